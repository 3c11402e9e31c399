import TandemDomain
import TandemMatching
import TandemStore
import TandemText
import Testing

@testable import TandemInterpreter

/// What is advised is done on random schools: it must bring what was promised.
@Suite struct AdvicePropertyTests {
    /// A session with its store, so that the register can be looked at.
    private struct School {
        let workshop: Workshop
        let store: SQLiteStore
        let people: [String]

        init(people: [String]) throws {
            store = try SQLiteStore(path: ":memory:")
            workshop = try Workshop(AdviceTests.rules, AdviceTests.programme, store: store)
            self.people = people
            try workshop.record(people.joined(separator: "\n"))
        }

        var register: Register {
            let register = Register(source: store)
            register.today = Workshop.today
            return register
        }

        var matchmaker: Matchmaker {
            get throws { try Matchmaker(register, form: .studentStudent, today: Workshop.today) }
        }
    }

    /// A school in which data and papers are missing here and there.
    private static func school(_ random: inout Seeded) throws -> School {
        var lines: [String] = []
        for mentor in 0..<Int.random(in: 1...4, using: &random) {
            var parts = ["mentor \"Наставник \(mentor)\": student", "form student-student"]
            if Int.random(in: 0..<4, using: &random) > 0 {
                parts.append("class \(Int.random(in: 6...9, using: &random))А")
            }
            if Int.random(in: 0..<4, using: &random) > 0 {
                parts.append("gpa \(Int.random(in: 3...5, using: &random))")
            }
            parts.append("capacity \(Int.random(in: 1...2, using: &random))")
            lines.append(parts.joined(separator: ", "))
            lines += consent("Наставник \(mentor)", &random)
        }
        for mentee in 0..<Int.random(in: 1...6, using: &random) {
            var parts = ["mentee \"Ученик \(mentee)\": student", "form student-student"]
            if Int.random(in: 0..<5, using: &random) > 0 {
                parts.append("class \(Int.random(in: 5...8, using: &random))Б")
            }
            lines.append(parts.joined(separator: ", "))
            lines += consent("Ученик \(mentee)", &random)
        }
        return try School(people: lines)
    }

    private static func consent(_ name: String, _ random: inout Seeded) -> [String] {
        Int.random(in: 0..<3, using: &random) > 0 ? [Self.consent(name)] : []
    }

    private static func consent(_ name: String) -> String {
        "consent \"\(name)\": given 01.09.2023 by parent \"Р\""
    }

    /// What a person would type to make the changes of a fix; nil where a rule would have to be bent.
    private static func statements(_ fix: FixSearch.Fix, _ search: FixSearch, _ register: Register) throws -> [String]?
    {
        guard fix.obstacles?.failing.isEmpty ?? true else { return nil }
        let reader = CellReader(register: register, language: .english)
        var lines: [String] = []
        for fact in fix.obstacles?.facts ?? [] {
            let role = fact.base == .mentors ? "mentor" : "mentee"
            let value = fact.name == "gpa" ? "gpa 5" : fact.base == .mentors ? "class 11А" : "class 5А"
            lines.append("\(role) \"\(try reader.name(of: fact.row, in: fact.base))\": form student-student, \(value)")
        }
        for case .guardianConsent(let name) in fix.papers { lines.append(consent(name)) }
        if let place = fix.result.placeAt {
            let mentor = search.mentors[Int(place)]
            let programme = search.bases.matchmaker.programme
            let capacity = try register.capacity(ofMentor: mentor, programme: programme) + 1
            let name = try reader.name(of: mentor, in: .mentors)
            lines.append("mentor \"\(name)\": form student-student, capacity \(capacity)")
            if try search.bases.isAtLimit(mentor) {
                lines.append("programme \"2023-2024\": form student-student: mentor at most \(capacity) mentees")
            }
        }
        return lines
    }

    @Test func aFixBringsOnePairMore() throws {
        var random = Seeded(seed: 3)
        var done = 0
        for _ in 0..<40 {
            let school = try Self.school(&random)
            let matchmaker = try school.matchmaker
            let question = try matchmaker.question()
            let best = try assign(question.graph, objective: .mostPairsThenTotal)
            let unpaired = question.mentees.indices.filter { best.mentorOfMentee[$0] < 0 }
            let search = try FixSearch(FormBases(matchmaker, present: question.mentors), question, best)
            guard let position = unpaired.first, let fix = try search.fixes(for: [position])[0] else { continue }
            let mentee = question.mentees[position]
            guard let lines = try Self.statements(fix, search, matchmaker.register) else { continue }
            // Each change is a line or two.
            #expect(lines.count >= fix.result.changes)
            try school.workshop.record(lines.joined(separator: "\n"))
            let changed = try school.matchmaker
            let again = try changed.question()
            let better = try assign(again.graph, objective: .mostPairsThenTotal)
            #expect(better.pairedCount > best.pairedCount)
            // The moves as said are possible: everybody keeps a mentor, and the mentee has the one promised.
            var pinned: [PinnedPair] = []
            var mentors = best.mentorOfMentee
            for move in fix.result.moves { mentors[move.mentee] = move.to }
            for (index, mentor) in mentors.enumerated() where mentor >= 0 {
                pinned.append(PinnedPair(mentee: index, mentor: Int(mentor)))
            }
            #expect(again.mentees == question.mentees && again.mentors == question.mentors)
            #expect(throws: Never.self) {
                try assign(again.graph, objective: .mostPairsThenTotal, pinned: pinned)
            }
            #expect(
                try changed.register.missingPapers(
                    mentor: search.mentors[Int(fix.option.mentor)], mentee: mentee, on: Workshop.today
                ).isEmpty)
            done += 1
        }
        #expect(done > 7)
    }

    /// Every single change there could be, as a person would type it.
    private static func singleChanges(_ register: Register) throws -> [String] {
        var lines: [String] = []
        for (base, role) in [(TableName.mentors, "mentor"), (.mentees, "mentee")] {
            let table = try register.table(base)
            for row in table.rows {
                let person = try #require(table.code(.person, row))
                let name = try register.name(of: person)
                let record = "\(role) \"\(name)\": form student-student, "
                lines.append(consent(name))
                if try register.code(.people, .schoolClass, person) == nil {
                    lines.append(record + (base == .mentors ? "class 11А" : "class 5А"))
                }
                guard base == .mentors else { continue }
                if try register.value(.people, .gpa, person) == nil { lines.append(record + "gpa 5") }
                let capacity = try register.capacity(ofMentor: row, programme: register.latestProgramme()) + 1
                lines.append(
                    "programme \"2023-2024\": form student-student: mentor at most \(max(2, capacity)) mentees\n"
                        + record + "capacity \(capacity)")
            }
        }
        return lines
    }

    /// Whether a mentee can have a mentor with all papers while those of a plan keep one.
    private static func isPossible(_ mentee: Int, besides best: Assignment, _ school: School) throws -> Bool {
        let matchmaker = try school.matchmaker
        let question = try matchmaker.question()
        let graph = question.graph
        var offsets = [0]
        var entries: [Int] = []
        for row in 0..<graph.menteeCount {
            if row == mentee || best.mentorOfMentee[row] >= 0 {
                entries += graph.offsets[row]..<graph.offsets[row + 1]
            }
            offsets.append(entries.count)
        }
        let asked = try CandidateGraph(
            mentorCapacities: graph.mentorCapacities, offsets: offsets, mentors: entries.map { graph.mentors[$0] },
            scores: entries.map { graph.scores[$0] })
        return try asked.mentors[asked.offsets[mentee]..<asked.offsets[mentee + 1]].contains { number in
            let mentor = Int(number)
            let papers = try matchmaker.register.missingPapers(
                mentor: question.mentors[mentor], mentee: question.mentees[mentee], on: Workshop.today)
            guard papers.isEmpty, graph.mentorCapacities[mentor] > 0 else { return false }
            let forced = try assign(
                asked, objective: .mostPairsThenTotal, pinned: [PinnedPair(mentee: mentee, mentor: mentor)])
            return forced.pairedCount == best.pairedCount + 1
        }
    }

    @Test func noSingleChangeDoesWhereTwoAreAdvised() throws {
        var random = Seeded(seed: 21)
        var (single, several) = (0, 0)
        for _ in 0..<25 {
            let school = try Self.school(&random)
            let matchmaker = try school.matchmaker
            let question = try matchmaker.question()
            let best = try assign(question.graph, objective: .mostPairsThenTotal)
            let search = try FixSearch(FormBases(matchmaker, present: question.mentors), question, best)
            guard let mentee = question.mentees.indices.first(where: { best.mentorOfMentee[$0] < 0 }),
                let fix = try search.fixes(for: [mentee])[0], fix.obstacles?.failing.isEmpty ?? true
            else { continue }
            let suffices = try Self.singleChanges(matchmaker.register).contains { line in
                try Self.isPossible(mentee, besides: best, School(people: school.people + [line]))
            }
            #expect(suffices == (fix.result.changes == 1))
            if suffices { single += 1 } else { several += 1 }
        }
        #expect(single > 2 && several > 2)
    }

    @Test func aPathReachesItsCoverage() throws {
        var random = Seeded(seed: 8)
        var done = 0
        for round in 0..<40 {
            let school = try Self.school(&random)
            if round % 2 == 0 {
                try school.workshop.record("propose pairs for student-student\nagree pairs on 10.10.2023")
            }
            let register = school.register
            let coverage = CoverageQuestion(category: .student, grades: nil, target: nil)
            let count = try register.coverage(coverage)
            let steps = try CoverageSteps(register, count, today: Workshop.today)
            let needed = Int.random(in: 1...4, using: &random)
            guard case .path(let path) = try fewestChanges(steps.problem, needed: needed) else { continue }
            #expect(path.isProven)
            let pairs = path.options.map { steps.pairs[$0] }
            guard pairs.allSatisfy({ $0.obstacles?.count ?? 0 == 0 }) else { continue }
            let reader = CellReader(register: register, language: .english)
            var lines: [String] = []
            for item in Set(path.options.flatMap { steps.option($0).shared }) {
                if case .paper(_, .guardianConsent(let name)) = steps.shared[item] { lines.append(Self.consent(name)) }
            }
            lines.append("programme \"2023-2024\": form student-student: mentor at most 9 mentees")
            for pair in pairs {
                let names = (
                    try reader.name(of: pair.mentor, in: .mentors), try reader.name(of: pair.mentee, in: .mentees)
                )
                if pair.row == nil {
                    lines.append("mentor \"\(names.0)\": form student-student, capacity 9")
                    lines.append("choose \"\(names.0)\" for \"\(names.1)\" on 12.10.2023")
                }
                lines.append("agree \"\(names.0)\" with \"\(names.1)\" on 13.10.2023")
                lines.append("approve \"\(names.0)\" with \"\(names.1)\" by order № 1 dated 14.10.2023")
            }
            try school.workshop.record(lines.joined(separator: "\n"))
            let after = try school.register.coverage(coverage)
            #expect(after.taking.trueCount == count.taking.trueCount + path.people)
            #expect(path.people >= needed)
            done += 1
        }
        #expect(done > 7)
    }
}
