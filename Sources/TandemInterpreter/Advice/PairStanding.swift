import TandemDomain
import TandemText

/// How far a pair is beyond the rules: its state, the mentor's places, the papers that an approval would miss.
struct PairStanding {
    let register: Register
    let today: CalendarDate
    let language: MessageLanguage

    func notes(mentor: Int32, mentee: Int32, programme: Int32) throws -> [String] {
        let pairs = try register.table(.pairs)
        let live = try register.livePairs(ofMentor: mentor)
        var notes: [String] = []
        if let pair = live.first(where: { pairs.code(.mentee, $0) == mentee }),
            let state = pairs.choice(.state, pair, as: PairState.self)
        {
            notes.append(say("the pair: \(state.spelling(.english))", "пара: \(state.spelling(.russian))"))
            if state.counts { return notes }
        } else {
            let capacity = try register.capacity(ofMentor: mentor, programme: programme)
            let free = max(0, capacity - live.count)
            notes.append(
                say(
                    "free places of the mentor: \(free) of \(capacity)",
                    "свободных мест у наставника: \(free) из \(capacity)"))
        }
        let day = try register.dayForPapers(today)
        let missing = try register.missingPapers(mentor: mentor, mentee: mentee, on: day)
        notes += missing.map { paper in
            say("for approval: ", "для утверждения: ") + "\(paper.wording[language]) (\(paper.clause))"
        }
        return notes
    }

    private func say(_ english: String, _ russian: String) -> String { Wording(english, russian)[language] }
}
