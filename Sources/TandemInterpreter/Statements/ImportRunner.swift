import TandemDomain
import TandemLanguage
import TandemText

/// Carries out the import of a CSV file: all of it, or nothing and a list of what is wrong.
struct ImportRunner {
    let runner: StatementRunner
    let source: SourceFile

    private static let problemLimit = 50

    private var transaction: Transaction { runner.transaction }

    func run(_ statement: ImportStatement) throws {
        var reader = ImportReader(source: source, own: try transaction.register.ownFields())
        try reader.check(statement)
        guard let table = TableName(rawValue: statement.sourceID) else { return }
        let answers = table == .answers ? try AnswerImport(statement, source, transaction) : nil
        reader.questions = answers?.questions ?? []
        let path = Files.resolve(source.text(statement.file), from: source.name)
        let place = Place(source: source, span: statement.file.span)
        let bytes = try place.at(statement.file.span) { try Files.read(path) }
        let sheet = try reader.sheet(statement, table, bytes: bytes, path: path)
        var diagnostics: [Diagnostic] = []
        try runner.work.during(.importing, of: sheet.table.rowCount) {
            try record(sheet, table, answers, &diagnostics)
        }
        if !diagnostics.isEmpty { throw Rejection(diagnostics) }
    }

    private func record(
        _ sheet: ImportReader.Sheet, _ table: TableName, _ answers: AnswerImport?, _ diagnostics: inout [Diagnostic]
    ) throws {
        for index in 0..<sheet.table.rowCount where diagnostics.count < Self.problemLimit {
            try runner.work.reached(index)
            do {
                guard let row = try sheet.row(index) else { continue }
                if let answers {
                    try answers.record(row, by: key(row), in: sheet.file)
                } else {
                    try record(row, table)
                }
            } catch let rejection as Rejection {
                diagnostics += rejection.diagnostics
            } catch let problem as DomainProblem {
                diagnostics.append(Diagnostic(problem, source: sheet.file, span: sheet.span(ofRow: index, of: problem)))
            } catch let problem as SurveyProblem {
                diagnostics.append(Diagnostic(problem, source: sheet.file, span: sheet.span(ofRow: index)))
            } catch let problem as FileProblem {
                diagnostics.append(Diagnostic(problem, source: sheet.file, span: sheet.span(ofRow: index)))
            }
        }
    }

    private func record(_ row: ImportedRow, _ table: TableName) throws {
        switch table {
        case .people, .mentors, .mentees:
            guard let name = row.name else { throw FileProblem.emptyName }
            let role: ParticipantFacts.Role = table == .people ? .person : table == .mentors ? .mentor : .mentee
            try transaction.record(ParticipantFacts(role: role, name: name, cells: row.cells))
        case .consents:
            try transaction.consent(
                try key(row), given: row.date(.given), guardian: row.text(.guardian), withdrawn: row.date(.withdrawn))
        case .contracts:
            try transaction.contract(try key(row), number: row.text(.number) ?? "б/н", date: row.date(.date))
        case .meetings:
            guard let mentor = row.mentor, let mentee = row.mentee, let date = row.date(.date) else {
                throw FileProblem.emptyName
            }
            let register = transaction.register
            let pair = try register.pair(
                mentor: register.person(PersonKey(name: mentor)), mentee: register.person(PersonKey(name: mentee)))
            try transaction.meeting(
                pair,
                MeetingFacts(
                    date: date, kind: row.code(.kind).flatMap { MeetingKind(code: $0) }, minutes: row.number(.minutes),
                    note: row.text(.note),
                    planned: row.number(.planned).flatMap { Int(exactly: $0) }))
        case .measurements:
            guard let phase = row.code(.phase).flatMap({ Phase(code: $0) }), let scale = row.text(.scale),
                let value = row.number(.value)
            else { throw FileProblem.emptyName }
            let person = try transaction.register.person(try key(row))
            try transaction.measure(person, phase, scale: scale, value, on: row.date(.date))
        default: break
        }
    }

    private func key(_ row: ImportedRow) throws -> PersonKey {
        guard let name = row.name else { throw FileProblem.emptyName }
        return PersonKey(
            name: name, schoolClass: row.code(.schoolClass).flatMap { SchoolClass(code: $0) }, born: row.date(.born))
    }
}
