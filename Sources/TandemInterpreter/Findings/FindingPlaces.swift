import TandemLanguage

/// A stretch of a text by lines and columns from 1; the end is the place after it.
struct FindingRegion: Equatable {
    var line: Int
    var column: Int
    var endLine: Int
    var endColumn: Int
}

/// Finds lines and columns of spans; each source is read once.
struct FindingPlaces {
    /// What a column counts.
    enum Unit { case characters, scalars }

    let unit: Unit
    private var indexes: [ObjectIdentifier: LineIndex] = [:]

    init(unit: Unit) { self.unit = unit }

    mutating func region(_ span: Span, in source: SourceFile) -> FindingRegion {
        let start = position(span.range.lowerBound, in: source)
        let end = position(span.range.upperBound, in: source)
        return FindingRegion(line: start.line, column: start.column, endLine: end.line, endColumn: end.column)
    }

    private mutating func position(_ offset: Int, in source: SourceFile) -> (line: Int, column: Int) {
        let key = ObjectIdentifier(source)
        let index = indexes[key] ?? LineIndex(source)
        indexes[key] = index
        let line = index.line(at: offset)
        let range = index.range(ofLine: line)
        let before = source.text(Span(range.lowerBound, min(max(offset, range.lowerBound), range.upperBound)))
        return (line, 1 + (unit == .characters ? before.count : before.unicodeScalars.count))
    }
}
