import TandemText

extension Explanation {
    /// E0401–E0407, E0414, E0415: reading and writing files.
    static let files: [Explanation] = [
        Explanation(
            "E0401", Wording("a file cannot be read", "файл не читается"),
            Wording(
                "There is no such file, or it may not be read. A name is relative to the folder of the file that names it.",
                "Такого файла нет, или его нельзя читать. Имя отсчитывается от папки того файла, в котором оно стоит."),
            wrong: Wording("import people from \"peple.csv\"", "загрузить людей из \"peple.csv\""),
            right: Wording("import people from \"people.csv\"", "загрузить людей из \"people.csv\""), files: peopleFile),
        Explanation(
            "E0402", Wording("a file cannot be written", "файл не записывается"),
            Wording(
                "The folder does not exist or may not be written to, or the disk is full.",
                "Такой папки нет, в неё нельзя писать, или на диске нет места."),
            wrong: Wording(
                "show mentors to \"no-such-folder/mentors.csv\"",
                "показать наставников в \"no-such-folder/mentors.csv\""),
            right: Wording("show mentors as csv", "показать наставников как csv")),
        Explanation(
            "E0403", Wording("files that use each other", "файлы подключают друг друга"),
            Wording(
                "A file that is brought in brings in, itself or through others, the file that names it. The message shows the chain.",
                "Подключённый файл сам или через другие подключает тот, который его назвал. Сообщение показывает цепочку."
            ),
            wrong: Wording("use \"a.tandem\"", "подключить \"a.tandem\""),
            right: Wording("use \"rules.tandem\"", "подключить \"rules.tandem\""),
            files: [
                "a.tandem": "подключить \"b.tandem\"\n", "b.tandem": "подключить \"a.tandem\"\n",
                "rules.tandem": ruleSet,
            ]),
        Explanation(
            "E0404", Wording("a file over 1 GiB", "файл больше 1 ГиБ"),
            Wording("Files of at most 1 GiB are read: part it.", "Читаются файлы до 1 ГиБ: разделите его."),
            wrong: Wording("import people from \"2-gib.csv\"", "загрузить людей из \"2-gib.csv\""),
            right: Wording("import people from \"people.csv\"", "загрузить людей из \"people.csv\""),
            notRun: Wording("the tests make no file of a gigabyte", "тесты не создают файл в гигабайт")),
        Explanation(
            "E0405", Wording("a file in another encoding", "файл в другой кодировке"),
            Wording(
                "The file holds bytes that the encoding does not have. Without `encoding` the program finds it out by itself.",
                "В файле есть байты, которых нет в этой кодировке. Без слова `кодировка` программа узнаёт её сама."),
            wrong: Wording(
                "import people from \"people.csv\": encoding \"Windows-1251\"",
                "загрузить людей из \"people.csv\": кодировка \"Windows-1251\""),
            right: Wording("import people from \"people.csv\"", "загрузить людей из \"people.csv\""), files: peopleFile),
        Explanation(
            "E0406", Wording("an unknown encoding", "неизвестная кодировка"),
            Wording(
                "Known are UTF-8, UTF-16, Windows-1251 (what a Russian Excel saves), KOI8-R and CP866.",
                "Известны UTF-8, UTF-16, Windows-1251 (так сохраняет русский Excel), KOI8-R и CP866."),
            wrong: Wording(
                "import people from \"people.csv\": encoding \"Windows-1250\"",
                "загрузить людей из \"people.csv\": кодировка \"Windows-1250\""),
            right: Wording(
                "import people from \"people.csv\": encoding \"UTF-8\", name = column «ФИО»",
                "загрузить людей из \"people.csv\": кодировка \"UTF-8\", имя = колонка «ФИО»"), files: peopleFile),
        Explanation(
            "E0407", Wording("no separator", "не разделитель"),
            Wording(
                "Columns are parted by a comma, a semicolon or a tab; without `separator` the program finds out which.",
                "Столбцы разделяет запятая, точка с запятой или табуляция; без слова `разделитель` программа узнаёт сама."
            ),
            wrong: Wording(
                "import people from \"people.csv\": separator \"#\"",
                "загрузить людей из \"people.csv\": разделитель \"#\""),
            right: Wording(
                "import people from \"people.csv\": separator \";\", name = column «ФИО»",
                "загрузить людей из \"people.csv\": разделитель \";\", имя = колонка «ФИО»"), files: peopleFile),
        Explanation(
            "E0414", Wording("a used file is not found", "подключаемый файл не найден"),
            Wording(
                "The file stands neither beside the one that names it nor in a folder of --path or TANDEM_PATH. The message shows where it was looked for.",
                "Файла нет ни рядом с тем, который его называет, ни в папках --path и TANDEM_PATH. Сообщение показывает, где искали."
            ),
            wrong: Wording("use \"ruls.tandem\"", "подключить \"ruls.tandem\""),
            right: Wording("use \"rules.tandem\"", "подключить \"rules.tandem\""), files: ["rules.tandem": ruleSet]),
        Explanation(
            "E0415", Wording("too many files in a row", "слишком длинная цепочка файлов"),
            Wording(
                "A used file uses another, and so on, more than 32 deep: nobody could say what holds. Let one file use the others.",
                "Подключённый файл подключает другой, и так больше 32 раз: никто не скажет, что в силе. Пусть один файл подключает остальные."
            ),
            wrong: Wording("use \"0.tandem\"", "подключить \"0.tandem\""),
            right: Wording("use \"39.tandem\"", "подключить \"39.tandem\""),
            files: Dictionary(
                (0..<40).map { ("\($0).tandem", $0 < 39 ? "подключить \"\($0 + 1).tandem\"\n" : ruleSet) },
                uniquingKeysWith: { first, _ in first })),
    ]

    /// A table of two pupils.
    static let peopleFile = ["people.csv": "ФИО;Класс\nОрлова Ирина;9А\nЖуков Илья;5Б\n"]
}
