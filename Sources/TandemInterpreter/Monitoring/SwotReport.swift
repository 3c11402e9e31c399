import TandemDomain
import TandemLanguage
import TandemReport
import TandemText

/// The answer to `swot`: the four quadrants from the questions that carry one, and the coordinator's own lines (Пр9.1).
struct SwotReport {
    let register: Register
    let language: MessageLanguage
    let source: SourceFile

    /// Open answers are quoted so many to a question where the statement does not say.
    private static let openAnswers = 20

    /// What stands in the four quadrants, and how much of it the answers bear out.
    private struct Sheet {
        var rows: [Quadrant: [[ReportCell]]] = [:]
        var borneOut: [Quadrant: Int] = [:]
        var questions: [Quadrant: Int] = [:]
        var omitted = 0
    }

    func table(_ swot: SwotQuery) throws -> ReportTable {
        let place = Place(source: source, span: swot.query.sourceSpan)
        let form = try swot.form.map { try StatementReader(source: source).form($0) }
        guard let programme = try register.latestProgramme() else { throw place.rejection(DomainProblem.noProgramme) }
        let counted = try RowGroups(swot.query, source: source, register: register, language: language)
        var sheet = Sheet()
        let questions = try register.table(.questions)
        for row in questions.rows {
            guard let questionnaire = questions.code(.questionnaire, row),
                let quadrant = questions.choice(.quadrant, row, as: Quadrant.self)
            else { continue }
            let own = try register.table(.questionnaires).choice(.form, questionnaire, as: MentoringForm.self)
            guard form == nil || own == nil || own == form else { continue }
            let answers = try register.table(.answers)
            let given = try register.answers(to: row, in: programme) { answer in
                counted.group(of: answer) != nil && (form == nil || answers.code(.form, answer) == form?.code)
            }
            try add(row, questionnaire, quadrant, given, first: swot.query.first ?? Self.openAnswers, to: &sheet)
        }
        try addLines(form, programme, to: &sheet)
        return ReportTable(
            columns: columns, rows: Quadrant.allCases.flatMap { sheet.rows[$0] ?? [] }, footnotes: footnotes(sheet))
    }

    private func add(
        _ row: Int32, _ questionnaire: Int32, _ quadrant: Quadrant, _ given: [Register.GivenAnswer], first: Int,
        to sheet: inout Sheet
    ) throws {
        var figures = SurveyFigures(try register.question(row))
        for answer in given { figures.add(answer.answer) }
        let from = "«\(try register.text(.questionnaires, .name, questionnaire) ?? "?")»"
        let value: ReportCell =
            figures.mean.map { .number($0) } ?? figures.positiveShare.map { .share($0) } ?? .unknown
        sheet.rows[quadrant, default: []].append([
            name(quadrant), .text(figures.question.title), value, .number(Double(figures.count)),
            figures.isBorneOut.map { .flag($0) } ?? .unknown, .text(from),
        ])
        if figures.question.kind != .text {
            sheet.questions[quadrant, default: 0] += 1
            if figures.isBorneOut == true { sheet.borneOut[quadrant, default: 0] += 1 }
            return
        }
        // What was written freely may name someone.
        let quoted = register.pseudonyms == nil ? figures.openAnswers : []
        sheet.omitted += max(0, quoted.count - max(0, first))
        for answer in quoted.prefix(max(0, first)) {
            sheet.rows[quadrant, default: []].append([
                name(quadrant), .text("«\(answer.text)»"), .unknown, .number(Double(answer.count)), .unknown,
                .text(from),
            ])
        }
    }

    /// What the coordinator has added, of a form and of all forms.
    private func addLines(_ form: MentoringForm?, _ programme: Int32, to sheet: inout Sheet) throws {
        let lines = try register.table(.swotLines)
        for row in try register.rows(of: .swotLines, where: .programme, is: programme) {
            let own = lines.choice(.form, row, as: MentoringForm.self)
            guard let quadrant = lines.choice(.quadrant, row, as: Quadrant.self),
                form == nil || own == nil || own == form
            else { continue }
            sheet.rows[quadrant, default: []].append([
                name(quadrant),
                .text(
                    register.pseudonyms == nil
                        ? try register.text(.swotLines, .text, row) ?? "?" : CellReader.hidden[language]), .unknown,
                .unknown, .unknown,
                .text(Vocabulary.shared.spelling(.field, "coordinator", language)),
            ])
        }
    }

    private func name(_ quadrant: Quadrant) -> ReportCell {
        .text(Vocabulary.shared.spelling(.quadrant, quadrant.rawValue, language))
    }

    private var columns: [ReportColumn] {
        [
            ReportColumn(title: Vocabulary.shared.spelling(.field, "quadrant", language), key: "quadrant"),
            ReportColumn(title: language.say("line", "строка"), key: "line"),
            ReportColumn(title: language.say("figure", "показатель"), key: "value", alignment: .trailing),
            ReportColumn(title: language.say("answers", "ответов"), key: "count", alignment: .trailing),
            ReportColumn(title: language.say("borne out", "подтверждается"), key: "borneOut"),
            ReportColumn(title: language.say("from", "откуда"), key: "source"),
        ]
    }

    private func footnotes(_ sheet: Sheet) -> [String] {
        let counts = Quadrant.allCases.map { quadrant in
            let name = Vocabulary.shared.spelling(.quadrant, quadrant.rawValue, language)
            let (borneOut, asked) = (sheet.borneOut[quadrant] ?? 0, sheet.questions[quadrant] ?? 0)
            return language.say("\(name) \(borneOut) of \(asked)", "\(name) \(borneOut) из \(asked)")
        }
        var notes = [
            language.say("borne out by the answers: ", "подтверждается ответами: ") + counts.joined(separator: ", "),
            language.say(
                "figure: the share of positive answers, or a rating's mean; borne out: at least 50%, or a mean not below the middle",
                "показатель: доля ответов «за» или средняя оценка; подтверждается: от 50% или среднее не ниже середины шкалы"
            ),
        ]
        if sheet.omitted > 0 {
            notes.append(
                language.say(
                    "open answers not quoted: \(sheet.omitted)", "открытых ответов не процитировано: \(sheet.omitted)"))
        }
        return notes
    }
}
