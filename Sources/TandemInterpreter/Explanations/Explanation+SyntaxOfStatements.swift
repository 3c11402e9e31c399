import TandemText

extension Explanation {
    /// E0110–E0124: statements, blocks, parentheses, clauses.
    static let syntaxOfStatements: [Explanation] = [
        Explanation(
            "E0110", Wording("something else was expected", "ожидалось другое"),
            Wording(
                "At this place the statement goes on with one of the words or signs that the message lists. Names of people and files stand in quotes.",
                "В этом месте команда продолжается одним из слов или знаков, которые перечислены в сообщении. Имена людей и файлов берутся в кавычки."
            ),
            wrong: Wording("mentor Орлова: student", "наставник Орлова: ученик"),
            right: Wording("mentor \"Орлова Вера\": student", "наставник \"Орлова Вера\": ученик")),
        Explanation(
            "E0111", Wording("the text ends too early", "текст кончился слишком рано"),
            Wording(
                "The statement needs one part more: a condition after `where`, a value after `more than`.",
                "Команде не хватает части: условия после `где`, значения после `больше`."),
            wrong: Wording("show mentors where", "показать наставников где"),
            right: Wording("show mentors where age more than 14", "показать наставников где возраст больше 14")),
        Explanation(
            "E0112", Wording("no such statement", "нет такой команды"),
            Wording(
                "A line begins with the word of a statement; `help` lists them. The program also recognises a slip and a word typed on the other keyboard layout.",
                "Строка начинается со слова команды; `помощь` перечислит их. Программа узнаёт и опечатку, и слово, набранное в другой раскладке."
            ),
            wrong: Wording("shwo mentors", "паказать наставников"),
            right: Wording("show mentors", "показать наставников")),
        Explanation(
            "E0113", Wording("a block without its end", "блок без конца"),
            Wording(
                "A line that ends in a colon opens a block, and the word `end` on a line of its own closes it.",
                "Строка с двоеточием в конце открывает блок, а слово `конец` на своей строке его закрывает."),
            wrong: Wording(
                "programme \"2023-2024\":\n  school «Школа № 1»", "программа \"2023-2024\":\n  школа «Школа № 1»"),
            right: Wording(
                "programme \"2023-2024\":\n  school «Школа № 1»\nend",
                "программа \"2023-2024\":\n  школа «Школа № 1»\nконец")),
        Explanation(
            "E0114", Wording("a parenthesis is not closed", "скобка не закрыта"),
            Wording("Each ( needs its ).", "Каждой ( нужна своя )."),
            wrong: Wording("show mentors where (age more than 14", "показать наставников где (возраст больше 14"),
            right: Wording("show mentors where (age more than 14)", "показать наставников где (возраст больше 14)")),
        Explanation(
            "E0115", Wording("an end of nothing", "конец без начала"),
            Wording(
                "No block is open here. A record on one line needs no `end`.",
                "Открытого блока здесь нет. Записи в одну строку `конец` не нужен."),
            wrong: Wording("person \"Орлова Вера\": student\nend", "человек \"Орлова Вера\": ученик\nконец"),
            right: Wording("person \"Орлова Вера\": student", "человек \"Орлова Вера\": ученик")),
        Explanation(
            "E0116", Wording("an expression too deep or too long", "слишком сложное выражение"),
            Wording(
                "An expression has at most 500 operators and 64 levels of nesting. Nobody can read more; use a list with `in (…)`.",
                "В выражении не больше 500 действий и 64 уровней вложенности. Больше никто не прочтёт; возьмите список: `среди (…)`."
            ),
            wrong: Wording(
                "show mentors where not not not … (64 times) … paired",
                "показать наставников где не не не … (64 раза) … в паре"),
            right: Wording("show mentors where not paired", "показать наставников где не в паре"),
            notRun: Wording("64 levels do not fit on a page", "64 уровня на странице не поместятся")),
        Explanation(
            "E0117", Wording("a text over 1 GiB", "текст больше 1 ГиБ"),
            Wording(
                "A script is at most 1 GiB long: about ten million records. Records in such numbers belong into a CSV file.",
                "Сценарий — не больше 1 ГиБ: это около десяти миллионов записей. Столько записей лучше держать в файле CSV."
            ),
            wrong: Wording("(a script of 2 GiB)", "(сценарий в 2 ГиБ)"),
            right: Wording("import people from \"people.csv\"", "загрузить людей из \"people.csv\""),
            notRun: Wording("a page holds no gigabyte", "гигабайт на страницу не поместится")),
        Explanation(
            "E0118", Wording("a clause twice", "часть запроса дважды"),
            Wording(
                "Each part of a query stands once; several keys are parted by commas.",
                "Каждая часть запроса стоит один раз; несколько полей пишутся через запятую."),
            wrong: Wording("show mentees by form by need", "показать наставляемых по форме по потребности"),
            right: Wording("show mentees by form, need", "показать наставляемых по форме, потребности")),
        Explanation(
            "E0119", Wording("a clause too late", "часть запроса не на месте"),
            Wording(
                "The parts of a query have one order: with, where, since, until, by, sort by, first, with pseudonyms, without small groups, as, to. So every query reads alike.",
                "У частей запроса один порядок: с колонками, где, с, до, по, упорядочить по, первые, с псевдонимами, без малых групп, как, в файл. Так все запросы читаются одинаково."
            ),
            wrong: Wording(
                "show mentors by form where age more than 14", "показать наставников по форме где возраст больше 14"),
            right: Wording(
                "show mentors where age more than 14 by form", "показать наставников где возраст больше 14 по форме")),
        Explanation(
            "E0120", Wording("something after the statement", "лишнее после команды"),
            Wording(
                "The statement was complete before this word. Statements stand on lines of their own, or are parted by `;`.",
                "Перед этим словом команда уже закончилась. Команды стоят на своих строках или разделяются `;`."),
            wrong: Wording("quit now", "выход сейчас"), right: Wording("quit", "выход")),
        Explanation(
            "E0121", Wording("too many mistakes", "слишком много ошибок"),
            Wording(
                "After a thousand mistakes the rest is not read: it is probably no script at all.",
                "После тысячи ошибок остаток не читается: скорее всего, это вовсе не сценарий."),
            wrong: Wording("(a thousand lines that are no statements)", "(тысяча строк, которые не команды)"),
            right: Wording("show mentors", "показать наставников"),
            notRun: Wording("a page holds no thousand mistakes", "тысяча ошибок на страницу не поместится")),
        Explanation(
            "E0122", Wording("a range that holds nothing", "пустой промежуток"),
            Wording("The smaller number stands first: 5 .. 11.", "Меньшее число пишется первым: 5 .. 11."),
            wrong: Wording("show coverage grades 11 .. 5", "показать охват классы 11 .. 5"),
            right: Wording("show coverage grades 5 .. 11", "показать охват классы 5 .. 11"), after: programme),
        Explanation(
            "E0123", Wording("`language` in the wrong place", "`язык` не на месте"),
            Wording(
                "A file says at its head in which version of the language it is written, before anything is read.",
                "Файл говорит в самом начале, на какой версии языка он написан, раньше всего остального."),
            wrong: Wording("show mentors\nlanguage 1", "показать наставников\nязык 1"),
            right: Wording("language 1\nshow mentors", "язык 1\nпоказать наставников")),
        Explanation(
            "E0124", Wording("a newer version of the language", "более новая версия языка"),
            Wording(
                "The file needs a version of the language that this program does not know: it might misread it. Install a newer program.",
                "Файлу нужна версия языка, которой эта программа не знает: она могла бы прочесть его неверно. Установите более новую программу."
            ),
            wrong: Wording("language 99", "язык 99"), right: Wording("language 1", "язык 1")),
    ]
}
