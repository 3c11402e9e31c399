import TandemDomain
import TandemText

/// A place of the regulation (П) or the programme (Пр) that contradicts another, with both readings and what decides.
struct Contradiction: Sendable {
    /// What a reading rests on.
    enum Ground: Sendable {
        /// The source's own words.
        case words(String)
        /// What the source does not say.
        case silence(Wording)
    }

    /// 1...16, as ``Reading`` counts them.
    let number: Int
    let title: Wording
    let clause: String
    /// Of the first and of the second reading.
    let grounds: (Ground, Ground)
    /// Who or what can settle it.
    let decider: Wording
    /// What else differs in the same places, and is settled with it.
    let also: Wording?

    var readings: [Reading] { Reading.ofContradiction(number) }

    init(
        _ number: Int, _ title: Wording, _ clause: String, _ first: Ground, _ second: Ground, _ decider: Wording,
        also: Wording? = nil
    ) {
        self.number = number
        self.title = title
        self.clause = clause
        grounds = (first, second)
        self.decider = decider
        self.also = also
    }

    /// A quotation with the reading that it stands for.
    func text(_ reading: Reading, _ language: MessageLanguage) -> String {
        let ground =
            switch reading == readings.first ? grounds.0 : grounds.1 {
            case .words(let words): "«\(words)»"
            case .silence(let wording): wording[language]
            }
        return "\(ground) → \(reading.spelling(language))"
    }

    private static let director = Wording("the director's order", "приказ директора")
    private static let council = Wording("the pedagogical council", "педагогический совет")
    private static let amendment = Wording("an amendment of the regulation", "правка Положения")

    /// All sixteen, in order.
    static let all = [
        Contradiction(
            1, Wording("which day the documents are of", "какого дня документы"), "Приказ; Положение, гриф",
            .words("от 01.09.2022"), .words("Введено в действие приказом № 93/24 от 01.09.23"), director),
        Contradiction(
            2, Wording("calendar year or school year", "календарный или учебный год"), "П5.4; Приказ 3.1",
            .words("в течение календарного года"), .words("на 2023– 2024 учебный год"), director),
        Contradiction(
            3, Wording("which forms are possible", "какие формы возможны"), "Пр8",
            .words("5 возможных форм наставничества"), .words("выбраны следующие формы наставничества"), council),
        Contradiction(
            4, Wording("the roadmap is approved and absent", "дорожная карта утверждена, но её нет"),
            "Приказ 3.1; П§12", .words("«дорожную карту» реализации … (Приложение 1)"),
            .silence(Wording("annex 1 is not in the document", "приложения 1 в документе нет")), director),
        Contradiction(
            5, Wording("who leads", "кто руководит"), "П4.2; Пр6",
            .words("Руководство деятельностью наставничества осуществляет куратор"),
            .words("Координатор … отвечает за … организацию всего цикла программы"), director),
        Contradiction(
            6, Wording("whose worker the coordinator is", "чей работник координатор"), "П2.6; Пр1",
            .words("Координатор - сотрудник школы"), .words("либо организации из числа ее партнеров"), director),
        Contradiction(
            7, Wording("needs of pupils: six or five", "категории учеников: шесть или пять"), "П4.6; Пр6",
            .words("с ограниченными возможностями здоровья"),
            .silence(Wording("the programme's list lacks them", "в перечне программы их нет")), amendment),
        Contradiction(
            8, Wording("the contour of veterans", "контур ветеранов"), "П4.8; П4.14; Пр7",
            .words("ветераны педагогического труда"),
            .silence(Wording("in neither contour", "ни в одном из контуров")), director,
            also: Wording(
                "parents: «родительских советов» (П4.8), «родительских или управляющих советов» (Пр6)",
                "родители: «родительских советов» (П4.8), «родительских или управляющих советов» (Пр6)")),
        Contradiction(
            9, Wording("when is measured", "когда измерять"), "П6.3; П6.4",
            .words("два раза за период наставничества: промежуточный и итоговый"),
            .words("на \"входе\" и \"выходе\" реализуемой программы"), amendment,
            also: Wording(
                "by whom: «куратором и наставниками» (П6.4), «SWOT-анализ проводит координатор программы» (Пр9.1)",
                "кем: «куратором и наставниками» (П6.4), «SWOT-анализ проводит координатор программы» (Пр9.1)")),
        Contradiction(
            10, Wording("where the programme is presented", "где представлять программу"), "П5.2; Пр8.1–8.3",
            .words("на заседании совета школы, методическом совете"), .words("Ученическая конференция"), council,
            also: Wording(
                "training: «Обучение проводится куратором» (Пр8.1), «при необходимости» (Пр8.2, Пр8.3)",
                "обучение: «Обучение проводится куратором» (Пр8.1), «при необходимости» (Пр8.2, Пр8.3)")),
        Contradiction(
            11, Wording("variants: five or six", "варианты: пять или шесть"), "Пр8.2",
            .words("Руководитель – молодой специалист"),
            .silence(Wording("the same variant stands twice", "этот вариант стоит дважды")), amendment),
        Contradiction(
            12, Wording("who is rewarded in teacher–student", "кого поощрять в «учитель – ученик»"), "П§11; Пр8.3",
            .words("Механизмы мотивации и поощрения наставников"),
            .words("Поощрение наставляемого на ученической конференции"), council,
            also: Wording(
                "wording of the employer form: «Благодарственное письмо на предприятие или организацию»; active and passive change places against Пр8.1",
                "слова формы с работодателем: «Благодарственное письмо на предприятие или организацию»; «Активный» и «Пассивный» стоят в другом порядке, чем в Пр8.1"
            )),
        Contradiction(
            13, Wording("stages: six or seven", "этапы: шесть или семь"), "Пр7; Пр8",
            .silence(Wording("six stages, none of which forms pairs", "шесть этапов, ни в одном нет подбора пар")),
            .words("Формирование пар, групп"), amendment),
        Contradiction(
            14, Wording("what Р-145 is", "чем является Р-145"), "П1.1; Приказ",
            .words("во исполнение постановления Министерства просвещения"),
            .words("На основании Распоряжения Минпросвещения России"), amendment),
        Contradiction(
            15, Wording("what the 70% counts", "что считать в 70%"), "Приказ, преамбула",
            .words("Не менее 70% обучающихся … вовлечены"),
            .words("в различные формы сопровождения и наставничества"), director),
        Contradiction(
            16, Wording("marks in the monitoring", "отметки в мониторинге"), "Пр8; П6.5",
            .words("Повышение успеваемости в школе"),
            .words("В ходе проведения мониторинга не выставляются отметки"), amendment),
    ]
}
