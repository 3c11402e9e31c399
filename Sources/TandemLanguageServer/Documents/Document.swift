package import TandemLanguage

/// A text as an editor holds it, or as it lies on disk, read once.
package final class Document {
    package let uri: String
    package let version: Int?
    package let source: SourceFile
    package let encoding: PositionEncoding
    private let lines: LineIndex
    /// The last place told: places are mostly asked for in their order, and a line may be very long.
    private var last: (line: Int, offset: Int, units: Int)?

    package private(set) lazy var parsed = ParsedSource(source)
    package private(set) lazy var tokens = source.tokens()
    package private(set) lazy var names = NameTable(parsed)
    /// What is wrong with the text, once it was checked: it is asked for again with each quick fix.
    var found: [Diagnostic]?

    package init(uri: String, version: Int? = nil, bytes: [UInt8], encoding: PositionEncoding) {
        self.uri = uri
        self.version = version
        self.encoding = encoding
        source = SourceFile(name: DocumentAddress.path(uri) ?? uri, bytes: bytes)
        lines = LineIndex(source)
    }

    // MARK: Places

    /// The protocol's position of a byte offset; an offset inside a character is that of the character.
    ///
    /// Takes time in proportion to the line, or to what lies between it and the place asked for before.
    package func position(_ offset: Int) -> Position {
        let line = lines.line(at: offset)
        let range = columns(ofLine: line)
        let end = min(max(offset, range.lowerBound), source.bytes.count)
        var units = 0
        var from = range.lowerBound
        if let last, last.line == line, last.offset <= end { (from, units) = (last.offset, last.units) }
        while from < end {
            units += encoding.units(of: source.bytes[from])
            from += 1
        }
        last = (line, end, units)
        if encoding != .utf8, end < source.bytes.count, source.bytes[end] & 0xC0 == 0x80 {
            units -= encoding.units(of: source.bytes[start(ofCharacter: end, range.lowerBound)])
        }
        return Position(line: line - 1, character: max(0, units))
    }

    /// The byte offset of a position; beyond the line's end it is that end, beyond the last line the text's end.
    package func offset(_ position: Position) -> Int {
        guard position.line < lines.lineCount else { return source.bytes.count }
        let range = columns(ofLine: position.line + 1)
        let end = lines.range(ofLine: position.line + 1).upperBound
        var units = 0
        var index = range.lowerBound
        while index < end {
            let next = nextCharacter(index, end)
            let width = source.bytes[index..<next].reduce(0) { $0 + encoding.units(of: $1) }
            // A column inside a character is its beginning.
            if units + width > position.character { break }
            units += width
            index = next
        }
        return index
    }

    package func range(_ span: Span) -> JSON {
        ["start": position(Int(span.start)).json, "end": position(Int(max(span.start, span.end))).json]
    }

    func location(_ span: Span) -> JSON { ["uri": .string(uri), "range": range(span)] }

    /// A byte order mark counts: editors keep it as a character of the first line.
    private func columns(ofLine line: Int) -> Range<Int> {
        let range = lines.range(ofLine: line)
        return line == 1 ? 0..<range.upperBound : range
    }

    private func nextCharacter(_ index: Int, _ end: Int) -> Int {
        var next = index + 1
        while next < end, source.bytes[next] & 0xC0 == 0x80 { next += 1 }
        return next
    }

    private func start(ofCharacter index: Int, _ limit: Int) -> Int {
        var start = index
        while start > limit, source.bytes[start] & 0xC0 == 0x80 { start -= 1 }
        return start
    }
}
