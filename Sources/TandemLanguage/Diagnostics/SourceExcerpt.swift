import TandemText

/// A line of a source as shown under a message, cut to a width around the place that is marked.
struct SourceExcerpt {
    /// The line, safe for a terminal, tabs as four spaces.
    let text: String
    /// Columns before the mark.
    let indent: Int
    /// Columns of the mark, at least one.
    let width: Int

    /// The part of `line` around `span` in at most `room` columns. A span that runs past the line is marked to its end.
    init(_ source: SourceFile, line: Range<Int>, span: Span, room: Int) {
        let start = min(max(Int(span.start), line.lowerBound), line.upperBound)
        let end = min(max(Int(span.end), start), line.upperBound)
        // Whatever the line's length, only some bytes around the place are looked at.
        let reach = room * 8
        let first = Self.boundary(source, max(line.lowerBound, start - reach), line)
        let markEnd = Self.boundary(source, min(end, start + reach), line)
        let last = Self.boundary(source, min(line.upperBound, markEnd + reach), line)

        let before = Self.visible(source, first..<max(first, start))
        let mark = Self.visible(source, start..<max(start, markEnd))
        let after = Self.visible(source, max(start, markEnd)..<max(start, last))
        let isWhole = first == line.lowerBound && last == line.upperBound
        if isWhole, displayWidth(before) + displayWidth(mark) + displayWidth(after) <= room {
            text = before + mark + after
            indent = displayWidth(before)
            width = max(1, displayWidth(mark))
            return
        }
        let shownMark = truncated(mark, to: room * 2 / 3)
        let shownBefore = Self.ending(before, columns: room / 3, isCut: first > line.lowerBound)
        let left = room - displayWidth(shownBefore) - displayWidth(shownMark)
        let shownAfter = truncated(last < line.upperBound ? after + "……" : after, to: max(left, 1))
        text = shownBefore + shownMark + shownAfter
        indent = displayWidth(shownBefore)
        width = max(1, displayWidth(shownMark))
    }

    /// The last columns of a text, with an ellipsis before them where something is left out.
    private static func ending(_ text: String, columns: Int, isCut: Bool) -> String {
        guard isCut || displayWidth(text) > columns else { return text }
        var kept: [Character] = []
        var width = 1
        for character in text.reversed() {
            width += displayWidth(String(character))
            if width > columns { break }
            kept.append(character)
        }
        return "…" + String(kept.reversed())
    }

    private static func visible(_ source: SourceFile, _ range: Range<Int>) -> String {
        let text = source.text(Span(range.lowerBound, range.upperBound))
        let spaced =
            text.contains("\t")
            ? text.split(separator: "\t", omittingEmptySubsequences: false).joined(separator: "    ") : text
        return terminalSafe(spaced, singleLine: true)
    }

    /// The nearest beginning of a character at or before an offset.
    private static func boundary(_ source: SourceFile, _ offset: Int, _ line: Range<Int>) -> Int {
        var index = offset
        while index > line.lowerBound, index < source.bytes.count, source.bytes[index] & 0xC0 == 0x80 { index -= 1 }
        return index
    }
}
