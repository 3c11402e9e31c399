import TandemDomain
import TandemLanguage
import TandemReport
import TandemText

/// Answers why the best plan is as it is, and what would have to change for it to be better.
struct AdviceRunner {
    let runner: StatementRunner
    let source: SourceFile

    private var register: Register { runner.transaction.register }

    func run(_ located: LocatedStatement) throws {
        let place = Place(source: source, span: located.span)
        switch located.statement {
        case .whyNot(let pair): try place.at(pair.span) { try whyNot(pair) }
        case .fixes(let query): try fixes(query, place)
        case .path(let query): try place.at(query.targetSpan) { try path(query) }
        default: break
        }
    }

    private func add(_ tables: [ReportTable]) {
        for table in tables { runner.outcomes.append(.table(table, format: nil, file: nil)) }
    }

    private func whyNot(_ pair: PairReference) throws {
        let sides = try PairRunner(runner: runner, source: source).orderedParticipations(pair)
        let matchmaker = try Matchmaker(register, form: sides.form, today: runner.today)
        let report = WhyNotReport(matchmaker: matchmaker, language: runner.language)
        switch try report.answer(mentor: sides.mentor, mentee: sides.mentee) {
        case .message(let wording): runner.outcomes.append(.message(wording))
        case .tables(let tables): add(tables)
        }
    }

    private func fixes(_ query: FixesQuery, _ place: Place) throws {
        switch query {
        case .all:
            try place.at(place.span) {
                for form in try register.formsOfLatestProgramme() { try fixes(form, only: nil) }
            }
        case .form(let run):
            try place.at(run.span) { try fixes(StatementReader(source: source).form(run), only: nil) }
        case .mentee(let reference):
            try place.at(reference.span) {
                let pairs = PairRunner(runner: runner, source: source)
                let (row, form) = try pairs.menteeRow(pairs.person(reference, in: .mentees))
                try fixes(form, only: row)
            }
        }
    }

    private func fixes(_ form: MentoringForm, only mentee: Int32?) throws {
        let matchmaker = try Matchmaker(register, form: form, today: runner.today)
        let report = FixReport(matchmaker: matchmaker, language: runner.language)
        switch try report.answer(only: mentee) {
        case .message(let wording): runner.outcomes.append(.message(wording))
        case .tables(let tables): add(tables)
        }
    }

    private func path(_ query: PathQuery) throws {
        let coverage = CoverageReport(register: register, language: runner.language)
        var question = try coverage.question(query.category, query.grades, source)
        guard let target = query.share ?? question.target else { throw DomainProblem.noCoverageTarget }
        question.target = target
        let report = PathReport(register: register, today: runner.today, language: runner.language)
        switch try report.answer(question, coverage) {
        case .message(let wording): runner.outcomes.append(.message(wording))
        case .tables(let tables): add(tables)
        }
    }
}

/// What a question for advice is answered with.
enum Advice {
    case message(Wording)
    case tables([ReportTable])
}

extension Register {
    /// The day on which papers are looked at: today, or the nearest day of the latest programme.
    func dayForPapers(_ today: CalendarDate) throws -> CalendarDate {
        guard let programme = try latestProgramme() else { return today }
        let programmes = try table(.programmes)
        let start = programmes.code(.start, programme).flatMap { CalendarDate(dayNumber: $0) } ?? today
        let end = programmes.code(.end, programme).flatMap { CalendarDate(dayNumber: $0) } ?? today
        return max(start, min(today, end))
    }
}
