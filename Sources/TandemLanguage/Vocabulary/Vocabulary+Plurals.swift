package import TandemText

extension Vocabulary {
    /// A category's people, as they stand after a number or a share: «учеников», `students`; nil for an unknown id.
    package static func people(ofCategory id: String, _ language: MessageLanguage) -> String? {
        language == .russian ? PrintedWords.russianPlurals[id] : PrintedWords.englishPlurals[id]
    }
}
