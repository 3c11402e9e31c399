import TandemText

extension Explanation {
    private static let group =
        base + "выбрать \"Петров\" для \"Сидорова\" от 16.10.2023\nвыбрать \"Петров\" для \"Орлов\" от 16.10.2023\n"
        + "группа \"Математики\" у \"Петров\"\n"
    private static let approvedGroup =
        group + consents + "согласие \"Орлов\": дано 12.09.2023 родителем \"Орлов И. П.\"\n"
        + "согласовать пары от 18.10.2023\nутвердить пары приказом № 115/01 от 20.10.2023\n"

    /// E0366–E0372: groups (П2.2).
    static let groups: [Explanation] = [
        Explanation(
            "E0366", Wording("another mentor's group", "группа другого наставника"),
            Wording(
                "A group is one mentor with several mentees (П2.2); its name is used for another mentor's already.",
                "Группа — это один наставник и несколько наставляемых (П2.2); так уже называется группа другого наставника."
            ), clause: "П2.2",
            wrong: Wording("group \"Шахматы\" of \"Кузнецова\"", "группа \"Шахматы\" у \"Кузнецовой\""),
            right: Wording("group \"Математики\" of \"Кузнецова\"", "группа \"Математики\" у \"Кузнецовой\""),
            after: base + "выбрать \"Петров\" для \"Сидорова\" от 16.10.2023\nгруппа \"Шахматы\" у \"Петров\"\n"
                + "выбрать \"Кузнецова\" для \"Орлов\" от 16.10.2023\n"),
        Explanation(
            "E0367", Wording("no such group", "такой группы нет"),
            Wording(
                "A meeting names a group that has no living pair; groups are made of a mentor's pairs.",
                "Встреча названа для группы, в которой нет действующих пар; группу составляют из пар наставника."),
            clause: "П2.2",
            wrong: Wording("meeting of group \"Физики\": 25.10.2023", "встреча группы \"Физики\": 25.10.2023"),
            right: Wording("meeting of group \"Математики\": 25.10.2023", "встреча группы \"Математики\": 25.10.2023"),
            after: approvedGroup),
        Explanation(
            "E0368", Wording("not a member of the group", "не участник группы"),
            Wording(
                "Only who is in the group can have been absent from its meeting.",
                "Отсутствовать на встрече группы может только тот, кто в ней состоит."), clause: "П2.2",
            wrong: Wording(
                "meeting of group \"Математики\": 25.10.2023, absent \"Громов\"",
                "встреча группы \"Математики\": 25.10.2023, отсутствовал \"Громов\""),
            right: Wording(
                "meeting of group \"Математики\": 25.10.2023, absent \"Орлов\"",
                "встреча группы \"Математики\": 25.10.2023, отсутствовал \"Орлов\""),
            after: approvedGroup + "наставляемый \"Громов Лев\": ученик, класс 6А, форма ученик-ученик\n"),
        Explanation(
            "E0369", Wording("nobody came", "никто не пришёл"),
            Wording(
                "All of the group are named as absent: such a meeting was none, and is not recorded.",
                "Отсутствующими названы все участники группы: такой встречи не было, её не записывают."),
            wrong: Wording(
                "meeting of group \"Математики\": 25.10.2023, absent \"Орлов\" and \"Сидорова\"",
                "встреча группы \"Математики\": 25.10.2023, отсутствовали \"Орлов\" и \"Сидорова\""),
            right: Wording(
                "meeting of group \"Математики\": 25.10.2023, absent \"Орлов\"",
                "встреча группы \"Математики\": 25.10.2023, отсутствовал \"Орлов\""), after: approvedGroup),
        Explanation(
            "E0370", Wording("a member is at another meeting", "участник на другой встрече"),
            Wording(
                "The five meetings come in order for every pair (П5.3). One member of the group has had others before, or has not had them yet.",
                "Пять встреч идут по порядку у каждой пары (П5.3). У одного из участников группы прошли другие встречи или чего-то ещё не было."
            ), clause: "П5.3",
            wrong: Wording(
                "meeting of group \"Математики\": 03.11.2023, introduction",
                "встреча группы \"Математики\": 03.11.2023, знакомство"),
            right: Wording(
                "meeting \"Петров\" with \"Орлов\": 26.10.2023, introduction\nmeeting of group \"Математики\": 03.11.2023, trial",
                "встреча \"Петров\" с \"Орлов\": 26.10.2023, знакомство\nвстреча группы \"Математики\": 03.11.2023, пробная"
            ),
            after: approvedGroup + "встреча \"Петров\" с \"Сидорова\": 25.10.2023, знакомство\n"),
        Explanation(
            "E0371", Wording("too many mentees for groups", "слишком много наставляемых для групп"),
            Wording(
                "Groups compare mentees two by two, which is not done for more than four thousand. Pairs are proposed for any number.",
                "Для групп наставляемых сравнивают попарно, и больше четырёх тысяч так не сравнить. Пары подбираются для любого числа."
            ),
            wrong: Wording("propose groups for student-student", "предложить группы для ученик-ученик"),
            right: Wording("propose pairs for student-student", "предложить пары для ученик-ученик"), after: base,
            notRun: Wording("needs more than 4000 mentees", "нужно больше 4000 наставляемых")),
        Explanation(
            "E0372", Wording("nothing is required within a group", "внутри группы не требуют"),
            Wording(
                "Whether a pair is possible does not depend on who else the mentor has; within a group rules prefer or avoid.",
                "Возможна ли пара, не зависит от того, кто ещё есть у наставника; внутри группы правила предпочитают или избегают."
            ),
            wrong: Wording(
                "rules «А»: require within group mentee.grade is other.grade",
                "правила «А»: требовать в группе наставляемый.параллель это другой.параллель"),
            right: Wording(
                "rules «А»: prefer within group mentee.grade is other.grade",
                "правила «А»: предпочесть в группе наставляемый.параллель это другой.параллель")),
    ]
}
