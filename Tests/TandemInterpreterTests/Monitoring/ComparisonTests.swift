import TandemDomain
import TandemLanguage
import TandemReport
import TandemText
import Testing

@testable import TandemInterpreter

@Suite struct ComparisonStatementTests {
    /// Anxiety, less is better: Сидорова 7 → 4 better, Белов 5 → 5 the same, Жукова 2 → 3 worse, Ёлкин not measured.
    /// Involvement, more is better: Сидорова 3 → 6 better, Белов 5 → 4 worse, Жукова only at exit, Ёлкин not measured.
    @Test func everyScaleByItsDirection() throws {
        let workshop = try Workshop(School.monitored)
        let table = try workshop.table("compare entry with exit")
        #expect(
            table.rows.map { $0.map(\.brief) } == [
                ["тревожность", "less", "3", "4.666667", "4", "-0.666667", "33.3%", "33.3%", "33.3%", "0", "0", "1"],
                ["вовлеченность", "more", "2", "4", "5", "1", "50.0%", "0.0%", "50.0%", "0", "1", "1"],
            ])
        #expect(table.columns.map(\.key).suffix(3) == ["onlyFirst", "onlySecond", "neither"])
        #expect(table.footnotes.contains { $0.contains("mentees: 4") })
    }

    @Test func byGroupWithATotalAndTheBest() throws {
        let workshop = try Workshop(School.monitored)
        let table = try workshop.table("сравнить вход с выходом: тревожность по полу")
        #expect(
            table.rows.map { $0.map(\.brief).joined(separator: " ") } == [
                "тревожность less female 2 4.5 3.5 -1 50.0% 0.0% 50.0% 0 0 0",
                "тревожность less male 1 5 5 0 0.0% 100.0% 0.0% 0 0 1",
                "тревожность less together 3 4.666667 4 -0.666667 33.3% 33.3% 33.3% 0 0 1",
            ])
        #expect(table.footnotes.first == "тревожность: most improved — gender female (50% of 2)")
    }

    @Test func theInterimToo() throws {
        let workshop = try Workshop(School.monitored)
        #expect(
            try workshop.rows("compare entry with interim of тревожность where class is 7Б").map { $0.prefix(6) } == [
                ["тревожность", "less", "1", "7", "6", "-1"]
            ])
        #expect(
            try workshop.rows("сравнить промежуточный с выходом по шкалам тревожность").map { $0[2] } == ["1"])
    }

    /// The pair is the strategy: its variant and its mentor's category are keys of a mentee.
    @Test func byThePairsVariantAndMentor() throws {
        let workshop = try Workshop(School.monitored)
        try workshop.record("propose pairs for student-student")
        try workshop.record(
            School.monitoredPapers + "agree pairs dated 18.10.2023\napprove ready pairs by order № 1 dated 20.10.2023")
        let byVariant = try workshop.table("compare entry with exit of тревожность by variant, mentor.class")
        #expect(byVariant.columns.map(\.title)[2] == "variant")
        #expect(byVariant.columns.map(\.key)[2] == "variant")
        #expect(byVariant.rows.last?.map(\.brief)[4] == "3")
        #expect(byVariant.rows.dropLast().contains { $0[2].brief == "Лидер – пассивный" })
        let mentors = try workshop.rows("show mentees with name, mentor, pair.state where mentor.grade at least 9")
        #expect(mentors.count == 3)
        #expect(mentors.allSatisfy { $0[2] == "approved" })
        // Who is in no pair has no mentor, and is still counted.
        let counts = byVariant.rows.dropLast().map { $0.map(\.brief) }.filter { $0[2] == "?" }
        #expect(counts.count == 1)
    }

    @Test func oneStatementInBothLanguages() throws {
        let workshop = try Workshop(School.monitored, language: .russian)
        let table = try workshop.table("compare entry with exit of «тревожность», вовлеченность by class")
        #expect(try workshop.table("сравнить вход с выходом: «тревожность», вовлеченность по классу") == table)
        #expect(table.columns.map(\.title).prefix(4) == ["шкала", "что лучше", "класс", "измерены дважды"])
    }

    /// The likely mistakes.
    @Test(arguments: [
        ("compare exit with entry", "E0640 1:9 exit with entry"),
        ("сравнить вход с входом", "E0640 1:10 вход с входом"),
        ("compare entry with exit of тревога", "E0323 1:28 тревога"),
        ("compare entry with exit of оценки", "E0324 1:28 оценки"),
        ("compare entry with exit by clas", "E0201 1:28 clas"), ("compare entry with finish", "E0202 1:20 finish"),
        ("compare entry with exit by form: count", "E0110 1:34 count"), ("compare entry", "E0111 1:14 "),
    ])
    func mistakes(statement: String, problem: String) throws {
        #expect(try Workshop(School.monitored).problems(statement) == [problem])
    }

    @Test func withoutAProgramme() throws {
        #expect(try Workshop().problems("compare entry with exit") == ["E0305 1:9 entry"])
    }

    /// Against a count that looks at one person at a time.
    @Test(arguments: 0..<8) func asCountedOneByOne(seed: UInt64) throws {
        var random = Seeded(seed: seed)
        var script = """
            programme "П":
              scale вверх: from 0 to 4, more is better
              scale вниз: from 0 to 4, less is better
            end

            """
        struct Person {
            var schoolClass: String
            var values: [String: Int] = [:]
        }
        var people: [Person] = []
        for number in 0..<Int.random(in: 0...30, using: &random) {
            var person = Person(schoolClass: ["5А", "6А", "7А"].randomElement(using: &random) ?? "5А")
            script += "mentee \"Человек\(number) Имя\": student, class \(person.schoolClass), form student-student\n"
            for phase in ["entry", "exit"] {
                for scale in ["вверх", "вниз"] where Int.random(in: 0...2, using: &random) > 0 {
                    let value = Int.random(in: 0...4, using: &random)
                    person.values[phase + scale] = value
                    script += "measure \"Человек\(number) Имя\" at \(phase): \(scale) \(value)\n"
                }
            }
            people.append(person)
        }
        let rows = try Workshop(script).rows("compare entry with exit by class")
        for row in rows {
            let (scale, group) = (row[0], row[2])
            let members = people.filter { group == "together" || $0.schoolClass == group }
            let pairs = members.compactMap { person -> (Int, Int)? in
                guard let first = person.values["entry" + scale], let last = person.values["exit" + scale] else {
                    return nil
                }
                return (first, last)
            }
            let better = pairs.filter { scale == "вверх" ? $0.1 > $0.0 : $0.1 < $0.0 }.count
            #expect(row[3] == "\(pairs.count)")
            #expect(
                row[6]
                    == (pairs.isEmpty
                        ? "?"
                        : ReportCell.number(Double(pairs.map { $0.1 - $0.0 }.reduce(0, +)) / Double(pairs.count)).brief)
            )
            #expect(row[7] == (pairs.isEmpty ? "?" : ReportCell.share(Double(better) / Double(pairs.count)).brief))
            let once = (Int(row[10]) ?? 0) + (Int(row[11]) ?? 0)
            let never = members.filter { $0.values["entry" + scale] == nil && $0.values["exit" + scale] == nil }.count
            #expect(pairs.count + once + never == members.count && row[12] == "\(never)")
        }
        let classes = Set(people.map(\.schoolClass)).count
        #expect(rows.count == 2 * (classes + 1))
    }
}
