/// All that is kept of an issued document, in whatever order it is said.
struct IssuedRecord: Equatable {
    /// A row that a line rests on, with what is said of the line.
    private struct Line: Hashable {
        var language: String
        var number: Int
        var beginning: String?
        var record: RecordReference
    }

    private let kind: DocumentKind?
    private let amended: Int32?
    private let texts: Set<IssuedText>
    private let lines: Set<Line>

    /// As it is said.
    init(_ kind: DocumentKind, amending amended: Int32?, _ texts: [IssuedText], _ lines: [IssuedLine]) {
        self.kind = kind
        self.amended = amended
        self.texts = Set(texts)
        self.lines = Set(
            lines.flatMap { line in
                line.records.filter { RecordReference.field(of: $0.table) != nil }.map {
                    Line(language: line.language, number: line.line, beginning: line.beginning, record: $0)
                }
            })
    }

    /// As the register has it; nil for a document that is not issued.
    init?(_ document: Int32, in register: Register) throws {
        let issued = try register.table(.issuedDocuments)
        let rows = try register.rows(of: .issuedDocuments, where: .document, is: document)
        guard let first = rows.first else { return nil }
        kind = issued.choice(.kind, first, as: DocumentKind.self)
        amended = issued.code(.amends, first)
        texts = Set(try rows.compactMap { try register.issuedText($0) })
        lines = try Self.lines(of: document, in: register)
    }

    private static func lines(of document: Int32, in register: Register) throws -> Set<Line> {
        let table = try register.table(.documentLines)
        var lines: Set<Line> = []
        for row in try register.rows(of: .documentLines, where: .document, is: document) {
            guard let language = try register.text(.documentLines, .language, row), let number = table.count(.line, row)
            else { continue }
            let beginning = try register.text(.documentLines, .text, row)
            for record in RecordReference.references(in: table, row) {
                lines.insert(Line(language: language, number: number, beginning: beginning, record: record))
            }
        }
        return lines
    }
}
