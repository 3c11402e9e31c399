import TandemDomain
import TandemLanguage
import TandemReport
import TandemText

/// What a change is called, with everything that whoever makes it must know.
struct ChangeWording {
    let matchmaker: Matchmaker
    let language: MessageLanguage

    private var register: Register { matchmaker.register }

    func name(_ row: Int32, _ base: TableName) throws -> String {
        try CellReader(register: register, language: language).name(of: row, in: base)
    }

    func fact(_ fact: PairObstacles.Fact) throws -> String {
        let name = try name(fact.row, fact.base)
        return say("enter «\(fact.name)»: \(name)", "указать «\(fact.name)»: \(name)")
    }

    func paper(_ paper: MissingPaper) -> String { "\(paper.wording[language]) (\(paper.clause))" }

    /// The requirements from which a pair would have to be excepted, with both sides' values.
    func exceptions(_ obstacles: PairObstacles, mentor: Int32, mentee: Int32) throws -> [String] {
        guard !obstacles.failing.isEmpty else { return [] }
        let assessment = try PairAssessment(
            of: mentor, with: mentee, by: matchmaker.sets[obstacles.set], in: register, today: matchmaker.today,
            language: language)
        return obstacles.failing.map { number in
            let verdict = assessment.verdicts[number]
            let rule = verdict.rule
            // The reason says what a rule is about better than its formula does.
            let name = rule.reason ?? PairAssessment.folding(rule.text)
            let values = verdict.values.isEmpty ? "" : "; \(verdict.values)"
            return say("exception from ", "исключение из правила ")
                + "«\(name)» (\(rule.source.name):\(rule.line)\(values))"
        }
    }

    func place(_ mentor: Int32, isAtLimit: Bool) throws -> String {
        let capacity = try register.capacity(ofMentor: mentor, programme: matchmaker.programme)
        let name = try name(mentor, .mentors)
        let limit = isAtLimit ? say(", the form's limit", ", это предел формы") : ""
        return say(
            "one more place: \(name) (now \(capacity)\(limit))", "ещё одно место: \(name) (сейчас \(capacity)\(limit))")
    }

    func say(_ english: String, _ russian: String) -> String { Wording(english, russian)[language] }
}
