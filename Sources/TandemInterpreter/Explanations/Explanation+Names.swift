import TandemText

extension Explanation {
    /// E0212–E0224: names in records, rule sets and programmes.
    static let names: [Explanation] = [
        Explanation(
            "E0212", Wording("a field twice in a record", "поле в записи дважды"),
            Wording(
                "A record gives each field once: of two values the program could not know which is meant.",
                "В записи каждое поле стоит один раз: из двух значений программа не узнает нужное."),
            wrong: Wording(
                "person \"Орлова Вера\": student, class 9А, class 9Б",
                "человек \"Орлова Вера\": ученик, класс 9А, класс 9Б"),
            right: Wording("person \"Орлова Вера\": student, class 9А", "человек \"Орлова Вера\": ученик, класс 9А")),
        Explanation(
            "E0213", Wording("no such rule set", "нет такого набора правил"),
            Wording(
                "A form names rule sets that are defined before it, in the script or in a file brought in by `use`.",
                "Форма называет наборы правил, определённые раньше неё: в сценарии или в подключённом файле."),
            wrong: programmeOf("rules «Старшой»", "правила «Старшой»"),
            right: programmeOf("rules «Старший»", "правила «Старший»"), after: ruleSet),
        Explanation(
            "E0214", Wording("no such parameter", "нет такого параметра"),
            Wording(
                "A form can set only the parameters that the rule set declares.",
                "Форма задаёт только те параметры, которые объявлены в наборе правил."),
            wrong: programmeOf("rules «Старший» with max_gpa = 5", "правила «Старший» с max_gpa = 5"),
            right: programmeOf("rules «Старший» with min_gpa = 4.7", "правила «Старший» с min_gpa = 4.7"),
            after: ruleSet),
        Explanation(
            "E0215", Wording("a parameter twice", "параметр дважды"),
            Wording(
                "A rule set declares each parameter once.", "Набор правил объявляет каждый параметр один раз."),
            wrong: rulesOf(
                "parameter порог = 4\n  parameter порог = 5\n  require mentor.gpa at least порог",
                "параметр порог = 4\n  параметр порог = 5\n  требовать наставник.балл не меньше порог"),
            right: rulesOf(
                "parameter порог = 4\n  require mentor.gpa at least порог",
                "параметр порог = 4\n  требовать наставник.балл не меньше порог")),
        Explanation(
            "E0217", Wording("a preference that cannot be counted", "предпочтение, которое не сосчитать"),
            Wording(
                "A preference gives points: for a condition that holds, or by a number. A name or a category gives none.",
                "Предпочтение даёт баллы: за выполненное условие или по числу. Имя или категория баллов не дают."),
            wrong: rulesOf("prefer mentor.category", "предпочесть наставник.категория"),
            right: rulesOf("prefer mentor.category is student", "предпочесть наставник.категория это ученик")),
        Explanation(
            "E0218", Wording("a weight on a requirement", "вес у требования"),
            Wording(
                "A requirement holds or the pair is not allowed; only preferences have weights.",
                "Требование выполнено, или пара не допускается; вес бывает только у предпочтений."),
            wrong: rulesOf("require mentor.gpa at least 4 weight 2", "требовать наставник.балл не меньше 4 вес 2"),
            right: rulesOf("prefer mentor.gpa at least 4 weight 2", "предпочесть наставник.балл не меньше 4 вес 2")),
        Explanation(
            "E0219", Wording("no help on this word", "нет справки по этому слову"),
            Wording(
                "`help` alone lists the statements; `help show` tells more of one.",
                "`помощь` перечислит команды; `помощь показать` расскажет об одной."),
            wrong: Wording("help cooking", "помощь кулинария"), right: Wording("help show", "помощь показать")),
        Explanation(
            "E0220", Wording("no such code", "нет такого кода"),
            Wording(
                "Every message carries its code, as E0105; `explain` alone lists them all.",
                "У каждого сообщения есть код, например E0105; `объяснить` без кода перечислит все."),
            wrong: Wording("explain E0999", "объяснить E0999"), right: Wording("explain E0105", "объяснить E0105")),
        Explanation(
            "E0221", Wording("a rule file that does more than define", "в файле правил не только правила"),
            Wording(
                "A file that is brought in by `use` can only define: so nobody's rule file can change a school's records.",
                "Подключаемый файл может только определять: так ничей файл правил не изменит записи школы."),
            wrong: Wording("use \"people.tandem\"", "подключить \"people.tandem\""),
            right: Wording("use \"rules.tandem\"", "подключить \"rules.tandem\""),
            files: ["people.tandem": "человек \"Орлова Вера\": ученик\n", "rules.tandem": ruleSet]),
        Explanation(
            "E0223", Wording("an empty name", "пустое имя"),
            Wording("A person and a programme have names.", "У человека и у программы есть имя."),
            wrong: Wording("person \"\": student", "человек \"\": ученик"),
            right: Wording("person \"Орлова Вера\": student", "человек \"Орлова Вера\": ученик")),
        Explanation(
            "E0224", Wording("rules of another form", "правила другой формы"),
            Wording(
                "The rule set says for which form it is (Пр8); this is another one.",
                "Набор правил говорит, для какой он формы (Пр8); здесь другая."), clause: "Пр8",
            wrong: programmeOf(
                "rules «Старший»", "правила «Старший»", form: Wording("teacher-teacher", "учитель-учитель")),
            right: programmeOf("rules «Старший»", "правила «Старший»"), after: ruleSet),
    ]

    /// A programme of one form with one item.
    static func programmeOf(
        _ english: String, _ russian: String, form: Wording = Wording("student-student", "ученик-ученик")
    ) -> Wording {
        Wording(
            "programme \"2023-2024\":\n  form \(form.english):\n    \(english)\n  end\nend",
            "программа \"2023-2024\":\n  форма \(form.russian):\n    \(russian)\n  конец\nконец")
    }

    /// A rule set with these items.
    static func rulesOf(_ english: String, _ russian: String) -> Wording {
        Wording(
            "rules «Пример» for student-student:\n  \(english)\nend",
            "правила «Пример» для ученик-ученик:\n  \(russian)\nконец")
    }
}
