import TandemText

/// What is counted: every part of it is printed with the figure, since the regulation defines neither side of the share.
package struct CoverageQuestion: Sendable {
    package var category: Category
    package var grades: ClosedRange<Int>?
    package var target: Double?

    package init(category: Category, grades: ClosedRange<Int>?, target: Double?) {
        self.category = category
        self.grades = grades
        self.target = target
    }
}

/// Who is counted and who takes part, a bit a person.
package struct CoverageCount: Sendable {
    package var counted: Bitmap
    package var taking: Bitmap
}

extension Register {
    /// People of the category and grades, and those of them in a pair that is approved, active or completed.
    package func coverage(_ question: CoverageQuestion) throws -> CoverageCount {
        let people = try table(.people)
        var counted = Bitmap(repeating: false, count: people.rowCount)
        for row in people.rows where people.code(.category, row) == question.category.code {
            if let grades = question.grades {
                guard let code = people.code(.schoolClass, row), let value = SchoolClass(code: code),
                    grades.contains(value.grade)
                else { continue }
            }
            counted[Int(row)] = true
        }
        let pairs = try table(.pairs)
        var taking = Bitmap(repeating: false, count: people.rowCount)
        for row in pairs.rows where pairs.choice(.state, row, as: PairState.self)?.counts == true {
            let sides = try self.people(ofPair: row)
            taking[Int(sides.mentor)] = true
            taking[Int(sides.mentee)] = true
        }
        return CoverageCount(counted: counted, taking: taking & counted)
    }
}
