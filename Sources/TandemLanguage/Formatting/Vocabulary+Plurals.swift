package import TandemText

extension Vocabulary {
    /// A category's people, as they stand after a number or a share: «учеников», `students`; nil for an unknown id.
    package static func people(ofCategory id: String, _ language: MessageLanguage) -> String? {
        language == .russian ? PrintedWords.russianPlurals[id] : PrintedWords.englishPlurals[id]
    }

    /// A category as coverage is of it: «охват учеников», `coverage of students`; the id where there is no such word.
    package static func covered(_ category: String, _ language: MessageLanguage) -> String {
        people(ofCategory: category, language) ?? category
    }

    /// A field as the formatter prints it: «дата рождения» for whoever was born.
    package static func printedField(_ id: String, _ language: MessageLanguage) -> String {
        printed(.field, id, language)
    }

    /// A value or field as the formatter prints it where nothing beside it demands another form: «ОВЗ».
    package static func printed(_ context: Context, _ id: String, _ language: MessageLanguage) -> String {
        let plain = language == .russian ? PrintedWords.russianWords[VocabularyWord(context, id)] : nil
        return plain ?? shared.spelling(context, id, language)
    }

    /// A moment of measuring after «на»: «на входе», `at entry`; the id where there is no such word.
    package static func measuredAt(_ phase: String, _ language: MessageLanguage) -> String {
        language == .russian ? PrintedWords.russianPhases[phase] ?? phase : phase
    }

    /// Those whom a questionnaire asks, as they stand after `for`: `mentors`.
    package static func answering(_ role: String, _ language: MessageLanguage) -> String {
        let words = language == .russian ? PrintedWords.russianRolesAfterFor[role] : nil
        return words ?? shared.spelling(.surveyRole, role, language)
    }
}
