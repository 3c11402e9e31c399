import TandemLanguage
import TandemText

/// What the words between the statements mean; the statements themselves are told by the help.
enum KeywordMeaning {
    /// What kind of word an entry is.
    static func kind(of entry: VocabularyEntry) -> Wording {
        kind(of: entry.contexts.first ?? .statement)
    }

    static func kind(of context: Context) -> Wording {
        switch context {
        case .statement: Wording("statement", "команда")
        case .definition: Wording("part of a definition or record", "часть определения или записи")
        case .joint, .dates, .bounds, .papers, .file, .selection: Wording("connective", "связка")
        case .clause: Wording("clause of a query", "часть запроса")
        case .operation: Wording("operator", "операция")
        case .function: Wording("function", "функция")
        case .unit: Wording("unit of time", "единица времени")
        case .format: Wording("output format", "формат вывода")
        case .fieldType: Wording("type of a field", "тип поля")
        case .source: Wording("records to show", "записи для показа")
        case .field: Wording("field", "поле")
        case .category: Wording("category of a person", "категория человека")
        case .need: Wording("need of a mentee", "потребность наставляемого")
        case .gender: Wording("gender", "пол")
        case .form: Wording("form of mentoring", "форма наставничества")
        case .stage: Wording("stage of the programme", "этап программы")
        case .meetingKind: Wording("kind of meeting", "вид встречи")
        case .phase: Wording("moment of measuring", "момент измерения")
        case .pairState: Wording("state of a pair", "состояние пары")
        case .yesNo: Wording("yes or no", "да или нет")
        case .consentState: Wording("state of a consent", "состояние согласия")
        case .survey: Wording("connective", "связка")
        case .surveyRole: Wording("who answers a questionnaire", "кто отвечает на анкету")
        case .questionKind: Wording("kind of question", "вид вопроса")
        case .quadrant: Wording("quadrant of a SWOT analysis", "часть SWOT-анализа")
        case .objective: Wording("what pairs are proposed by", "по чему подбирают пары")
        case .documentKind: Wording("kind of document", "вид документа")
        case .awardKind: Wording("kind of award", "вид награды")
        case .awardLevel: Wording("level of an award", "уровень награды")
        case .reading: Wording("how the regulation is read", "толкование Положения")
        }
    }

    static func of(_ keyword: Keyword) -> Wording? { meanings[keyword] }

    private static let meanings: [Keyword: Wording] = [
        .field: Wording("a field of the school's own", "своё поле школы"),
        .then: Wording("the question that is asked of the copy", "вопрос, который задаётся копии"),
        .completingPairs: Wording(
            "live pairs end with the year: approved ones completed, others dissolved",
            "живые пары кончаются вместе с годом: утверждённые завершены, остальные расторгнуты"),
        .explain: Wording("tells what the code of a message means", "рассказывает, что значит код сообщения"),
        .end: Wording("closes the block that a line with `:` opened", "закрывает блок, открытый строкой с `:`"),
        .school: Wording("the school's name", "название школы"),
        .period: Wording("first and last day of the programme", "первый и последний день программы"),
        .order: Wording(
            "an order of the programme, with its kind", "приказ программы и его вид: о внедрении, о парах, …"),
        .basis: Wording("the document that the programme rests on", "документ, на котором стоит программа"),
        .goal: Wording("a goal in words, or the coverage to reach", "цель словами или целевой охват"),
        .coverage: Wording("the share of people in approved pairs", "доля людей в утверждённых парах"),
        .form: Wording("a form of mentoring that the school has chosen", "форма наставничества, выбранная школой"),
        .curator: Wording("who is in charge of the form", "кто отвечает за форму"),
        .variant: Wording("a role model within the form", "ролевая модель формы"),
        .presented: Wording("where and when the form was presented", "где и когда представлена форма"),
        .step: Wording("a step of the form's scheme: what is done and where", "шаг схемы формы: что делают и где"),
        .needs: Wording(
            "what mentors do before pairs are proposed", "что делают наставники до подбора пар"),
        .meetingsEvery: Wording("how often pairs of the form meet", "как часто встречаются пары формы"),
        .overdueOnes: Wording("only what is overdue", "только просроченное"),
        .stage: Wording("a stage of the roadmap with its tasks", "этап дорожной карты с его задачами"),
        .task: Wording("a task of the roadmap", "мероприятие дорожной карты"),
        .scale: Wording("what is measured, and within which bounds", "что измеряют и в каких границах"),
        .measurement: Wording("the days on which is measured", "дни, в которые измеряют"),
        .question: Wording("a question with what it takes for an answer", "вопрос и то, чем на него отвечают"),
        .indicator: Wording(
            "an expected result of the programme, and what it is read from",
            "ожидаемый результат программы и по чему его видно"),
        .indicators: Wording("the programme's expected results", "ожидаемые результаты программы"),
        .monitoring: Wording(
            "which of the year's measurings have been carried out in each form",
            "какие замеры года проведены в каждой форме"),
        .measuredBy: Wording("what the indicator is read from", "по чему виден показатель"),
        .resultOf: Wording(
            "the question whose answer was the expectation", "вопрос, ответ на который был ожиданием"),
        .ofScales: Wording("the scales to compare; without it, all", "какие шкалы сравнить; без этого — все"),
        .parameter: Wording("a value that a form can set anew", "значение, которое форма может задать своё"),
        .require: Wording("only pairs that fulfil it are possible", "возможны только пары, где это выполнено"),
        .prefer: Wording("pairs that fulfil it gain points", "пары, где это выполнено, получают баллы"),
        .avoid: Wording("pairs that fulfil it lose points", "пары, где это выполнено, теряют баллы"),
        .weight: Wording("how many points the rule is worth", "сколько баллов стоит правило"),
        .because: Wording("the reason, shown with each explanation", "причина: её показывает каждое объяснение"),
        .column: Wording("the column of the table to read", "колонка таблицы, которую читать"),
        .split: Wording("what separates the items within a cell", "чем разделены значения в ячейке"),
        .given: Wording("the day of the consent", "день согласия"),
        .withdrawn: Wording("the day on which the consent was withdrawn", "день отзыва согласия"),
        .planned: Wording("how many regular meetings the pair plans", "сколько регулярных встреч пара планирует"),
        .keeping: Wording("pairs that must be among those proposed", "пары, которые должны остаться среди подобранных"),
        .withProof: Wording(
            "has it checked independently that nothing better is possible",
            "независимая проверка того, что лучше нельзя"),
        .groups: Wording("pairs that fit each other too", "пары, подходящие и друг другу"),
        .ofGroup: Wording("one meeting of all pairs of a group", "одна встреча всех пар группы"),
        .absent: Wording("who of the group was not there", "кого из группы не было"),
        .withinGroup: Wording("about two mentees of one mentor", "о двух наставляемых одного наставника"),
        .byChoices: Wording("by whom the mentees have named", "по тому, кого назвали наставляемые"),
        .toWhom: Wording("whom the slip is for", "для кого листок"),
        .ofCandidates: Wording("mentors to choose from", "наставники на выбор"),
        .slips: Wording(
            "a slip for each mentee with the mentors to choose from", "листок каждому: наставники на выбор"),
        .desks: Wording("how many can meet at once", "сколько встреч помещается сразу"),
        .times: Wording("on how many slips a mentor stands at most", "в скольких листках стоит наставник"),
        .author: Wording("who wrote the practice: a person or a pair", "чья это практика: человек или пара"),
        .content: Wording("the practice in words", "описание практики"),
        .attachment: Wording("where the practice is kept", "где лежит описание практики"),
        .amends: Wording("the order that is changed", "приказ, который меняют"),
        .withReferences: Wording(
            "lists the records that each line rests on", "перечисляет записи, на которых стоит каждая строка"),
        .inRussian: Wording("the document's language is Russian", "документ на русском языке"),
        .inEnglish: Wording("the document's language is English", "документ на английском языке"),
        .lacking: Wording("only documents that the programme lacks", "только документы, которых у программы нет"),
        .columns: Wording("which columns to show", "какие колонки показать"),
        .whereClause: Wording("only the records for which this holds", "только записи, для которых это верно"),
        .groupBy: Wording("a row for each value", "по строке на каждое значение"),
        .sortBy: Wording("the order of the rows", "порядок строк"),
        .first: Wording("no more rows than this", "не больше стольких строк"),
        .asFormat: Wording("table, csv, json, markdown or html", "таблица, csv, json, markdown или html"),
        .toFile: Wording("into a file instead of the screen", "в файл, а не на экран"),
        .since: Wording("from this day on", "начиная с этого дня"),
        .until: Wording("up to this day", "до этого дня включительно"),
        .withPseudonyms: Wording(
            "people by stable numbers instead of names, without birth dates and notes",
            "вместо имён — постоянные номера, без дат рождения и заметок"),
        .withoutSmall: Wording(
            "counts under 5 are not shown, nor can they be worked out", "числа меньше 5 не показаны и не вычисляются"),
        .or: Wording("one of both holds, or both", "верно одно из двух или оба"),
        .and: Wording("both hold", "верно и то и другое"),
        .not: Wording("does not hold", "неверно"),
        .share: Wording("the two sets have something in common", "у двух наборов есть общее"),
        .inSet: Wording("is one of the list", "одно из списка"),
        .unknown: Wording("nothing is recorded", "ничего не записано"),
        .isKnown: Wording("something is recorded", "что-то записано"),
        .today: Wording("the day of the run", "день запуска"),
        .commonOf: Wording("what both sides of the pair have", "что есть у обеих сторон пары"),
        .count: Wording("how many there are", "сколько их"),
        .sum: Wording("the sum of known values", "сумма известных значений"),
        .mean: Wording("the mean of known values", "среднее известных значений"),
        .minimum: Wording("the least known value", "наименьшее известное значение"),
        .maximum: Wording("the greatest known value", "наибольшее известное значение"),
        .portion: Wording("the share for which a condition holds", "доля тех, для кого верно условие"),
    ]
}
