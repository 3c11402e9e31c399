import TandemDomain
import TandemText

/// A place of the regulation (П) or the programme (Пр) that contradicts another, with both readings and what decides.
struct Contradiction: Sendable {
    /// 1...16, as ``Reading`` counts them.
    let number: Int
    let title: Wording
    let clause: String
    /// The source's own words for the first and the second reading.
    let quotes: (String, String)
    /// Who or what can settle it.
    let decider: Wording

    var readings: [Reading] { Reading.ofContradiction(number) }

    init(
        _ number: Int, _ title: Wording, _ clause: String, _ first: String, _ second: String, _ decider: Wording
    ) {
        self.number = number
        self.title = title
        self.clause = clause
        quotes = (first, second)
        self.decider = decider
    }

    private static let director = Wording("the director's order", "приказ директора")
    private static let council = Wording("the pedagogical council", "педагогический совет")
    private static let amendment = Wording("an amendment of the regulation", "правка Положения")

    /// All sixteen, in order.
    static let all = [
        Contradiction(
            1, Wording("which day the documents are of", "какого дня документы"), "Приказ; Положение (гриф)",
            "от 01.09.2022", "приказом № 93/24 от 01.09.23", director),
        Contradiction(
            2, Wording("calendar year or school year", "календарный или учебный год"), "П5.4; Приказ 3.1",
            "в течение календарного года", "на 2023–2024 учебный год", director),
        Contradiction(
            3, Wording("which forms are possible", "какие формы возможны"), "Пр8", "5 возможных форм наставничества",
            "к трем формам наставничества", council),
        Contradiction(
            4, Wording("the roadmap is approved and absent", "карта утверждена, но отсутствует"), "Приказ 3.1; П§12",
            "«дорожную карту» реализации (Приложение 1)", "Приложение 1 — нет в документе", director),
        Contradiction(
            5, Wording("who leads", "кто руководит"), "П4.2; Пр6", "Руководство … осуществляет куратор",
            "координатор … отвечает за организацию всего цикла", director),
        Contradiction(
            6, Wording("whose worker the coordinator is", "чей работник координатор"), "П2.6; Пр1",
            "Координатор - сотрудник школы", "либо организации из числа её партнеров", director),
        Contradiction(
            7, Wording("needs of pupils: six or five", "категории учеников: шесть или пять"), "П4.6; Пр6",
            "с ограниченными возможностями здоровья", "в перечне программы ОВЗ нет", amendment),
        Contradiction(
            8, Wording("the contour of veterans", "контур ветеранов"), "П4.8; Пр7; П4.14",
            "ветераны педагогического труда", "ни во внутреннем, ни во внешнем контуре", director),
        Contradiction(
            9, Wording("when is measured", "когда измерять"), "П6.3; П6.4", "два раза …: промежуточный и итоговый",
            "на \"входе\" и \"выходе\"", amendment),
        Contradiction(
            10, Wording("where the programme is presented", "где представлять программу"), "П5.2; Пр8.1–8.3",
            "совета школы, методическом совете", "совет, конференция — по схеме формы", council),
        Contradiction(
            11, Wording("variants: five or six", "варианты: пять или шесть"), "Пр8.2",
            "пять разных вариантов", "«Руководитель – молодой специалист» — дважды", amendment),
        Contradiction(
            12, Wording("who is rewarded in teacher–student", "кого поощрять в «учитель – ученик»"), "Пр8.3; П§11",
            "Механизмы мотивации и поощрения наставников", "Поощрение наставляемого на ученической конференции",
            council),
        Contradiction(
            13, Wording("stages: six or seven", "этапы: шесть или семь"), "Пр7; Пр8", "шесть этапов без подбора пар",
            "пары … после встреч — в схемах форм", amendment),
        Contradiction(
            14, Wording("what Р-145 is", "чем является Р-145"), "Приказ; Пр2", "постановления",
            "Распоряжения … N P-145", amendment),
        Contradiction(
            15, Wording("what the 70% counts", "что считать в 70%"), "Приказ, преамбула",
            "не менее 70% обучающихся … наставничества", "формы сопровождения и наставничества", director),
        Contradiction(
            16, Wording("marks in the monitoring", "отметки в мониторинге"), "П6.5; Пр8",
            "повышение успеваемости — результат", "не выставляются отметки", amendment),
    ]

    /// A quotation with what reading it stands for.
    func text(_ reading: Reading, _ language: MessageLanguage) -> String {
        let quote = reading == readings.first ? quotes.0 : quotes.1
        return "«\(quote)» → \(reading.spelling(language))"
    }
}
