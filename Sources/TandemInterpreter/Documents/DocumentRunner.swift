import TandemDocuments
import TandemDomain
import TandemLanguage
import TandemText

/// Writes documents from the register, and keeps the text of those that are issued.
struct DocumentRunner {
    let runner: StatementRunner
    let source: SourceFile
    let request: DocumentRequest

    private var transaction: Transaction { runner.transaction }
    private var register: Register { runner.transaction.register }
    /// A Russian school's documents are Russian, whatever language its curator is spoken to in.
    private var language: MessageLanguage { request.language ?? .russian }

    func run() throws {
        let kind = try StatementReader(source: source).choice(request.kind, DocumentKind.self, .documentKind)
        guard register.pseudonyms == nil else { throw place.rejection(PersonalDataProblem.documentNamesPeople) }
        do {
            try place.at(request.span) {
                try DocumentParts.check(request, kind)
                try run(kind)
            }
        } catch let problem as DocumentProblem {
            throw Place(source: source, span: span(of: problem)).rejection(problem)
        } catch let problem as TemplateProblem {
            throw place.rejection(problem)
        }
    }

    private var place: Place { Place(source: source, span: request.span) }

    /// The part of the statement that a problem is about.
    private func span(of problem: DocumentProblem) -> Span {
        let part: Span? =
            switch problem {
            case .noPairs, .otherKind, .alteredText: request.reference?.span
            case .notIssued, .nothingChanged, .notAnOrderOnPairs: request.amended?.span
            case .recordMissing: request.recipient?.span
            case .severalDocuments: request.kind.span
            case .notADocumentFormat, .partMissing, .partUnwanted: nil
            }
        return part ?? request.span
    }

    static func format(_ format: OutputClause.Format?) -> DocumentFormat? {
        switch format {
        case .markdown?: .markdown
        case .html?: .html
        case nil: .text
        case .table?, .csv?, .json?: nil
        }
    }

    private var format: DocumentFormat {
        if request.output.format == nil, let file = request.output.file.map({ source.text($0).lowercased() }) {
            if file.hasSuffix(".html") || file.hasSuffix(".htm") { return .html }
            if file.hasSuffix(".md") { return .markdown }
        }
        return Self.format(request.output.format) ?? .text
    }

    private func run(_ kind: DocumentKind) throws {
        let programme = try transaction.programme()
        var document = try self.document(kind, programme)
        let number = try document.map { try register.text(.documents, .number, $0) ?? "" }
        if let document, try register.isIssued(document) {
            if request.isIssued {
                transaction.tally.count(.issuedDocuments, .unchanged)
                say(
                    Wording(
                        "№ \(number ?? "") was issued before; its text stands",
                        "документ № \(number ?? "") издан раньше; его текст не меняется"))
                if request.output.format == nil, request.output.file == nil { return }
            }
            return try answerKept(document, number ?? "")
        }
        try DocumentParts.checkWhole(request, kind)
        let amended = try request.amended.map {
            try register.amendedOrder(source.text($0.number), of: programme)
        }
        let changes = try amended.map { try self.changes(of: $0, by: document) }
        if request.isIssued { document = try recorded(kind, programme) }
        let library = try runner.templates.library()
        func rendered(_ language: MessageLanguage) throws -> RenderedDocument {
            let composer = DocumentComposer(
                register: register, programme: programme, language: language, today: runner.today)
            var data = try composer.common(document)
            try fill(&data, composer, kind, document, changes)
            return try library.render(kind.templateName, in: language, data)
        }
        if request.isIssued, let document {
            let all = try MessageLanguage.allCases.map { try rendered($0) }
            try keep(document, kind, amending: changes?.document, all)
            if request.output.format == nil, request.output.file == nil { return }
            return try answerKept(
                document, request.reference.map { source.text($0.number) } ?? source.text(request.span))
        }
        let one = try rendered(language)
        answer(one.text(as: format), one.tracedLines)
    }

    // MARK: Which document

    /// The row of the document that is meant; nil for one that the register does not have.
    private func document(_ kind: DocumentKind, _ programme: Int32) throws -> Int32? {
        guard let reference = request.reference else {
            guard !kind.takesRecipient, kind != .amendment else { return nil }
            let rows = try register.documents(kind, of: programme)
            guard rows.count > 1 else { return rows.first }
            throw DocumentProblem.severalDocuments(
                DocumentKindName(kind), try rows.compactMap { try register.text(.documents, .number, $0) })
        }
        let number = source.text(reference.number)
        guard let row = try register.document(number, of: programme) else { return nil }
        if let date = reference.date, let known = try register.code(.documents, .date, row), known != date.dayNumber {
            throw DomainProblem.documentConflict(number: number)
        }
        try register.check(row, number: number, is: kind, amends: request.amended != nil)
        return row
    }

    private struct PairChanges {
        var document: Int32
        var dissolved: [Int32]
        var new: [Int32]
    }

    /// What has become of an order's pairs since it and its amendments were issued.
    private func changes(of document: Int32, by amendment: Int32?) throws -> PairChanges {
        let table = try register.table(.pairs)
        let inForce = try register.pairsInForce(by: document)
        func state(_ row: Int32) -> PairState? { table.choice(.state, row, as: PairState.self) }
        let orders = [document] + (try register.issuedAmendments(to: document)) + [amendment].compactMap { $0 }
        let approved = try orders.flatMap { try register.rows(of: .pairs, where: .document, is: $0) }
        let changes = PairChanges(
            document: document, dissolved: inForce.filter { state($0) == .dissolved },
            new: approved.filter { state($0)?.counts == true && !inForce.contains($0) })
        if changes.dissolved.isEmpty, changes.new.isEmpty {
            throw DocumentProblem.nothingChanged(try register.text(.documents, .number, document) ?? "?")
        }
        return changes
    }

    // MARK: What it says

    private func fill(
        _ data: inout DocumentData, _ composer: DocumentComposer, _ kind: DocumentKind, _ document: Int32?,
        _ changes: PairChanges?
    ) throws {
        if let reference = request.reference {
            data[value: "number"] = DocumentValue(source.text(reference.number), data[value: "number"]?.records ?? [])
            if let date = reference.date {
                data[value: "date"] = DocumentValue(composer.written(date), data[value: "date"]?.records ?? [])
            }
            if let title = reference.title {
                data[value: "title"] = DocumentValue(source.text(title), data[value: "title"]?.records ?? [])
            }
        }
        data[flag: "draft"] = !request.isIssued
        switch kind {
        case .pairOrder: try composer.orderOnPairs(&data, approvedPairs(by: document, composer.programme))
        case .amendment:
            if let changes {
                try composer.amendment(&data, to: changes.document, dissolved: changes.dissolved, new: changes.new)
            }
        case .closingOrder: try composer.closing(&data)
        case .parentLetter, .enterpriseLetter, .certificate, .mentorReport, .mentorChecklist:
            if let recipient = request.recipient { try fill(&data, composer, kind, recipient) }
        case .regulation, .introductionOrder, .targetModel, .roadmap, .appointmentOrder, .trainingOrder: break
        }
    }

    private func approvedPairs(by document: Int32?, _ programme: Int32) throws -> [Int32] {
        let pairs = try document.map { try register.rows(of: .pairs, where: .document, is: $0) } ?? []
        guard pairs.isEmpty else { return pairs }
        let known = try register.documents(.pairOrder, of: programme).filter {
            try !register.rows(of: .pairs, where: .document, is: $0).isEmpty
        }
        throw DocumentProblem.noPairs(
            request.reference.map { source.text($0.number) },
            known: try known.compactMap { try register.text(.documents, .number, $0) })
    }

    private func fill(
        _ data: inout DocumentData, _ composer: DocumentComposer, _ kind: DocumentKind, _ recipient: PersonReference
    ) throws {
        let key = StatementReader(source: source).key(recipient)
        let person = try Place(source: source, span: recipient.span).at(recipient.span) {
            try kind == .certificate ? register.person(key) : register.person(key, in: .mentors)
        }
        let name = try register.name(of: person)
        if kind != .certificate, try register.rows(of: .mentors, where: .person, is: person).isEmpty {
            throw Place(source: source, span: recipient.span).rejection(DomainProblem.notInBase(name, .mentor))
        }
        try Place(source: source, span: recipient.span).at(recipient.span) {
            try register.checkProcessing(of: person, on: request.reference?.date ?? runner.today)
        }
        try composer.recipient(&data, person)
        switch kind {
        case .parentLetter:
            guard try register.table(.people).choice(.category, person, as: Category.self) == .student else {
                throw DocumentProblem.recordMissing(
                    name, Wording("is not recorded as a student", "не записан как ученик"),
                    example: Wording("mentor \"\(name)\": student", "наставник \"\(name)\": ученик"))
            }
        case .enterpriseLetter:
            guard data[value: "workplace"]?.text != nil else {
                throw DocumentProblem.recordMissing(
                    name, Wording("the workplace is not recorded", "место работы не записано"),
                    example: Wording(
                        "mentor \"\(name)\": workplace «Завод»", "наставник \"\(name)\": место работы «Завод»"))
            }
        case .certificate:
            let title = request.award.map { source.text($0) }
            guard try composer.certificate(&data, person, title: title) else {
                let award = title ?? "Лучший наставник"
                throw DocumentProblem.recordMissing(
                    name, Wording("no such award is recorded", "такая награда не записана"),
                    example: Wording(
                        "award \"\(name)\": «\(award)», certificate", "наградить \"\(name)\": «\(award)», грамота"))
            }
        default: break
        }
    }

    // MARK: Issuing

    /// The document's row, added or completed with what the statement says.
    private func recorded(_ kind: DocumentKind, _ programme: Int32) throws -> Int32? {
        guard let reference = request.reference else { return nil }
        let number = source.text(reference.number)
        let row = try transaction.document(
            programme, number: number, date: reference.date, title: reference.title.map { source.text($0) }, kind: kind)
        guard try register.code(.documents, .date, row) != nil else { throw DomainProblem.documentWithoutDate(number) }
        return row
    }

    private func keep(
        _ document: Int32, _ kind: DocumentKind, amending: Int32?, _ all: [RenderedDocument]
    ) throws {
        var texts: [IssuedText] = []
        var lines: [IssuedLine] = []
        for rendered in all {
            let language = rendered.language.rawValue
            for format in DocumentFormat.allCases {
                let text = rendered.text(as: format)
                texts.append(
                    IssuedText(language: language, format: format.rawValue, text: text, hash: sha256(text.utf8)))
            }
            lines += rendered.tracedLines.map { line in
                IssuedLine(
                    language: language, line: line.number, beginning: line.beginning,
                    records: line.records.compactMap { tag in
                        TableName(rawValue: tag.table).map { RecordReference($0, Int32(tag.id - 1)) }
                    })
            }
        }
        try transaction.issue(document, as: kind, amending: amending, texts, lines)
        let number = try register.text(.documents, .number, document) ?? "?"
        say(
            Wording(
                "№ \(number) is issued: its text no longer changes",
                "документ № \(number) издан: его текст больше не меняется"))
    }

    // MARK: Answering

    private func say(_ wording: Wording) { runner.outcomes.append(.message(wording)) }

    private func answerKept(_ document: Int32, _ number: String) throws {
        guard let kept = try register.issued(document, language: language.rawValue, format: format.rawValue),
            sha256(kept.text.utf8) == kept.hash
        else { throw DocumentProblem.alteredText(number) }
        let lines = try register.issuedLines(of: document, language: language.rawValue).map { line in
            TracedLine(
                number: line.line, beginning: line.beginning ?? "…",
                records: line.records.map { RecordTag(table: $0.table.rawValue, id: Int($0.row) + 1) })
        }
        answer(kept.text, lines)
        if let day = kept.erased {
            say(
                Wording(
                    "№ \(number): on \(day.iso) someone's personal data were taken out of the text",
                    "№ \(number): \(day.russian) из текста удалены чьи-то персональные данные"))
        }
    }

    private func answer(_ text: String, _ lines: [TracedLine]) {
        var text = text
        if request.withReferences {
            let language = language
            let appendix = Appendix(lines: lines, language: language) { table in
                TableName(rawValue: table)?.plural(language) ?? table
            }
            text = appendix.added(to: text, as: format)
        }
        runner.outcomes.append(.text(text, file: request.output.file.map { source.text($0) }))
    }
}
