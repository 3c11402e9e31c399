import TandemText

extension Explanation {
    /// W0601–W0608: rule sets that say less than they seem to.
    static let rules: [Explanation] = [
        Explanation(
            "W0601", Wording("requirements that no pair can meet", "требования, которые не выполнит ни одна пара"),
            Wording(
                "Taken together the requirements contradict each other: the rule set allows nobody.",
                "Вместе требования противоречат друг другу: набор правил не допускает никого."),
            wrong: rulesOf(
                "require mentor.grade more than 5\n  require mentor.grade less than 3",
                "требовать наставник.параллель больше 5\n  требовать наставник.параллель меньше 3"),
            right: rulesOf(
                "require mentor.grade more than 5\n  require mentor.grade less than 9",
                "требовать наставник.параллель больше 5\n  требовать наставник.параллель меньше 9")),
        Explanation(
            "W0602", Wording("a rule that asks about nobody", "правило ни о ком"),
            Wording(
                "The rule compares fixed values, so it holds for every pair or for none; a field is missing in it.",
                "Правило сравнивает постоянные значения, поэтому верно для всех пар или ни для одной; в нём не хватает поля."
            ),
            wrong: rulesOf("require 5 more than 3", "требовать 5 больше 3"),
            right: rulesOf("require mentor.grade more than 3", "требовать наставник.параллель больше 3")),
        Explanation(
            "W0603", Wording("a weight of zero", "вес ноль"),
            Wording(
                "A preference of weight 0 gives no points: it changes nothing.",
                "Предпочтение с весом 0 не даёт баллов: оно ничего не меняет."),
            wrong: rulesOf("prefer mentor.gpa at least 4 weight 0", "предпочесть наставник.балл не меньше 4 вес 0"),
            right: rulesOf("prefer mentor.gpa at least 4 weight 2", "предпочесть наставник.балл не меньше 4 вес 2")),
        Explanation(
            "W0604", Wording("a requirement written twice", "требование написано дважды"),
            Wording(
                "The same requirement stands twice, perhaps in other words; if another field was meant, name it.",
                "Одно и то же требование стоит дважды, может быть, другими словами; если имелось в виду другое поле, назовите его."
            ),
            wrong: rulesOf(
                "require mentor.gpa at least 4\n  require 4 at most mentor.gpa",
                "требовать наставник.балл не меньше 4\n  требовать 4 не больше наставник.балл"),
            right: rulesOf("require mentor.gpa at least 4", "требовать наставник.балл не меньше 4")),
        Explanation(
            "W0605", Wording("a requirement that another implies", "требование следует из другого"),
            Wording(
                "Whoever meets the stricter requirement meets this one too: it excludes nobody.",
                "Кто выполняет более строгое требование, выполняет и это: оно никого не исключает."),
            wrong: rulesOf(
                "require mentor.gpa at least 4\n  require mentor.gpa at least 4.5",
                "требовать наставник.балл не меньше 4\n  требовать наставник.балл не меньше 4.5"),
            right: rulesOf("require mentor.gpa at least 4.5", "требовать наставник.балл не меньше 4.5")),
        Explanation(
            "W0606", Wording("a preference that never applies", "предпочтение, которое не сработает"),
            Wording(
                "No pair that the requirements allow meets its condition: it gives nobody a point.",
                "Ни одна допущенная требованиями пара не выполнит его условия: баллов оно никому не даст."),
            wrong: rulesOf(
                "require mentor.category is student\n  prefer mentor.category is teacher",
                "требовать наставник.категория это ученик\n  предпочесть наставник.категория это учитель"),
            right: rulesOf(
                "require mentor.category is student\n  prefer mentor.gpa at least 4.5",
                "требовать наставник.категория это ученик\n  предпочесть наставник.балл не меньше 4.5")),
        Explanation(
            "W0607", Wording("a parameter that no rule uses", "параметр, который не нужен ни одному правилу"),
            Wording(
                "A school that sets the parameter would change nothing: use it in a rule or drop it.",
                "Школа, которая задаст этот параметр, ничего не изменит: используйте его в правиле или уберите."),
            wrong: rulesOf(
                "parameter порог = 4\n  require mentor.gpa at least 4",
                "параметр порог = 4\n  требовать наставник.балл не меньше 4"),
            right: rulesOf(
                "parameter порог = 4\n  require mentor.gpa at least порог",
                "параметр порог = 4\n  требовать наставник.балл не меньше порог")),
        Explanation(
            "W0608", Wording("a parameter named like a field", "параметр назван как поле"),
            Wording(
                "In the rules this name now means the parameter and no longer the field or the value.",
                "В правилах это имя теперь значит параметр, а не поле и не значение."),
            wrong: rulesOf(
                "parameter gpa = 4\n  require mentor.gpa at least gpa",
                "параметр балл = 4\n  требовать наставник.балл не меньше балл"),
            right: rulesOf(
                "parameter min_gpa = 4\n  require mentor.gpa at least min_gpa",
                "параметр порог = 4\n  требовать наставник.балл не меньше порог")),
    ]
}
