import Foundation
import TandemDomain
import TandemLanguage
import TandemText

/// Programmes with all that belongs to them.
struct ProgrammeDump {
    let register: Register

    func write(_ writer: inout DumpWriter) throws {
        for row in try writer.rows(.programmes) {
            let name = try register.text(.programmes, .name, row) ?? ""
            try writer.formatted { writer in
                try writer.block(writer.word(.programme) + " " + ScriptText.quoted(name)) { try items(row, &$0) }
            }
            writer.programme = row
        }
    }

    private func items(_ row: Int32, _ writer: inout DumpWriter) throws {
        try text(.programmes, .school, row, .school, &writer)
        let programmes = try register.table(.programmes)
        if let start = programmes.code(.start, row), let end = programmes.code(.end, row) {
            writer.line("\(writer.word(.period)) \(writer.date(start)) .. \(writer.date(end))")
        }
        for document in try rows(.documents, row, writer) { try order(document, &writer) }
        try text(.programmes, .basis, row, .basis, &writer)
        try person(.programmes, .coordinator, row, .coordinator, &writer)
        try person(.programmes, .director, row, .director, &writer)
        try text(.programmes, .goal, row, .goal, &writer)
        if let target = programmes.number(.target, row) {
            let category = programmes.choice(.targetCategory, row, as: Category.self) ?? .student
            var line =
                writer.say("goal coverage of ", "цель охват ") + Vocabulary.covered(category.rawValue, writer.language)
            line += writer.say(" at least ", " не меньше ") + ScriptText.percent(target)
            if let from = programmes.count(.gradeFrom, row), let to = programmes.count(.gradeTo, row) {
                line += writer.say(" grades ", " классы ") + "\(from) .. \(to)"
            }
            writer.line(line)
        }
        for form in try rows(.forms, row, writer) { try self.form(form, row, &writer) }
        try stages(row, &writer)
        for scale in try rows(.scales, row, writer) { try self.scale(scale, &writer) }
        for window in try rows(.windows, row, writer) { try self.window(window, &writer) }
        try IndicatorsDump(register: register).write(of: row, &writer)
    }

    // MARK: Parts

    private func rows(_ table: TableName, _ programme: Int32, _ writer: DumpWriter) throws -> [Int32] {
        try writer.rows(table, where: .programme, is: programme)
    }

    private func text(
        _ table: TableName, _ field: FieldName, _ row: Int32, _ keyword: Keyword, _ writer: inout DumpWriter
    ) throws {
        guard let text = try register.text(table, field, row) else { return }
        writer.line(writer.word(keyword) + " " + ScriptText.quoted(text))
    }

    private func person(
        _ table: TableName, _ field: FieldName, _ row: Int32, _ keyword: Keyword, _ writer: inout DumpWriter
    ) throws {
        guard let person = try register.code(table, field, row) else { return }
        writer.line(writer.word(keyword) + " " + (try writer.person(person)))
    }

    private func order(_ row: Int32, _ writer: inout DumpWriter) throws {
        let kind = try register.code(.documents, .kind, row).map { writer.choice($0, .documentKind) }
        var line = (kind.map { writer.word(.document) + " " + $0 } ?? writer.word(.order)) + " "
        line += try writer.document(row)
        if let date = try register.code(.documents, .date, row) {
            line += writer.say(" dated ", " от ") + writer.date(date)
        }
        if let title = try register.text(.documents, .title, row) { line += " " + ScriptText.quoted(title) }
        writer.line(line)
    }

    private func form(_ row: Int32, _ programme: Int32, _ writer: inout DumpWriter) throws {
        let forms = try register.table(.forms)
        guard let code = forms.code(.form, row) else { return }
        let variants = try rows(.variants, programme, writer).filter { try register.code(.variants, .form, $0) == code }
        let rules = try rows(.formRules, programme, writer).filter { try register.code(.formRules, .form, $0) == code }
        let hasItems =
            try !variants.isEmpty || !rules.isEmpty
            || rows(.steps, programme, writer).contains { try register.code(.steps, .form, $0) == code }
            || register.knownCells(.forms, row).count > 2
        try writer.block(writer.word(.form) + " " + writer.choice(code, .form), isOpen: hasItems) { writer in
            try person(.forms, .curator, row, .curator, &writer)
            try text(.forms, .goal, row, .goal, &writer)
            if let capacity = forms.count(.capacity, row) {
                writer.line(
                    writer.say("mentor at most \(capacity) mentees", "наставник не больше \(capacity) наставляемых"))
            }
            if let presented = forms.code(.presented, row) {
                var line = writer.say("presented ", "представлена ") + writer.date(presented)
                if let venue = try register.text(.forms, .venue, row) {
                    line += writer.say(" at ", " на ") + ScriptText.quoted(venue)
                }
                writer.line(line)
            }
            if case .tags(let ids)? = try register.value(.forms, .preparation, row), !ids.isEmpty {
                let words = ids.compactMap { Preparation(rawValue: $0) }.map { writer.fieldWord($0.field) }
                writer.line(writer.word(.needs) + " " + words.joined(separator: ", "))
            }
            if let days = forms.count(.interval, row) {
                writer.line(writer.say("meetings every \(days) days", "встречи раз в \(days) дней"))
            }
            for step in try rows(.steps, programme, writer) where try register.code(.steps, .form, step) == code {
                try self.step(step, &writer)
            }
            for variant in variants {
                let name = ScriptText.quoted(try register.text(.variants, .name, variant) ?? "")
                let goal = try register.text(.variants, .goal, variant).map {
                    writer.word(.goal) + " " + ScriptText.quoted($0)
                }
                writer.line(writer.word(.variant) + " " + name, goal.map { [$0] } ?? [])
            }
            for use in rules { try self.rules(use, &writer) }
        }
    }

    private func step(_ row: Int32, _ writer: inout DumpWriter) throws {
        let activities = try register.text(.steps, .activities, row)?.components(separatedBy: "; ") ?? []
        var parts = activities.map { ScriptText.quoted($0) }
        if let venue = try register.text(.steps, .venue, row) {
            parts.append(writer.say("at ", "на ") + ScriptText.quoted(venue))
        }
        writer.line(
            writer.word(.step) + " " + ScriptText.quoted(try register.text(.steps, .title, row) ?? ""), parts)
    }

    private func rules(_ row: Int32, _ writer: inout DumpWriter) throws {
        let name = try register.text(.formRules, .ruleSet, row) ?? ""
        var line = writer.word(.rules) + " " + ScriptText.quoted(name)
        if let parameters = try register.text(.formRules, .parameters, row) {
            line += writer.say(" with ", " с ") + parameters
        }
        writer.line((RulesDump(register: register).isWhole(name) ? "" : "// ") + line)
    }

    private func stages(_ programme: Int32, _ writer: inout DumpWriter) throws {
        let tasks = try register.table(.tasks)
        var rest = try rows(.tasks, programme, writer)[...]
        while let first = rest.first {
            let stage = tasks.code(.stage, first) ?? 0
            let ofStage = rest.prefix { tasks.code(.stage, $0) == tasks.code(.stage, first) }
            rest = rest.dropFirst(ofStage.count)
            try writer.block(writer.word(.stage) + " " + writer.choice(stage, .stage)) { writer in
                for task in ofStage { try self.task(task, &writer) }
            }
        }
    }

    private func task(_ row: Int32, _ writer: inout DumpWriter) throws {
        let tasks = try register.table(.tasks)
        var parts = days(tasks.code(.start, row), tasks.code(.due, row), writer)
        for (field, keyword) in [(FieldName.responsible, Keyword.responsible), (.result, .result)] {
            guard let text = try register.text(.tasks, field, row) else { continue }
            parts.append(writer.word(keyword) + " " + ScriptText.quoted(text))
        }
        if let done = tasks.code(.done, row) { parts.append(writer.say("done ", "выполнена ") + writer.date(done)) }
        let title = ScriptText.quoted(try register.text(.tasks, .title, row) ?? "")
        writer.line(writer.word(.task) + " " + title, parts)
    }

    private func days(_ from: Int32?, _ until: Int32?, _ writer: DumpWriter) -> [String] {
        let bounds = [
            from.map { writer.say("from ", "с ") + writer.date($0) },
            until.map { writer.say("until ", "до ") + writer.date($0) },
        ].compactMap { $0 }
        return bounds.isEmpty ? [] : [bounds.joined(separator: " ")]
    }

    private func scale(_ row: Int32, _ writer: inout DumpWriter) throws {
        let scales = try register.table(.scales)
        let name = ScriptText.quoted(try register.text(.scales, .name, row) ?? "")
        let (lower, upper) = (scales.number(.lower, row) ?? 0, scales.number(.upper, row) ?? 0)
        let bounds = writer.bounds(min(lower, upper)...max(lower, upper))
        let isMore = scales.code(.moreIsBetter, row) == 1
        writer.line(
            writer.word(.scale) + " " + name, [bounds, writer.word(isMore ? .moreIsBetter : .lessIsBetter)])
    }

    private func window(_ row: Int32, _ writer: inout DumpWriter) throws {
        let windows = try register.table(.windows)
        let head = writer.word(.measurement) + " " + writer.choice(windows.code(.phase, row) ?? 0, .phase)
        let days = days(windows.code(.start, row), windows.code(.end, row), writer)
        if days.isEmpty { writer.block(head) { _ in } } else { writer.line(head, days) }
    }
}
