import TandemDomain
import TandemLanguage
import TandemReport
import TandemText

/// The answer to `expectation gap`: how far the results are from what the same people had expected (Пр9.1).
struct GapReport {
    let register: Register
    let language: MessageLanguage
    let source: SourceFile

    func table(_ query: Query) throws -> ReportTable {
        let place = Place(source: source, span: query.sourceSpan)
        guard let programme = try register.latestProgramme() else { throw place.rejection(DomainProblem.noProgramme) }
        let groups = try RowGroups(query, source: source, register: register, language: language)
        let pairs = try register.table(.expectations)
        var rows: [[ReportCell]] = []
        for pair in pairs.rows {
            guard let expectation = pairs.code(.expectation, pair), let result = pairs.code(.result, pair) else {
                continue
            }
            let parts = try parts(expectation, result, programme, groups)
            for (cells, part) in zip(groups.cells, parts) where groups.columns.isEmpty || !part.isEmpty {
                rows.append(try question(expectation) + question(result) + cells + Self.figures(part))
            }
        }
        return ReportTable(columns: columns(groups.columns), rows: rows, footnotes: footnotes(rows.isEmpty))
    }

    /// What became of a pair's expectations, in each group: that of the person's expectation, and of the result where
    /// there was none.
    private func parts(
        _ expectation: Int32, _ result: Int32, _ programme: Int32, _ groups: RowGroups
    ) throws -> [Comparison] {
        func counted(_ row: Int32) -> Bool { groups.group(of: row) != nil }
        let expected = try register.answers(to: expectation, in: programme, first: true, where: counted)
        let got = try register.answers(to: result, in: programme, where: counted)
        var sides: [Int32: (expected: Double?, got: Double?, group: Int)] = [:]
        var order: [Int32] = []
        for given in expected + got {
            guard let group = groups.group(of: given.row), case .number(let number) = given.answer else { continue }
            if sides[given.person] == nil {
                order.append(given.person)
                sides[given.person] = (nil, nil, group)
            }
            if try register.code(.answers, .question, given.row) == expectation {
                sides[given.person]?.expected = number
            } else {
                sides[given.person]?.got = number
            }
        }
        var parts = Array(repeating: Comparison(moreIsBetter: true), count: groups.cells.count)
        for person in order {
            if let side = sides[person] { parts[side.group].add(side.expected, side.got) }
        }
        return parts
    }

    private func question(_ row: Int32) throws -> [ReportCell] { [.text(try register.question(row).title)] }

    private static func figures(_ part: Comparison) -> [ReportCell] {
        // Nobody is counted who has neither answer.
        Array(ComparisonReport.figures(part).dropLast())
    }

    private func columns(_ keys: [ReportColumn]) -> [ReportColumn] {
        let figures = [
            ("both", language.say("answered both", "ответили оба раза")),
            ("expected", language.say("expected", "ожидали")), ("got", language.say("got", "получили")),
            ("gap", language.say("gap", "расхождение")), ("exceeded", language.say("exceeded", "больше ожиданий")),
            ("met", language.say("met", "как ожидали")), ("missed", language.say("missed", "меньше ожиданий")),
            ("withoutResult", language.say("no result", "нет итога")),
            ("withoutExpectation", language.say("no expectation", "нет ожидания")),
        ]
        return [
            ReportColumn(title: language.say("expectation", "ожидание"), key: "expectation"),
            ReportColumn(title: language.say("result", "итог"), key: "result"),
        ] + keys + figures.map { ReportColumn(title: $0.1, key: $0.0, alignment: .trailing) }
    }

    private func footnotes(_ isEmpty: Bool) -> [String] {
        if isEmpty {
            return [
                language.say(
                    "no answers to questions that are the result of an expectation",
                    "нет ответов на вопросы, которые подводят итог ожидания")
            ]
        }
        return [
            language.say(
                "gap: the result less the expectation, the mean over those who answered both; yes counts 1, no 0",
                "расхождение: итог минус ожидание, в среднем по ответившим оба раза; «да» — 1, «нет» — 0")
        ]
    }
}
