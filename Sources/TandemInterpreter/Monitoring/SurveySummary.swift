import TandemDomain
import TandemLanguage
import TandemReport
import TandemText

/// The answer to `summary`: what was answered to a questionnaire, question by question and group by group (Пр9.1).
struct SurveySummary {
    let register: Register
    let language: MessageLanguage
    let source: SourceFile

    /// Open answers are shown so many to a question where the statement does not say.
    private static let openAnswers = 5

    func table(_ summary: SummaryQuery) throws -> ReportTable {
        let place = Place(source: source, span: summary.questionnaire.span)
        let questionnaire = try place.at(summary.questionnaire.span) {
            try register.questionnaire(named: source.text(summary.questionnaire))
        }
        guard let programme = try register.latestProgramme() else { throw place.rejection(DomainProblem.noProgramme) }
        let questions = try register.questions(of: questionnaire)
        let answers = try register.table(.answers)
        let all = try RowGroups(summary.query, source: source, register: register, language: language)
        let asked = Set(questions)
        let rows = all.rows.filter { row in
            answers.code(.programme, row) == programme && answers.code(.question, row).map(asked.contains) ?? false
        }
        var people = Array(repeating: Set<Int32>(), count: all.cells.count)
        var phases: Set<Int32?> = []
        for row in rows {
            if let group = all.group(of: row), let person = answers.code(.person, row) { people[group].insert(person) }
            phases.insert(answers.code(.phase, row))
        }
        var cells: [[ReportCell]] = []
        for question in questions {
            var figures = Array(repeating: SurveyFigures(try register.question(question)), count: all.cells.count)
            var answered = Array(repeating: Set<Int32>(), count: all.cells.count)
            for row in rows where answers.code(.question, row) == question {
                guard let group = all.group(of: row), let answer = try register.answer(row) else { continue }
                figures[group].add(answer)
                if let person = answers.code(.person, row) { answered[group].insert(person) }
            }
            for group in all.cells.indices where all.columns.isEmpty || !people[group].isEmpty {
                cells.append(
                    line(
                        figures[group], all.cells[group], silent: people[group].count - answered[group].count,
                        first: summary.query.first ?? Self.openAnswers))
            }
        }
        return ReportTable(
            columns: columns(all.columns), rows: cells,
            footnotes: footnotes(people.reduce(into: Set<Int32>()) { $0.formUnion($1) }.count, phases.count))
    }

    private func line(_ figures: SurveyFigures, _ keys: [ReportCell], silent: Int, first: Int) -> [ReportCell] {
        [.text(figures.question.name), .text(figures.question.title)] + keys + [
            .number(Double(figures.count)), .number(Double(silent)), figures.mean.map { .number($0) } ?? .unknown,
            figures.positiveShare.map { .share($0) } ?? .unknown,
            figures.question.kind == .text && register.pseudonyms != nil
                ? .text(CellReader.hidden[language]) : .list(figures.distribution(language, first: max(0, first))),
        ]
    }

    private func columns(_ keys: [ReportColumn]) -> [ReportColumn] {
        [
            ReportColumn(title: Vocabulary.shared.spelling(.field, "question", language), key: "question"),
            ReportColumn(title: language.say("wording", "вопрос полностью"), key: "title"),
        ] + keys + [
            ReportColumn(title: language.say("answers", "ответов"), key: "count", alignment: .trailing),
            ReportColumn(title: language.say("no answer", "без ответа"), key: "silent", alignment: .trailing),
            ReportColumn(title: language.say("mean", "среднее"), key: "mean", alignment: .trailing),
            ReportColumn(title: language.say("positive", "«за»"), key: "positive", alignment: .trailing),
            ReportColumn(title: language.say("what was answered", "как ответили"), key: "distribution"),
        ]
    }

    private func footnotes(_ people: Int, _ moments: Int) -> [String] {
        var notes = [
            language.say(
                "people who answered: \(people); positive: yes, the first option, or a rating above the middle",
                "ответили человек: \(people); «за» — «да», первый вариант или оценка выше середины шкалы")
        ]
        if moments > 1 {
            notes.append(
                language.say(
                    "answers of several moments are counted together: `by phase` tells them apart",
                    "ответы разных моментов посчитаны вместе: `по моментам` разделит их"))
        }
        return notes
    }
}
