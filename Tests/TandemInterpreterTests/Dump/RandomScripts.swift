import TandemText

@testable import TandemInterpreter

/// Statements of a year in any order: many are refused, some undo what came before.
struct RandomScripts {
    private var random: Seeded
    private static let names = [
        "Ёлкин Лев", "Ель Ян", "Юдин Артём", "Юдина Анна", "Юдин Артём Олегович", "Цой \"Ю\"", "Ким «К»",
    ]

    init(seed: UInt64) { random = Seeded(seed: seed) }

    private mutating func pick<T>(_ list: [T]) -> T { list[Int.random(in: list.indices, using: &random)] }
    private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }
    private mutating func date() -> String {
        (CalendarDate(parsing: "2023-09-01") ?? .epoch).adding(days: Int.random(in: 0..<200, using: &random))?.iso ?? ""
    }
    private mutating func name() -> String { ScriptText.quoted(pick(Self.names)) }

    private mutating func attributes() -> String {
        var parts: [String] = []
        if chance(70) { parts.append(pick(["student", "student", "teacher", "alumnus"])) }
        if chance(60) { parts.append("class \(pick([5, 9, 11]))\(pick(["А", "Б"]))") }
        if chance(30) { parts.append("born \(pick(["2008-02-29", "2010-01-01", "unknown"]))") }
        if chance(30) { parts.append("gpa \(pick(["4.55", "3", "unknown"]))") }
        if chance(30) { parts.append("interests (\(pick(["хор", "\"a, b\"", "шахматы, хор"])))") }
        return parts.isEmpty ? "" : ": " + parts.joined(separator: ", ")
    }

    private mutating func participant() -> String {
        let role = pick(["mentor", "mentee"])
        var text = "\(role) \(name())" + attributes()
        text +=
            (text.hasSuffix("\"") || text.hasSuffix("»") ? ": " : ", ")
            + "form \(pick(["student-student", "teacher-student"]))"
        if chance(30) {
            text += role == "mentor" ? ", capacity \(pick([0, 1, 2]))" : ", need \(pick(["gifted", "novice"]))"
        }
        if chance(15) { text += ", joined \(date())" }
        if chance(10) { text += ", left \(date())" }
        return text
    }

    mutating func statement() -> String {
        switch Int.random(in: 0..<100, using: &random) {
        case 0..<12: "person \(name())" + attributes()
        case 12..<32: participant()
        case 32..<40:
            "consent \(name()): given \(date())" + (chance(60) ? " by parent \"М\"" : "")
                + (chance(20) ? ", withdrawn \(date())" : "")
        case 40..<43: "consent \(name()): withdrawn \(date())"
        case 43..<46: "contract \(name()): № \(pick([1, 2])) dated \(date())"
        case 46..<50: "propose pairs for student-student on \(date())"
        case 50..<58:
            "pair \(name()) with \(name()): state \(pick(["proposed", "agreed", "approved", "dissolved", "completed"]))"
                + ", approved date \(date()), order № \(pick([1, 2])), score \(pick(["1", "2.5"]))"
                + ", plan «Юдин Артём: «шаги»», plan date 20.10.2023"
        case 58..<62: "choose \(name()) for \(name()) on \(date())"
        case 62..<66: "agree pairs on \(date())"
        case 66..<70: "approve \(chance(50) ? "ready " : "")pairs by order № \(pick([1, 2])) dated \(date())"
        case 70..<78: "meeting \(name()) with \(name()): \(date())" + (chance(50) ? ", 45 minutes, note \"«о»\"" : "")
        case 78..<82: "\(pick(["complete", "dissolve"])) \(name()) with \(name()) on \(date()) because \"так\""
        case 82..<88: "measure \(name()) at \(pick(["entry", "exit"])): тревожность \(pick(["1", "2.5"]))"
        case 88..<90: "finish task «\(pick(["Сбор", "Анкеты"]))» on \(date())"
        case 90..<92: "programme \"2023-2024\": form student-student: mentor at most \(pick([1, 2])) mentees"
        case 92..<93: "roll over to \"20\(Int.random(in: 24..<90, using: &random))\" completing pairs"
        case 93..<97: "undo \(pick([1, 2, 3]))"
        default: "undo № \(Int.random(in: 1..<60, using: &random))"
        }
    }

    static let rules = "rules «Успевающий» for student-student: prefer mentor.class is not mentee.class weight 1"

    static let base =
        ["Ёлкин Лев", "Ель Ян", "Цой \"\"Ю\"\""].map {
            "mentor \"\($0)\": student, class 9А, form student-student, capacity 3\n"
        }.joined()
        + ["Юдин Артём", "Юдина Анна", "Ким «К»"].map { "mentee \"\($0)\": student, form student-student\n" }
        .joined()

    static let questionnaires = """
        questionnaire «До»: for mentees, question жду «Ждёте?»: rating from 1 to 5
        questionnaire «После»:
          for mentees
          at exit
          question польза «Польза»: rating from 1 to 5, result of expectation жду of «До»
          question ещё «Ещё?»: one of (да, нет), strengths
          question слова «Слова»: open text
        end
        questionnaire «Наставнику»: for mentors, question q1 «Ещё?»: yes or no
        programme "2023-2024": indicator «П»: more is better, from question польза of «После»
        """

    private mutating func line(_ count: Int) -> String { (0..<count).map { _ in name() }.joined(separator: ", ") }

    private mutating func answers() -> String {
        let moment = (chance(30) ? " at \(pick(["entry", "exit"]))" : "") + (chance(60) ? " on \(date())" : "")
        return switch Int.random(in: 0..<3, using: &random) {
        case 0: "answers \(name()) to «До»\(moment): жду \(pick(["1", "5", "unknown"]))"
        case 1:
            "answers \(name()) to «После»\(moment): польза \(pick([2, 5])), ещё \(pick(["да", "нет"])), "
                + "слова \(pick(["«о»", "\"так «и» \"\"так\"\"\""]))"
        default: "answers \(name()) to «Наставнику»\(moment): q1 \(pick(["yes", "no"]))"
        }
    }

    private mutating func honour() -> String {
        let whom = chance(50) ? name() : "pair \(chance(30) ? "№ \(pick([1, 2])) " : "")\(name()) with \(name())"
        if chance(50) {
            return "award \(whom): «\(pick(["А", "Лучшая пара"]))»\(chance(30) ? ", federal" : "")"
                + ", \(date())" + (chance(30) ? ", order № \(pick([1, 2]))" : "")
        }
        return "practice «\(pick(["А", "Б", "В"]))»: author \(whom)" + (chance(50) ? ", text \"Как\"" : "")
    }

    /// Of what a year has beside its pairs.
    mutating func furtherStatement() -> String {
        switch Int.random(in: 0..<100, using: &random) {
        case 0..<8: "offer \(pick([2, 4])) candidates for \(pick(["student-student", "teacher-student"]))"
        case 8..<14: "offer 3 candidates to \(name()) on \(date())"
        case 14..<26: "wish \(name()) on \(date()): \(line(pick([1, 2, 3])))"
        case 26..<34: "slip \(name()): \(line(pick([1, 2]))), wish \(pick([1, 4])) \(name()) on \(date())"
        case 34..<54: answers()
        case 54..<72: honour()
        case 72..<78: "swot \(pick(["strengths", "threats"])) \(pick(["«А»", "«Юдин Артём помог»"]))"
        case 78..<84:
            "decide \(pick(["2: school-year", "2: calendar-year", "15: pairs-only"])) on \(date()) because «так»"
        case 84..<88: "issue pair-order № \(pick([1, 2]))"
        case 88..<90: "issue amendment № \(pick([3, 4])) dated \(date()) to № \(pick([1, 2]))"
        case 90..<92: "issue \(pick(["roadmap", "target-model"])) № \(pick([5, 6])) dated \(date())"
        case 92..<94: "erase \(name())"
        default: "undo \(pick([1, 2]))"
        }
    }
}
