import TandemDomain
import TandemLanguage
import TandemReport
import TandemText

/// Carries out the mentees' choice among offered mentors (П§10): slips, wishes, their allocation, quick meetings.
struct OfferRunner {
    let runner: StatementRunner
    let source: SourceFile

    private var transaction: Transaction { runner.transaction }
    private var register: Register { runner.transaction.register }
    private var reader: StatementReader { StatementReader(source: source) }

    func run(_ located: LocatedStatement) throws {
        let place = Place(source: source, span: located.span)
        switch located.statement {
        case .offer(let offer, let date): try self.offer(offer, located.span, on: date)
        case .wish(let person, let mentors, let date): try wish(person, mentors, on: date ?? runner.today)
        case .slip(let record): try slip(record)
        case .allocate(let form, let date):
            try place.at(form?.span ?? located.span) {
                try each(form) { try allocate($0, on: date ?? runner.today) }
            }
        case .slips(let form, let output):
            try place.at(form?.span ?? located.span) {
                let report = try SlipReport(
                    register, forms: reader.forms(form, in: register), today: runner.today, runner.language)
                let path = output.file.map { source.text($0) }
                runner.outcomes.append(
                    .tables(try report.tables(for: output.format, file: path), format: output.format, file: path))
            }
        case .rotation(let form, let desks, let output):
            try place.at(form?.span ?? located.span) {
                try each(form) { form in
                    let report = try RotationReport(
                        register, form, desks, today: runner.today, runner.language)
                    runner.add(try report.table(), output, source)
                }
            }
        default: break
        }
    }

    /// Does something for the form said; of all forms, for those in which there is anything to do.
    private func each(_ run: WordRun?, _ body: (MentoringForm) throws -> Void) throws {
        var missing: DomainProblem?
        var isDone = false
        for form in try reader.forms(run, in: register) {
            do {
                try body(form)
                isDone = true
            } catch let problem as DomainProblem where problem.isNothingToDo {
                missing = missing ?? problem
            }
        }
        if !isDone { throw missing ?? DomainProblem.noProgramme }
    }

    private func matchmaker(_ form: MentoringForm, on day: CalendarDate) throws -> Matchmaker {
        try Matchmaker(register, form: form, today: runner.today, day: day)
    }

    /// A person named in the statement; a mistake points at the name.
    private func row(_ reference: PersonReference, in base: TableName, _ form: MentoringForm?) throws -> Int32 {
        try Place(source: source, span: reference.span).at(reference.span) {
            let person = try register.person(reader.key(reference), in: base)
            return try register.participation(of: person, as: base == .mentors ? .mentor : .mentee, form: form)
        }
    }

    // MARK: Slips

    private func offer(_ offer: OfferStatement, _ span: Span, on date: CalendarDate?) throws {
        let day = date ?? runner.today
        try Place(source: source, span: offer.countSpan).at(offer.countSpan) {
            guard (1...Transaction.slipLength).contains(offer.count) else {
                throw DomainProblem.slipTooLong(offer.count, most: Transaction.slipLength)
            }
        }
        switch offer.subject {
        case .all(let form, let most):
            try Place(source: source, span: form.span).at(form.span) {
                let form = try reader.form(form)
                if let date, try isMade(form, on: date) { return }
                let slips = try runner.work.during(.matching) {
                    try matchmaker(form, on: day).slips(
                        offer.count, most: most, cancelled: runner.work.asksWhetherToStop)
                }
                try record(slips, form, offer.count, most, on: day)
            }
        case .one(let person, let form):
            let named = try form.map { try reader.form($0) }
            let mentee = try row(person, in: .mentees, named)
            try Place(source: source, span: person.span).at(person.span) {
                guard let form = try register.table(.mentees).choice(.form, mentee, as: MentoringForm.self) else {
                    throw DomainProblem.formUnknown(try register.name(of: mentee, in: .mentees))
                }
                if try SettledPairs(register).hasMentee(mentee), let pair = try register.livePair(ofMentee: mentee) {
                    let names = try register.names(ofPair: pair)
                    throw DomainProblem.alreadyPaired(mentee: names.mentee, with: names.mentor)
                }
                try record(matchmaker(form, on: day).slips(offer.count, for: [mentee]), form, offer.count, nil, on: day)
                let report = SlipReport(register, mentees: [mentee], runner.language)
                runner.outcomes.append(.tables(try report.tables(for: nil, file: nil), format: nil, file: nil))
            }
        }
    }

    /// Whether a form's slips of a day named in the statement are there already: a script that runs again keeps them,
    /// whatever has been chosen since.
    private func isMade(_ form: MentoringForm, on day: CalendarDate) throws -> Bool {
        let (offers, mentees) = (try register.table(.offers), try register.table(.mentees))
        let rows = offers.rows.filter { row in
            offers.code(.date, row) == day.dayNumber
                && offers.code(.mentee, row).flatMap { mentees.code(.form, $0) } == form.code
        }
        guard !rows.isEmpty else { return false }
        for _ in rows { transaction.tally.count(.offers, .unchanged) }
        runner.outcomes.append(
            .message(
                Wording(
                    "\(form.spelling(.english)): the slips of \(day.iso) are there; without the date they are made anew",
                    "\(form.spelling(.russian)): листки от \(day.russian) уже есть; без даты они составятся заново")))
        return true
    }

    private func record(
        _ slips: [Matchmaker.Slip], _ form: MentoringForm, _ wanted: Int, _ most: Int?, on day: CalendarDate
    ) throws {
        // Who gets no line now has no slip any more: an old one would break the bound.
        for slip in slips { try transaction.offer(slip.mentors, to: slip.mentee, on: day) }
        if slips.count != 1 { runner.outcomes.append(.message(Self.summary(slips, form, wanted))) }
        let short = slips.filter { $0.mentors.count < wanted }
        guard !short.isEmpty else { return }
        let names =
            try short.prefix(5).map { slip in
                try register.name(of: slip.mentee, in: .mentees) + " (\(slip.mentors.count))"
            }.joined(separator: ", ") + (short.count > 5 ? ", …" : "")
        let reason =
            most == nil
            ? Wording(
                "the rules allow no more mentors with a place", "правила допускают не больше наставников с местом")
            : Wording("the rules or the bound allow no more", "больше не допускают правила или ограничение")
        runner.outcomes.append(
            .message(
                Wording(
                    "Fewer than \(wanted) for \(short.count): \(names) — \(reason.english).",
                    "Меньше \(wanted) у \(short.count): \(names) — \(reason.russian).")))
    }

    private static func summary(_ slips: [Matchmaker.Slip], _ form: MentoringForm, _ wanted: Int) -> Wording {
        let lines = slips.reduce(0) { $0 + $1.mentors.count }
        let made = slips.filter { !$0.mentors.isEmpty }.count
        var counts: [Int32: Int] = [:]
        for mentor in slips.lazy.flatMap(\.mentors) { counts[mentor, default: 0] += 1 }
        let busiest = counts.values.max() ?? 0
        return Wording(
            "\(form.spelling(.english)): slips for \(made) of \(slips.count) mentees, \(lines) of \(wanted * slips.count) "
                + "lines filled; a mentor stands on at most \(busiest); the best possible",
            "\(form.spelling(.russian)): листки для \(made) из \(slips.count) наставляемых, заполнено строк \(lines) из "
                + "\(wanted * slips.count); наставник стоит не больше чем в \(busiest); лучше нельзя")
    }

    // MARK: Wishes

    private func wish(_ person: PersonReference, _ mentors: [PersonReference], on day: CalendarDate) throws {
        let mentee = try row(person, in: .mentees, nil)
        try Place(source: source, span: person.span).at(person.span) {
            guard let form = try register.table(.mentees).choice(.form, mentee, as: MentoringForm.self) else {
                throw DomainProblem.formUnknown(try register.name(of: mentee, in: .mentees))
            }
            let rows = try mentors.map { try row($0, in: .mentors, form) }
            let allowed = try matchmaker(form, on: day).candidates(mentors: rows, mentees: [mentee])[0].map(\.mentor)
            var seen: Set<Int32> = []
            for (reference, mentor) in zip(mentors, rows) {
                try Place(source: source, span: reference.span).at(reference.span) {
                    let name = try register.name(of: mentor, in: .mentors)
                    guard seen.insert(mentor).inserted else { throw DomainProblem.namedTwice(name) }
                    try transaction.checkWish(mentor, of: mentee)
                    guard allowed.contains(mentor) else {
                        throw DomainProblem.notAllowed(
                            mentor: name, mentee: try register.name(of: mentee, in: .mentees))
                    }
                }
            }
            try transaction.wish(rows, of: mentee, on: day)
        }
    }

    /// A slip as it stands on paper: neither rules nor places are asked. What of the two it says nothing of, the offers
    /// or the wishes, stays.
    private func slip(_ record: SlipRecord) throws {
        let form = try record.form.map { try reader.form($0) }
        let mentee = try row(record.mentee, in: .mentees, form)
        for (table, isWish) in [(TableName.offers, false), (.wishes, true)] {
            var lines: [Transaction.SlipLine] = []
            for line in record.lines where line.isWish == isWish {
                let mentor = try row(
                    line.mentor, in: .mentors, register.table(.mentees).choice(.form, mentee, as: MentoringForm.self))
                lines.append(
                    Transaction.SlipLine(mentor: mentor, rank: line.rank ?? lines.count + 1, date: line.date))
            }
            guard !lines.isEmpty else { continue }
            try Place(source: source, span: record.mentee.span).at(record.mentee.span) {
                try transaction.recordSlip(lines, in: table, of: mentee)
            }
        }
    }

    private func allocate(_ form: MentoringForm, on day: CalendarDate) throws {
        let plan = try runner.work.during(.matching) {
            try ChoicePlan(matchmaker(form, on: day), cancelled: runner.work.asksWhetherToStop)
        }
        // Told before the pairs change what there is to tell.
        let report = try runner.work.during(.matching) {
            try ChoiceReport(plan, runner.language).table { runner.work.isCancelled }
        }
        for voter in plan.voters.indices {
            if let proposal = plan.proposal(voter) { try transaction.choose(proposal, form: form, on: day) }
        }
        runner.outcomes.append(.message(ChoiceReport.summary(plan)))
        if let report { runner.outcomes.append(.table(report, format: nil, file: nil)) }
    }
}

extension DomainProblem {
    /// What is no mistake where another form has something to do.
    fileprivate var isNothingToDo: Bool {
        switch self {
        case .noWishes, .noOffers: true
        default: false
        }
    }
}
