import TandemLanguage
import TandemText

/// What holds of the reading of any bytes.
package struct InputCheck: Sendable {
    /// How much was read, so that a run shows that its inputs are more than refusals.
    package struct Tally: Sendable {
        package var statements = 0
        package var diagnostics = 0
        package var accepted = 0

        package init() {}

        package static func += (left: inout Tally, right: Tally) {
            left.statements += right.statements
            left.diagnostics += right.diagnostics
            left.accepted += right.accepted
        }
    }

    private let renderers: [DiagnosticRenderer]
    private let formatter = SourceFormatter()
    private let today: CalendarDate?

    package init() {
        renderers = MessageLanguage.allCases.flatMap { language in
            [true, false].map { DiagnosticRenderer(language: language, colours: $0) }
        }
        today = CalendarDate(year: 2024, month: 1, day: 15)
    }

    /// Reads the bytes, writes the trees, shows the diagnostics and formats what has none; the promises that were broken.
    ///
    /// `turn` chooses the language and the colours of the messages.
    package func broken(_ bytes: [UInt8], turn: Int = 0, _ tally: inout Tally) -> [String] {
        let source = SourceFile(name: "test", bytes: bytes)
        let result = ParsedSource(source, today: today)
        var broken: [String] = []
        func promise(_ holds: Bool, _ text: @autoclosure () -> String) {
            if !holds { broken.append(text()) }
        }
        for span in result.statements.map(\.span) + result.diagnostics.flatMap(Self.places) {
            promise(
                span.start <= span.end && Int(span.end) <= max(bytes.count, 1),
                "the place \(span.start)..<\(span.end) is not in the source")
        }
        promise(result.diagnostics.count <= 1001, "\(result.diagnostics.count) diagnostics")
        let starts = result.diagnostics.map(\.span.start)
        promise(zip(starts, starts.dropFirst()).allSatisfy { $0 <= $1 }, "diagnostics are not in order")
        for statement in result.statements {
            let tree = TreeDump.text(of: statement, in: source)
            promise(tree.utf8.last == 10, "a tree without a line")
        }
        let shown = renderers[turn % renderers.count].render(result.diagnostics)
        promise(shown.isEmpty == result.diagnostics.isEmpty, "diagnostics are not shown")
        promise(Self.isSafe(shown, colours: turn % 2 == 0), "a control character reaches the terminal")
        if result.isIncomplete {
            promise(!result.diagnostics.isEmpty, "incomplete, yet without a diagnostic")
        }
        if result.diagnostics.isEmpty, let once = try? formatter.format(source) {
            let again = try? formatter.format(SourceFile(name: "formatted", text: once))
            promise(again == once, "formatted twice is not formatted once")
        }
        tally.statements += result.statements.count
        tally.diagnostics += result.diagnostics.count
        tally.accepted += result.diagnostics.isEmpty && !result.statements.isEmpty ? 1 : 0
        return broken
    }

    private static func places(_ diagnostic: Diagnostic) -> [Span] {
        [diagnostic.span] + diagnostic.notes.compactMap(\.span) + (diagnostic.fix.map { [$0.span] } ?? [])
    }

    /// No control but the line feed and, with colours, the escape of a colour.
    private static func isSafe(_ text: String, colours: Bool) -> Bool {
        var previous: UInt8 = 0
        for byte in text.utf8 {
            if byte < 0x20, byte != 10, !(colours && byte == 0x1B) { return false }
            if byte == 0x7F { return false }
            // U+0080...U+009F are two bytes that begin with C2.
            if previous == 0xC2, byte < 0xA0 { return false }
            previous = byte
        }
        return true
    }
}
