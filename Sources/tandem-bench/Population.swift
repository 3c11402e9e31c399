import TandemDomain
import TandemText

/// An invented school, or several: the population on which solvers and rule engines are compared.
struct Population {
    struct Mentor {
        var school = 0
        var isTeacher = false
        var isFemale = false
        var grade = 0
        var letter = 0
        var subjects: [Int] = []
        var interests: [Int] = []
        var hundredthsOfGPA = 0
        var experience = 0
        var capacity = 0
    }

    struct Mentee {
        var school = 0
        var isFemale = false
        var grade = 0
        var letter = 0
        var subject = 0
        var interests: [Int] = []
        var hundredthsOfGPA = 0
    }

    private(set) var mentors: [Mentor] = []
    private(set) var mentees: [Mentee] = []

    /// Draws in a fixed order, so that a seed gives the same people everywhere.
    init(mentors mentorCount: Int, mentees menteeCount: Int, schools: Int, seed: UInt32 = 1) {
        var random = MersenneTwister(seed: seed)
        for number in 0..<mentorCount {
            var mentor = Mentor(school: number % schools)
            mentor.isFemale = Self.person(&random)
            mentor.isTeacher = random.random() < 0.30
            mentor.subjects = random.pick(mentor.isTeacher ? 1 + random.below(2) : 2 + random.below(4), below: 10)
            mentor.interests = random.pick(3 + random.below(5), below: 40)
            mentor.capacity = 1 + random.below(3)
            if mentor.isTeacher {
                mentor.experience = 1 + random.below(35)
            } else {
                mentor.hundredthsOfGPA = 350 + random.below(151)
                mentor.grade = 5 + random.below(7)
                mentor.letter = random.below(4)
                mentor.experience = random.below(4)
            }
            mentors.append(mentor)
        }
        for number in 0..<menteeCount {
            var mentee = Mentee(school: number % schools)
            mentee.isFemale = Self.person(&random)
            mentee.hundredthsOfGPA = 200 + random.below(301)
            mentee.grade = 1 + random.below(11)
            mentee.letter = random.below(4)
            mentee.subject = random.below(10)
            mentee.interests = random.pick(3 + random.below(5), below: 40)
            _ = random.random()
            mentees.append(mentee)
        }
    }

    /// A gender, and a name that nobody reads.
    private static func person(_ random: inout MersenneTwister) -> Bool {
        let isFemale = random.random() < 0.5
        _ = random.random()
        _ = random.random()
        return isFemale
    }

    /// A register of these people, whose programme uses the given rules.
    func register(rules: String, named name: String) throws -> Register {
        let register = Register()
        var changes: [Change] = []
        func insert(_ table: TableName, _ row: Int, _ cells: [Cell]) {
            changes.append(Change(table: table, row: Int32(row), kind: .insert(cells)))
        }
        let form = MentoringForm.studentStudent.code
        insert(.programmes, 0, [Cell(.name, .text("Измерение"))])
        insert(.forms, 0, [Cell(.programme, .code(0)), Cell(.form, .code(form))])
        insert(.ruleSets, 0, [Cell(.name, .text(name)), Cell(.form, .code(form)), Cell(.text, .text(rules))])
        insert(.formRules, 0, [Cell(.programme, .code(0)), Cell(.form, .code(form)), Cell(.ruleSet, .text(name))])
        for (row, mentor) in mentors.enumerated() {
            var cells = Self.cells(mentor.school, mentor.isFemale, mentor.interests)
            cells.append(Cell(.subjects, .tags(mentor.subjects.map { "предмет \($0)" }.sorted())))
            cells.append(Cell(.experience, .number(Double(mentor.experience))))
            cells.append(Cell(.category, .code((mentor.isTeacher ? Category.teacher : .student).code)))
            if !mentor.isTeacher {
                cells.append(Cell(.gpa, .number(Double(mentor.hundredthsOfGPA) / 100)))
                cells.append(Self.schoolClass(mentor.grade, mentor.letter))
            }
            insert(.people, row, cells + [Cell(.name, .text("Наставник \(row)"))])
            insert(
                .mentors, row,
                [
                    Cell(.person, .code(Int32(row))), Cell(.form, .code(form)),
                    Cell(.capacity, .number(Double(mentor.capacity))),
                ])
        }
        for (row, mentee) in mentees.enumerated() {
            let person = mentors.count + row
            var cells = Self.cells(mentee.school, mentee.isFemale, mentee.interests)
            cells.append(Cell(.subjects, .tags(["предмет \(mentee.subject)"])))
            cells.append(Cell(.category, .code(Category.student.code)))
            cells.append(Cell(.gpa, .number(Double(mentee.hundredthsOfGPA) / 100)))
            cells.append(Self.schoolClass(mentee.grade, mentee.letter))
            insert(.people, person, cells + [Cell(.name, .text("Наставляемый \(row)"))])
            insert(.mentees, row, [Cell(.person, .code(Int32(person))), Cell(.form, .code(form))])
        }
        try register.apply(changes)
        return register
    }

    private static func cells(_ school: Int, _ isFemale: Bool, _ interests: [Int]) -> [Cell] {
        [
            Cell(.workplace, .text("Школа \(school + 1)")),
            Cell(.gender, .code((isFemale ? Gender.female : .male).code)),
            Cell(.interests, .tags(interests.map { "увлечение \($0)" }.sorted())),
        ]
    }

    private static func schoolClass(_ grade: Int, _ letter: Int) -> Cell {
        Cell(.schoolClass, SchoolClass(grade: grade, letter: SchoolClass.letters[letter]).map { .code($0.code) })
    }
}
