import TandemText

extension Explanation {
    private static let offered = base + "предложить 1 кандидата для \"Сидоровой\" от 14.10.2023\n"

    /// E0360–E0365: the mentees' choice among offered mentors.
    static let offers: [Explanation] = [
        Explanation(
            "E0360", Wording("so many candidates fit no slip", "столько кандидатов не для листка"),
            Wording(
                "A slip has one to five mentors to choose from (П§10), and a mentee names as many at most.",
                "В листке от одного до пяти наставников на выбор (П§10), и назвать наставляемый может не больше."),
            clause: "П§10",
            wrong: Wording("offer 9 candidates for student-student", "предложить 9 кандидатов для ученик-ученик"),
            right: Wording("offer 3 candidates for student-student", "предложить 3 кандидатов для ученик-ученик"),
            after: base),
        Explanation(
            "E0361", Wording("the mentor was not offered", "наставника не предлагали"),
            Wording(
                "A mentee chooses among the mentors offered (П§10). This one is not on the slip; the message lists who is. Without a slip the choice is free.",
                "Наставляемый выбирает из предложенных кандидатур (П§10). Этого наставника в листке нет; сообщение называет тех, кто есть. Без листка выбор свободен."
            ), clause: "П§10",
            wrong: Wording("choose \"Кузнецова\" for \"Сидорова\"", "выбрать \"Кузнецову\" для \"Сидоровой\""),
            right: Wording("choose \"Петров\" for \"Сидорова\"", "выбрать \"Петрова\" для \"Сидоровой\""),
            after: offered),
        Explanation(
            "E0362", Wording("a mentor is named twice", "наставник назван дважды"),
            Wording(
                "Wishes are in order, the dearest mentor first; each is named once.",
                "Пожелания идут по порядку, начиная с самого желанного наставника; каждого называют один раз."),
            clause: "П§10",
            wrong: Wording(
                "wish \"Сидорова\": \"Петров\", \"Петров\"", "пожелания \"Сидорова\": \"Петров\", \"Петров\""),
            right: Wording(
                "wish \"Сидорова\": \"Петров\", \"Кузнецова\"", "пожелания \"Сидорова\": \"Петров\", \"Кузнецова\""),
            after: base),
        Explanation(
            "E0363", Wording("nobody has named a mentor", "никто не назвал наставника"),
            Wording(
                "Mentors are allocated by the mentees' wishes, so these must be written down first.",
                "Наставников распределяют по пожеланиям наставляемых, поэтому сначала их записывают."), clause: "П§10",
            wrong: Wording(
                "allocate choices for student-student", "распределить по пожеланиям для ученик-ученик"),
            right: Wording(
                "wish \"Сидорова\": \"Петров\", \"Кузнецова\"\nallocate choices for student-student",
                "пожелания \"Сидорова\": \"Петров\", \"Кузнецова\"\nраспределить по пожеланиям для ученик-ученик"),
            after: base),
        Explanation(
            "E0364", Wording("nobody has a slip", "листков ни у кого нет"),
            Wording(
                "Slips and quick meetings are made of the mentors offered to each mentee; nobody has been offered one.",
                "Листки и быстрые встречи составляются из наставников, предложенных каждому; пока никому никого не предлагали."
            ), clause: "П§10, Пр8.3",
            wrong: Wording("show slips for student-student", "показать листки для ученик-ученик"),
            right: Wording(
                "offer 2 candidates for student-student\nshow slips for student-student",
                "предложить по 2 кандидата для ученик-ученик\nпоказать листки для ученик-ученик"), after: base),
        Explanation(
            "E0365", Wording("no desk to meet at", "встречаться негде"),
            Wording(
                "Each quick meeting needs a desk; say how many there are, or nothing where there are enough.",
                "Каждой быстрой встрече нужен стол; скажите, сколько их, или не говорите ничего, если столов хватает."),
            clause: "Пр8.3",
            wrong: Wording("rotation for student-student with 0 desks", "ротация для ученик-ученик с 0 столов"),
            right: Wording("rotation for student-student with 1 desk", "ротация для ученик-ученик с 1 столом"),
            after: offered),
    ]
}
