package import TandemText

/// What the grammar allows at a place.
package enum Expectation: Hashable, Sendable {
    case keyword(Keyword)
    case words(Wording)
    /// Any spelling of a context.
    case oneOf(Context, Wording)

    package func text(_ language: MessageLanguage) -> String {
        switch self {
        case .keyword(let keyword): "`\(Vocabulary.shared.spelling(keyword, language))`"
        case .words(let wording), .oneOf(_, let wording): wording[language]
        }
    }

    static let text = Expectation.words(Wording("a text in quotes", "текст в кавычках"))
    static let name = Expectation.words(Wording("a name in quotes", "имя в кавычках"))
    static let date = Expectation.words(Wording("a date", "дата"))
    static let number = Expectation.words(Wording("a number", "число"))
    static let wholeNumber = Expectation.words(Wording("a whole number", "целое число"))
    static let percent = Expectation.words(Wording("a percentage such as 70%", "процент, например 70%"))
    static let value = Expectation.words(Wording("a value", "значение"))
    static let expression = Expectation.words(Wording("an expression", "выражение"))
    static let colon = Expectation.words(Wording("`:`", "`:`"))
    static let comma = Expectation.words(Wording("`,`", "`,`"))
    static let equals = Expectation.words(Wording("`=`", "`=`"))
    static let range = Expectation.words(Wording("`..`", "`..`"))
    static let closeParen = Expectation.words(Wording("`)`", "`)`"))
    static let openParen = Expectation.words(Wording("`(`", "`(`"))
    static let documentNumber = Expectation.words(
        Wording("a document number such as № 5", "номер документа, например № 5"))
    static let checksum = Expectation.words(
        Wording("`checksum` and the text's checksum", "`контрольная сумма` и сумма текста"))
    static let line = Expectation.words(Wording("`document line`", "`строка документа`"))
    static let form = Expectation.oneOf(
        .form, Wording("a form such as student-student", "форма, например ученик-ученик"))
    static let objective = Expectation.oneOf(
        .objective,
        Wording("what to propose by (by fairness, by total, …)", "по чему подбирать (по справедливости, по сумме, …)"))
    static let source = Expectation.oneOf(
        .source, Wording("what to show (mentors, pairs, …)", "что показать (наставников, пары, …)"))
    static let field = Expectation.oneOf(
        .field, Wording("a field", "поле"))
    static let category = Expectation.oneOf(
        .category, Wording("a category (students, …)", "категория (ученики, …)"))
    static let scale = Expectation.words(Wording("a scale's name", "название шкалы"))
    static let phase = Expectation.oneOf(
        .phase, Wording("entry, interim or exit", "вход, промежуточный или выход"))
    static let format = Expectation.oneOf(
        .format, Wording("table, csv, json, markdown or html", "таблица, csv, json, markdown или html"))
    static let meetingKind = Expectation.oneOf(
        .meetingKind, Wording("a kind of meeting (trial, regular, …)", "вид встречи (пробная, регулярная, …)"))
    static let preparation = Expectation.words(
        Wording("questionnaire, interview or training", "анкета, собеседование или обучение"))
    static let daysOrWeeks = Expectation.words(
        Wording("a number of days or weeks, such as 2 weeks", "число дней или недель, например 2 недели"))
    static let parameter = Expectation.words(Wording("a parameter's name", "имя параметра"))
    static let errorCode = Expectation.words(Wording("a code such as E0110", "код, например E0110"))
    static let duration = Expectation.words(Wording("a length such as 45 minutes", "длительность, например 45 минут"))
    static let stage = Expectation.oneOf(
        .stage, Wording("a stage", "этап"))
    static let type = Expectation.oneOf(
        .fieldType, Wording("a type: number, text, date, yes or no, set", "тип: число, текст, дата, да или нет, набор"))
    static let documentKind = Expectation.oneOf(
        .documentKind,
        Wording("a kind of document (pair-order, roadmap, …)", "вид документа (приказ-о-парах, дорожная карта, …)"))
    static let awardKind = Expectation.oneOf(
        .awardKind, Wording("a kind of award (contest, certificate, …)", "вид награды (конкурс, грамота, …)"))
    static let awardLevel = Expectation.oneOf(
        .awardLevel,
        Wording("a level (school, municipal, regional, federal)", "уровень (школьный, муниципальный, …)"))
    static let awardTitle = Expectation.words(
        Wording("what it is called, in quotes", "название в кавычках"))
    static let questionCode = Expectation.words(
        Wording("a question's name, one word such as q1", "имя вопроса, одно слово, например в1"))
    static let questionKind = Expectation.oneOf(
        .questionKind,
        Wording(
            "what is answered (rating from 1 to 10, yes or no, one of (…), open text)",
            "чем отвечают (шкала от 1 до 10, да или нет, один из (…), открытый ответ)"))
    static let surveyRole = Expectation.oneOf(
        .surveyRole, Wording("who answers (mentors, mentees, …)", "кто отвечает (наставники, наставляемые, …)"))
    static let quadrant = Expectation.oneOf(
        .quadrant, Wording("a SWOT quadrant (strengths, …)", "часть SWOT-анализа (сильные стороны, …)"))
    static let languageVersion = Expectation.words(Wording("a version of the language, from 1", "версия языка, от 1"))
    static let entryNumber = Expectation.words(
        Wording("an entry of the journal such as № 12", "запись журнала, например № 12"))
    package static let recordingStatement = Expectation.words(
        Wording("a statement that records something", "команда, которая что-то записывает"))
    package static let question = Expectation.words(
        Wording("a question: `show`, `candidates` or `why`", "вопрос: `показать`, `кандидаты` или `почему`"))
    static let reading = Expectation.words(
        Wording("a reading such as school-year", "толкование, например учебный год"))
    static let dayOfDecision = Expectation.words(
        Wording("the day of the decision, as in: dated 05.09.2023", "день решения, например от 05.09.2023"))
    static let endOfLine = Expectation.words(Wording("the end of the line", "конец строки"))
}
