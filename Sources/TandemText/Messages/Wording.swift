/// The language of keywords and messages.
package enum MessageLanguage: String, CaseIterable, Sendable {
    case russian = "ru"
    case english = "en"
}

/// A wording in both languages.
package struct Wording: Hashable, Sendable {
    package let english: String
    package let russian: String

    package init(_ english: String, _ russian: String) {
        self.english = english
        self.russian = russian
    }

    package subscript(_ language: MessageLanguage) -> String { language == .russian ? russian : english }
}

/// What went wrong, as data: its stable code and its wordings.
package protocol Problem: Sendable {
    var code: String { get }
    var wording: Wording { get }
    /// What to do about it, where that can be said.
    var advice: Wording? { get }
}

extension Problem {
    package var advice: Wording? { nil }
}
