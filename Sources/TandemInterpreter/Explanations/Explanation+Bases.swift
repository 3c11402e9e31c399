import TandemText

extension Explanation {
    /// E0225–E0229: rule sets that extend others, and their tests.
    static let bases: [Explanation] = [
        Explanation(
            "E0225", Wording("no rule set to extend", "расширять нечего"),
            Wording(
                "A rule set extends one that is defined before it, in the file or in one that it uses.",
                "Набор правил расширяет тот, который определён раньше него: в этом файле или в подключённом."),
            wrong: own(of: "База"),
            right: both(base("student-student", "ученик-ученик"), own(of: "База"))),
        Explanation(
            "E0226", Wording("rule sets that extend each other", "наборы правил расширяют друг друга"),
            Wording(
                "A rule set is, itself or through others, its own base: there is nothing to begin with.",
                "Набор правил сам или через другие оказывается своей основой: начать не с чего."),
            wrong: own(of: "Свой"),
            right: both(base("student-student", "ученик-ученик"), own(of: "База"))),
        Explanation(
            "E0227", Wording("a base of another form", "основа для другой формы"),
            Wording(
                "A rule set and its base are for one form (Пр8).", "Набор правил и его основа — для одной формы (Пр8)."),
            clause: "Пр8",
            wrong: both(base("teacher-teacher", "учитель-учитель"), own(of: "База")),
            right: both(base("student-student", "ученик-ученик"), own(of: "База"))),
        Explanation(
            "E0228", Wording("a test without rules", "тест без правил"),
            Wording(
                "A test speaks of the rule set before it, or of the one that it names.",
                "Тест относится к набору правил перед ним или к тому, который он называет."),
            wrong: test, right: both(base("student-student", "ученик-ученик"), test)),
        Explanation(
            "E0229", Wording("too many bases in a row", "слишком длинная цепочка основ"),
            Wording(
                "Rule sets extend one another more than 32 deep: nobody could say which rules hold.",
                "Наборы правил расширяют друг друга больше 32 раз: никто не скажет, какие правила в силе."),
            wrong: Wording(
                "rules «33» extends «32»: …   (and so on, down to «0»)",
                "правила «33» расширяет «32»: …   (и так далее, до «0»)"),
            right: both(base("student-student", "ученик-ученик"), own(of: "База")),
            notRun: Wording("33 rule sets do not fit on a page", "33 набора правил на страницу не поместятся")),
        Explanation(
            "E0231", Wording("a weight that is too large", "слишком большой вес"),
            Wording(
                "A weight says how many points a preference is worth beside the others; up to a million is enough for any order.",
                "Вес говорит, сколько баллов стоит предпочтение рядом с другими; миллиона хватает для любого порядка."
            ),
            wrong: rulesOf(
                "prefer count of common interests weight 5000000", "предпочесть количество общих интересов вес 5000000"),
            right: rulesOf("prefer count of common interests weight 3", "предпочесть количество общих интересов вес 3")),
    ]

    private static func base(_ english: String, _ russian: String) -> Wording {
        Wording(
            "rules «База» for \(english): prefer mentor.gpa",
            "правила «База» для \(russian): предпочесть наставник.балл")
    }

    private static func own(of base: String) -> Wording {
        Wording(
            "rules «Свой» for student-student extends «\(base)»: prefer mentor.grade",
            "правила «Свой» для ученик-ученик расширяет «\(base)»: предпочесть наставник.параллель")
    }

    private static let test = Wording(
        "test «any pair»: mentor: gpa 5, expect allowed", "тест «любая пара»: наставник: балл 5, ожидать допустима")

    private static func both(_ first: Wording, _ second: Wording) -> Wording {
        Wording(first.english + "\n" + second.english, first.russian + "\n" + second.russian)
    }
}
