import TandemDomain
import TandemLanguage

/// The eight documents that a programme has to have (П§12), those that it lacks among them.
enum RequiredDocuments {
    static let source = "requiredDocuments"

    /// A query asks for documents that are not there.
    static func isAsked(by query: Query) -> Bool {
        query.source == source || (query.source == TableName.documents.rawValue && mentionsMissing(query))
    }

    /// The register as such a query sees it: with a row for each document that the programme lacks, whose number is
    /// unknown. A view of its own, never committed.
    static func view(of register: Register, for query: Query) throws -> Register {
        guard let programme = try register.latestProgramme() else { throw DomainProblem.noProgramme }
        let view = register.fork()
        var next = Int32(try register.table(.documents).rowCount)
        for row in try register.table(.documents).rows {
            let kind = try register.kind(ofDocument: row)
            // A document of an unknown kind may be one of the eight: it is shown, so that someone says what it is.
            let isOther = try register.code(.documents, .programme, row) != programme || kind?.isRequired == false
            if query.source == source, isOther {
                try view.apply([Change(table: .documents, row: row, kind: .delete(before: []))])
            } else if let kind {
                let cell = Cell(.kind, .code(kind.code))
                try view.apply([Change(table: .documents, row: row, kind: .update(before: [], after: [cell]))])
            }
        }
        for kind in DocumentKind.required where try register.documents(kind, of: programme).isEmpty {
            let cells = [Cell(.programme, .code(programme)), Cell(.kind, .code(kind.code))]
            try view.apply([Change(table: .documents, row: next, kind: .insert(cells))])
            next += 1
        }
        return view
    }

    private static func mentionsMissing(_ query: Query) -> Bool {
        let expressions =
            [query.condition].compactMap { $0 } + query.columns + query.keys + query.aggregates
            + query.order.map(\.expression)
        return expressions.contains { mentionsMissing($0) }
    }

    private static func mentionsMissing(_ expression: Expression) -> Bool {
        switch expression {
        case .literal, .today, .common: false
        case .path(let steps):
            steps.contains { if case .field("missing") = $0.meaning { true } else { false } }
        case .negation(let operand, _), .not(let operand, _), .known(let operand, _, _): mentionsMissing(operand)
        case .binary(_, let left, let right, _): mentionsMissing(left) || mentionsMissing(right)
        case .isIn(let operand, let items, _, _): mentionsMissing(operand) || items.contains { mentionsMissing($0) }
        case .call(_, let arguments, _): arguments.contains { mentionsMissing($0) }
        }
    }
}

extension TableName {
    /// The table that a query's source shows.
    init?(source: String) {
        self.init(rawValue: source == RequiredDocuments.source ? TableName.documents.rawValue : source)
    }
}
