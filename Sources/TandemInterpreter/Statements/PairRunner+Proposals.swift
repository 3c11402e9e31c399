import TandemDomain
import TandemLanguage
import TandemText

extension PairRunner {
    /// Proposes the best pairs of one form, or of all of the programme, by what the curator asks for.
    func propose(_ request: ProposalRequest) throws {
        let forms = try reader.forms(request.form, in: register)
        let kept = try kept(request, forms)
        for form in forms {
            let matchmaker = try Matchmaker(register, form: form, today: runner.today, day: request.date)
            let plan = try runner.work.during(.matching) {
                try matchmaker.plan(
                    by: request.objective ?? .mostPairs, keeping: kept[form] ?? [], withProof: request.withProof,
                    cancelled: runner.work.asksWhetherToStop)
            }
            try transaction.propose(plan.proposals, form: form, on: request.date ?? runner.today)
            runner.outcomes.append(.message(plan.wording(form)))
            if let left = try leftOut(matchmaker.unpreparedMentors()) { runner.outcomes.append(.message(left)) }
            let leftOut = try matchmaker.leftOut()
            if !leftOut.isEmpty { runner.outcomes.append(.message(Self.wording(leftOut: leftOut))) }
        }
    }

    /// `left out, the consent is withdrawn: 2 — A (2023-10-16), B (2023-10-20)`.
    private static func wording(leftOut people: [(name: String, withdrawn: CalendarDate)]) -> Wording {
        Wording(
            "left out, the consent is withdrawn (П4.11): \(people.count) — "
                + people.map { "\($0.name) (\($0.withdrawn.iso))" }.joined(separator: ", "),
            "не участвуют, согласие отозвано (П4.11): \(people.count) — "
                + people.map { "\($0.name) (\($0.withdrawn.russian))" }.joined(separator: ", "))
    }

    /// Sees to it that both sides' data may be used on a day.
    func checkProcessing(_ mentor: Int32, _ mentee: Int32, on day: CalendarDate) throws {
        for (base, row) in [(TableName.mentors, mentor), (.mentees, mentee)] {
            if let person = try register.code(base, .person, row) {
                try register.checkProcessing(of: person, on: day)
            }
        }
    }

    /// Mentors who take no part before they are prepared, the first of them by name.
    private func leftOut(_ mentors: [Int32]) throws -> Wording? {
        guard !mentors.isEmpty else { return nil }
        let names = try mentors.prefix(5).map { mentor in
            try register.name(of: mentor, in: .mentors)
        }
        let list = names.joined(separator: ", ") + (mentors.count > names.count ? ", …" : "")
        return Wording(
            "mentors left out until they have done what the scheme asks for: \(mentors.count) (\(list))",
            "не участвуют, пока не готовы по схеме формы: наставников \(mentors.count) (\(list))")
    }

    /// The pairs to be kept that are not settled anyway, by form.
    private func kept(_ request: ProposalRequest, _ forms: [MentoringForm]) throws -> [MentoringForm: [KeptPair]] {
        var kept: [MentoringForm: [KeptPair]] = [:]
        for reference in request.kept {
            let place = Place(source: source, span: reference.span)
            try place.at(reference.span) {
                let (mentor, mentee, form) = try participations(reference, in: request.form == nil ? nil : forms.first)
                guard forms.contains(form) else { throw DomainProblem.formNotChosen(form) }
                try checkProcessing(mentor, mentee, on: request.date ?? runner.today)
                if let live = try register.livePair(ofMentee: mentee), try !register.isOpen(live) {
                    if try register.code(.pairs, .mentor, live) == mentor { return }
                    let names = try register.names(ofPair: live)
                    throw DomainProblem.alreadyPaired(mentee: names.mentee, with: names.mentor)
                }
                if let other = kept[form]?.first(where: { $0.mentee == mentee }) {
                    if other.mentor == mentor { return }
                    throw DomainProblem.keptTwice(mentee: try register.name(of: mentee, in: .mentees))
                }
                kept[form, default: []].append(KeptPair(mentor: mentor, mentee: mentee, place: place))
            }
        }
        return kept
    }
}

extension PairPlan {
    /// What was looked for and what was found, for the curator.
    func wording(_ form: MentoringForm) -> Wording {
        let aim = aim
        let (english, russian) = (form.spelling(.english) + aim.english, form.spelling(.russian) + aim.russian)
        guard let lowest else {
            return Wording(
                "\(english): no pair to propose; free mentees \(mentees), none has an allowed mentor with a place",
                "\(russian): предлагать нечего; свободных наставляемых \(mentees), ни для кого нет допустимого наставника с местом"
            )
        }
        var (parts, words): ([String], [String]) = (
            [
                "\(proposals.count) of \(mentees) free mentees paired", "\(mentors) mentors",
                "\(DomainProblem.number(total)) points", "lowest \(DomainProblem.number(lowest))",
            ],
            [
                "подобрано \(proposals.count) из \(mentees) свободных наставляемых", "наставников \(mentors)",
                "баллов \(DomainProblem.number(total))", "самый низкий балл \(DomainProblem.number(lowest))",
            ]
        )
        if earlier > 0 {
            parts.append("\(earlier - repeated) of \(earlier) earlier proposals changed")
            words.append("прежних предложений изменено \(earlier - repeated) из \(earlier)")
        }
        if kept > 0 {
            parts.append("kept as asked \(kept)")
            words.append("оставлено по просьбе \(kept)")
        }
        let end = isProved ? proof : best
        return Wording(
            "\(english): \(parts.joined(separator: ", ")); \(end.english)",
            "\(russian): \(words.joined(separator: ", ")); \(end.russian)")
    }

    /// What was asked for, if it was not the usual.
    private var aim: Wording {
        switch objective {
        case .mostPairs: Wording("", "")
        case .total: Wording(", by total", ", по сумме баллов")
        case .fairness: Wording(", by fairness", ", по справедливости")
        case .stability: Wording(", by stability", ", устойчиво")
        case .fewestChanges: Wording(", with fewest changes", ", с наименьшими изменениями")
        }
    }

    private var best: Wording {
        objective == .stability
            ? Wording("no two would rather have each other", "нет двоих, кто предпочёл бы друг друга")
            : Wording("the best possible", "лучше нельзя")
    }

    /// What the independent check has shown.
    private var proof: Wording {
        let points = DomainProblem.number(total)
        let (english, russian): (String, String) =
            switch objective {
            case .mostPairs:
                (
                    "more pairs cannot be made, and with \(proposals.count) the upper bound of points is \(points)",
                    "больше пар составить нельзя, а верхняя граница баллов при \(proposals.count) парах — \(points)"
                )
            case .total: ("the upper bound of points is \(points)", "верхняя граница баллов — \(points)")
            case .fairness:
                (
                    "more pairs cannot be made, nor fewer of the lowest points, then of the next lowest, and so on",
                    "больше пар составить нельзя, и нельзя, чтобы пар с самым низким баллом, затем со следующим и так далее было меньше"
                )
            case .stability:
                (
                    "among \(candidates) allowed pairs no two would rather have each other",
                    "среди допустимых пар (\(candidates)) нет двоих, кто предпочёл бы друг друга"
                )
            case .fewestChanges:
                (
                    "more pairs cannot be made, nor more earlier ones repeated than \(repeated), and then the upper bound of points is \(points)",
                    "больше пар составить нельзя, повторить больше прежних, чем \(repeated), — тоже, а верхняя граница баллов при этом — \(points)"
                )
            }
        return Wording("checked independently: \(english)", "проверено независимо: \(russian)")
    }
}
