import TandemText

extension Explanation {
    /// E0101–E0109: characters, texts, numbers, dates.
    static let syntaxOfTexts: [Explanation] = [
        Explanation(
            "E0101", Wording("the file is not UTF-8", "файл не в UTF-8"),
            Wording(
                "Scripts and rule files are texts in UTF-8. An older editor saves Russian letters as Windows-1251: the program would read other letters than you see.",
                "Сценарии и файлы правил — тексты в UTF-8. Старый редактор сохраняет русские буквы в Windows-1251: программа прочла бы не те буквы, которые видны."
            ),
            wrong: Wording(
                "show mentors   (saved as Windows-1251)", "показать наставников   (сохранено в Windows-1251)"),
            right: Wording("show mentors   (saved as UTF-8)", "показать наставников   (сохранено в UTF-8)"),
            notRun: Wording(
                "a page in UTF-8 cannot hold bytes that are not UTF-8",
                "страница в UTF-8 не может содержать байты вне UTF-8")),
        Explanation(
            "E0102", Wording("a character without a meaning", "знак без значения"),
            Wording(
                "The language has no such sign. Texts stand in \"…\" or «…», parts of an expression in ( ).",
                "Такого знака в языке нет. Текст берётся в \"…\" или «…», часть выражения — в ( )."),
            wrong: Wording(
                "show mentors where {age more than 14}", "показать наставников где {возраст больше 14}"),
            right: Wording(
                "show mentors where (age more than 14)", "показать наставников где (возраст больше 14)")),
        Explanation(
            "E0103", Wording("a text is not closed", "кавычки не закрыты"),
            Wording(
                "A text ends on the line on which it begins, with the mark that fits the opening one.",
                "Текст кончается на той же строке, где начат, и теми же кавычками, какими открыт."),
            wrong: Wording("mentor \"Орлова Вера: student", "наставник \"Орлова Вера: ученик"),
            right: Wording("mentor \"Орлова Вера\": student", "наставник \"Орлова Вера\": ученик")),
        Explanation(
            "E0104", Wording("№ without a number", "№ без номера"),
            Wording(
                "After № stands the number of an order or a contract, as the document has it: 115/01, 93/24.",
                "После № стоит номер приказа или договора, как в документе: 115/01, 93/24."),
            wrong: Wording("contract \"Петров\": №", "договор \"Петров\": №"),
            right: Wording("contract \"Петров\": № 5 dated 01.10.2023", "договор \"Петров\": № 5 от 01.10.2023"),
            after: people),
        Explanation(
            "E0105", Wording("a comma in a fraction", "запятая в дроби"),
            Wording(
                "A comma parts the items of a list, so a fraction is written with a point. In CSV files, which Excel saves with commas, both are read.",
                "Запятая разделяет части списка, поэтому дробь пишется через точку. В файлах CSV, где Excel ставит запятую, читается и то и другое."
            ),
            wrong: Wording(
                "mentor \"Орлова Вера\": student, gpa 4,5", "наставник \"Орлова Вера\": ученик, балл 4,5"),
            right: Wording(
                "mentor \"Орлова Вера\": student, gpa 4.5", "наставник \"Орлова Вера\": ученик, балл 4.5")),
        Explanation(
            "E0106", Wording("a number with too many digits", "слишком длинное число"),
            Wording(
                "Numbers have at most 18 digits: nothing in a school needs more. A long code is a text in quotes.",
                "В числе не больше 18 цифр: в школе больше не нужно. Длинный код — это текст в кавычках."),
            wrong: Wording(
                "show mentors where gpa is 1234567890123456789",
                "показать наставников где балл равен 1234567890123456789"),
            right: Wording("show mentors where gpa is 4.5", "показать наставников где балл равен 4.5")),
        Explanation(
            "E0107", Wording("a date of a wrong form", "дата записана не так"),
            Wording(
                "A date has a day and a month of two digits and a year of four: 01.09.2023, or 2023-09-01. «01.02.08» could mean three different days.",
                "В дате две цифры дня, две месяца и четыре года: 01.09.2023 или 2023-09-01. «01.02.08» могло бы значить три разных дня."
            ),
            wrong: Wording("person \"Орлова Вера\": born 01.02.08", "человек \"Орлова Вера\": родилась 01.02.08"),
            right: Wording("person \"Орлова Вера\": born 01.02.2008", "человек \"Орлова Вера\": родилась 01.02.2008")),
        Explanation(
            "E0108", Wording("a day that does not exist", "такого дня нет"),
            Wording(
                "The month has fewer days, or the year no 29 February, or there is no such month.",
                "В этом месяце меньше дней, или в этом году нет 29 февраля, или нет месяца с таким номером."),
            wrong: Wording("person \"Орлова Вера\": born 29.02.2009", "человек \"Орлова Вера\": родилась 29.02.2009"),
            right: Wording("person \"Орлова Вера\": born 29.02.2008", "человек \"Орлова Вера\": родилась 29.02.2008")),
        Explanation(
            "E0109", Wording("neither a number nor a class", "не число и не класс"),
            Wording(
                "Digits with letters after them are a class: a grade from 1 to 11 and one letter. A unit stands after a blank: 45 minutes.",
                "Цифры, за которыми сразу идут буквы, — это класс: параллель от 1 до 11 и одна буква. Единица пишется через пробел: 45 минут."
            ),
            wrong: Wording("person \"Орлова Вера\": class 12А", "человек \"Орлова Вера\": класс 12А"),
            right: Wording("person \"Орлова Вера\": class 11А", "человек \"Орлова Вера\": класс 11А")),
    ]
}
