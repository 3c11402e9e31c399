import TandemText

@testable import TandemLanguage

/// Makes sentences of the language from its grammar.
struct SentenceGenerator {
    private struct Exhausted: Error {}

    let grammar: EBNF
    /// The languages of the keywords: one or both.
    let languages: [MessageLanguage]
    var random: SeededGenerator
    private var output: [String] = []
    private var depth = 0
    private var used: [String: Set<Int>] = [:]
    /// For each production how deep its shallowest sentence is.
    private let heights: [String: Int]

    init(_ grammar: EBNF, languages: [MessageLanguage], seed: UInt64) {
        self.grammar = grammar
        self.languages = languages
        random = SeededGenerator(state: seed)
        var heights: [String: Int] = [:]
        for _ in grammar.order {
            for name in grammar.order {
                if let node = grammar.productions[name], let height = Self.height(node, heights) {
                    heights[name] = height + 1
                }
            }
        }
        self.heights = heights
    }

    private static func height(_ node: EBNF.Node, _ known: [String: Int]) -> Int? {
        switch node {
        case .sequence(let parts):
            let heights = parts.map { height($0, known) }
            return heights.contains(nil) ? nil : heights.compactMap { $0 }.max()
        case .choice(let parts): return parts.compactMap { height($0, known) }.min()
        case .repeated(let part, let least, _): return least == 0 ? 0 : height(part, known)
        case .name(let name): return name.first?.isUppercase == true ? 0 : known[name]
        default: return 0
        }
    }

    /// A sentence of a production: its tokens between blanks, what stands in blocks further right.
    mutating func sentence(_ name: String) -> String {
        while true {
            output = []
            depth = 0
            used = [:]
            do {
                try expand(.name(name))
                return layout()
            } catch { continue }
        }
    }

    private func layout() -> String {
        var text = ""
        var level = 0
        for (index, token) in output.enumerated() {
            if token == "\u{1}end" { level -= 1 }
            if token == "\n", index > 0, output[index - 1] == ":" { level += 1 }
            if text.hasSuffix("\n") {
                text += String(repeating: "  ", count: max(0, token == "\n" ? 0 : level))
            } else if !text.isEmpty, token != "\n" {
                text += " "
            }
            text += token == "\u{1}end" ? (languages[0] == .russian ? "конец" : "end") : token
        }
        return text
    }

    private mutating func expand(_ node: EBNF.Node) throws {
        switch node {
        case .sequence(let parts): for part in parts { try expand(part) }
        case .choice(let parts): try expand(pick(parts))
        case .repeated(let part, let least, let most):
            let extra = depth > 11 ? 0 : Int.random(in: 0...(most ?? 2), using: &random)
            for _ in 0..<max(least, extra) { try expand(part) }
        case .literal(let text): output.append(text)
        case .keyword(let id): output.append(keyword(id))
        case .context(let id): output.append(word(id))
        case .name(let name) where name.first?.isUppercase == true: output.append(lexical(name))
        case .name(let name): try production(name)
        case .characters: throw Exhausted()
        }
    }

    private mutating func pick(_ parts: [EBNF.Node]) -> EBNF.Node {
        guard depth > 11 else { return parts[Int.random(in: 0..<parts.count, using: &random)] }
        return parts.min { (Self.height($0, heights) ?? 99) < (Self.height($1, heights) ?? 99) } ?? parts[0]
    }

    private mutating func production(_ name: String) throws {
        guard let node = grammar.productions[name], depth < 60 else { throw Exhausted() }
        depth += 1
        defer { depth -= 1 }
        if grammar.once.contains(name), case .choice(let parts) = node {
            let free = parts.indices.filter { !(used[name]?.contains($0) ?? false) }
            guard let index = free.randomElement(using: &random) else { throw Exhausted() }
            used[name, default: []].insert(index)
            return try expand(parts[index])
        }
        let outer = used
        used = [:]
        try expand(node)
        used = outer
    }

    // MARK: Terminals

    private mutating func keyword(_ id: String) -> String {
        if id == "end" { return "\u{1}end" }
        return spelling(Self.keywords[id] ?? [])
    }

    private mutating func word(_ id: String) -> String {
        spelling(Self.words[id]?.randomElement(using: &random) ?? [])
    }

    private mutating func spelling(_ spellings: [[String]]) -> String {
        guard let language = languages.randomElement(using: &random), !spellings.isEmpty else { return "?" }
        let text = spellings[language == .russian ? 0 : 1].randomElement(using: &random) ?? "?"
        return Int.random(in: 0..<10, using: &random) == 0 ? text.uppercased() : text
    }

    /// The Russian and the English spellings of each keyword, and of the words of each context.
    private static let keywords: [String: [[String]]] = Dictionary(
        Keyword.allCases.map { ($0.rawValue, spellings(Vocabulary.shared.entry(.keyword($0)))) },
        uniquingKeysWith: { first, _ in first })

    private static let words: [String: [[[String]]]] = Vocabulary.shared.entries.reduce(into: [:]) { words, entry in
        guard case .word(let word) = entry.meaning else { return }
        let all = spellings(entry)
        words[word.context.rawValue, default: []].append(all)
        words["\(word.context.rawValue).\(word.id)", default: []].append(all)
        if !ContextSet(entry.contexts).isDisjoint(with: .values) { words["value", default: []].append(all) }
    }

    private static func spellings(_ entry: VocabularyEntry?) -> [[String]] {
        [entry?.spellings(.russian) ?? [], entry?.spellings(.english) ?? []]
    }

    private mutating func lexical(_ name: String) -> String {
        if name == "WHOLE", output.last == ".." { return "9" }
        if name == "WHOLE" { return "5" }
        return Self.samples[name]?.randomElement(using: &random) ?? "?"
    }

    private static let samples: [String: [String]] = [
        "NEWLINE": ["\n"], "WORD": ["рейтинг", "chess_rating", "x1", "учебная-мотивация"],
        "ANY_WORD": ["математика", "русский", "student", "да", "chess", "E0110"],
        "NUMBER": ["5", "4.5", "0", "1000000"], "WHOLE": ["5", "9"], "COUNT": ["1", "12"], "ORDINAL": ["№ 2", "№7"],
        "PERCENT": ["70%", "12.5%"],
        "DATE": ["01.09.2023", "2024-02-29", "1.2.2024"], "CLASS": ["9А", "11б", "7B", "9-А"],
        "TEXT": ["\"Петров\"", "«Лидер – «пассивный»»", "\"а \"\"б\"\"\"", "„х“", "\"\""],
        "DOCUMENT": ["№ 93/24", "№5", "№ 115/01-о"], "ANNOUNCED": ["93/24", "5", "7-о"],
    ]
}
