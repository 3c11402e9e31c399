import TandemDomain
import TandemLanguage
package import TandemText

/// What may come next at a place of a text, worked out from the grammar itself.
///
/// A word that no grammar knows is put where the cursor stands; what the parser says it expected there, with the
/// fields and values of the statement, is what can be completed.
package struct Completer {
    package struct Suggestions: Sendable {
        /// Byte range of the text that a suggestion replaces.
        package var replaced: Range<Int>
        package var words: [String]
    }

    package var language: MessageLanguage
    /// Full names that begin with a text.
    package var names: (String) -> [String]

    /// The names of the school's own fields.
    package var ownFields: [String]

    package init(language: MessageLanguage, ownFields: [String] = [], names: @escaping (String) -> [String]) {
        self.language = language
        self.ownFields = ownFields
        self.names = names
    }

    package func suggestions(in text: String, at offset: Int) -> Suggestions {
        let bytes = Array(text.utf8)
        let cursor = min(max(offset, 0), bytes.count)
        if let quote = openQuote(bytes[..<cursor]) { return quoted(bytes, quote, cursor) }
        var start = cursor
        while start > 0, Self.isWordByte(bytes[start - 1]) { start -= 1 }
        let prefix = String(decoding: bytes[start..<cursor], as: UTF8.self)
        let before = String(decoding: bytes[..<start], as: UTF8.self)
        let spoken = Self.spoken(prefix) ?? Self.spoken(before) ?? language
        let key = folded(prefix)
        var seen: Set<String> = []
        let words = expected(before, spoken).filter { folded($0).hasPrefix(key) && seen.insert($0).inserted }
        return Suggestions(replaced: start..<cursor, words: words)
    }

    // MARK: Names

    /// Where the text that the cursor stands in was opened; nil outside of quotation marks.
    private func openQuote(_ bytes: ArraySlice<UInt8>) -> Int? {
        var open: Int?
        var angled = false
        for (index, byte) in bytes.enumerated() {
            if byte == 10 {
                open = nil
                angled = false
            }
            if byte == 0x22, !angled { open = open == nil ? index + 1 : nil }
            if byte == 0xAB, index > 0, bytes[index - 1] == 0xC2, open == nil {
                open = index + 1
                angled = true
            }
            if byte == 0xBB, index > 0, bytes[index - 1] == 0xC2, angled {
                open = nil
                angled = false
            }
        }
        return open
    }

    private func quoted(_ bytes: [UInt8], _ start: Int, _ cursor: Int) -> Suggestions {
        let prefix = String(decoding: bytes[start..<cursor], as: UTF8.self)
        let closing = start >= 2 && bytes[start - 1] == 0xAB ? "»" : "\""
        return Suggestions(replaced: start..<cursor, words: names(prefix).map { $0 + closing })
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39) || byte == 0x5F
            || byte == 0x2D
    }

    /// The language in which a text is being typed, by its last letter outside of quotation marks: names are of no
    /// language.
    private static func spoken(_ text: String) -> MessageLanguage? {
        var isQuoted = false
        for scalar in text.unicodeScalars.reversed() {
            if scalar == "\"" || scalar == "«" || scalar == "»" { isQuoted = scalar == "«" ? false : !isQuoted }
            guard !isQuoted, scalar.properties.isAlphabetic else { continue }
            return scalar.value >= 0x400 && scalar.value < 0x530 ? .russian : .english
        }
        return nil
    }

    // MARK: The grammar

    private static let marker = "ъъъ"

    private func expected(_ before: String, _ spoken: MessageLanguage) -> [String] {
        let source = SourceFile(name: "", text: before + Self.marker)
        let parsed = ParsedSource(source)
        let offset = before.utf8.count
        var words: [String] = []
        for diagnostic in parsed.diagnostics where Int(diagnostic.span.start) >= offset {
            guard let problem = diagnostic.problem as? SyntaxProblem else { continue }
            switch problem {
            case .unknownStatement: words += spellings(.statement, spoken)
            case .unexpected(_, let expectations), .endOfInput(let expectations):
                for expectation in expectations { words += self.words(expectation, spoken) }
            default: break
            }
        }
        return words + continuations(before, spoken) + fields(before, spoken)
    }

    /// What is left of statements that begin with several words: `как ‸` → `подобрать пару`.
    private func continuations(_ before: String, _ spoken: MessageLanguage) -> [String] {
        let last = before.split(separator: "\n", omittingEmptySubsequences: false).last.map(String.init) ?? ""
        let line = folded(last) + " "
        guard last.hasSuffix(" "), line != " " else { return [] }
        return Vocabulary.shared.entries(in: .statement).flatMap { entry in
            entry.alternatives(spoken).compactMap { words in
                let spelling = words.map { $0[0] }.joined(separator: " ")
                return folded(spelling).hasPrefix(line) ? String(spelling.dropFirst(line.count)) : nil
            }
        }
    }

    private func spellings(_ context: Context, _ spoken: MessageLanguage) -> [String] {
        Vocabulary.shared.entries(in: context).map { $0.primary(spoken) }
    }

    private func keywords(_ keywords: Set<Keyword>, _ spoken: MessageLanguage) -> [String] {
        Vocabulary.shared.entries(in: .statement).filter { entry in
            guard case .keyword(let keyword) = entry.meaning else { return false }
            return keywords.contains(keyword)
        }.map { $0.primary(spoken) }
    }

    private func words(_ expectation: Expectation, _ spoken: MessageLanguage) -> [String] {
        switch expectation {
        case .keyword(let keyword): [Vocabulary.shared.spelling(keyword, spoken)]
        case .oneOf(let context, _): spellings(context, spoken)
        case .recordingStatement: keywords(.acts, spoken)
        case .question: keywords(.questions, spoken)
        case .words: []
        }
    }

    /// The fields that can be named in the statement that the cursor is in, and the values of choices.
    private func fields(_ before: String, _ spoken: MessageLanguage) -> [String] {
        let line = before.split(separator: "\n", omittingEmptySubsequences: false).last.map(String.init) ?? ""
        var words = folded(line).split(separator: " ").map(String.init)
        guard let (keyword, length) = Self.statement(words), words.count > length || before.hasSuffix(" ") else {
            return []
        }
        if keyword == .plan, let rest = line.firstIndex(of: " ") {
            return fields(String(line[line.index(after: rest)...]), spoken)
        }
        words.removeFirst(length)
        switch keyword {
        case .show:
            // A source of two words before one of one; what is typed of the next word may be nothing.
            let source = [2, 1].lazy.filter { $0 <= words.count }.compactMap { count in
                Vocabulary.shared.word(words.prefix(count).joined(separator: " "), in: .source).map { ($0, count) }
            }.first
            guard let (name, length) = source, let table = TableName(source: name),
                words.count > length || (length > 1 && before.hasSuffix(" "))
            else { return [] }
            let names = FieldCatalogue.ids(table).map { Vocabulary.shared.spelling(.field, $0, spoken) }
            let hasPeople = table == .people || FieldCatalogue.inherited(table).contains { $0.1 == .people }
            return names + (hasPeople ? ownFields : []) + values(table, spoken) + operators(spoken)
        case .mentor, .mentee, .person:
            let role: ParticipantRecord.Role = keyword == .mentor ? .mentor : keyword == .mentee ? .mentee : .person
            guard line.contains(":") else { return [] }
            return ParticipantReader.fields(role).map { $0.name.spelling(spoken) } + ownFields
                + spellings(.category, spoken)
                + values(ParticipantReader.base(role), spoken)
        case .propose: return spellings(.form, spoken) + spellings(.objective, spoken)
        case .fixes, .candidates, .allocate, .rotation, .approve, .agree, .rules: return spellings(.form, spoken)
        case .path: return spellings(.category, spoken)
        case .pairRecord:
            guard line.contains(":") else { return [] }
            return PairRecordRunner.fields.map { $0.name.spelling(spoken) } + values(.pairs, spoken)
        case .measure: return spellings(.phase, spoken)
        case .document, .issue: return spellings(.documentKind, spoken)
        case .award: return line.contains(":") ? spellings(.awardKind, spoken) + spellings(.awardLevel, spoken) : []
        case .compare:
            return spellings(.phase, spoken)
                + FieldCatalogue.ids(.mentees).map { Vocabulary.shared.spelling(.field, $0, spoken) } + ownFields
        case .summary, .gap:
            return FieldCatalogue.ids(.answers).map { Vocabulary.shared.spelling(.field, $0, spoken) } + ownFields
        case .swot: return spellings(.quadrant, spoken) + spellings(.form, spoken)
        case .questionnaire: return [Context.surveyRole, .form, .phase].flatMap { spellings($0, spoken) }
        case .answers: return spellings(.phase, spoken)
        case .help: return spellings(.statement, spoken)
        case .decide:
            guard let number = words.first.flatMap({ Int($0.filter(\.isNumber)) }), line.contains(":") else {
                return []
            }
            return Reading.ofContradiction(number).map { $0.spelling(spoken) }
        default: return []
        }
    }

    /// The keyword that the most of the first words spell.
    private static func statement(_ words: [String]) -> (Keyword, length: Int)? {
        for length in (1...3).reversed() where length <= words.count {
            let text = words.prefix(length).joined(separator: " ")
            if case .keyword(let keyword)? = Vocabulary.shared.meaning(of: text, in: ContextSet(.statement)) {
                return (keyword, length)
            }
        }
        return nil
    }

    /// The values of the choices that a table's fields hold.
    private func values(_ table: TableName, _ spoken: MessageLanguage) -> [String] {
        let tables = [table] + FieldCatalogue.inherited(table).map(\.1)
        let kinds = tables.flatMap { Schema.fields(of: $0) }.compactMap { field -> ChoiceKind? in
            if case .choice(let kind) = field.type { kind } else { nil }
        }
        return kinds.flatMap { spellings($0.context, spoken) }
    }

    private func operators(_ spoken: MessageLanguage) -> [String] {
        let keywords: [Keyword] = [
            .and, .or, .not, .isEqual, .isNot, .moreThan, .lessThan, .atLeast, .atMost, .inSet, .unknown, .isKnown,
            .count,
        ]
        return keywords.map { Vocabulary.shared.spelling($0, spoken) }
    }
}
