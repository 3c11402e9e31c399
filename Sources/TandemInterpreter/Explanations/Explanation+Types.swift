import TandemText

extension Explanation {
    /// E0201–E0211: fields, values and their types.
    static let types: [Explanation] = [
        Explanation(
            "E0201", Wording("no such field", "нет такого поля"),
            Wording(
                "The records have no field of this name. Tab after `where` lists the fields there are.",
                "У этих записей нет поля с таким именем. Клавиша Tab после `где` покажет, какие поля есть."),
            wrong: Wording("show mentors where agee more than 14", "показать наставников где вазраст больше 14"),
            right: Wording("show mentors where age more than 14", "показать наставников где возраст больше 14")),
        Explanation(
            "E0202", Wording("no such value", "нет такого значения"),
            Wording(
                "The field has a closed list of values: categories (П4.6–П4.8), needs (П4.6, П4.7), forms (Пр8), stages (Пр7).",
                "У этого поля закрытый список значений: категории (П4.6–П4.8), потребности (П4.6, П4.7), формы (Пр8), этапы (Пр7)."
            ),
            clause: "П4.6–П4.8, Пр7, Пр8",
            wrong: Wording("show mentors where category is pilot", "показать наставников где категория равна лётчик"),
            right: Wording(
                "show mentors where category is student", "показать наставников где категория равна ученик")),
        Explanation(
            "E0203", Wording("values of different kinds", "сравнивается несравнимое"),
            Wording(
                "Only values of one kind can be compared: a number with a number, a date with a date.",
                "Сравнивать можно только одинаковое: число с числом, дату с датой."),
            wrong: Wording(
                "show mentors where age more than 01.09.2010", "показать наставников где возраст больше 01.09.2010"),
            right: Wording(
                "show mentors where born after 01.09.2010", "показать наставников где дата рождения после 01.09.2010")),
        Explanation(
            "E0204", Wording("a condition is needed", "нужно условие"),
            Wording(
                "After `where`, `require`, `and` and `not` stands something that is true or not: a comparison, or a yes-or-no field.",
                "После `где`, `требовать`, `и`, `не` стоит то, что верно или неверно: сравнение или поле «да или нет»."),
            wrong: Wording("show mentors where age", "показать наставников где возраст"),
            right: Wording("show mentors where age more than 14", "показать наставников где возраст больше 14")),
        Explanation(
            "E0205", Wording("a number is needed", "нужно число"),
            Wording(
                "One can only reckon with numbers, and with dates in days.",
                "Считать можно только с числами, а с датами — в днях."),
            wrong: Wording("show mentors where name + 1 more than 3", "показать наставников где имя + 1 больше 3"),
            right: Wording("show mentors where age + 1 more than 15", "показать наставников где возраст + 1 больше 15")),
        Explanation(
            "E0206", Wording("a set is needed", "нужен набор"),
            Wording(
                "`share` asks whether two sets have something in common; sets are the subjects and the interests.",
                "`имеют общее с` спрашивает, есть ли у двух наборов общее; наборы — это предметы и интересы."),
            wrong: Wording(
                "show mentors where age share \"математика\"",
                "показать наставников где возраст пересекается с \"математика\""),
            right: Wording(
                "show mentors where subjects share \"математика\"",
                "показать наставников где предметы пересекаются с \"математика\"")),
        Explanation(
            "E0207", Wording("values without an order", "у значений нет порядка"),
            Wording(
                "Categories, needs, forms and names are equal or different, but none is more than another.",
                "Категории, потребности, формы и имена равны или различны, но ни одна не больше другой."),
            wrong: Wording(
                "show mentors where category more than student", "показать наставников где категория больше ученик"),
            right: Wording(
                "show mentors where category is student", "показать наставников где категория равна ученик")),
        Explanation(
            "E0208", Wording("count of what?", "количество чего?"),
            Wording(
                "`count` alone counts the rows of a group, after `by …:`. Elsewhere say of what: `count of pairs`.",
                "`количество` без слова считает строки группы, после `по …:`. В других местах скажите, чего: `количество пар`."
            ),
            wrong: Wording("show mentors where count more than 1", "показать наставников где количество больше 1"),
            right: Wording(
                "show mentors where count of pairs more than 1", "показать наставников где количество пар больше 1")),
        Explanation(
            "E0209", Wording("a field without fields", "у поля нет полей"),
            Wording(
                "A dot leads from a record to a field of it: `mentor.age`. A number or a date has no fields.",
                "Точка ведёт от записи к её полю: `наставник.возраст`. У числа и даты полей нет."),
            wrong: Wording("show pairs where score.age is 15", "показать пары где счёт.возраст равен 15"),
            right: Wording("show pairs where mentor.age is 15", "показать пары где наставник.возраст равен 15")),
        Explanation(
            "E0210", Wording("a field of other records", "поле других записей"),
            Wording(
                "The field exists, but not for this record: a need belongs to a mentee, a capacity to a mentor.",
                "Такое поле есть, но не у этой записи: потребность — у наставляемого, число мест — у наставника."),
            clause: "П4.6, П4.7",
            wrong: Wording(
                "person \"Орлова Вера\": student, need underachievement",
                "человек \"Орлова Вера\": ученик, потребность неуспеваемость"),
            right: Wording(
                "mentee \"Орлова Вера\": student, need underachievement",
                "наставляемый \"Орлова Вера\": ученик, потребность неуспеваемость")),
        Explanation(
            "E0211", Wording("a value of the wrong kind", "значение не того вида"),
            Wording(
                "The field holds another kind of value than the one given.", "Поле хранит значение другого вида."),
            wrong: Wording(
                "person \"Орлова Вера\": student, class 15.09.2008", "человек \"Орлова Вера\": ученик, класс 15.09.2008"
            ),
            right: Wording("person \"Орлова Вера\": student, class 9А", "человек \"Орлова Вера\": ученик, класс 9А")),
    ]
}
