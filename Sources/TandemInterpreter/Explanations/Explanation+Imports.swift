import TandemText

extension Explanation {
    /// E0408–E0413: tables that are brought in.
    static let imports: [Explanation] = [
        Explanation(
            "E0408", Wording("the file is no table", "файл — не таблица"),
            Wording(
                "The first row names the columns, and each row has as many fields. The message says which row has not.",
                "Первая строка называет столбцы, и в каждой строке столько же полей. Сообщение говорит, в какой не столько."
            ),
            wrong: Wording("import people from \"torn.csv\"", "загрузить людей из \"torn.csv\""),
            right: Wording("import people from \"people.csv\"", "загрузить людей из \"people.csv\""),
            files: peopleFile.merging(["torn.csv": "ФИО;Класс\nОрлова Ирина\n"]) { first, _ in first }),
        Explanation(
            "E0409", Wording("no such column", "нет такой колонки"),
            Wording(
                "The file's first row has no column of this title; the message lists those it has.",
                "В первой строке файла нет колонки с таким названием; сообщение перечислит, какие есть."),
            wrong: Wording(
                "import people from \"people.csv\": name = column «Имя»",
                "загрузить людей из \"people.csv\": имя = колонка «Имя»"),
            right: Wording(
                "import people from \"people.csv\": name = column «ФИО»",
                "загрузить людей из \"people.csv\": имя = колонка «ФИО»"), files: peopleFile),
        Explanation(
            "E0410", Wording("no column for the name", "нет колонки с именем"),
            Wording(
                "Without a name a row cannot become a record.", "Без имени строка не может стать записью."),
            wrong: Wording(
                "import people from \"people.csv\": class = column «Класс»",
                "загрузить людей из \"people.csv\": класс = колонка «Класс»"),
            right: Wording(
                "import people from \"people.csv\": name = column «ФИО», class = column «Класс»",
                "загрузить людей из \"people.csv\": имя = колонка «ФИО», класс = колонка «Класс»"), files: peopleFile),
        Explanation(
            "E0411", Wording("a cell of the wrong kind", "в ячейке не то"),
            Wording(
                "The cell does not hold what its field wants: a class, a date, a number, a value of a list. Nothing was imported.",
                "В ячейке не то, что нужно полю: классу, дате, числу, значению из списка. Ничего не загружено."),
            wrong: Wording("import people from \"wrong.csv\"", "загрузить людей из \"wrong.csv\""),
            right: Wording("import people from \"people.csv\"", "загрузить людей из \"people.csv\""),
            files: peopleFile.merging(["wrong.csv": "ФИО;Класс\nОрлова Ирина;девятый\n"]) { first, _ in first }),
        Explanation(
            "E0412", Wording("a row without a name", "строка без имени"),
            Wording(
                "The row has other cells but no name: empty rows are passed over, half-empty ones are not.",
                "В строке есть другие ячейки, но нет имени: пустые строки пропускаются, наполовину пустые — нет."),
            wrong: Wording("import people from \"nameless.csv\"", "загрузить людей из \"nameless.csv\""),
            right: Wording("import people from \"people.csv\"", "загрузить людей из \"people.csv\""),
            files: peopleFile.merging(["nameless.csv": "ФИО;Класс\n;9А\n"]) { first, _ in first }),
        Explanation(
            "E0413", Wording("not to be imported", "такое не загружается"),
            Wording(
                "People, mentors, mentees, consents, contracts, meetings and measurements come from tables; pairs come from rules and orders.",
                "Из таблиц загружают людей, наставников, наставляемых, согласия, договоры, встречи и измерения; пары — из правил и приказов."
            ),
            wrong: Wording("import pairs from \"people.csv\"", "загрузить пары из \"people.csv\""),
            right: Wording("import people from \"people.csv\"", "загрузить людей из \"people.csv\""), files: peopleFile),
    ]
}
