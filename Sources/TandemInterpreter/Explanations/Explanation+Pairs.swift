import TandemText

extension Explanation {
    /// E0307, E0310–E0317, E0335, E0336, E0340: from choice to approval.
    static let pairs: [Explanation] = [
        Explanation(
            "E0307", Wording("the form was not chosen", "форма не выбрана"),
            Wording(
                "Five forms are possible (Пр8); a school chooses some of them in its programme. This is none of them.",
                "Возможны пять форм (Пр8); школа выбирает из них в своей программе. Этой среди них нет."),
            clause: "Пр8",
            wrong: Wording("propose pairs for teacher-teacher", "предложить пары для учитель-учитель"),
            right: Wording("propose pairs for student-student", "предложить пары для ученик-ученик"), after: programme),
        Explanation(
            "E0310", Wording("no such pair", "такой пары нет"),
            Wording(
                "The two are not a pair: it must be proposed or chosen first (П§10).",
                "Эти двое не пара: её сначала предлагают или выбирают (П§10)."), clause: "П§10",
            wrong: Wording("agree \"Петров\" with \"Сидорова\"", "согласовать \"Петров\" с \"Сидорова\""),
            right: Wording(
                "choose \"Петров\" for \"Сидорова\"\nagree \"Петров\" with \"Сидорова\"",
                "выбрать \"Петрова\" для \"Сидоровой\"\nсогласовать \"Петров\" с \"Сидорова\""), after: base),
        Explanation(
            "E0311", Wording("the pair is not so far", "состояние пары не то"),
            Wording(
                "A pair is proposed, agreed, approved by order (П4.13), active from its first meeting, then completed or dissolved. The statement belongs to another step.",
                "Пару предлагают, согласуют, утверждают приказом (П4.13), с первой встречи она действует, потом завершена или расторгнута. Команда относится к другому шагу."
            ), clause: "П4.13",
            wrong: Wording(
                "meeting \"Петров\" with \"Сидорова\": 27.10.2023", "встреча \"Петров\" с \"Сидорова\": 27.10.2023"),
            right: Wording(
                "agree \"Петров\" with \"Сидорова\" dated 18.10.2023",
                "согласовать \"Петров\" с \"Сидорова\" от 18.10.2023"), after: chosen),
        Explanation(
            "E0312", Wording("the mentee has a mentor", "наставник уже есть"),
            Wording(
                "A mentee has one mentor in a form. To change, dissolve the present pair first.",
                "У наставляемого в форме один наставник. Чтобы сменить его, сначала расторгните нынешнюю пару."),
            wrong: Wording("choose \"Кузнецова\" for \"Сидорова\"", "выбрать \"Кузнецова\" для \"Сидорова\""),
            right: Wording(
                "dissolve \"Петров\" with \"Сидорова\" dated 20.10.2023 because «family's wish»\nchoose \"Кузнецова\" for \"Сидорова\"",
                "расторгнуть \"Петров\" с \"Сидорова\" от 20.10.2023 потому что «просьба семьи»\nвыбрать \"Кузнецова\" для \"Сидорова\""
            ), after: agreed),
        Explanation(
            "E0313", Wording("no free place", "нет свободного места"),
            Wording(
                "The mentor has as many mentees as the record and the form allow.",
                "У наставника уже столько наставляемых, сколько позволяют его запись и форма."),
            wrong: Wording("choose \"Кузнецова\" for \"Сидорова\"", "выбрать \"Кузнецова\" для \"Сидорова\""),
            right: Wording("choose \"Петров\" for \"Сидорова\"", "выбрать \"Петров\" для \"Сидорова\""),
            after: base + "выбрать \"Кузнецова\" для \"Орлов\" от 16.10.2023\n"),
        Explanation(
            "E0314", Wording("one's own mentor", "сам себе наставник"),
            Wording("A pair is two people.", "Пара — это два человека."),
            wrong: Wording("choose \"Петров\" for \"Петров\"", "выбрать \"Петрова\" для \"Петрова\""),
            right: Wording("choose \"Петров\" for \"Сидорова\"", "выбрать \"Петрова\" для \"Сидоровой\""), after: base),
        Explanation(
            "E0315", Wording("papers are missing", "не хватает документов"),
            Wording(
                "A pair is approved when both have consented to the processing of personal data, a parent for a minor (П4.11), an external mentor has an unpaid contract (П4.14), both have agreed (П4.13) and the programme was presented (П4.12, П5.2).",
                "Пару утверждают, когда есть согласия обоих на обработку данных, за несовершеннолетних — родителя (П4.11), договор с внешним наставником (П4.14), согласование обеих сторон (П4.13), а программа представлена (П4.12, П5.2)."
            ), clause: "П4.11–П4.14, П5.2",
            wrong: Wording(
                "approve pairs by order № 115/01 dated 20.10.2023", "утвердить пары приказом № 115/01 от 20.10.2023"),
            right: Wording(
                """
                consent "Петров": given 12.09.2023 by parent "Петров С. А."
                consent "Сидорова": given 12.09.2023 by parent "Сидорова О. П."
                approve pairs by order № 115/01 dated 20.10.2023
                """,
                """
                согласие "Петров": дано 12.09.2023 родителем "Петров С. А."
                согласие "Сидорова": дано 12.09.2023 родителем "Сидорова О. П."
                утвердить пары приказом № 115/01 от 20.10.2023
                """), after: agreed),
        Explanation(
            "E0316", Wording("no pair to approve", "утверждать некого"),
            Wording(
                "No pair fits what the statement asks for: propose pairs first, or look at its form and condition.",
                "Под условие команды не подходит ни одна пара: сначала предложите пары или проверьте форму и условие."),
            clause: "П4.13",
            wrong: Wording(
                "approve pairs for teacher-teacher by order № 115/01 dated 20.10.2023",
                "утвердить пары для учитель-учитель приказом № 115/01 от 20.10.2023"),
            right: Wording(
                "approve pairs for student-student by order № 115/01 dated 20.10.2023",
                "утвердить пары для ученик-ученик приказом № 115/01 от 20.10.2023"), after: agreed + consents),
        Explanation(
            "E0317", Wording("an order without a date", "приказ без даты"),
            Wording(
                "From the order's day the pair is approved (П4.13), so it must be said, at least the first time.",
                "Пара утверждена со дня приказа (П4.13), поэтому его дату нужно назвать хотя бы в первый раз."),
            clause: "П4.13",
            wrong: Wording("approve pairs by order № 115/01", "утвердить пары приказом № 115/01"),
            right: Wording(
                "approve pairs by order № 115/01 dated 20.10.2023", "утвердить пары приказом № 115/01 от 20.10.2023"),
            after: agreed + consents),
        Explanation(
            "E0335", Wording("a form without rules", "у формы нет правил"),
            Wording(
                "Pairs are proposed by the rules that the form names; this form names none.",
                "Пары подбираются по правилам, которые называет форма; у этой формы их нет."), clause: "Пр8",
            wrong: Wording("propose pairs for teacher-teacher", "предложить пары для учитель-учитель"),
            right: Wording(
                """
                rules «Опыт» for teacher-teacher: prefer mentor.experience
                programme "2023-2024":
                  form teacher-teacher:
                    rules «Опыт»
                  end
                end
                propose pairs for teacher-teacher
                """,
                """
                правила «Опыт» для учитель-учитель: предпочесть наставник.стаж
                программа "2023-2024":
                  форма учитель-учитель:
                    правила «Опыт»
                  конец
                конец
                предложить пары для учитель-учитель
                """), after: "программа \"2023-2024\":\n  форма учитель-учитель:\n    цель «Опыт»\n  конец\nконец\n"),
        Explanation(
            "E0336", Wording("the rules do not allow the pair", "правила не допускают пару"),
            Wording(
                "A mentee may choose among the mentors that the rules allow (П§10). `why` shows which requirement fails.",
                "Наставляемый выбирает из тех, кого допускают правила (П§10). `почему` покажет, какое требование не выполнено."
            ),
            clause: "П§10",
            wrong: Wording("choose \"Петров\" for \"Громов\"", "выбрать \"Петров\" для \"Громов\""),
            right: Wording("choose \"Петров\" for \"Сидорова\"", "выбрать \"Петров\" для \"Сидорова\""),
            after: base + "наставляемый \"Громов Лев Ильич\": ученик, класс 11А, форма ученик-ученик\n"),
        Explanation(
            "E0340", Wording("kept with two mentors", "оставлен с двумя наставниками"),
            Wording(
                "`keeping` names pairs that must be among those proposed. A mentee has one mentor in a form, so a mentee is kept once.",
                "«Оставив» называет пары, которые должны остаться среди подобранных. У наставляемого в форме один наставник, поэтому назвать его можно один раз."
            ),
            wrong: Wording(
                "propose pairs for student-student keeping \"Петров\" with \"Сидорова\", \"Кузнецова\" with \"Сидорова\"",
                "подобрать пары для ученик-ученик, оставив \"Петров\" с \"Сидорова\", \"Кузнецова\" с \"Сидорова\""),
            right: Wording(
                "propose pairs for student-student keeping \"Петров\" with \"Сидорова\"",
                "подобрать пары для ученик-ученик, оставив \"Петров\" с \"Сидорова\""), after: base),
    ]
}
