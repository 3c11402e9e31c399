import TandemDomain
import TandemText

extension Seeded {
    mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &self) }
    mutating func chance(_ percent: Int) -> Bool { below(100) < percent }
}

/// An invented school with rules; many values are unknown, and some people are on both sides.
struct RandomPeople {
    let register: Register
    let mentors: [Int32]
    let mentees: [Int32]

    /// - Parameter unknown: how many in a hundred values are unknown.
    init(_ random: inout Seeded, people: Int, mentors mentorCount: Int, mentees menteeCount: Int, unknown: Int = 20)
        throws
    {
        let register = Register()
        var changes: [Change] = []
        func insert(_ table: TableName, _ row: Int, _ cells: [Cell]) {
            changes.append(Change(table: table, row: Int32(row), kind: .insert(cells)))
        }
        for row in 0..<people {
            var cells = [Cell(.name, .text("Человек \(row)"))]
            func maybe(_ field: FieldName, _ value: Value?) {
                if !random.chance(unknown) { cells.append(Cell(field, value)) }
            }
            let tags = (0..<70).filter { _ in random.chance(6) }
            maybe(.interests, .tags(tags.map { "увлечение \($0 + 10)" }))
            maybe(.subjects, .tags((0..<5).filter { _ in random.chance(40) }.map { "предмет \($0)" }))
            maybe(.category, .code(Int32(random.below(4))))
            maybe(.schoolClass, SchoolClass(grade: 1 + random.below(11), letter: "А").map { .code($0.code) })
            maybe(.gender, .code(Int32(random.below(2))))
            maybe(.gpa, .number(Double(200 + random.below(301)) / 100))
            maybe(.experience, .number(Double(random.below(30))))
            maybe(.workplace, .text("Школа \(random.below(4))"))
            maybe(.born, .code(Int32(12_000 + random.below(2500))))
            insert(.people, row, cells)
        }
        let form = MentoringForm.studentStudent.code
        func participants(_ table: TableName, _ count: Int) -> [Int32] {
            (0..<count).map { row in
                var cells = [Cell(.person, .code(Int32(random.below(people)))), Cell(.form, .code(form))]
                if table == .mentees, random.chance(30) {
                    cells.append(Cell(.variant, .text(random.chance(50) ? "А" : "Б")))
                }
                insert(table, row, cells)
                return Int32(row)
            }
        }
        mentors = participants(.mentors, mentorCount)
        mentees = participants(.mentees, menteeCount)
        try register.apply(changes)
        self.register = register
    }
}
