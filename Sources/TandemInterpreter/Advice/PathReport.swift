import TandemDomain
import TandemLanguage
import TandemMatching
import TandemReport
import TandemText

/// The answer to `path to 70%`: the fewest changes that reach a coverage, pair by pair, or why none do.
struct PathReport {
    let register: Register
    let today: CalendarDate
    let language: MessageLanguage

    func answer(_ question: CoverageQuestion, _ coverage: CoverageReport) throws -> Advice {
        let count = try register.coverage(question)
        let (taking, counted) = (count.taking.trueCount, count.counted.trueCount)
        guard counted > 0 else { throw DomainProblem.nobodyCounted(question.category) }
        let target = question.target ?? 1
        let needed = CoverageReport.number(for: target, of: counted) - taking
        let percent = CoverageReport.percent(target)
        let now = "\(taking) / \(counted)"
        guard needed > 0 else {
            return .message(
                Wording("\(percent) is reached: \(now) take part", "\(percent) достигнуто: участвуют \(now)"))
        }
        let steps = try CoverageSteps(register, count, today: today)
        let problem = steps.problem
        let answer = try fewestChanges(
            problem, needed: needed, steps: max(20, min(2000, 20_000_000 / max(1, problem.options.count))))
        guard case .path(let path) = answer else {
            return .message(try impossible(answer, needed: needed, count, percent, isAllowedOnly: steps.isAllowedOnly))
        }
        var table = try table(path, steps, taking: taking, counted: counted)
        table.caption = say(
            "The path to \(percent): \(now) take part, \(needed) more are needed",
            "Путь к \(percent): участвуют \(now), нужно ещё \(needed)")
        table.footnotes += coverage.definition(question)
        return .tables([table])
    }

    // MARK: No path

    private func impossible(
        _ answer: CoverageAnswer, needed: Int, _ count: CoverageCount, _ percent: String, isAllowedOnly: Bool
    ) throws -> Wording {
        let (taking, counted) = (count.taking.trueCount, count.counted.trueCount)
        guard case .unreachable(let most) = answer else {
            return Wording(
                "\(percent): the search was given up; a path has \(fewest(answer)) changes or more",
                "\(percent): поиск прерван; изменений понадобится не меньше \(fewest(answer))")
        }
        let outside = try self.outside(count)
        let kinds =
            isAllowedOnly
            ? Wording("papers, entries, places and returns", "документы, записи, места и возвращения")
            : Wording(
                "papers, entries, places, exceptions and returns", "документы, записи, места, исключения и возвращения")
        let share = CoverageReport.percent(Double(taking + most) / Double(counted))
        return Wording(
            """
            \(percent) cannot be reached with the people in the bases: \(needed) more are needed, and all changes together \
            (\(kinds.english)) bring at most \(most), that is \(taking + most) of \(counted), \(share).
            Of those counted \(outside) are in no base: enter more of them as mentors or mentees.
            """,
            """
            \(percent) с теми, кто есть в базах, не достичь: нужно ещё \(needed), а все изменения вместе \
            (\(kinds.russian)) дают не больше \(most): \(taking + most) из \(counted), \(share).
            Из тех, кого считают, ни в одной базе нет: \(outside). Запишите кого-то из них наставниками или наставляемыми.
            """)
    }

    private func fewest(_ answer: CoverageAnswer) -> Int {
        if case .undecided(let fewest) = answer { fewest } else { 0 }
    }

    /// People who are counted and neither mentor nor mentee of any form.
    private func outside(_ count: CoverageCount) throws -> Int {
        var isOutside = count.counted
        for base in [TableName.mentors, .mentees] {
            let table = try register.table(base)
            for row in table.rows {
                guard let person = table.code(.person, row), person >= 0, Int(person) < isOutside.count else {
                    continue
                }
                isOutside[Int(person)] = false
            }
        }
        return isOutside.trueCount
    }

    // MARK: The path

    /// Changes said with the first pair that they serve.
    private func table(
        _ path: CoveragePath, _ steps: CoverageSteps, taking: Int, counted: Int
    ) throws -> ReportTable {
        var said: Set<Int> = []
        var brought: Set<Int32> = []
        var places = steps.problem.placesLeft
        var rows: [[ReportCell]] = []
        let order = try path.options.sorted {
            (try rank($0, steps), $0) < (try rank($1, steps), $1)
        }
        for number in order {
            let (pair, option) = (steps.pairs[number], steps.option(number))
            let bases = steps.forms[pair.form]
            let wording = ChangeWording(matchmaker: bases.matchmaker, language: language)
            var changes = try option.shared.filter { said.insert($0).inserted }.map { item in
                switch steps.shared[item] {
                case .paper(_, let paper): wording.paper(paper)
                case .fact(let fact): try wording.fact(fact)
                case .presentation(let form): wording.paper(.presentation(form))
                }
            }
            if let obstacles = pair.obstacles {
                changes += try wording.exceptions(obstacles, mentor: pair.mentor, mentee: pair.mentee)
            }
            if !option.holdsPlace {
                places[option.mentor] -= 1
                if places[option.mentor] < 0 {
                    changes.append(try wording.place(pair.mentor, isAtLimit: bases.isAtLimit(pair.mentor)))
                }
                changes.append(say("choose the pair", "выбрать пару"))
            }
            if !pair.isAgreed { changes.append(say("both agree", "согласие сторон")) }
            changes.append(say("approve", "утвердить"))
            let people = try steps.people(of: number).filter { brought.insert($0).inserted }
            rows.append([
                .number(Double(rows.count + 1)), .text(try wording.name(pair.mentor, .mentors)),
                .text(try wording.name(pair.mentee, .mentees)), .text(bases.matchmaker.form.spelling(language)),
                .text(changes.joined(separator: "; ")), .number(Double(changes.count)), .number(Double(people.count)),
                .share(Double(taking + brought.count) / Double(counted)),
            ])
        }
        return ReportTable(columns: columns, rows: rows, footnotes: notes(path, steps))
    }

    /// Pairs that are there come first, and those that lack nothing before the others.
    private func rank(_ number: Int, _ steps: CoverageSteps) throws -> Int {
        let option = steps.option(number)
        return (option.holdsPlace ? 0 : 1000) + option.changes + option.shared.count
    }

    private var columns: [ReportColumn] {
        [
            ReportColumn(title: "№", key: "number", alignment: .trailing),
            ReportColumn(title: say("mentor", "наставник"), key: "mentor"),
            ReportColumn(title: say("mentee", "наставляемый"), key: "mentee"),
            ReportColumn(title: say("form", "форма"), key: "form"),
            ReportColumn(title: say("what to do", "что сделать"), key: "what"),
            ReportColumn(title: say("changes", "изменений"), key: "changes", alignment: .trailing),
            ReportColumn(title: say("more take part", "участников больше на"), key: "people", alignment: .trailing),
            ReportColumn(title: say("coverage then", "охват станет"), key: "coverage", alignment: .trailing),
        ]
    }

    private func notes(_ path: CoveragePath, _ steps: CoverageSteps) -> [String] {
        let total = path.changes
        var notes = [
            path.isProven
                ? say(
                    "changes in all: \(total); fewer do not suffice",
                    "всего изменений: \(total); меньшим числом не обойтись")
                : say(
                    "changes in all: \(total); a path of \(path.fewestPossible) is not ruled out",
                    "всего изменений: \(total); не исключено, что хватит \(path.fewestPossible)"),
            say(
                "each counts as one: a paper, an entry, a place, an exception, a choice, an agreement, an approval; present pairs stay",
                "одно изменение — документ, запись, место, исключение, выбор, согласие сторон, утверждение; нынешние пары остаются"
            ),
        ]
        if steps.isAllowedOnly {
            notes.append(
                say(
                    "new pairs only as the rules allow them: there are too many people to look at exceptions",
                    "новые пары — только допустимые по правилам: людей слишком много, чтобы перебирать исключения"))
        }
        return notes
    }

    private func say(_ english: String, _ russian: String) -> String { Wording(english, russian)[language] }
}
