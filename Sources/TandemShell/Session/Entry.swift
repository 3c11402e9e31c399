/// The entry being typed: its finished lines, before the engine gets it.
struct Entry {
    /// What to do after a line.
    enum Step: Equatable {
        /// Nothing was typed: ask again.
        case nothing
        /// The statement goes on: ask for another line.
        case more
        /// Hand the text to the engine.
        case submit(String)
    }

    private(set) var lines: [String] = []

    var isEmpty: Bool { lines.isEmpty }

    /// The finished lines with a newline after each, as they stand before the line being edited.
    var prefix: String { lines.map { $0 + "\n" }.joined() }

    /// Adds a line, which may hold newlines (a paste, a recalled entry), and lets `state` judge the whole.
    mutating func add(_ line: String, state: (String) -> InputState) -> Step {
        if lines.isEmpty && line.allSatisfy(\.isWhitespace) { return .nothing }
        lines.append(line)
        let text = lines.joined(separator: "\n")
        if state(text) == .incomplete { return .more }
        lines = []
        return .submit(text)
    }

    /// Ends the entry as it is: an incomplete one too, so that the engine says what is missing.
    mutating func end() -> Step {
        defer { lines = [] }
        return lines.isEmpty ? .nothing : .submit(lines.joined(separator: "\n"))
    }

    /// Forgets all lines.
    mutating func drop() { lines = [] }
}
