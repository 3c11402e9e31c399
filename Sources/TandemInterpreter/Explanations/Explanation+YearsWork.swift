import TandemText

extension Explanation {
    /// E0318–E0326, E0329, E0330, E0334: meetings, measurements, tasks and orders.
    static let yearsWork: [Explanation] = [
        Explanation(
            "E0318", Wording("a meeting out of order", "встреча не по порядку"),
            Wording(
                "Meetings come in this order: introduction, trial, planning, regular ones, the final one (П5.3).",
                "Порядок встреч: знакомство, пробная, планирование, регулярные, заключительная (П5.3)."),
            clause: "П5.3",
            wrong: meeting("27.10.2023", "regular", "регулярная"),
            right: meeting("27.10.2023", "introduction", "знакомство"), after: approved),
        Explanation(
            "E0319", Wording("a meeting before approval", "встреча раньше утверждения"),
            Wording(
                "A pair meets after the order that approves it (П4.13).",
                "Пара встречается после приказа о её утверждении (П4.13)."),
            clause: "П4.13", wrong: meeting("19.10.2023", "introduction", "знакомство"),
            right: meeting("27.10.2023", "introduction", "знакомство"), after: approved),
        Explanation(
            "E0320", Wording("a meeting before the last one", "встреча раньше предыдущей"),
            Wording(
                "The dates of a pair's meetings follow their order (П5.3).",
                "Даты встреч пары идут в их порядке (П5.3)."),
            clause: "П5.3", wrong: meeting("25.10.2023", "trial", "пробная"),
            right: meeting("03.11.2023", "trial", "пробная"),
            after: approved + meeting("27.10.2023", "introduction", "знакомство").russian + "\n"),
        Explanation(
            "E0321", Wording("a meeting outside the programme", "встреча вне срока программы"),
            Wording(
                "The meeting's day lies outside the period that the programme gives.",
                "День встречи лежит вне срока, который назван в программе."),
            wrong: meeting("27.10.2024", "introduction", "знакомство"),
            right: meeting("27.10.2023", "introduction", "знакомство"), after: approved),
        Explanation(
            "E0322", Wording("no meeting after the final one", "после заключительной встреч нет"),
            Wording(
                "The final meeting ends the pair's work (П5.3); complete the pair.",
                "Заключительная встреча завершает работу пары (П5.3); завершите пару."), clause: "П5.3",
            wrong: meeting("20.05.2024", "regular", "регулярная"),
            right: Wording(
                "complete \"Петров\" with \"Сидорова\" dated 20.05.2024",
                "завершить \"Петров\" с \"Сидорова\" от 20.05.2024"),
            after: approved
                + [
                    ("27.10.2023", "знакомство"), ("03.11.2023", "пробная"), ("10.11.2023", "планирование"),
                    ("17.11.2023", "регулярная"),
                    ("15.05.2024", "заключительная"),
                ]
                .map { meeting($0.0, "", $0.1).russian + "\n" }.joined()),
        Explanation(
            "E0323", Wording("no such scale", "нет такой шкалы"),
            Wording(
                "Characteristics are measured on the scales that the programme defines (П6.3, П6.4).",
                "Характеристики измеряются по шкалам, определённым в программе (П6.3, П6.4)."), clause: "П6.3, П6.4",
            wrong: Wording("measure \"Сидорова\" at entry: тревога 7", "измерить \"Сидорову\" на входе: тревога 7"),
            right: measured("7"), after: base),
        Explanation(
            "E0324", Wording("no marks", "отметок нет"),
            Wording(
                "The monitoring describes how a mentee changes and gives no marks (П6.5): a scale is no school mark.",
                "Мониторинг описывает, как меняется наставляемый, и не выставляет отметок (П6.5): шкала — не школьная отметка."
            ),
            clause: "П6.5",
            wrong: Wording("measure \"Сидорова\" at entry: marks 4", "измерить \"Сидорову\" на входе: отметки 4"),
            right: measured("7"), after: base),
        Explanation(
            "E0325", Wording("a value off the scale", "значение вне шкалы"),
            Wording(
                "The programme says from where to where the scale goes (П6.3, П6.4).",
                "Программа задаёт, от какого до какого значения идёт шкала (П6.3, П6.4)."), clause: "П6.3, П6.4",
            wrong: measured("17"), right: measured("7"), after: base),
        Explanation(
            "E0326", Wording("a period that ends before it begins", "срок кончается раньше, чем начинается"),
            Wording("The earlier day stands first.", "Первым пишется более ранний день."),
            wrong: Wording(
                "programme \"2023-2024\":\n  period 31.05.2024 .. 01.09.2023\nend",
                "программа \"2023-2024\":\n  срок 31.05.2024 .. 01.09.2023\nконец"),
            right: Wording(
                "programme \"2023-2024\":\n  period 01.09.2023 .. 31.05.2024\nend",
                "программа \"2023-2024\":\n  срок 01.09.2023 .. 31.05.2024\nконец")),
        Explanation(
            "E0329", Wording("no such task", "нет такой задачи"),
            Wording(
                "A task of the roadmap (Пр7) is named by its title or the beginning of it.",
                "Задачу дорожной карты (Пр7) называют её заголовком или его началом."), clause: "Пр7",
            wrong: Wording("finish task «Сбор запрсов»", "выполнить задачу «Сбор запрсов»"),
            right: Wording("finish task «Сбор запросов»", "выполнить задачу «Сбор запросов»"), after: programme),
        Explanation(
            "E0330", Wording("one order, two dates", "у приказа две даты"),
            Wording(
                "The register has this order with another date: one of the two is a slip.",
                "В реестре этот приказ записан с другой датой: одна из них — описка."),
            wrong: Wording(
                "programme \"2023-2024\":\n  order № 93/24 dated 01.09.2022\nend",
                "программа \"2023-2024\":\n  приказ № 93/24 от 01.09.2022\nконец"),
            right: Wording(
                "programme \"2023-2024\":\n  order № 93/24 dated 01.09.2023\nend",
                "программа \"2023-2024\":\n  приказ № 93/24 от 01.09.2023\nконец"), after: programme),
        Explanation(
            "E0334", Wording("a scale that goes downwards", "шкала идёт вниз"),
            Wording(
                "A scale (П6.3, П6.4) goes from its lower end to its upper one; which end is the better one is said after it.",
                "Шкала (П6.3, П6.4) идёт от меньшего к большему; что лучше, говорится после неё."),
            clause: "П6.3, П6.4",
            wrong: Wording(
                "programme \"2023-2024\":\n  scale тревожность: from 10 to 0, less is better\nend",
                "программа \"2023-2024\":\n  шкала тревожность: от 10 до 0, меньше лучше\nконец"),
            right: Wording(
                "programme \"2023-2024\":\n  scale тревожность: from 0 to 10, less is better\nend",
                "программа \"2023-2024\":\n  шкала тревожность: от 0 до 10, меньше лучше\nконец")),
    ]

    private static func meeting(_ day: String, _ english: String, _ russian: String) -> Wording {
        Wording(
            "meeting \"Петров\" with \"Сидорова\": \(day), \(english)",
            "встреча \"Петров\" с \"Сидорова\": \(day), \(russian)")
    }

    private static func measured(_ value: String) -> Wording {
        Wording(
            "measure \"Сидорова\" at entry: тревожность \(value)",
            "измерить \"Сидорову\" на входе: тревожность \(value)")
    }
}
