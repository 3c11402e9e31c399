package import TandemDomain
import TandemLanguage
package import TandemText

/// What can be wrong with questions of the monitoring, before the register is asked.
package enum MonitoringProblem: Problem, Equatable {
    case phasesReversed(Phase, Phase)
    case questionnaireNotSaid

    package var code: String {
        switch self {
        case .phasesReversed: "E0640"
        case .questionnaireNotSaid: "E0641"
        }
    }

    package var wording: Wording {
        switch self {
        case .phasesReversed(let first, let second):
            first == second
                ? Wording("two different moments are compared", "сравнивают два разных момента")
                : Wording(
                    "«\(Self.name(first, .english))» comes after «\(Self.name(second, .english))»: the earlier moment stands first",
                    "«\(Self.name(first, .russian))» позже, чем «\(Self.name(second, .russian))»: сначала пишется более ранний момент"
                )
        case .questionnaireNotSaid:
            Wording(
                "it is not said which questionnaire the file answers", "не сказано, на какую анкету отвечает файл")
        }
    }

    package var advice: Wording? {
        switch self {
        case .phasesReversed: Wording("compare entry with exit", "сравнить вход с выходом")
        case .questionnaireNotSaid:
            Wording(
                "add its name: questionnaire = «…», name = column «…»",
                "допишите её название: анкета = «…», имя = колонка «…»")
        }
    }

    private static func name(_ phase: Phase, _ language: MessageLanguage) -> String {
        Vocabulary.shared.spelling(.phase, phase.rawValue, language)
    }
}

extension SurveyProblem: Problem {
    package var code: String {
        switch self {
        case .unknownQuestionnaire: "E0642"
        case .unknownQuestion: "E0643"
        case .questionNameTaken: "E0644"
        case .repeatedQuestion: "E0645"
        case .tooFewOptions: "E0646"
        case .ratingOffScale: "E0647"
        case .answerNotInList: "E0648"
        case .answerOfOtherKind: "E0649"
        case .otherAudience: "E0650"
        case .answersWouldNotFit: "E0651"
        case .expectationUnlike: "E0652"
        case .expectsItself: "E0653"
        case .optionWithSemicolon: "E0654"
        }
    }

    package var wording: Wording {
        switch self {
        case .unknownQuestionnaire(let name, _):
            Wording("there is no questionnaire «\(name)»", "нет анкеты «\(name)»")
        case .unknownQuestion(let name, let questionnaire, _):
            Wording(
                "the questionnaire «\(questionnaire)» has no question «\(name)»",
                "в анкете «\(questionnaire)» нет вопроса «\(name)»")
        case .questionNameTaken(let name):
            Wording(
                "«\(name)» is what a file of answers calls another column, no question can be called so",
                "«\(name)» — имя другой колонки в файле ответов, вопросу нужно другое имя")
        case .repeatedQuestion(let name):
            Wording("two questions are called «\(name)»", "два вопроса называются «\(name)»")
        case .tooFewOptions(let name):
            Wording(
                "the question «\(name)» needs at least two different answers to choose from",
                "вопросу «\(name)» нужно хотя бы два разных варианта ответа")
        case .optionWithSemicolon(let option):
            Wording(
                "the answer «\(option)» has a semicolon: semicolons part the answers",
                "в варианте «\(option)» есть точка с запятой: ею разделяются варианты")
        case .ratingOffScale(let name, let value, let lower, let upper):
            Wording(
                "«\(name)» is answered from \(DomainProblem.number(lower)) to \(DomainProblem.number(upper)), not \(DomainProblem.number(value))",
                "на «\(name)» отвечают от \(DomainProblem.number(lower)) до \(DomainProblem.number(upper)), а не \(DomainProblem.number(value))"
            )
        case .answerNotInList(let name, let text, let options):
            Wording(
                "«\(text)» is no answer to «\(name)»: " + Self.list(options, " or "),
                "«\(text)» — не ответ на «\(name)»: " + Self.list(options, " или "))
        case .answerOfOtherKind(let name, let kind):
            Wording(
                "«\(name)» is answered with \(Self.expected(kind).english)",
                "на «\(name)» отвечают так: \(Self.expected(kind).russian)")
        case .otherAudience(let person, let questionnaire, let role, let form):
            Wording(
                "\(person): the questionnaire «\(questionnaire)» is for \(Self.audience(role, form, .english))",
                "\(person): анкета «\(questionnaire)» — для: \(Self.audience(role, form, .russian))")
        case .answersWouldNotFit(let name, let count):
            Wording(
                "\(count) recorded answers to «\(name)» would not fit it",
                "записанные ответы на «\(name)» к нему не подошли бы: \(count)")
        case .expectationUnlike(let name, let expectation):
            Wording(
                "«\(name)» and its expectation «\(expectation)» are not answered on one scale",
                "на «\(name)» и на ожидание «\(expectation)» отвечают по разным шкалам")
        case .expectsItself(let name):
            Wording("«\(name)» cannot be its own expectation", "«\(name)» не может быть ожиданием самого себя")
        }
    }

    package var advice: Wording? {
        switch self {
        case .unknownQuestionnaire(_, let closest), .unknownQuestion(_, _, let closest):
            closest.isEmpty
                ? Wording("`show questions` lists them", "`показать вопросы` перечислит их")
                : Wording(
                    "did you mean " + closest.map { "«\($0)»" }.joined(separator: ", ") + "?",
                    "может быть, " + closest.map { "«\($0)»" }.joined(separator: ", ") + "?")
        case .answersWouldNotFit:
            Wording("give the new question another name", "дайте новому вопросу другое имя")
        case .expectationUnlike:
            Wording(
                "both are ratings with the same bounds, or both yes or no",
                "оба — шкалы с одними границами или оба — да или нет")
        default: nil
        }
    }

    private static func list(_ options: [String], _ or: String) -> String {
        let quoted = options.map { "«\($0)»" }
        guard let last = quoted.last, quoted.count > 1 else { return quoted.joined() }
        return quoted.dropLast().joined(separator: ", ") + or + last
    }

    private static func expected(_ kind: QuestionKind) -> Wording {
        switch kind {
        case .rating: Wording("a number", "числом")
        case .yesNo: Wording("yes or no", "да или нет")
        case .choice: Wording("one answer of its list", "одним вариантом из списка")
        case .text: Wording("a text", "текстом")
        }
    }

    private static func audience(_ role: SurveyRole, _ form: MentoringForm?, _ language: MessageLanguage) -> String {
        let name = Vocabulary.shared.spelling(.surveyRole, role.rawValue, language)
        guard let form else { return name }
        return name + ", " + Vocabulary.shared.spelling(.form, form.rawValue, language)
    }
}
