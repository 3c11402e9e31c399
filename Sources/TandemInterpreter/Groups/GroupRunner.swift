import TandemDomain
import TandemLanguage
import TandemText

/// Carries out what is said of groups (П2.2): who is in one, its meetings, and pairs proposed as groups.
struct GroupRunner {
    let runner: StatementRunner
    let source: SourceFile

    private var transaction: Transaction { runner.transaction }
    private var register: Register { runner.transaction.register }
    private var reader: StatementReader { StatementReader(source: source) }

    func run(_ located: LocatedStatement) throws {
        let place = Place(source: source, span: located.span)
        switch located.statement {
        case .proposeGroups(let form, let date):
            try place.at(form?.span ?? located.span) {
                for form in try reader.forms(form, in: register) { try propose(form, on: date ?? runner.today) }
            }
        case .group(let name, let mentor, let members): try group(name, mentor, members)
        case .groupMeeting(let name, let record, let absent): try meeting(name, record, absent, located.span)
        default: break
        }
    }

    private func propose(_ form: MentoringForm, on day: CalendarDate) throws {
        let matchmaker = try Matchmaker(register, form: form, today: runner.today, day: day)
        let plan = try runner.work.during(.matching) {
            try GroupPlan(matchmaker, cancelled: runner.work.asksWhetherToStop)
        }
        try transaction.propose(plan.proposals, form: form, on: day)
        func number(_ points: Double) -> String { DomainProblem.number((points * 100).rounded() / 100) }
        let isBest = plan.gap == 0
        let (english, russian) = (form.spelling(.english), form.spelling(.russian))
        runner.outcomes.append(
            .message(
                Wording(
                    "\(english): \(plan.proposals.count) of \(plan.mentees) free mentees paired, \(plan.mentors) mentors, "
                        + "\(number(plan.points)) points, of them \(number(plan.pointsWithin)) for how the groups fit; "
                        + (isBest ? "the best possible" : "at most \(number(plan.gap)) points from the best possible"),
                    "\(russian): подобрано \(plan.proposals.count) из \(plan.mentees) свободных наставляемых, "
                        + "наставников \(plan.mentors), баллов \(number(plan.points)), из них за состав групп "
                        + "\(number(plan.pointsWithin)); "
                        + (isBest ? "лучше нельзя" : "хуже лучшего возможного не более чем на \(number(plan.gap))"))))
    }

    // MARK: Groups and their meetings

    private func person(_ reference: PersonReference, in base: TableName) throws -> Int32 {
        try Place(source: source, span: reference.span).at(reference.span) {
            try register.person(reader.key(reference), in: base)
        }
    }

    private func title(_ name: TextLiteral) throws -> String {
        let title = ParticipantReader.tidied(source.text(name))
        guard !title.isEmpty else {
            throw Place(source: source, span: name.span).rejection(SemanticProblem.nameEmpty)
        }
        return title
    }

    private func group(_ name: TextLiteral, _ mentor: PersonReference, _ members: [PersonReference]?) throws {
        let title = try title(name)
        let person = try person(mentor, in: .mentors)
        let pairs = try members.map { members in
            try members.map { member in
                let mentee = try self.person(member, in: .mentees)
                return try Place(source: source, span: member.span).at(member.span) {
                    try register.pair(mentor: person, mentee: mentee)
                }
            }
        }
        try Place(source: source, span: mentor.span).at(mentor.span) {
            let rows = try register.rows(of: .mentors, where: .person, is: person)
            let chosen = try pairs ?? rows.flatMap { try register.livePairs(ofMentor: $0) }
            guard let first = chosen.first, let row = try register.code(.pairs, .mentor, first) else {
                throw DomainProblem.noPairsToApprove
            }
            try transaction.group(title, of: row, chosen)
        }
    }

    private func meeting(
        _ name: TextLiteral, _ record: MeetingRecord, _ absent: [PersonReference], _ span: Span
    ) throws {
        let title = try title(name)
        let kind = try record.kind.map { try reader.choice($0, MeetingKind.self, .meetingKind) }
        let members = try register.members(ofGroup: title)
        let missing = try absent.map { reference in
            let mentee = try person(reference, in: .mentees)
            return try Place(source: source, span: reference.span).at(reference.span) {
                let pair = try members.first { try register.people(ofPair: $0).mentee == mentee }
                guard let pair else {
                    throw members.isEmpty
                        ? DomainProblem.unknownGroup(title, closest: [])
                        : DomainProblem.notInGroup(try register.name(of: mentee), group: title)
                }
                return pair
            }
        }
        try Place(source: source, span: name.span).at(members.isEmpty ? name.span : record.kind?.span ?? span) {
            try transaction.meeting(
                ofGroup: title,
                MeetingFacts(
                    date: record.date, kind: kind, minutes: record.minutes, note: record.note.map { source.text($0) },
                    planned: record.planned), absent: missing)
        }
    }
}
