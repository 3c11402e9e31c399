import TandemText

/// What is counted: every part of it is printed with the figure, since the regulation defines neither side of the share.
package struct CoverageQuestion: Sendable {
    /// Whose share it is.
    package var category: Category
    /// The grades that count; nil for everyone, with or without a class.
    package var grades: ClosedRange<Int>?
    /// The share to reach, 0...1.
    package var target: Double?
    /// Whether those in a base take part too, paired or not: «сопровождение» beside «наставничество».
    package var withSupport = false

    /// A question for the coverage of a category.
    package init(category: Category, grades: ClosedRange<Int>?, target: Double?) {
        self.category = category
        self.grades = grades
        self.target = target
    }
}

/// Who is counted and who takes part, a bit a person.
package struct CoverageCount: Sendable {
    /// Everyone of the category and grades.
    package var counted: Bitmap
    /// Those of them who are mentor or mentee in a pair that counts.
    package var taking: Bitmap
}

extension Register {
    /// People of the category and grades, and those of them in a pair that is approved, active or completed, as far as
    /// it counts in the programme at hand (``PairsOfYear``); where the school reads its target so, those too who are in a
    /// base.
    package func coverage(_ question: CoverageQuestion) throws -> CoverageCount {
        let people = try table(.people)
        let category = question.category.code
        var counted = Bitmap(repeating: false, count: people.rowCount)
        for row in people.rows where people.code(.category, row) == category {
            if let grades = question.grades {
                guard let code = people.code(.schoolClass, row), let value = SchoolClass(code: code),
                    grades.contains(value.grade)
                else { continue }
            }
            counted[Int(row)] = true
        }
        var taking = Bitmap(repeating: false, count: people.rowCount)
        for row in try countingPairs(in: programmeAtHand()).rows {
            let sides = try self.people(ofPair: row)
            for person in [sides.mentor, sides.mentee] where people.holds(person) { taking[Int(person)] = true }
        }
        if question.withSupport {
            for base in [TableName.mentors, .mentees] {
                let table = try table(base)
                for row in table.rows where table.isPresent(row, on: today) {
                    if let person = table.code(.person, row), people.holds(person) { taking[Int(person)] = true }
                }
            }
        }
        return CoverageCount(counted: counted, taking: taking & counted)
    }
}
