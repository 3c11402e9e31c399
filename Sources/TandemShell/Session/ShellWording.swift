/// The few messages of the session itself, in the user's language.
package struct ShellWording: Sendable {
    /// Shown instead of the prompt while Ctrl-R searches: `(search)`.
    package var searching: String
    /// The same when nothing in the history matches.
    package var notFound: String
    /// Asked before a list of more than ``CompletionMenu/askAbove`` candidates; gets their number.
    package var showAll: @Sendable (Int) -> String
    /// The keys that mean yes to that question.
    package var affirmative: Set<Unicode.Scalar>
    /// Shown once when the history cannot be kept; gets the reason.
    package var historyNotKept: @Sendable (String) -> String
    /// Shown when the terminal cannot be used.
    package var noTerminal: String

    /// Creates a wording of one's own.
    package init(
        searching: String, notFound: String, showAll: @escaping @Sendable (Int) -> String,
        affirmative: Set<Unicode.Scalar>, historyNotKept: @escaping @Sendable (String) -> String, noTerminal: String
    ) {
        self.searching = searching
        self.notFound = notFound
        self.showAll = showAll
        self.affirmative = affirmative
        self.historyNotKept = historyNotKept
        self.noTerminal = noTerminal
    }

    /// The Russian wording.
    package static let russian = ShellWording(
        searching: "(поиск)", notFound: "(не найдено)",
        showAll: { "Вариантов: \($0). Показать все? (д/н) " }, affirmative: ["д", "Д", "y", "Y"],
        historyNotKept: { "История ввода не сохраняется: \($0)" },
        noTerminal: "Не удалось начать работу с терминалом.")

    /// The English wording.
    package static let english = ShellWording(
        searching: "(search)", notFound: "(not found)",
        showAll: { "Candidates: \($0). Show them all? (y/n) " }, affirmative: ["y", "Y", "д", "Д"],
        historyNotKept: { "The input history is not kept: \($0)" },
        noTerminal: "The terminal could not be used.")
}
