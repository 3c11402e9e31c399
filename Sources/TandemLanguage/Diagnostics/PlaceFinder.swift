/// Finds lines and columns of many places: each source is read once, and columns are counted on from the last place of
/// the same line, so that even a file of one long line costs linear time.
struct PlaceFinder {
    private var indexes: [ObjectIdentifier: LineIndex] = [:]
    private var last: (source: ObjectIdentifier, line: Int, offset: Int, column: Int)?

    mutating func line(of offset: Int, in source: SourceFile) -> Int {
        index(of: source).line(at: offset)
    }

    mutating func range(ofLine line: Int, in source: SourceFile) -> Range<Int> {
        index(of: source).range(ofLine: line)
    }

    /// Line and column from 1, the column counted in characters.
    mutating func position(of offset: Int, in source: SourceFile) -> (line: Int, column: Int) {
        let index = index(of: source)
        let line = index.line(at: offset)
        let range = index.range(ofLine: line)
        let place = min(max(offset, range.lowerBound), range.upperBound)
        let key = ObjectIdentifier(source)
        var from = range.lowerBound
        var column = 1
        if let last, last.source == key, last.line == line, last.offset <= place {
            from = last.offset
            column = last.column
        }
        column += source.text(Span(from, place)).count
        last = (key, line, place, column)
        return (line, column)
    }

    private mutating func index(of source: SourceFile) -> LineIndex {
        let key = ObjectIdentifier(source)
        if let known = indexes[key] { return known }
        let index = LineIndex(source)
        indexes[key] = index
        return index
    }
}
