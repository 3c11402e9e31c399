import TandemDomain
import TandemLanguage
import TandemText

extension DomainProblem {
    /// What is said of personal data and of decisions on the regulation.
    var personalDataWording: Wording {
        switch self {
        case .consentWithdrawn(let name, let day):
            Wording(
                "\(name): the consent to the processing of personal data was withdrawn on \(day.iso) (П4.11)",
                "\(name): согласие на обработку персональных данных отозвано \(day.russian) (П4.11)")
        case .dataErased(let name):
            Wording("\(name): the data were erased for good", "\(name): данные удалены безвозвратно")
        case .notErased(let name):
            Wording("\(name): the data were not erased", "\(name): данные не удалялись")
        case .nameNotWhole(let name, _):
            Wording(
                "«\(name)» is not the whole name, and what is erased cannot be brought back",
                "«\(name)» — не полное имя, а удалённое вернуть нельзя")
        case .readingOfOther(let number, let reading):
            Wording(
                "«\(reading.spelling(.english))» settles contradiction \(reading.contradiction), not \(number)",
                "«\(reading.spelling(.russian))» решает противоречие \(reading.contradiction), а не \(number)")
        case .unknownContradiction(let number):
            Wording(
                "there is no contradiction \(number): they are numbered 1 to 16",
                "противоречия \(number) нет: их номера — от 1 до 16")
        case .decisionWithoutReason(let number):
            Wording(
                "the decision on contradiction \(number) has no reason",
                "у решения по противоречию \(number) нет причины")
        case .meetingOutsideYear(let day, let end, let decided):
            Wording(
                "\(day.iso) is after the calendar year, \(end.iso) (П5.4; decision of \(decided.iso) on contradiction 2)",
                "\(day.russian) — после конца календарного года, \(end.russian) (П5.4; решение от \(decided.russian) по противоречию 2)"
            )
        default: Wording("", "")
        }
    }

    var personalDataAdvice: Wording? {
        switch self {
        case .consentWithdrawn:
            Wording(
                "end the pair (dissolve … dated …), erase the data (erase \"full name\"), or record a new consent (consent \"…\": given …)",
                "прекратите пару (расторгнуть … от …), удалите данные (стереть \"полное имя\") или запишите новое согласие (согласие \"…\": дано …)"
            )
        case .dataErased:
            Wording("what is left can only be counted", "то, что осталось, можно только считать")
        case .notErased(let name):
            Wording("erase the data: erase \"\(name)\"", "удалите данные: стереть \"\(name)\"")
        case .nameNotWhole(_, let closest):
            Wording(
                "write it as the register has it: " + closest.map { "«\($0)»" }.joined(separator: ", "),
                "напишите, как в реестре: " + closest.map { "«\($0)»" }.joined(separator: ", "))
        case .readingOfOther(let number, _):
            Wording(Self.readings(number, .english), Self.readings(number, .russian))
        case .unknownContradiction:
            Wording("`check programme` lists them", "`проверить программу` перечислит их")
        case .meetingOutsideYear:
            Wording(
                "the other reading: decide 2: school-year dated … because «…»",
                "другое толкование: решить 2: учебный год от … потому что «…»")
        case .decisionWithoutReason:
            Wording("write: because «…»", "напишите: потому что «…»")
        default: nil
        }
    }

    private static func readings(_ number: Int, _ language: MessageLanguage) -> String {
        let names = Reading.ofContradiction(number).map { "«\($0.spelling(language))»" }.joined(separator: ", ")
        return Wording("the readings of \(number): ", "толкования противоречия \(number): ")[language] + names
    }
}

extension Erasure {
    /// What a curator should know once data are erased.
    static func wording(isWiped: Bool) -> Wording {
        let done = Wording(
            "the data are erased; what is left are an anonymous person and true counts. Not touched: titles by which awards, practices and tasks are known, even where they name the person, files written earlier, the shell's history, paper, and the lists you import — take the name out there, or the next import brings it back",
            "данные удалены; остались обезличенный участник и верные подсчёты. Не тронуты: названия наград, практик и мероприятий, даже если в них есть имя, ранее выгруженные файлы, история оболочки, бумаги и списки для загрузки — уберите имя и там, иначе следующая загрузка его вернёт"
        )
        guard !isWiped else { return done }
        return Wording(
            done.english
                + "\nanother session has the register open: old bytes stay in the file until it is next opened alone",
            done.russian
                + "\nреестр открыт в другом сеансе: старые байты останутся в файле до следующего открытия без соседей")
    }
}

extension Decision {
    /// `decision of 05.09.2023 on contradiction 2: school-year, because …`.
    var citation: Wording {
        let number = reading.contradiction
        return Wording(
            "decision of \(date.iso) on contradiction \(number): «\(reading.spelling(.english))»"
                + (reason.map { ", because \($0)" } ?? ""),
            "решение от \(date.russian) по противоречию \(number): «\(reading.spelling(.russian))»"
                + (reason.map { ", потому что \($0)" } ?? ""))
    }
}
