import TandemDomain
import TandemLanguage
import TandemReport
import TandemText

/// The answer to `show coverage`: the share with everything it was counted from, since the regulation defines neither
/// its numerator nor its denominator.
struct CoverageReport {
    let register: Register
    let language: MessageLanguage

    func run(_ query: CoverageQuery, source: SourceFile) throws -> ReportTable {
        let question = try question(query.category, query.grades, source)
        return try table(query, source, question, register.coverage(question))
    }

    /// What is counted: as said, else as the programme at hand says.
    func question(
        _ category: WordRun?, _ grades: ClosedRange<Int>?, _ source: SourceFile
    ) throws -> CoverageQuestion {
        let programme = try register.programmeAtHand()
        let programmes = try register.table(.programmes)
        var grades = grades
        if grades == nil, let programme, let from = programmes.count(.gradeFrom, programme),
            let to = programmes.count(.gradeTo, programme), from <= to
        {
            grades = from...to
        }
        let target = programme.flatMap { programmes.choice(.targetCategory, $0, as: Category.self) }
        var question = CoverageQuestion(
            category: try self.category(category, source, target), grades: grades,
            target: programme.flatMap { programmes.number(.target, $0) })
        question.withSupport = try register.isDecided(.withSupport)
        return question
    }

    private func category(_ run: WordRun?, _ source: SourceFile, _ target: Category?) throws -> Category {
        guard let run else { return target ?? .student }
        let text = source.text(run.span)
        guard let id = Vocabulary.shared.word(text, in: .category), let category = Category(rawValue: id) else {
            throw ExpressionCompiler(source: source, scope: .rows(.people, own: OwnFields()), register: register)
                .unknownValue(text, ChoiceKind.category.wording, .category, run.span)
        }
        return category
    }

    private func table(
        _ query: CoverageQuery, _ source: SourceFile, _ question: CoverageQuestion, _ count: CoverageCount
    ) throws -> ReportTable {
        var columns = [
            ReportColumn(title: say("take part", "участвуют"), key: "taking", alignment: .trailing),
            ReportColumn(title: say("counted", "всего"), key: "counted", alignment: .trailing),
            ReportColumn(title: say("coverage", "охват"), key: "coverage", alignment: .trailing),
        ]
        var rows: [[ReportCell]] = []
        if let key = query.key {
            var compiler = ExpressionCompiler(
                source: source, scope: try .rows(.people, of: register), register: register)
            let typed = try compiler.compile(key)
            columns.insert(
                QueryRunner.heading(
                    QueryCompiler.title(key, source, language, own: try register.ownFields()),
                    QueryCompiler.key(key, source), typed.type), at: 0)
            let evaluator = try Evaluator(register, tables: compiler.tables)
            evaluator.rows = count.counted.rows
            var grouping = Grouping()
            let groups = grouping.groups([typed], evaluator)
            var totals = Array(repeating: (taking: 0, counted: 0), count: grouping.count)
            for (index, row) in evaluator.rows.enumerated() {
                totals[groups[index]].counted += 1
                if count.taking[Int(row)] { totals[groups[index]].taking += 1 }
            }
            evaluator.rows = grouping.examples
            let cells = try CellReader(register: register, language: language).cells(typed, evaluator)
            let sorted = zip(cells, totals).sorted(by: { Self.precedes($0.0, $1.0) })
            let small =
                query.withoutSmallGroups
                ? CoverageSuppression(sorted.map(\.1), hasTotal: true, language: language) : nil
            for (index, (cell, total)) in sorted.enumerated() {
                rows.append([cell] + (small?.row(index) ?? Self.figures(total.taking, total.counted)))
            }
            let total = Self.figures(count.taking.trueCount, count.counted.trueCount)
            rows.append([.text(say("together", "итого"))] + (small?.total(total) ?? total))
            return ReportTable(
                columns: columns, rows: rows,
                footnotes: try footnotes(question, small?.isTotalWithheld == true ? nil : count)
                    + (small?.isAnythingWithheld == true ? [GroupSuppression.footnote[language]] : []))
        }
        let whole = (count.taking.trueCount, count.counted.trueCount)
        let small = query.withoutSmallGroups ? CoverageSuppression([whole], hasTotal: false, language: language) : nil
        rows.append(small?.row(0) ?? Self.figures(whole.0, whole.1))
        return ReportTable(
            columns: columns, rows: rows,
            footnotes: try footnotes(question, small?.isAnythingWithheld == true ? nil : count)
                + (small?.isAnythingWithheld == true ? [GroupSuppression.footnote[language]] : []))
    }

    static func figures(_ taking: Int, _ counted: Int) -> [ReportCell] {
        [
            .number(Double(taking)), .number(Double(counted)),
            counted == 0 ? .unknown : .share(Double(taking) / Double(counted)),
        ]
    }

    /// Classes by grade and letter, other keys as they read.
    static func precedes(_ left: ReportCell, _ right: ReportCell) -> Bool {
        switch (left, right) {
        case (.text(let left), .text(let right)):
            if let left = SchoolClass(parsing: left), let right = SchoolClass(parsing: right) { return left < right }
            return folded(left) < folded(right)
        case (.number(let left), .number(let right)): return left < right
        case (.date(let left), .date(let right)): return left < right
        case (.flag(let left), .flag(let right)): return !left && right
        case (.list(let left), .list(let right)): return left.lexicographicallyPrecedes(right)
        case (.unknown, _): return false
        // What is unknown comes last; other cells of one column are of one kind.
        default: return right == .unknown
        }
    }

    /// - Parameter count: nil where it is not to be told.
    private func footnotes(_ question: CoverageQuestion, _ count: CoverageCount?) throws -> [String] {
        var notes = definition(question)
        if let decision = try register.decision(on: Reading.withSupport.contradiction) {
            notes.append(decision.citation[language])
        }
        guard let count else { return notes }
        let (taking, counted) = (count.taking.trueCount, count.counted.trueCount)
        if let target = question.target, counted > 0 {
            let needed = max(0, Self.number(for: target, of: counted) - taking)
            let percent = Self.percent(target)
            notes.append(
                needed == 0
                    ? say("target \(percent): reached", "цель \(percent): достигнута")
                    : say("target \(percent): \(needed) more needed", "цель \(percent): не хватает \(needed)"))
        }
        return notes
    }

    /// Who is counted, and who of them takes part.
    func definition(_ question: CoverageQuestion) -> [String] {
        let who = Vocabulary.shared.spelling(.category, question.category.rawValue, language)
        let range =
            question.grades.map {
                say(", grades \($0.lowerBound)–\($0.upperBound)", ", классы \($0.lowerBound)–\($0.upperBound)")
            } ?? ""
        return [
            say(
                "counted: everyone of the category «\(who)» in the register\(range)",
                "всего: все из категории «\(who)» в реестре\(range)"),
            say(
                "take part: mentor or mentee in a pair approved, active or completed"
                    + (question.withSupport ? ", or in a base" : ""),
                "участвуют: наставник или наставляемый в паре утверждённой, действующей или завершённой"
                    + (question.withSupport ? " или состоит в базе (сопровождение)" : "")),
        ] + earlierYears
    }

    /// Where there have been programmes before, that their completed pairs are not counted.
    private var earlierYears: [String] {
        guard let programmes = try? register.table(.programmes), programmes.rows.count > 1,
            let programme = try? register.programmeAtHand(),
            let name = try? register.text(.programmes, .name, programme)
        else { return [] }
        return [
            say(
                "completed pairs: those that orders of the programme «\(name)» have approved",
                "завершённые пары — утверждённые приказами программы «\(name)»")
        ]
    }

    /// The fewest people that make a share: 55% of 100 are 55, though 0.55 × 100 is a little more in binary.
    static func number(for share: Double, of counted: Int) -> Int {
        Int((share * Double(counted) - 1e-9).rounded(.up))
    }

    static func percent(_ share: Double) -> String {
        let value = (share * 1000).rounded() / 10
        return (value == value.rounded() ? "\(Int(value))" : "\(value)") + "%"
    }

    private func say(_ english: String, _ russian: String) -> String { Wording(english, russian)[language] }
}
