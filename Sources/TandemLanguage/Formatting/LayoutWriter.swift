/// Writes pieces in the one style: two spaces a block level, one statement or item a line, lines that go on indented by
/// four more.
struct LayoutWriter {
    /// What was written, and where each phrase of it begins.
    struct Text {
        var bytes: [UInt8] = []
        var phrases: [(piece: Int, span: Span)] = []
    }

    let source: SourceFile
    let pieces: [Piece]
    private var text = Text()
    private var level = 0
    private var previous: Piece?
    /// The line ends before pieces that are not written.
    private var carried = 0

    init(source: SourceFile, pieces: [Piece]) {
        self.source = source
        self.pieces = pieces
        text.bytes.reserveCapacity(source.bytes.count)
    }

    /// The text, given the words of each phrase; no words leave the phrase out.
    mutating func write(_ words: (Int) -> String?) -> Text {
        writeFirstLine()
        for index in pieces.indices {
            let piece = pieces[index]
            if piece.isSeparator {
                carried += piece.breaks
                continue
            }
            switch piece.kind {
            case .comment: writeComment(piece, breaks: piece.breaks + carried)
            case .phrase:
                let spelling = words(index) ?? ""
                if spelling.isEmpty {
                    carried += piece.breaks
                    continue
                }
                begin(piece, breaks: piece.breaks + carried)
                let start = text.bytes.count
                text.bytes += spelling.utf8
                text.phrases.append((index, Span(start, text.bytes.count)))
                previous = piece
            case .token:
                begin(piece, breaks: piece.breaks + carried)
                if piece.hasNumeroSign { text.bytes += "№ ".utf8 }
                text.bytes += source.bytes[piece.span.range]
                previous = piece
            }
            carried = 0
        }
        if !text.bytes.isEmpty, text.bytes.last != 10 { text.bytes.append(10) }
        return text
    }

    private mutating func writeFirstLine() {
        var bytes = source.bytes[...]
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
        guard bytes.starts(with: "#!".utf8) else { return }
        text.bytes += bytes.prefix { $0 != 10 && $0 != 13 }
        while text.bytes.last == 0x20 || text.bytes.last == 0x09 { text.bytes.removeLast() }
    }

    // MARK: Places

    private mutating func begin(_ piece: Piece, breaks: Int) {
        if let start = piece.lineStart {
            level = start.level
            breakLine(max(breaks, 1), indent: level * 2)
        } else if breaks > 0 {
            breakLine(breaks, indent: level * 2 + 4)
        } else if let previous, Self.isSpaced(previous, piece) {
            text.bytes.append(0x20)
        }
    }

    /// Ends the line, with at most one blank line after it.
    private mutating func breakLine(_ breaks: Int, indent: Int) {
        if !text.bytes.isEmpty {
            text.bytes.append(10)
            if breaks > 1 { text.bytes.append(10) }
        }
        text.bytes.append(contentsOf: repeatElement(0x20, count: indent))
    }

    private mutating func writeComment(_ piece: Piece, breaks: Int) {
        if breaks == 0, previous != nil {
            text.bytes += "  ".utf8
        } else if let next = piece.nextLineStart {
            breakLine(max(breaks, 1), indent: (next.level + (next.isEnd ? 1 : 0)) * 2)
        } else {
            breakLine(max(breaks, 1), indent: piece.isLast ? 0 : level * 2 + 4)
        }
        text.bytes += Self.comment(source.text(piece.span)).utf8
    }

    /// `//`, a space unless more than one stands there already, and the text without blanks at its end.
    static func comment(_ typed: String) -> String {
        var body = typed.unicodeScalars.dropFirst(2)
        while let last = body.last, last.properties.isWhitespace || last == "\u{FEFF}" { body.removeLast() }
        guard let first = body.first else { return "//" }
        return first == " " || first == "\t" || first == "/" ? "//" + String(body) : "// " + String(body)
    }

    /// Whether a space stands between two pieces of a line.
    private static func isSpaced(_ left: Piece, _ right: Piece) -> Bool {
        if left.isSign { return false }
        switch right.kind {
        case .token(.comma), .token(.colon), .token(.closeParen), .token(.dot): return false
        case .token(.openParen):
            if case .phrase(.keyword(let keyword)) = left.kind, FunctionName(rawValue: keyword.rawValue) != nil {
                return false
            }
        default: break
        }
        return left.kind != .token(.openParen) && left.kind != .token(.dot)
    }
}
