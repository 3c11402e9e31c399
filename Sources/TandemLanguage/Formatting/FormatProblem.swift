package import TandemText

/// Why a text without mistakes is left as it is.
package enum FormatProblem: Problem, Equatable {
    /// The text as it would be written would not mean the same.
    case notFaithful(MessageLanguage?)

    package var code: String { "E0190" }

    package var wording: Wording {
        switch self {
        case .notFaithful(.russian?):
            Wording(
                "this cannot be said in the Russian spelling without changing its meaning",
                "это нельзя записать русскими словами, не изменив смысла")
        case .notFaithful(.english?):
            Wording(
                "this cannot be said in the English spelling without changing its meaning",
                "это нельзя записать английскими словами, не изменив смысла")
        case .notFaithful(nil):
            Wording(
                "this cannot be laid out anew without changing its meaning",
                "это нельзя расположить иначе, не изменив смысла")
        }
    }
}
