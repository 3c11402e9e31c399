import TandemDomain
import TandemLanguage
import TandemMatching
import TandemReport
import TandemText

/// The answer to `why not A with B`: what forbids the pair, or what it would cost the best plan.
struct WhyNotReport {
    let matchmaker: Matchmaker
    let language: MessageLanguage

    private var register: Register { matchmaker.register }
    private var reader: CellReader { CellReader(register: register, language: language) }

    func answer(mentor: Int32, mentee: Int32) throws -> Advice {
        let names = (try reader.name(of: mentor, in: .mentors), try reader.name(of: mentee, in: .mentees))
        if let absence = try absence(mentor, mentee, names) { return .message(absence) }
        guard try !matchmaker.candidates(mentors: [mentor], mentees: [mentee])[0].isEmpty else {
            return .tables(
                try PairExplanation(matchmaker: matchmaker, language: language).obstacles(
                    mentor: mentor, mentee: mentee))
        }
        let pairs = try register.table(.pairs)
        let live = try register.livePair(ofMentee: mentee)
        if let live, pairs.code(.mentor, live) == mentor, let state = pairs.choice(.state, live, as: PairState.self) {
            return .message(
                Wording(
                    "\(names.0) and \(names.1) are a pair: \(state.spelling(.english))",
                    "\(names.0) и \(names.1) — пара: \(state.spelling(.russian))"))
        }
        return try compare(mentor, mentee, live: live, names)
    }

    /// Who is not in the base can be in no plan.
    private func absence(_ mentor: Int32, _ mentee: Int32, _ names: (String, String)) throws -> Wording? {
        for (base, row, name, role) in [
            (TableName.mentors, mentor, names.0, Wording("mentors", "наставников")),
            (.mentees, mentee, names.1, Wording("mentees", "наставляемых")),
        ] where try !register.isPresent(base, row, on: matchmaker.today) {
            let since = try register.departure(base, row, by: matchmaker.today)
            return Wording(
                "\(name) is not in the base of \(role.english)"
                    + (since.map { ": left on \($0.iso)" } ?? " yet") + ", so no plan has the pair",
                "\(name): нет в базе \(role.russian)" + (since.map { " с \($0.russian)" } ?? " — ещё не время")
                    + ", поэтому такой пары нет ни в одном плане")
        }
        return nil
    }

    // MARK: Two plans

    private func compare(_ mentor: Int32, _ mentee: Int32, live: Int32?, _ names: (String, String)) throws -> Advice {
        var question = try matchmaker.question()
        var isReopened = false
        func position() -> (mentee: Int, mentor: Int)? {
            guard let row = question.mentees.firstIndex(of: mentee),
                let column = question.mentors.firstIndex(of: mentor), question.graph.mentorCapacities[column] > 0
            else { return nil }
            return (row, column)
        }
        if position() == nil {
            question = try matchmaker.question(reopened: reopened(for: live))
            isReopened = true
        }
        guard let place = position() else { return .message(try noPlace(mentor, names.0)) }
        let objective = AssignmentObjective.mostPairsThenTotal
        let best = try assign(question.graph, objective: objective)
        let forced = try forcedPair(
            PinnedPair(mentee: place.mentee, mentor: place.mentor), in: question.graph, instead: best,
            objective: objective)
        guard !forced.moves.isEmpty else {
            return .message(
                Wording(
                    "the best plan has \(names.0) with \(names.1); `propose pairs` would form the pair",
                    "в лучшем плане \(names.0) и есть наставник для: \(names.1); пару составит `предложить пары`"))
        }
        var notes = cost(forced, question)
        if isReopened { notes.append(reopening) }
        if let live, try register.table(.pairs).code(.chosen, live) != nil {
            notes.append(
                say(
                    "\(names.1) has chosen another mentor (П§10): a plan does not change that",
                    "\(names.1): наставник выбран самим наставляемым (П§10), план этого не меняет"))
        }
        return .tables([try table(forced, question, names, notes)])
    }

    /// Pairs that matching made and the mentee's own: whatever was decided since, the plan was free in them.
    private func reopened(for live: Int32?) throws -> Set<Int32> {
        let pairs = try register.table(.pairs)
        let form = matchmaker.form.code
        var rows = pairs.rows.filter { row in
            pairs.code(.form, row) == form && pairs.code(.chosen, row) == nil
                && pairs.choice(.state, row, as: PairState.self)?.isLive == true
        }
        if let live { rows.append(live) }
        return Set(rows)
    }

    private func noPlace(_ mentor: Int32, _ name: String) throws -> Wording {
        let capacity = try register.capacity(ofMentor: mentor, programme: matchmaker.programme)
        let pairs = try register.table(.pairs)
        let mentees = try register.livePairs(ofMentor: mentor).compactMap { pairs.code(.mentee, $0) }
            .map { try reader.name(of: $0, in: .mentees) }.joined(separator: ", ")
        return Wording(
            "\(name) has no place: of \(capacity), all are held by mentees who chose the mentor themselves (П§10)"
                + (mentees.isEmpty ? "" : ": \(mentees)"),
            "\(name): свободных мест нет; мест \(capacity), все заняты теми, кто выбрал наставника сам (П§10)"
                + (mentees.isEmpty ? "" : ": \(mentees)"))
    }

    private var reopening: String {
        say(
            "compared as if pairs that mentees did not choose themselves were open again; nothing is changed",
            "сравнение — как если бы пары, которые наставляемые не выбирали сами, подбирались заново; ничего не меняется"
        )
    }

    private func cost(_ forced: ForcedPair, _ question: Matchmaker.Question) -> [String] {
        if forced.isEquallyGood {
            return [
                say(
                    "an equally good plan: as many pairs, as many points. Of equal plans the first by the order of the bases is taken",
                    "равноценный план: столько же пар и баллов. Из равных планов берётся первый по порядку баз")
            ]
        }
        let points = DomainProblem.number(self.points(forced.scoreLost, question))
        var notes: [String] = []
        notes.append(
            forced.pairsLost > 0
                ? say("pairs fewer: \(forced.pairsLost)", "пар меньше на: \(forced.pairsLost)")
                : say("as many pairs", "пар столько же"))
        if forced.scoreLost > 0 {
            notes.append(say("points fewer: \(points)", "баллов меньше на: \(points)"))
        } else if forced.scoreLost < 0 {
            let more = DomainProblem.number(-self.points(forced.scoreLost, question))
            notes.append(
                say(
                    "points more: \(more); but first as many mentees as possible get a mentor",
                    "баллов больше на: \(more); но сначала план находит пару как можно большему числу наставляемых"))
        }
        return notes
    }

    private func points(_ score: Int64, _ question: Matchmaker.Question) -> Double {
        Double(score * Int64(question.step)) / PairScorer.scale
    }

    private func table(
        _ forced: ForcedPair, _ question: Matchmaker.Question, _ names: (String, String), _ notes: [String]
    ) throws -> ReportTable {
        func mentor(_ number: Int32) throws -> ReportCell {
            number < 0
                ? .text(say("nobody", "без пары"))
                : .text(try reader.name(of: question.mentors[Int(number)], in: .mentors))
        }
        func score(_ mentee: Int, _ mentor: Int32) -> Double? {
            question.graph.entry(mentee: mentee, mentor: mentor).map {
                points(Int64(question.graph.scores[$0]), question)
            }
        }
        let rows = try forced.moves.enumerated().map { number, move -> [ReportCell] in
            let (before, after) = (score(move.mentee, move.from), score(move.mentee, move.to))
            return [
                .number(Double(number + 1)),
                .text(try reader.name(of: question.mentees[move.mentee], in: .mentees)), try mentor(move.from),
                before.map { .number($0) } ?? .unknown, try mentor(move.to), after.map { .number($0) } ?? .unknown,
                .number((after ?? 0) - (before ?? 0)),
            ]
        }
        return ReportTable(
            caption: say(
                "The best plan with \(names.0) — \(names.1): who would move",
                "Лучший план, в котором есть пара \(names.0) — \(names.1): кто перешёл бы"),
            columns: [
                ReportColumn(title: "№", key: "number", alignment: .trailing),
                ReportColumn(title: say("mentee", "наставляемый"), key: "mentee"),
                ReportColumn(title: say("best plan", "лучший план"), key: "from"),
                ReportColumn(title: say("points", "баллы"), key: "pointsBefore", alignment: .trailing),
                ReportColumn(title: say("with the pair", "с этой парой"), key: "to"),
                ReportColumn(title: say("points", "баллы"), key: "pointsAfter", alignment: .trailing),
                ReportColumn(title: say("difference", "разница"), key: "difference", alignment: .trailing),
            ], rows: rows, footnotes: notes)
    }

    private func say(_ english: String, _ russian: String) -> String { Wording(english, russian)[language] }
}
