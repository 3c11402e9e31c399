import TandemText

extension Explanation {
    private static let withdrawn =
        base + """
            согласие "Орлов": дано 12.09.2023 родителем "Орлова М. И."
            согласие "Орлов": отозвано 10.10.2023

            """

    /// Personal data: consents that were withdrawn, and data that were erased.
    static let personalData = [
        Explanation(
            "E0620", Wording("a consent that was withdrawn", "согласие отозвано"),
            Wording(
                "From the day on which a consent is withdrawn the person's data may not be used: no pair is proposed, chosen or agreed, no meeting or measurement recorded, no list of candidates made. What was recorded before that day stays. A new consent lifts the bar; erasing removes the data.",
                "Со дня отзыва согласия данные человека использовать нельзя: пара не подбирается, не выбирается и не согласуется, встречи и измерения не записываются, список кандидатов не составляется. Записанное раньше остаётся. Новое согласие снимает запрет, удаление убирает данные."
            ), clause: "П4.11",
            wrong: Wording("candidates for \"Орлов\"", "кандидаты для \"Орлов\""),
            right: Wording(
                "consent \"Орлов\": given 20.10.2023 by parent \"Орлова М. И.\"\ncandidates for \"Орлов\"",
                "согласие \"Орлов\": дано 20.10.2023 родителем \"Орлова М. И.\"\nкандидаты для \"Орлов\""),
            after: withdrawn),
        Explanation(
            "E0621", Wording("data that were erased", "данные удалены"),
            Wording(
                "The data of this participant were erased for good; what is left is an anonymous row, so that counts stay true. Nothing new can be recorded for it, but its pair can be ended.",
                "Данные этого участника удалены безвозвратно; осталась обезличенная строка, чтобы подсчёты были верны. Нового о нём записать нельзя, но пару можно прекратить."
            ), clause: "П4.11",
            wrong: Wording("candidates for \"Данные удалены, № 4\"", "кандидаты для \"Данные удалены, № 4\""),
            right: Wording("show mentees where erased is known", "показать наставляемых где стерто известно"),
            after: withdrawn + "стереть \"Орлов Пётр Ильич\"\n"),
        Explanation(
            "E0622", Wording("not the whole name", "имя не полностью"),
            Wording(
                "What is erased cannot be brought back, so the whole name is wanted, as the register has it. Of namesakes the class or the birth date picks one.",
                "Удалённое нельзя вернуть, поэтому нужно полное имя, как в реестре. Тёзок различает класс или дата рождения."
            ),
            wrong: Wording("erase \"Орлов\"", "стереть \"Орлов\""),
            right: Wording("erase \"Орлов Пётр Ильич\"", "стереть \"Орлов Пётр Ильич\""), after: base),
        Explanation(
            "E0628", Wording("small groups without groups", "малые группы без группировки"),
            Wording(
                "Small groups are withheld in a grouped answer and in coverage. A list shows one person a line, so that nothing is left to withhold.",
                "Малые группы скрываются в сгруппированном ответе и в охвате. Список показывает по человеку в строке, и скрывать в нём нечего."
            ),
            wrong: Wording("show mentees without small groups", "показать наставляемых без малых групп"),
            right: Wording(
                "show mentees by need without small groups", "показать наставляемых по потребности без малых групп")
        ),
        Explanation(
            "E0629", Wording("a document where names are hidden", "документ там, где имена скрыты"),
            Wording(
                "With --pseudonyms nobody's name is in an answer. Orders, letters and certificates are made of names, and an issued one is kept word for word.",
                "С ключом --pseudonyms в ответах нет имён. Приказы, письма и грамоты состоят из имён, а изданный документ хранится слово в слово."
            ),
            wrong: Wording("document regulation", "документ положение"),
            right: Wording("document regulation", "документ положение"),
            notRun: Wording(
                "the program has to be started with --pseudonyms", "для этого программу надо запустить с --pseudonyms")
        ),
        Explanation(
            "E0630", Wording("«erased» said of data that are there", "«стерто» о данных, которые не удалены"),
            Wording(
                "The day of erasing is written by `erase`, which takes the data out too. A script says it only of a row out of which they were taken: a dump does.",
                "День удаления записывает `стереть`, и оно же убирает данные. В сценарии он стоит только у строки, из которой данные уже убраны, — так пишет выгрузка."
            ), clause: "П4.11",
            wrong: Wording(
                "person \"Орлов Пётр Ильич\": erased 25.11.2023", "человек \"Орлов Пётр Ильич\": стерто 25.11.2023"),
            right: Wording("erase \"Орлов Пётр Ильич\"", "стереть \"Орлов Пётр Ильич\""), after: base),
    ]

    /// Decisions on the regulation's contradictions.
    static let regulation = [
        Explanation(
            "E0623", Wording("a reading of another contradiction", "толкование другого противоречия"),
            Wording(
                "Each of the sixteen contradictions has two readings of its own; `check programme` shows them with their numbers.",
                "У каждого из шестнадцати противоречий свои два толкования; `проверить программу` покажет их с номерами."
            ),
            wrong: Wording(
                "decide 1: school-year dated 05.09.2023 because «the order»",
                "решить 1: учебный год от 05.09.2023 потому что «приказ»"),
            right: Wording(
                "decide 2: school-year dated 05.09.2023 because «the order»",
                "решить 2: учебный год от 05.09.2023 потому что «приказ»"), after: base),
        Explanation(
            "E0624", Wording("a reading that nobody knows", "неизвестное толкование"),
            Wording(
                "A decision names one of the two readings of its contradiction.",
                "Решение называет одно из двух толкований своего противоречия."),
            wrong: Wording(
                "decide 2: leap year dated 05.09.2023 because «the order»",
                "решить 2: високосный год от 05.09.2023 потому что «приказ»"),
            right: Wording(
                "decide 2: calendar-year dated 05.09.2023 because «the order»",
                "решить 2: календарный год от 05.09.2023 потому что «приказ»"), after: base),
        Explanation(
            "E0625", Wording("no such contradiction", "такого противоречия нет"),
            Wording(
                "The contradictions of the regulation and the programme are numbered 1 to 16.",
                "Противоречия Положения и Программы пронумерованы от 1 до 16."),
            wrong: Wording(
                "decide 17: school-year dated 05.09.2023 because «the order»",
                "решить 17: учебный год от 05.09.2023 потому что «приказ»"),
            right: Wording(
                "decide 2: school-year dated 05.09.2023 because «the order»",
                "решить 2: учебный год от 05.09.2023 потому что «приказ»"), after: base),
        Explanation(
            "E0626", Wording("a decision without a reason", "решение без причины"),
            Wording(
                "A decision is cited later, with its day and its reason; an empty one explains nothing.",
                "На решение потом ссылаются, с его днём и причиной; пустая ничего не объяснит."),
            wrong: Wording(
                "decide 2: school-year dated 05.09.2023 because « »",
                "решить 2: учебный год от 05.09.2023 потому что « »"),
            right: Wording(
                "decide 2: school-year dated 05.09.2023 because «the roadmap runs to May»",
                "решить 2: учебный год от 05.09.2023 потому что «дорожная карта — до мая»"), after: base),
        Explanation(
            "E0627", Wording("a meeting after the calendar year", "встреча после конца календарного года"),
            Wording(
                "The school has decided to read П5.4 as the year of the calendar: pairs meet until 31 December of the year in which the programme begins. The other reading lets them meet until the programme ends.",
                "Школа решила читать П5.4 как календарный год: пары встречаются до 31 декабря того года, в котором началась программа. При другом толковании — до конца программы."
            ), clause: "П5.4",
            wrong: Wording(
                "meeting \"Петров\" with \"Сидорова\": 15.01.2024", "встреча \"Петров\" с \"Сидорова\": 15.01.2024"),
            right: Wording(
                "meeting \"Петров\" with \"Сидорова\": 15.12.2023", "встреча \"Петров\" с \"Сидорова\": 15.12.2023"),
            after: approved + "решить 2: календарный год от 05.09.2023 потому что «П5.4»\n"),
    ]
}
