import TandemText

/// Writes a parsed statement as indented text, stable from run to run: one node a line, children further right.
package struct TreeDump {
    let source: SourceFile
    private var lines: [String] = []
    private var level = 0
    /// Canonical ids of built-in values, by where they stand; without them values come out as spelled.
    private let ids: [UInt32: String]

    private init(source: SourceFile, ids: [UInt32: String] = [:]) {
        self.source = source
        self.ids = ids
    }

    /// The tree of a statement; texts, numbers and names as they stand in the source. Ends in a newline.
    package static func text(of statement: LocatedStatement, in source: SourceFile) -> String {
        var dump = TreeDump(source: source)
        dump.statement(statement.statement)
        return dump.lines.joined(separator: "\n") + "\n"
    }

    /// The trees of a text's statements, the same whatever the language and the white space of the text.
    static func neutralText(of traced: TracedSource) -> String {
        let ids = traced.uses.compactMapValues { use in
            guard case .word(let word) = use.meaning, word.context != .field else { return nil as String? }
            return "\(word.context).\(word.id)"
        }
        return traced.statements.map { statement in
            var dump = TreeDump(source: traced.source, ids: ids)
            dump.statement(statement.statement)
            return dump.lines.joined(separator: "\n") + "\n"
        }.joined()
    }

    // MARK: Lines

    mutating func line(_ parts: String?...) {
        lines.append(String(repeating: "  ", count: level) + parts.compactMap { $0 }.joined(separator: " "))
    }

    mutating func under(_ parts: String?..., body: (inout TreeDump) -> Void) {
        lines.append(String(repeating: "  ", count: level) + parts.compactMap { $0 }.joined(separator: " "))
        level += 1
        body(&self)
        level -= 1
    }

    // MARK: Parts

    func text(_ literal: TextLiteral) -> String { "\"\(source.text(literal))\"" }
    func text(_ span: Span) -> String { source.text(span) }
    func text(_ run: WordRun) -> String { ids[run.span.start] ?? words(run.span) }
    /// Words with single spaces between them.
    private func words(_ span: Span) -> String {
        source.text(span).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    func id(at span: Span) -> String? { ids[span.start] }
    func text(_ range: ClosedRange<Int>) -> String { "\(range.lowerBound)..\(range.upperBound)" }
    func text(_ number: Double) -> String { Self.number(number) }

    func text(_ person: PersonReference) -> String {
        [
            text(person.name), person.ordinal.map { "№ \($0)" }, person.schoolClass.map { "of \($0)" },
            person.born.map { "born \($0)" },
        ]
        .compactMap { $0 }.joined(separator: " ")
    }

    func text(_ document: DocumentReference) -> String {
        ["№ " + source.text(document.number), document.date.map { "dated \($0)" }, document.title.map { text($0) }]
            .compactMap { $0 }.joined(separator: " ")
    }

    func text(_ literal: Literal) -> String {
        switch literal {
        case .number(let number): text(number)
        case .share(let share): text(share * 100) + "%"
        case .date(let date): date.iso
        case .schoolClass(let schoolClass): "class \(schoolClass)"
        case .duration(let duration): "\(text(duration.amount)) \(duration.unit.rawValue)"
        case .text(let literal): text(literal)
        case .words(let run): text(run)
        case .documentNumber(let span): "№ " + text(span)
        case .unknown: "unknown"
        case .list(let items): "(" + items.map { text($0.literal) }.joined(separator: ", ") + ")"
        }
    }

    private static func number(_ number: Double) -> String {
        if let whole = Int(exactly: number) { return String(whole) }
        // A percentage is a hundredth times a hundred: what that leaves in the last digits is not shown.
        return String(abs(number) < 1e6 ? (number * 1e9).rounded() / 1e9 : number)
    }
}
