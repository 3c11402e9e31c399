import TandemDomain
import TandemMatching
import TandemReport
import TandemText

/// The plan of quick meetings («быстрые встречи»): every mentee meets every mentor on the slip, desk by round.
struct RotationReport {
    private let register: Register
    private let form: MentoringForm
    private let language: MessageLanguage
    private let rounds: [[PlannedMeeting]]
    private let desks: Int?

    /// - Throws: ``DomainProblem/noOffers(_:)`` where the form has no slips, ``DomainProblem/noDesks``.
    init(
        _ register: Register, _ form: MentoringForm, _ desks: Int?, today: CalendarDate, _ language: MessageLanguage
    ) throws {
        if let desks, desks < 1 { throw DomainProblem.noDesks }
        self.register = register
        self.form = form
        self.language = language
        let (mentees, mentors) = (try register.table(.mentees), try register.table(.mentors))
        var meetings: [PlannedMeeting] = []
        for mentee in mentees.rows
        where mentees.code(.form, mentee) == form.code && mentees.isPresent(mentee, on: today) {
            for mentor in try register.offered(to: mentee) where mentors.isPresent(mentor, on: today) {
                meetings.append(PlannedMeeting(mentor: mentor, mentee: mentee))
            }
        }
        guard !meetings.isEmpty else { throw DomainProblem.noOffers(form) }
        let mentorCount = Set(meetings.map(\.mentor)).count
        self.desks = desks.flatMap { $0 < mentorCount ? $0 : nil }
        rounds = rotation(of: meetings, desks: self.desks)
    }

    private func say(_ english: String, _ russian: String) -> String { Wording(english, russian)[language] }

    /// Desk by round where every mentor has a desk; else a line for each meeting.
    func table() throws -> ReportTable {
        let count = rounds.reduce(0) { $0 + $1.count }
        let (columns, rows) = try desks.map { try shared($0) } ?? ownDesks()
        return ReportTable(
            caption: say("Quick meetings: ", "Быстрые встречи: ") + form.spelling(language), columns: columns,
            rows: rows,
            footnotes: [
                say(
                    "\(count) meetings in \(rounds.count) rounds; fewer are impossible: \(try bound())",
                    "встреч \(count), кругов \(rounds.count); меньше нельзя: \(try bound())")
            ])
    }

    /// Every mentor stays at one desk: a row for each, a column for each round.
    private func ownDesks() throws -> (columns: [ReportColumn], rows: [[ReportCell]]) {
        let heads = rounds.indices.map {
            ReportColumn(title: say("round \($0 + 1)", "круг \($0 + 1)"), key: "round\($0 + 1)")
        }
        let mentors = Set(rounds.joined().map(\.mentor)).sorted()
        let rows = try mentors.enumerated().map { index, mentor -> [ReportCell] in
            [.number(Double(index + 1)), .text(try register.name(of: mentor, in: .mentors))]
                + (try rounds.map { round in
                    try round.first { $0.mentor == mentor }.map {
                        .text(try register.name(of: $0.mentee, in: .mentees))
                    } ?? .unknown
                })
        }
        return ([desk, mentor] + heads, rows)
    }

    private var desk: ReportColumn { ReportColumn(title: say("desk", "стол"), key: "desk", alignment: .trailing) }
    private var mentor: ReportColumn { ReportColumn(title: say("mentor", "наставник"), key: "mentor") }

    /// Mentors take turns at the desks; whoever can stays where they were. A line for each meeting.
    private func shared(_ desks: Int) throws -> (columns: [ReportColumn], rows: [[ReportCell]]) {
        var last: [Int32: Int] = [:]
        var rows: [[ReportCell]] = []
        for (number, round) in rounds.enumerated() {
            var seated: [Int: PlannedMeeting] = [:]
            for meeting in round {
                if let desk = last[meeting.mentor], seated[desk] == nil { seated[desk] = meeting }
            }
            let staying = Set(seated.values)
            var free = (0..<desks).filter { seated[$0] == nil }[...]
            for meeting in round where !staying.contains(meeting) {
                if let desk = free.popFirst() { seated[desk] = meeting }
            }
            for (desk, meeting) in seated.sorted(by: { $0.key < $1.key }) {
                last[meeting.mentor] = desk
                rows.append([
                    .number(Double(number + 1)), .number(Double(desk + 1)),
                    .text(try register.name(of: meeting.mentor, in: .mentors)),
                    .text(try register.name(of: meeting.mentee, in: .mentees)),
                ])
            }
        }
        let round = ReportColumn(title: say("round", "круг"), key: "round", alignment: .trailing)
        return ([round, desk, mentor, ReportColumn(title: say("mentee", "наставляемый"), key: "mentee")], rows)
    }

    /// Who or what needs so many rounds.
    private func bound() throws -> String {
        var counts: [(Int, String)] = []
        for (base, key) in [(TableName.mentors, \PlannedMeeting.mentor), (.mentees, \PlannedMeeting.mentee)] {
            let byPerson = Dictionary(grouping: rounds.joined(), by: { $0[keyPath: key] }).mapValues(\.count)
            let first = byPerson.filter { $0.value == rounds.count }.keys.min()
            if let first { counts.append((rounds.count, try register.name(of: first, in: base))) }
        }
        if let (count, name) = counts.first {
            return say("\(name) has \(count) meetings", "столько встреч (\(count)) у участника: \(name)")
        }
        return say("there are \(desks ?? 0) desks", "столов \(desks ?? 0)")
    }
}
