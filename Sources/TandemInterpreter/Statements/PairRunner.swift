import TandemDomain
import TandemLanguage
import TandemReport
import TandemText

/// Carries out the year's work on pairs: from proposal to completion, and the questions about it.
struct PairRunner {
    let runner: StatementRunner
    let source: SourceFile

    var transaction: Transaction { runner.transaction }
    var register: Register { runner.transaction.register }
    var reader: StatementReader { StatementReader(source: source) }

    func run(_ located: LocatedStatement) throws {
        let place = Place(source: source, span: located.span)
        switch located.statement {
        case .propose(let request): try place.at(request.form?.span ?? located.span) { try propose(request) }
        case .choose(let pair, let date): try place.at(pair.span) { try choose(pair, date) }
        case .agree(let selection, let date):
            try place.at(located.span) { try transaction.agree(rows(selection), on: date ?? runner.today) }
        case .approve(let selection, let onlyReady, let order):
            try place.at(located.span) { try approve(selection, onlyReady, order) }
        case .finishPair(let pair, let dissolved, let date, let reason):
            try place.at(pair.span) {
                let row = try row(pair)
                try transaction.finish(
                    row, as: dissolved ? .dissolved : .completed, on: date, reason: reason.map { source.text($0) })
                if dissolved, let notice = try labourNotice(row, date) { runner.outcomes.append(.message(notice)) }
            }
        case .meeting(let pair, let record):
            let kind = try record.kind.map { try reader.choice($0, MeetingKind.self, .meetingKind) }
            let row = try place.at(pair.span) { try self.row(pair) }
            try place.at(record.kind?.span ?? located.span) {
                try transaction.meeting(
                    row,
                    MeetingFacts(
                        date: record.date, kind: kind, minutes: record.minutes,
                        note: record.note.map { source.text($0) }, planned: record.planned))
            }
        case .candidates(let person, let form, let first):
            try place.at(person.span) { try candidates(person, form, first) }
        case .why(let pair): try place.at(pair.span) { try why(pair) }
        default: break
        }
    }

    /// A person named in the statement; a mistake points at the name.
    func person(_ reference: PersonReference, in base: TableName) throws -> Int32 {
        try Place(source: source, span: reference.span).at(reference.span) {
            try register.person(reader.key(reference), in: base)
        }
    }

    private func row(_ pair: PairReference) throws -> Int32 {
        try register.pair(mentor: person(pair.mentor, in: .mentors), mentee: person(pair.mentee, in: .mentees))
    }

    private func rows(_ selection: PairSelection) throws -> [Int32] {
        switch selection {
        case .one(let pair): return [try row(pair)]
        case .all(let form, let condition):
            let pairs = try register.table(.pairs)
            let code = try form.map { try reader.form($0).code }
            var rows = pairs.rows.filter { row in
                pairs.choice(.state, row, as: PairState.self)?.isLive == true
                    && (code == nil || pairs.code(.form, row) == code)
            }
            if let condition {
                var compiler = ExpressionCompiler(
                    source: source, scope: try .rows(.pairs, of: register), register: register)
                let node = try compiler.condition(condition)
                let evaluator = try Evaluator(register, tables: compiler.tables)
                evaluator.rows = rows
                rows = evaluator.truth(node).yes.rows.map { rows[Int($0)] }
            }
            return rows
        }
    }

    /// What the labour code asks of an early end of mentoring among workers (ТК 351.8); nil where it asks nothing.
    private func labourNotice(_ pair: Int32, _ day: CalendarDate) throws -> Wording? {
        guard let approved = try register.code(.pairs, .approved, pair).flatMap({ CalendarDate(dayNumber: $0) }),
            LabourLaw.holds(on: approved), try register.isAmongWorkers(pair),
            let last = LabourLaw.lastNotice(before: day)
        else { return nil }
        return Wording(
            "notice of an early end is due three working days before (ТК 351.8): by \(last.iso), holidays not counted",
            "о досрочном прекращении предупреждают за три рабочих дня (ТК 351.8): не позднее \(last.russian), без учёта праздников"
        )
    }

    // MARK: Matching

    /// The form that a mentee is in; said, or the only one.
    func menteeRow(_ person: Int32, _ form: MentoringForm? = nil) throws -> (row: Int32, form: MentoringForm) {
        let row = try register.participation(of: person, as: .mentee, form: form)
        guard let form = try register.table(.mentees).choice(.form, row, as: MentoringForm.self) else {
            throw DomainProblem.formUnknown(try register.name(of: person))
        }
        return (row, form)
    }

    /// The form in which the first can mentor the second: said, or the only one.
    func participations(
        _ pair: PairReference, in form: MentoringForm? = nil
    ) throws -> (mentor: Int32, mentee: Int32, form: MentoringForm) {
        let (mentor, mentee) = (try person(pair.mentor, in: .mentors), try person(pair.mentee, in: .mentees))
        if mentor == mentee { throw DomainProblem.samePerson(try register.name(of: mentor)) }
        if let form {
            let row = try register.participation(of: mentor, as: .mentor, form: form)
            return (row, try register.participation(of: mentee, as: .mentee, form: form), form)
        }
        let mentors = try register.table(.mentors)
        let mentees = try register.table(.mentees)
        let mentorRows = try register.rows(of: .mentors, where: .person, is: mentor)
        for row in try register.rows(of: .mentees, where: .person, is: mentee) {
            if let form = mentees.choice(.form, row, as: MentoringForm.self),
                let match = mentorRows.first(where: { mentors.code(.form, $0) == form.code })
            {
                return (match, row, form)
            }
        }
        let (_, form) = try menteeRow(mentee)
        return (try register.participation(of: mentor, as: .mentor, form: form), try menteeRow(mentee).row, form)
    }

    /// The same; where the two are named the wrong way round, the message says so.
    func orderedParticipations(_ pair: PairReference) throws -> (mentor: Int32, mentee: Int32, form: MentoringForm) {
        do {
            return try participations(pair)
        } catch {
            var swapped = pair
            swap(&swapped.mentor, &swapped.mentee)
            let rejection = error as? Rejection
            let problem = error as? DomainProblem ?? rejection?.diagnostics.first?.problem as? DomainProblem
            guard case .notInBase? = problem, let problem, (try? participations(swapped)) != nil else { throw error }
            let names = [source.text(swapped.mentor.span), source.text(swapped.mentee.span)]
            let note = Diagnostic.Note(
                wording: Wording(
                    "the mentor comes first: \(names[0]) with \(names[1])",
                    "сначала наставник: \(names[0]) с \(names[1])"))
            throw Place(source: source, span: rejection?.diagnostics.first?.span ?? pair.span)
                .rejection(problem, notes: [note])
        }
    }

    private func choose(_ pair: PairReference, _ date: CalendarDate?) throws {
        let (mentor, mentee, form) = try participations(pair)
        try checkProcessing(mentor, mentee, on: date ?? runner.today)
        let matchmaker = try Matchmaker(register, form: form, today: runner.today, day: date)
        guard let candidate = try matchmaker.candidates(mentors: [mentor], mentees: [mentee])[0].first else {
            throw DomainProblem.notAllowed(
                mentor: try register.name(of: person(pair.mentor, in: .mentors)),
                mentee: try register.name(of: person(pair.mentee, in: .mentees)))
        }
        try transaction.choose(
            matchmaker.proposal(candidate, mentee: mentee), form: form, on: date ?? runner.today)
    }

    private func approve(_ selection: PairSelection, _ onlyReady: Bool, _ order: DocumentReference) throws {
        let rows = try rows(selection)
        guard !rows.isEmpty else { throw DomainProblem.noPairsToApprove }
        let incomplete = try transaction.approve(
            rows, onlyReady: onlyReady, order: source.text(order.number), date: order.date,
            title: order.title.map { source.text($0) })
        guard !incomplete.isEmpty else { return }
        func say(_ english: String, _ russian: String) -> String { Wording(english, russian)[runner.language] }
        let table = ReportTable(
            caption: say("Not approved: papers are missing", "Не утверждены: не хватает документов"),
            columns: [
                ReportColumn(title: say("mentor", "наставник"), key: "mentor"),
                ReportColumn(title: say("mentee", "наставляемый"), key: "mentee"),
                ReportColumn(title: say("missing", "чего не хватает"), key: "missing"),
                ReportColumn(title: say("clause", "пункт"), key: "clause"),
            ],
            rows: incomplete.flatMap { pair in
                pair.missing.map { paper in
                    [
                        .text(pair.mentor), .text(pair.mentee), .text(paper.wording[runner.language]),
                        .text(paper.clause),
                    ]
                }
            })
        runner.outcomes.append(.table(table, format: nil, file: nil))
    }

    // MARK: Questions

    private func candidates(_ reference: PersonReference, _ form: WordRun?, _ first: Int?) throws {
        let person = try person(reference, in: .mentees)
        try register.checkProcessing(of: person, on: runner.today)
        let (mentee, form) = try menteeRow(person, try form.map { try reader.form($0) })
        let matchmaker = try Matchmaker(register, form: form, today: runner.today)
        let mentors = try register.table(.mentors)
        let people = try register.table(.people)
        var list = try matchmaker.candidates(mentors: matchmaker.participants(.mentors), mentees: [mentee])[0]
        list.sort { ($0.score, $1.mentor) > ($1.score, $0.mentor) }
        let rows = try list.prefix(first ?? 10).map { candidate -> [ReportCell] in
            let person = mentors.code(.person, candidate.mentor) ?? 0
            let capacity = try register.capacity(ofMentor: candidate.mentor, programme: matchmaker.programme)
            let taken = try register.livePairs(ofMentor: candidate.mentor).count
            return [
                .text(try register.name(of: person)),
                people.code(.schoolClass, person).flatMap { SchoolClass(code: $0) }.map { .text($0.description) }
                    ?? .unknown,
                .number(Double(candidate.score) / PairScorer.scale), .number(Double(max(0, capacity - taken))),
                .text(matchmaker.sets[candidate.set].name),
            ]
        }
        func say(_ english: String, _ russian: String) -> String { Wording(english, russian)[runner.language] }
        let table = ReportTable(
            caption: say("Candidates for ", "Кандидаты для: ") + (try register.name(of: person)),
            columns: [
                ReportColumn(title: say("mentor", "наставник"), key: "mentor"),
                ReportColumn(title: say("class", "класс"), key: "schoolClass"),
                ReportColumn(title: say("points", "баллы"), key: "points", alignment: .trailing),
                ReportColumn(title: say("free places", "свободных мест"), key: "places", alignment: .trailing),
                ReportColumn(title: say("rules", "правила"), key: "rules"),
            ], rows: rows)
        runner.outcomes.append(.table(table, format: nil, file: nil))
    }

    private func why(_ pair: PairReference) throws {
        let (mentor, mentee, form) = try orderedParticipations(pair)
        let matchmaker = try Matchmaker(register, form: form, today: runner.today)
        for table in try PairExplanation(matchmaker: matchmaker, language: runner.language).tables(
            mentor: mentor, mentee: mentee)
        {
            runner.outcomes.append(.table(table, format: nil, file: nil))
        }
    }
}
