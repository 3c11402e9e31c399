import TandemText

extension Explanation {
    /// E0350–E0352: the path to a coverage.
    static let advice: [Explanation] = [
        Explanation(
            "E0350", Wording("more than everybody", "больше, чем все"),
            Wording(
                "Coverage is the share of those counted who take part: 100% is everybody.",
                "Охват — доля участвующих среди тех, кого считают: 100% — это все."),
            wrong: Wording("path to 170%", "путь к 170%"), right: Wording("path to 70%", "путь к 70%"), after: base),
        Explanation(
            "E0351", Wording("no coverage to reach", "целевой охват не назван"),
            Wording(
                "`path to target` takes the figure from the programme, and this one names none. Say the figure, or write the goal into the programme.",
                "`путь к цели` берёт число из программы, а в этой его нет. Назовите число или запишите цель в программу."
            ),
            wrong: Wording("path to target", "путь к цели"), right: Wording("path to 70%", "путь к 70%"), after: base),
        Explanation(
            "E0352", Wording("nobody is counted", "считать некого"),
            Wording(
                "The register has nobody of the category in the grades asked for, so there is no share to reach.",
                "В реестре нет никого из этой категории в названных классах, поэтому и доли нет."),
            wrong: Wording("path to 70% of students grades 1 .. 2", "путь к 70% учеников классы 1 .. 2"),
            right: Wording("path to 70% of students grades 5 .. 11", "путь к 70% учеников классы 5 .. 11"),
            after: base),
    ]
}
