package import TandemText

/// One wording of an issued document.
package struct IssuedText: Hashable, Sendable {
    package var language: String
    package var format: String
    package var text: String
    package var hash: String
    /// When someone's name was taken out of the text; nil for one that is as it was issued.
    package var erased: CalendarDate?

    package init(language: String, format: String, text: String, hash: String, erased: CalendarDate? = nil) {
        self.language = language
        self.format = format
        self.text = text
        self.hash = hash
        self.erased = erased
    }
}

/// A line of an issued document and the rows that it rests on.
package struct IssuedLine: Hashable, Sendable {
    package var language: String
    package var line: Int
    /// How the line begins; nil for one out of which a name was taken.
    package var beginning: String?
    package var records: [RecordReference]

    package init(language: String, line: Int, beginning: String?, records: [RecordReference]) {
        self.language = language
        self.line = line
        self.beginning = beginning
        self.records = records
    }
}

/// A row that a line of a document rests on.
package struct RecordReference: Hashable, Sendable {
    package var table: TableName
    package var row: Int32

    package init(_ table: TableName, _ row: Int32) {
        self.table = table
        self.row = row
    }

    /// The columns of ``TableName/documentLines`` that refer to what lines rest on.
    private static let fields: [(field: FieldName, table: TableName)] = [
        (.pair, .pairs), (.person, .people), (.task, .tasks), (.award, .awards), (.practice, .practices),
        (.programme, .programmes),
    ]

    /// The column that refers to the table; nil for one that lines do not rest on.
    package static func field(of table: TableName) -> FieldName? { fields.first { $0.table == table }?.field }

    /// What a row of ``TableName/documentLines`` refers to.
    static func references(in lines: Table, _ row: Int32) -> [RecordReference] {
        fields.compactMap { field, table in lines.code(field, row).map { RecordReference(table, $0) } }
    }
}

extension Transaction {
    /// Keeps a document's text for good, with what its lines rest on; the same may be said again.
    /// - Throws: ``DomainProblem/issuedOtherwise(number:)`` where something else is kept already.
    package func issue(
        _ document: Int32, as kind: DocumentKind, amending amended: Int32?, _ texts: [IssuedText],
        _ lines: [IssuedLine]
    ) throws {
        if let kept = try IssuedRecord(document, in: register) {
            guard kept == IssuedRecord(kind, amending: amended, texts, lines) else {
                throw DomainProblem.issuedOtherwise(number: try register.text(.documents, .number, document) ?? "?")
            }
            return tally.count(.issuedDocuments, .unchanged)
        }
        for text in texts {
            _ = try insert(
                .issuedDocuments,
                [
                    Cell(.document, .code(document)), Cell(.kind, .code(kind.code)),
                    Cell(.amends, amended.map { .code($0) }), Cell(.language, .text(text.language)),
                    Cell(.format, .text(text.format)), Cell(.text, .text(text.text)), Cell(.hash, .text(text.hash)),
                    Cell(.erased, text.erased.map { .code($0.dayNumber) }),
                ])
        }
        for line in lines {
            for record in line.records {
                guard let field = RecordReference.field(of: record.table) else { continue }
                _ = try insert(
                    .documentLines,
                    [
                        Cell(.document, .code(document)), Cell(.language, .text(line.language)),
                        Cell(.line, .number(Double(line.line))), Cell(.text, line.beginning.map { .text($0) }),
                        Cell(field, .code(record.row)),
                    ])
            }
        }
        tally.count(.issuedDocuments, .added)
    }
}

extension Register {
    /// What a document is: as it is held, else as its title says, else an order on pairs where it approves some.
    package func kind(ofDocument document: Int32) throws -> DocumentKind? {
        if let kind = try table(.documents).choice(.kind, document, as: DocumentKind.self) { return kind }
        if let kind = try text(.documents, .title, document).flatMap({ DocumentKind(title: $0) }) { return kind }
        return try rows(of: .pairs, where: .document, is: document).isEmpty ? nil : .pairOrder
    }

    /// The document of a number in a programme.
    package func document(_ number: String, of programme: Int32) throws -> Int32? {
        try rows(of: .documents, where: .programme, is: programme).first {
            try text(.documents, .number, $0) == number
        }
    }

    /// The documents of a kind in a programme, the oldest first; those without a day last.
    package func documents(_ kind: DocumentKind, of programme: Int32) throws -> [Int32] {
        let table = try table(.documents)
        return try rows(of: .documents, where: .programme, is: programme).filter {
            try self.kind(ofDocument: $0) == kind
        }
        .sorted { (table.code(.date, $0) ?? Int32.max, $0) < (table.code(.date, $1) ?? Int32.max, $1) }
    }

    /// Whether a document's text is kept for good.
    package func isIssued(_ document: Int32) throws -> Bool {
        try !rows(of: .issuedDocuments, where: .document, is: document).isEmpty
    }

    /// The kept text of a document; nil where it was not issued.
    package func issued(_ document: Int32, language: String, format: String) throws -> IssuedText? {
        for row in try rows(of: .issuedDocuments, where: .document, is: document) {
            if let kept = try issuedText(row), kept.language == language, kept.format == format { return kept }
        }
        return nil
    }

    /// The kept text of a row of ``TableName/issuedDocuments``.
    func issuedText(_ row: Int32) throws -> IssuedText? {
        guard let language = try text(.issuedDocuments, .language, row),
            let format = try text(.issuedDocuments, .format, row),
            let kept = try text(.issuedDocuments, .text, row), let hash = try text(.issuedDocuments, .hash, row)
        else { return nil }
        let erased = try code(.issuedDocuments, .erased, row).flatMap { CalendarDate(dayNumber: $0) }
        return IssuedText(language: language, format: format, text: kept, hash: hash, erased: erased)
    }

    /// Issued orders that amend a document, in the order of their issue.
    package func issuedAmendments(to document: Int32) throws -> [Int32] {
        var seen: Set<Int32> = []
        let table = try table(.issuedDocuments)
        return try rows(of: .issuedDocuments, where: .amends, is: document).compactMap { table.code(.document, $0) }
            .filter { seen.insert($0).inserted }
    }

    /// The lines of an issued document that rest on rows, in order, each with its rows.
    package func issuedLines(of document: Int32, language: String) throws -> [IssuedLine] {
        let table = try table(.documentLines)
        var lines: [IssuedLine] = []
        for row in try rows(of: .documentLines, where: .document, is: document) {
            guard try text(.documentLines, .language, row) == language, let number = table.count(.line, row) else {
                continue
            }
            if lines.last?.line != number {
                lines.append(
                    IssuedLine(
                        language: language, line: number, beginning: try text(.documentLines, .text, row),
                        records: []))
            }
            lines[lines.count - 1].records += RecordReference.references(in: table, row)
        }
        return lines
    }

    /// The pairs that an order and its amendments have approved and not dissolved, as their kept texts say.
    package func pairsInForce(by document: Int32) throws -> [Int32] {
        var pairs: [Int32] = []
        for issued in [document] + (try issuedAmendments(to: document)) {
            let table = try table(.documentLines)
            var named: Set<Int32> = []
            let rows = try rows(of: .documentLines, where: .document, is: issued)
            for pair in rows.compactMap({ table.code(.pair, $0) }) where named.insert(pair).inserted {
                // A later order names a pair again only to strike it out.
                if let known = pairs.firstIndex(of: pair) { pairs.remove(at: known) } else { pairs.append(pair) }
            }
        }
        return pairs
    }
}
