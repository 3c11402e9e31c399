import TandemText

/// The list of candidates as rows of text, fitted to the terminal.
package struct CompletionMenu: Sendable {
    /// More candidates than this are listed only after a question.
    package static let askAbove = 100
    /// Up to this many candidates with notes stand one a row, each with its note.
    package static let notedRows = 20

    private static let gap = 2

    private let candidates: [CompletionList.Candidate]
    private let columns: Int

    /// Creates a menu of `candidates` for a terminal of `columns` columns.
    package init(_ candidates: [CompletionList.Candidate], columns: Int) {
        self.candidates = candidates
        self.columns = max(columns, 1)
    }

    /// The number of candidates.
    package var count: Int { candidates.count }

    /// Whether the list is so long that the user is asked first.
    package var asksFirst: Bool { candidates.count > Self.askAbove }

    /// The rows of the list, without newlines; none is wider than the terminal.
    package var rows: [String] {
        let hasNotes = candidates.contains { $0.note != nil }
        return hasNotes && candidates.count <= Self.notedRows ? notedRows : columnRows
    }

    private var notedRows: [String] {
        let texts = candidates.map { printable($0.text) }
        let width = texts.map { displayWidth($0) }.max() ?? 0
        return zip(texts, candidates).map { text, candidate in
            guard let note = candidate.note else { return clipped(text, to: columns) }
            return clipped(padded(text, to: width + Self.gap) + printable(note), to: columns)
        }
    }

    /// Columns are filled downwards, as `ls` does.
    private var columnRows: [String] {
        let texts = candidates.map { clipped(printable($0.text), to: columns) }
        let width = texts.map { displayWidth($0) }.max() ?? 0
        let across = max(1, (columns + Self.gap) / (width + Self.gap))
        let height = (texts.count + across - 1) / across
        return (0..<height).map { row in
            let cells = stride(from: row, to: texts.count, by: height).map { texts[$0] }
            let filled = cells.dropLast().map { padded($0, to: width + Self.gap) }
            return filled.joined() + (cells.last ?? "")
        }
    }

    private func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - displayWidth(text)))
    }

    private func clipped(_ text: String, to width: Int) -> String {
        guard displayWidth(text) > width else { return text }
        var kept = ""
        var used = 0
        for character in text {
            let next = displayWidth(String(character))
            if used + next > width - 1 { break }
            kept.append(character)
            used += next
        }
        return kept + "…"
    }

    /// Control characters would move the cursor; a name must not be able to.
    private func printable(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { isControl($0) ? " " : $0 }))
    }
}
