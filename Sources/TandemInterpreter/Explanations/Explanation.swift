package import TandemText

/// The page of one code: why it is said, and an example that is wrong beside one that is right.
package struct Explanation: Sendable {
    /// Statements that give the code, and statements that give nothing; each in both spellings.
    package struct Example: Sendable {
        package var wrong: Wording
        package var right: Wording
        /// Statements that must have run before: a programme, people, pairs.
        package var setUp: String
        /// Files that the statements name, each with its text.
        package var files: [String: String]
        /// Why the tests cannot run the example; nil where they do.
        package var notRun: Wording?
    }

    package var code: String
    package var title: Wording
    package var summary: Wording
    /// The clause of the regulation (П…) or of the programme (Пр…) that stands behind it.
    package var clause: String?
    package var example: Example

    init(
        _ code: String, _ title: Wording, _ summary: Wording, clause: String? = nil, wrong: Wording, right: Wording,
        after setUp: String = "", files: [String: String] = [:], notRun: Wording? = nil
    ) {
        self.code = code
        self.title = title
        self.summary = summary
        self.clause = clause
        example = Example(wrong: wrong, right: right, setUp: setUp, files: files, notRun: notRun)
    }

    /// The code is a warning: it keeps nothing from running.
    package var isWarning: Bool { code.hasPrefix("W") }

    /// The page as text, in one language; the examples stand in both spellings.
    package func page(_ language: MessageLanguage) -> String {
        let kind = isWarning ? Wording("warning", "предупреждение") : Wording("error", "ошибка")
        var parts = ["\(kind[language]) \(code): \(title[language])", Self.wrapped(summary[language])]
        if let clause { parts.append(Wording("Clause: ", "Основание: ")[language] + clause) }
        parts.append(Wording("Wrong:", "Неверно:")[language] + "\n" + Self.indented(example.wrong))
        parts.append(Wording("Right:", "Верно:")[language] + "\n" + Self.indented(example.right))
        return parts.joined(separator: "\n\n")
    }

    private static let lineWidth = 96

    /// A paragraph in lines that a terminal shows whole.
    private static func wrapped(_ text: String) -> String {
        TandemText.wrapped(text, to: lineWidth).joined(separator: "\n")
    }

    /// Russian first, English after; once where both are spelled the same.
    private static func indented(_ example: Wording) -> String {
        var texts = [example.russian]
        if example.english != example.russian { texts.append(example.english) }
        let blocks = texts.map { text in
            text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "    " + $0 }
                .joined(separator: "\n")
        }
        return blocks.joined(separator: "\n\n")
    }
}
