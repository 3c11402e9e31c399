import TandemDomain
import TandemMatching
import TandemReport
import TandemText

/// Tells how the wishes were allocated: the numbers, and for everyone without the first wish the reason.
struct ChoiceReport {
    private let plan: ChoicePlan
    private let language: MessageLanguage

    init(_ plan: ChoicePlan, _ language: MessageLanguage) {
        self.plan = plan
        self.language = language
    }

    private var register: Register { plan.matchmaker.register }

    private func say(_ english: String, _ russian: String) -> String { Wording(english, russian)[language] }

    /// How many got which of their wishes.
    static func summary(_ plan: ChoicePlan) -> Wording {
        let merit = plan.allocation.merit
        let form = plan.matchmaker.form
        guard !plan.voters.isEmpty else {
            return Wording(
                "\(form.spelling(.english)): nothing to allocate; all \(plan.settledVoters) with wishes have a pair",
                "\(form.spelling(.russian)): распределять нечего; у всех, кто назвал наставника (\(plan.settledVoters)), пара есть"
            )
        }
        let points = DomainProblem.number((plan.points * 100).rounded() / 100)
        func counts(_ words: (Int) -> String) -> String {
            merit.byPlace.enumerated().map { "\(words($0)) \($1)" }.joined(separator: ", ")
        }
        return Wording(
            "\(form.spelling(.english)): \(merit.pairs) of \(plan.voters.count) mentees paired by their wishes ("
                + counts { "wish \($0 + 1):" } + "), \(points) points; the best possible",
            "\(form.spelling(.russian)): по пожеланиям подобрано \(merit.pairs) из \(plan.voters.count) ("
                + counts { "\($0 + 1)-е пожелание:" } + "), баллов \(points); лучше нельзя")
    }

    /// A row for everyone without the first wish; nil where there is none.
    func table(cancelled: () -> Bool) throws -> ReportTable? {
        let lost = plan.voters.indices.filter { plan.grantedPlace($0) != 0 }
        guard !lost.isEmpty else { return nil }
        let rows = try lost.map { voter -> [ReportCell] in
            let granted = plan.grantedPlace(voter)
            let wishes = plan.voters[voter].wishes
            return [
                .text(try register.name(of: plan.voters[voter].mentee, in: .mentees)),
                try granted.map { .text(try register.name(of: wishes[$0], in: .mentors)) } ?? .unknown,
                granted.map { .number(Double($0 + 1)) } ?? .unknown,
                .text(try register.name(of: wishes[0], in: .mentors)),
                .text(try reason(voter, cancelled)),
            ]
        }
        return ReportTable(
            caption: say("Not the first wish, and why", "Не первое пожелание, и почему"),
            columns: [
                ReportColumn(title: say("mentee", "наставляемый"), key: "mentee"),
                ReportColumn(title: say("gets", "получает"), key: "mentor"),
                ReportColumn(title: say("wish", "пожелание"), key: "wish", alignment: .trailing),
                ReportColumn(title: say("first wish", "первое пожелание"), key: "first"),
                ReportColumn(title: say("why not the first", "почему не первое"), key: "reason"),
            ], rows: rows)
    }

    private func reason(_ voter: Int, _ cancelled: () -> Bool) throws -> String {
        let first = plan.voters[voter].wishes[0]
        switch plan.voters[voter].hindrances[0] {
        case .notOffered?: return say("not on the mentee's slip", "нет в листке наставляемого")
        case .notInBase?: return say("not in the base of mentors", "нет в базе наставников")
        case .notAllowed?: return say("the rules do not allow the pair", "пару не допускают правила")
        case .noPlace?: return try noPlace(first)
        case nil: break
        }
        let holders = try plan.holders(of: first).map { try described($0) }.joined(separator: ", ")
        let taken = say("the places went to \(holders); ", "места заняли: \(holders); ")
        switch try plan.loss(grantingFirstTo: voter, cancelled: cancelled) {
        case .pairs(let count)?:
            return taken
                + say("otherwise \(count) fewer mentees would have a mentor", "иначе пар было бы меньше на \(count)")
        case .wishes(let place, let count)?:
            return taken
                + say(
                    "otherwise \(count) fewer would get wish \(place + 1)",
                    "иначе \(place + 1)-х пожеланий исполнилось бы меньше на \(count)")
        case .points(let points)?:
            let number = DomainProblem.number((points * 100).rounded() / 100)
            return taken + say("otherwise \(number) points fewer", "иначе баллов меньше на \(number)")
        case .nothing?:
            return taken
                + say(
                    "equally good otherwise: the register's order decides",
                    "иначе не лучше и не хуже: решает порядок записей")
        case nil: return try noPlace(first)
        }
    }

    /// `Орлов Пётр (wish 1, 7.5 points)`.
    private func described(_ voter: Int) throws -> String {
        let name = try register.name(of: plan.voters[voter].mentee, in: .mentees)
        guard let position = plan.allocation.choiceOfMentee[voter], let place = plan.grantedPlace(voter) else {
            return name
        }
        let points = DomainProblem.number(Double(plan.candidates[voter][position].score) / PairScorer.scale)
        return name + say(" (wish \(place + 1), \(points) points)", " (\(place + 1)-е пожелание, баллов \(points))")
    }

    /// All places are in pairs chosen or agreed to before.
    private func noPlace(_ mentor: Int32) throws -> String {
        let names = try register.livePairs(ofMentor: mentor).filter { try !register.isOpen($0) }.map {
            try register.names(ofPair: $0).mentee
        }
        guard !names.isEmpty else { return say("the mentor has no place", "у наставника нет мест") }
        let list = names.joined(separator: ", ")
        return say("no place left: paired with \(list)", "мест нет: уже в паре с — \(list)")
    }
}
