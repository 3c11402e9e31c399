import TandemDomain
import TandemLanguage
import TandemReport
import TandemText

/// The answer to `show indicators`: each expected result with what the register says of it, or what is missing (Пр4).
struct IndicatorReport {
    let register: Register
    let language: MessageLanguage

    /// What is known of an indicator.
    private struct Reading {
        var start = ReportCell.unknown
        var now = ReportCell.unknown
        var change: Double?
        /// How many people or records the figures are of.
        var count = 0
        /// What is missing, or what was left out.
        var note: String?
    }

    func table() throws -> ReportTable {
        var rows: [[ReportCell]] = []
        if let programme = try register.latestProgramme() {
            for row in try register.rows(of: .indicators, where: .programme, is: programme) {
                let moreIsBetter = try register.code(.indicators, .moreIsBetter, row) == 1
                let text = try register.text(.indicators, .text, row) ?? ""
                let source = SourceFile(name: "indicator", text: text)
                let reading: Reading
                if let measure = Parser.indicatorMeasure(source) {
                    reading = try self.reading(measure, source, programme)
                } else {
                    reading = noData("«\(text)» cannot be read", "«\(text)» не читается")
                }
                rows.append([
                    .text(try register.text(.indicators, .title, row) ?? "?"), .text(direction(moreIsBetter)),
                    reading.start, reading.now, reading.change.map { .number($0) } ?? .unknown,
                    .number(Double(reading.count)), outcome(reading.change, moreIsBetter),
                    reading.note.map { .text($0) } ?? .unknown,
                ])
            }
        }
        return ReportTable(
            columns: columns, rows: rows,
            footnotes: [
                language.say(
                    "from and to: means of those for whom both are known; without a beginning, all answers or records",
                    "было и стало — средние по тем, о ком известно и то и другое; где начала нет — все ответы или записи"
                )
            ])
    }

    // MARK: Measures

    private func reading(_ measure: IndicatorMeasure, _ source: SourceFile, _ programme: Int32) throws -> Reading {
        do {
            switch measure {
            case .scale(let name):
                return try scale(StatementReader(source: source).text(name), programme)
            case .question(let code, let questionnaire):
                return try question(source.text(code), of: source.text(questionnaire), programme)
            case .field(let field, let later): return try self.field(field, later, source)
            case .count(let table, let condition, let span): return try count(table, condition, span, source)
            }
        } catch let problem as SurveyProblem {
            return noData(problem.wording.english, problem.wording.russian)
        } catch let problem as DomainProblem {
            return noData(problem.wording.english, problem.wording.russian)
        } catch let rejection as Rejection {
            let wording = rejection.diagnostics.first?.problem.wording ?? Wording("", "")
            return noData(wording.english, wording.russian)
        }
    }

    private func noData(_ english: String, _ russian: String) -> Reading {
        Reading(note: language.say("no data: \(english)", "нет данных: \(russian)"))
    }

    private func scale(_ name: String, _ programme: Int32) throws -> Reading {
        let scale = try register.scale(named: name, of: programme)
        let (first, second) = (try register.measurements(scale, .entry), try register.measurements(scale, .exit))
        if first.isEmpty {
            return noData("nobody is measured at entry on «\(name)»", "на входе по шкале «\(name)» никто не измерен")
        }
        if second.isEmpty {
            return noData("nobody is measured at exit on «\(name)»", "на выходе по шкале «\(name)» никто не измерен")
        }
        var comparison = Comparison(moreIsBetter: true)
        for mentee in Set(first.keys).union(second.keys).sorted() { comparison.add(first[mentee], second[mentee]) }
        return compared(comparison)
    }

    /// Whoever has answered at two moments is compared; where nobody has, the last answers stand alone.
    private func question(_ name: String, of questionnaire: String, _ programme: Int32) throws -> Reading {
        let row = try register.question(name, of: register.questionnaire(named: questionnaire))
        let last = try register.answers(to: row, in: programme)
        guard !last.isEmpty else { return noData("no answers to «\(name)»", "на вопрос «\(name)» нет ответов") }
        let question = try register.question(row)
        var figures = SurveyFigures(question)
        for given in last { figures.add(given.answer) }
        let first = Dictionary(
            try register.answers(to: row, in: programme, first: true).map { ($0.person, $0) }, uniquingKeysWith: { $1 })
        var comparison = Comparison(moreIsBetter: true)
        for given in last {
            guard let earlier = first[given.person], case .number(let number) = given.answer else { continue }
            if earlier.row != given.row, case .number(let before) = earlier.answer {
                comparison.add(before, number)
            } else {
                comparison.add(nil, number)
            }
        }
        if comparison.both > 0 { return compared(comparison, isShare: question.kind == .yesNo) }
        guard question.kind != .text else {
            return noData("«\(name)» is an open question", "«\(name)» — открытый вопрос")
        }
        return Reading(
            now: figures.mean.map { .number($0) } ?? figures.positiveShare.map { .share($0) } ?? .unknown,
            count: figures.count)
    }

    /// Marks and other outcomes that are kept as fields (П6.5: never given by the monitoring).
    private func field(_ field: PathStep, _ later: PathStep?, _ source: SourceFile) throws -> Reading {
        var compiler = ExpressionCompiler(
            source: source, scope: try .rows(.mentees, of: register), register: register)
        let figures = try [field, later].compactMap { $0 }.map { try compiler.figure($0) }
        let evaluator = try Evaluator(register, tables: compiler.tables)
        evaluator.rows = evaluator.table(.mentees).rows
        let vectors = figures.map { evaluator.numbers($0.node) }
        let isShare = figures.allSatisfy(\.isShare)
        let name = source.text((later ?? field).span)
        if vectors.count == 2 {
            var comparison = Comparison(moreIsBetter: true)
            for index in evaluator.rows.indices { comparison.add(vectors[0][index], vectors[1][index]) }
            if comparison.both == 0 {
                return noData("no mentee has both fields", "ни у одного наставляемого нет обоих полей")
            }
            return compared(comparison, isShare: isShare)
        }
        let known = evaluator.rows.indices.compactMap { vectors[0][$0] }
        guard !known.isEmpty else {
            return noData("«\(name)» is filled in for nobody", "поле «\(name)» ни у кого не заполнено")
        }
        let mean = known.reduce(0, +) / Double(known.count)
        var reading = Reading(now: isShare ? .share(mean) : .number(mean), count: known.count)
        let missing = evaluator.rows.count - known.count
        if missing > 0 { reading.note = language.say("unknown for \(missing)", "неизвестно у \(missing)") }
        return reading
    }

    private func count(
        _ table: String, _ condition: Expression?, _ span: Span, _ source: SourceFile
    ) throws -> Reading {
        var query = Query(over: table, at: span)
        query.condition = condition
        let rows = try RowGroups(query, source: source, register: register, language: language).rows
        return Reading(now: .number(Double(rows.count)), count: rows.count)
    }

    private func compared(_ comparison: Comparison, isShare: Bool = false) -> Reading {
        func cell(_ value: Double?) -> ReportCell { value.map { isShare ? .share($0) : .number($0) } ?? .unknown }
        var reading = Reading(
            start: cell(comparison.firstMean), now: cell(comparison.secondMean), change: comparison.meanChange,
            count: comparison.both)
        let once = comparison.onlyFirst + comparison.onlySecond
        if once > 0 { reading.note = language.say("only one of the two: \(once)", "только одно из двух: \(once)") }
        return reading
    }

    // MARK: Cells

    private func direction(_ moreIsBetter: Bool) -> String {
        moreIsBetter ? language.say("more", "больше") : language.say("less", "меньше")
    }

    private func outcome(_ change: Double?, _ moreIsBetter: Bool) -> ReportCell {
        guard let change else { return .unknown }
        if change == 0 { return .text(language.say("the same", "без изменений")) }
        return .text((change > 0) == moreIsBetter ? language.say("better", "лучше") : language.say("worse", "хуже"))
    }

    private var columns: [ReportColumn] {
        [
            ReportColumn(title: language.say("indicator", "показатель"), key: "title"),
            ReportColumn(title: language.say("is better", "что лучше"), key: "better"),
            ReportColumn(title: language.say("from", "было"), key: "start", alignment: .trailing),
            ReportColumn(title: language.say("to", "стало"), key: "now", alignment: .trailing),
            ReportColumn(title: language.say("change", "изменение"), key: "change", alignment: .trailing),
            ReportColumn(title: language.say("number", "число"), key: "count", alignment: .trailing),
            ReportColumn(title: language.say("outcome", "итог"), key: "outcome"),
            ReportColumn(title: language.say("note", "примечание"), key: "note"),
        ]
    }
}
