import TandemText

extension Explanation {
    /// E0301–E0305, E0308, E0309, E0327, E0328, E0331–E0333, E0341: people, their bases and papers.
    static let participants: [Explanation] = [
        Explanation(
            "E0301", Wording("nobody of this name", "такого человека нет"),
            Wording(
                "A person is found by the whole name or its beginning, in any case: \"Сидорова\", \"Сидоровой Анне\".",
                "Человека находят по полному имени или его началу, в любом падеже: \"Сидорова\", \"Сидоровой Анне\"."),
            wrong: Wording(
                "consent \"Седорова\": given 12.09.2023 by parent \"Сидорова О. П.\"",
                "согласие \"Седорова\": дано 12.09.2023 родителем \"Сидорова О. П.\""),
            right: Wording(
                "consent \"Сидорова\": given 12.09.2023 by parent \"Сидорова О. П.\"",
                "согласие \"Сидорова\": дано 12.09.2023 родителем \"Сидорова О. П.\""), after: people),
        Explanation(
            "E0302", Wording("several people of this name", "людей с таким именем несколько"),
            Wording(
                "A consent or a pair must not go to the wrong namesake: add the class or the birth date.",
                "Согласие или пара не должны достаться тёзке: добавьте класс или дату рождения."),
            wrong: Wording(
                "consent \"Соколова Анна\": given 12.09.2023 by parent \"Соколова О. П.\"",
                "согласие \"Соколова Анна\": дано 12.09.2023 родителем \"Соколова О. П.\""),
            right: Wording(
                "consent \"Соколова Анна\" of 5А: given 12.09.2023 by parent \"Соколова О. П.\"",
                "согласие \"Соколова Анна\" из 5А: дано 12.09.2023 родителем \"Соколова О. П.\""),
            after: """
                человек "Соколова Анна Сергеевна": ученик, класс 5А, родилась 20.02.2012
                человек "Соколова Анна Сергеевна": ученик, класс 8Б, родилась 03.04.2009

                """),
        Explanation(
            "E0303", Wording("not in the base", "человека нет в базе"),
            Wording(
                "Pairs are formed of the bases of mentors (П4.8) and of mentees (П4.6, П4.7): record the person there first.",
                "Пары составляются из баз наставников (П4.8) и наставляемых (П4.6, П4.7): сначала запишите человека туда."
            ),
            clause: "П4.6–П4.8",
            wrong: Wording("candidates for \"Петров\"", "кандидаты для \"Петрова\""),
            right: Wording("candidates for \"Сидорова\"", "кандидаты для \"Сидоровой\""), after: base),
        Explanation(
            "E0304", Wording("in several forms", "участвует в нескольких формах"),
            Wording(
                "The person takes part in several forms (Пр8): say in which.",
                "Человек участвует в нескольких формах (Пр8): скажите, в какой."), clause: "Пр8",
            wrong: Wording("candidates for \"Сидорова\"", "кандидаты для \"Сидоровой\""),
            right: Wording(
                "candidates for \"Сидорова\" for student-student", "кандидаты для \"Сидоровой\" для ученик-ученик"),
            after: base + "наставляемый \"Сидорова Анна Олеговна\": форма учитель-ученик\n"),
        Explanation(
            "E0305", Wording("no programme yet", "программы ещё нет"),
            Wording(
                "Pairs, orders, scales and tasks belong to a year's programme: define it first.",
                "Пары, приказы, шкалы и задачи принадлежат программе года: сначала определите её."),
            wrong: Wording("propose pairs", "предложить пары"),
            right: Wording(
                "programme \"2023-2024\":\n  school «Школа № 1»\nend\npropose pairs",
                "программа \"2023-2024\":\n  школа «Школа № 1»\nконец\nпредложить пары")),
        Explanation(
            "E0308", Wording("form of participation unknown", "форма участия неизвестна"),
            Wording(
                "The record does not say in which form (Пр8) the person takes part, and each form has rules of its own.",
                "Запись не говорит, в какой форме (Пр8) участвует человек, а правила у каждой формы свои."),
            clause: "Пр8",
            wrong: Wording("candidates for \"Жуков\"", "кандидаты для \"Жукова\""),
            right: Wording(
                "mentee \"Жуков Илья Петрович\": form student-student\ncandidates for \"Жуков\"",
                "наставляемый \"Жуков Илья Петрович\": форма ученик-ученик\nкандидаты для \"Жукова\""),
            after: base + "наставляемый \"Жуков Илья Петрович\": ученик, класс 5А\n"),
        Explanation(
            "E0309", Wording("a need of others", "потребность не этой категории"),
            Wording(
                "Pupils become mentees for six reasons (П4.6), teachers for four others (П4.7).",
                "Ученики становятся наставляемыми по шести причинам (П4.6), педагоги — по четырём другим (П4.7)."),
            clause: "П4.6, П4.7",
            wrong: Wording(
                "mentee \"Орлова Вера\": student, need burnout",
                "наставляемый \"Орлова Вера\": ученик, потребность выгорание"
            ),
            right: Wording(
                "mentee \"Орлова Вера\": student, need gifted",
                "наставляемый \"Орлова Вера\": ученик, потребность одаренность")
        ),
        Explanation(
            "E0327", Wording("no consent to withdraw", "отзывать нечего"),
            Wording(
                "Only a consent that was given (П4.11) can be withdrawn.",
                "Отозвать можно только данное согласие (П4.11)."), clause: "П4.11",
            wrong: Wording("consent \"Сидорова\": withdrawn 01.02.2024", "согласие \"Сидорова\": отозвано 01.02.2024"),
            right: Wording(
                "consent \"Сидорова\": given 12.09.2023 by parent \"Сидорова О. П.\", withdrawn 01.02.2024",
                "согласие \"Сидорова\": дано 12.09.2023 родителем \"Сидорова О. П.\", отозвано 01.02.2024"),
            after: people),
        Explanation(
            "E0328", Wording("withdrawn before it was given", "отозвано раньше, чем дано"),
            Wording(
                "A consent (П4.11) is in force from the day it is given to the day it is withdrawn.",
                "Согласие (П4.11) действует со дня, когда дано, до дня, когда отозвано."), clause: "П4.11",
            wrong: Wording(
                "consent \"Сидорова\": given 12.09.2023 by parent \"Сидорова О. П.\", withdrawn 01.02.2023",
                "согласие \"Сидорова\": дано 12.09.2023 родителем \"Сидорова О. П.\", отозвано 01.02.2023"),
            right: Wording(
                "consent \"Сидорова\": given 12.09.2023 by parent \"Сидорова О. П.\", withdrawn 01.02.2024",
                "согласие \"Сидорова\": дано 12.09.2023 родителем \"Сидорова О. П.\", отозвано 01.02.2024"),
            after: people),
        Explanation(
            "E0331", Wording("a number below one", "число меньше единицы"),
            Wording(
                "A form lets a mentor have one mentee or more.",
                "Форма разрешает наставнику хотя бы одного наставляемого."),
            wrong: programmeOf("mentor at most 0 mentees", "наставник не больше 0 наставляемых"),
            right: programmeOf("mentor at most 2 mentees", "наставник не больше 2 наставляемых")),
        Explanation(
            "E0332", Wording("a value out of range", "значение вне пределов"),
            Wording(
                "Such a mark, experience or number of places does not exist; often the point is missing: 480 for 4.8.",
                "Такого балла, стажа или числа мест не бывает; часто потеряна точка: 480 вместо 4.8."),
            wrong: Wording("mentor \"Орлова Вера\": student, gpa 480", "наставник \"Орлова Вера\": ученик, балл 480"),
            right: Wording("mentor \"Орлова Вера\": student, gpa 4.8", "наставник \"Орлова Вера\": ученик, балл 4.8")),
        Explanation(
            "E0333", Wording("born in the future", "дата рождения в будущем"),
            Wording("Nobody is born later than today.", "Никто не родился позже сегодняшнего дня."),
            wrong: Wording("person \"Орлова Вера\": born 01.02.2908", "человек \"Орлова Вера\": родилась 01.02.2908"),
            right: Wording("person \"Орлова Вера\": born 01.02.2008", "человек \"Орлова Вера\": родилась 01.02.2008")),
        Explanation(
            "E0341", Wording("a variant that the form does not list", "такого варианта у формы нет"),
            Wording(
                "Where the programme lists variants for a form (Пр8.1–8.3), a participant has one of them; one who is recorded already stays as recorded.",
                "Если в программе у формы перечислены варианты (Пр8.1–8.3), у участника один из них; кто записан раньше, остаётся как записан."
            ),
            clause: "Пр8",
            wrong: Wording(
                "mentee \"Орлова Вера\": student, form student-student, variant «Лидер – пасивный»",
                "наставляемый \"Орлова Вера\": ученик, форма ученик-ученик, вариант «Лидер – пасивный»"),
            right: Wording(
                "mentee \"Орлова Вера\": student, form student-student, variant «Лидер – пассивный»",
                "наставляемый \"Орлова Вера\": ученик, форма ученик-ученик, вариант «Лидер – пассивный»"),
            after: """
                программа "2023-2024":
                  форма ученик-ученик:
                    вариант «Лидер – пассивный»
                    вариант «Равный – равному»
                  конец
                конец

                """),
    ]
}
