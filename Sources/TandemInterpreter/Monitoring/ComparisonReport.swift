import TandemDomain
import TandemLanguage
import TandemReport
import TandemText

/// The answer to `compare`: what has become of those measured twice, scale by scale and group by group (П6.3, Пр9.2).
struct ComparisonReport {
    let register: Register
    let language: MessageLanguage
    let source: SourceFile

    func table(_ comparison: ComparisonQuery) throws -> ReportTable {
        let phases = try comparison.phases(in: source)
        let scales = try scales(comparison)
        var query = comparison.query
        query.keys = query.keys.map(Self.ofPair)
        var groups = try RowGroups(query, source: source, register: register, language: language)
        for (index, key) in comparison.query.keys.enumerated() where Self.isVariant(key) {
            groups.columns[index].title = Vocabulary.shared.spelling(.field, FieldName.variant.id, language)
            groups.columns[index].key = FieldName.variant.id
        }
        var rows: [[ReportCell]] = []
        var notes: [String] = []
        for scale in scales {
            let (first, second) = (
                try register.measurements(scale, phases.first), try register.measurements(scale, phases.second)
            )
            let name = try register.text(.scales, .name, scale) ?? "?"
            let moreIsBetter = try register.code(.scales, .moreIsBetter, scale) == 1
            var parts = Array(repeating: Comparison(moreIsBetter: moreIsBetter), count: groups.cells.count)
            var total = Comparison(moreIsBetter: moreIsBetter)
            for row in groups.rows {
                total.add(first[row], second[row])
                if let group = groups.group(of: row) { parts[group].add(first[row], second[row]) }
            }
            let head: [ReportCell] = [
                .text(name), .text(moreIsBetter ? language.say("more", "больше") : language.say("less", "меньше")),
            ]
            for (cells, part) in zip(groups.cells, parts) { rows.append(head + cells + Self.figures(part)) }
            if !groups.columns.isEmpty {
                rows.append(head + together(groups.columns.count) + Self.figures(total))
                if let note = best(name, groups, parts) { notes.append(note) }
            }
        }
        return ReportTable(
            columns: heading(groups.columns, phases), rows: rows,
            footnotes: notes + footnotes(groups.rows.count, phases))
    }

    /// The scales that are named, else all of the programme's.
    private func scales(_ comparison: ComparisonQuery) throws -> [Int32] {
        let place = Place(source: source, span: comparison.first.span)
        guard let programme = try register.latestProgramme() else {
            throw place.rejection(DomainProblem.noProgramme)
        }
        if comparison.scales.isEmpty { return try register.rows(of: .scales, where: .programme, is: programme) }
        var diagnostics: [Diagnostic] = []
        let rows = try comparison.scales.compactMap { scale -> Int32? in
            do {
                return try place.at(scale.span) {
                    try register.scale(named: StatementReader(source: source).text(scale), of: programme)
                }
            } catch let rejection as Rejection {
                diagnostics += rejection.diagnostics
                return nil
            }
        }
        guard diagnostics.isEmpty else { throw Rejection(diagnostics) }
        return rows
    }

    // MARK: Keys

    /// The variant that a mentee has worked in is its pair's: `by variant` is `by pair.variant`.
    private static func ofPair(_ key: Expression) -> Expression {
        guard case .path(let steps) = key, isVariant(key) else { return key }
        return .path([PathStep(meaning: .field(FieldName.pair.id), span: steps[0].span), steps[0]])
    }

    private static func isVariant(_ key: Expression) -> Bool {
        guard case .path(let steps) = key, steps.count == 1, case .field(FieldName.variant.id) = steps[0].meaning else {
            return false
        }
        return true
    }

    /// The group of which the largest share has improved, where groups can be told apart by it (Пр9.2).
    private func best(_ scale: String, _ groups: RowGroups, _ parts: [Comparison]) -> String? {
        let measured = parts.indices.filter { parts[$0].both > 0 }
        func share(_ index: Int) -> Double { Double(parts[index].improved) / Double(parts[index].both) }
        guard measured.count > 1, let top = measured.map(share).max(), top > 0 else { return nil }
        let leaders = measured.filter { share($0) == top }
        guard leaders.count < measured.count, let leader = leaders.first, leaders.count == 1 else { return nil }
        let names = zip(groups.columns, groups.cells[leader]).map { column, cell in
            column.title + " " + language.text(of: cell)
        }.joined(separator: ", ")
        let figure = language.text(of: .share(top))
        return language.say(
            "\(scale): most improved — \(names) (\(figure) of \(parts[leader].both))",
            "\(scale): чаще всего лучше — \(names) (\(figure) из \(parts[leader].both))")
    }

    // MARK: Cells

    private func together(_ count: Int) -> [ReportCell] {
        [.text(language.say("together", "итого"))] + Array(repeating: .unknown, count: count - 1)
    }

    static func figures(_ part: Comparison) -> [ReportCell] {
        func share(_ number: Int) -> ReportCell {
            part.both == 0 ? .unknown : .share(Double(number) / Double(part.both))
        }
        let means = [part.firstMean, part.secondMean, part.meanChange].map {
            $0.map { ReportCell.number($0) } ?? .unknown
        }
        return [.number(Double(part.both))] + means + [share(part.improved), share(part.unchanged), share(part.worse)]
            + [part.onlyFirst, part.onlySecond, part.neither].map { .number(Double($0)) }
    }

    private func heading(_ keys: [ReportColumn], _ phases: (first: Phase, second: Phase)) -> [ReportColumn] {
        let (first, second) = (name(phases.first), name(phases.second))
        let figures = [
            ("both", language.say("measured at both", "измерены дважды")), ("first", first), ("second", second),
            ("change", language.say("change", "изменение")), ("improved", language.say("better", "лучше")),
            ("unchanged", language.say("the same", "без изменений")), ("worse", language.say("worse", "хуже")),
            ("onlyFirst", language.say("only \(first)", "только \(first)")),
            ("onlySecond", language.say("only \(second)", "только \(second)")),
            ("neither", language.say("at neither", "ни разу")),
        ]
        return [
            ReportColumn(title: Vocabulary.shared.spelling(.field, "scale", language), key: "scale"),
            ReportColumn(title: language.say("is better", "что лучше"), key: "better"),
        ] + keys + figures.map { ReportColumn(title: $0.1, key: $0.0, alignment: .trailing) }
    }

    private func footnotes(_ count: Int, _ phases: (first: Phase, second: Phase)) -> [String] {
        [
            language.say(
                "mentees: \(count); means, changes and shares are of those measured at both moments",
                "наставляемых: \(count); средние, изменение и доли — по тем, кто измерен оба раза"),
            language.say(
                "measured once or never: counted in the last three columns, in no other",
                "измеренные один раз или ни разу — только в трёх последних колонках"),
        ]
    }

    private func name(_ phase: Phase) -> String { Vocabulary.shared.spelling(.phase, phase.rawValue, language) }
}
