package import TandemDomain
package import TandemLanguage
package import TandemText

/// The static type of an expression.
package enum ExpressionType: Hashable, Sendable {
    case number
    case share
    case minutes
    case text
    case date
    /// Year × 12 + month − 1.
    case month
    case schoolClass
    case yesNo
    case choice(ChoiceKind)
    case tags
    case reference(TableName)

    init(_ field: FieldType) {
        self =
            switch field {
            case .number: .number
            case .text: .text
            case .date: .date
            case .schoolClass: .schoolClass
            case .yesNo: .yesNo
            case .choice(let kind): .choice(kind)
            case .tags: .tags
            case .reference(let table): .reference(table)
            }
    }

    var isNumeric: Bool { self == .number || self == .share || self == .minutes }
    var isOrdered: Bool { isNumeric || self == .date || self == .month || self == .schoolClass }

    package var wording: Wording {
        switch self {
        case .number: Wording("a number", "число")
        case .share: Wording("a share", "доля")
        case .minutes: Wording("a length of time", "длительность")
        case .text: Wording("a text", "текст")
        case .date: Wording("a date", "дата")
        case .month: Wording("a month", "месяц")
        case .schoolClass: Wording("a class", "класс")
        case .yesNo: Wording("yes or no", "да или нет")
        case .choice(let kind): kind.wording
        case .tags: Wording("a set", "набор")
        case .reference: Wording("a person or record", "человек или запись")
        }
    }
}

extension ChoiceKind {
    /// The vocabulary context in which the values are spelled.
    package var context: Context {
        switch self {
        case .category: .category
        case .need: .need
        case .gender: .gender
        case .form: .form
        case .stage: .stage
        case .meetingKind: .meetingKind
        case .phase: .phase
        case .pairState: .pairState
        case .fieldType: .fieldType
        case .documentKind: .documentKind
        case .awardKind: .awardKind
        case .awardLevel: .awardLevel
        case .surveyRole: .surveyRole
        case .questionKind: .questionKind
        case .quadrant: .quadrant
        case .reading: .reading
        }
    }

    package var wording: Wording {
        switch self {
        case .category: Wording("a category", "категория")
        case .need: Wording("a need", "потребность")
        case .gender: Wording("a gender", "пол")
        case .form: Wording("a form", "форма")
        case .stage: Wording("a stage", "этап")
        case .meetingKind: Wording("a kind of meeting", "вид встречи")
        case .phase: Wording("a measuring point", "точка измерения")
        case .pairState: Wording("a pair's state", "состояние пары")
        case .surveyRole: Wording("who answers", "кто отвечает")
        case .questionKind: Wording("a kind of question", "вид вопроса")
        case .quadrant: Wording("a quadrant", "квадрант")
        case .fieldType: Wording("a type of a field", "тип поля")
        case .documentKind: Wording("a kind of document", "вид документа")
        case .awardKind: Wording("a kind of award", "вид награды")
        case .awardLevel: Wording("a level of awards", "уровень награды")
        case .reading: Wording("a reading", "толкование")
        }
    }
}
