import TandemLanguage
import TandemText

/// A text read with a fixed today.
func parsed(_ text: String) -> ParsedSource {
    ParsedSource(SourceFile(name: "test", text: text), today: CalendarDate(year: 2024, month: 1, day: 15))
}

/// The trees of a text's statements and the codes of its diagnostics.
func tree(_ text: String) -> String {
    let result = parsed(text)
    return result.statements.map { TreeDump.text(of: $0, in: result.source) }.joined()
        + result.diagnostics.map { $0.code + "\n" }.joined()
}

func codes(_ text: String) -> [String] { parsed(text).diagnostics.map(\.code) }

extension String {
    func replacing(_ part: String, with other: String) -> String {
        split(separator: part, omittingEmptySubsequences: false).joined(separator: other)
    }
}
