/// A grammar in W3C EBNF, as `grammar/tandem.ebnf` is written.
struct EBNF {
    indirect enum Node {
        case sequence([Node])
        case choice([Node])
        case repeated(Node, least: Int, most: Int?)
        case literal(String)
        case keyword(String)
        case context(String)
        case name(String)
        /// A character by its code, or a set of characters.
        case characters
    }

    struct Problem: Error { var message: String }

    private(set) var order: [String] = []
    private(set) var productions: [String: Node] = [:]
    /// Productions whose comment says that each alternative may stand once.
    private(set) var once: Set<String> = []

    private var rest: Substring

    init(_ text: String) throws {
        rest = text[...]
        _ = skipBlanks()
        while !rest.isEmpty {
            guard let name = takeName(), take("::=") else {
                throw Problem(message: "a production expected at: \(rest.prefix(40))")
            }
            guard productions[name] == nil else { throw Problem(message: "\(name) is defined twice") }
            let (node, isOnce) = try choice()
            productions[name] = node
            order.append(name)
            if isOnce { once.insert(name) }
        }
    }

    /// Skips blanks and comments; whether a comment holds the word `once`.
    private mutating func skipBlanks() -> Bool {
        var isOnce = false
        while true {
            rest = rest.drop { $0.isWhitespace }
            guard rest.hasPrefix("/*") else { return isOnce }
            let body = rest.dropFirst(2)
            guard let end = body.firstRange(of: "*/") else {
                rest = ""
                return isOnce
            }
            if body[..<end.lowerBound].split(separator: " ") == ["once"] { isOnce = true }
            rest = body[end.upperBound...]
        }
    }

    private mutating func take(_ text: String) -> Bool {
        guard rest.hasPrefix(text) else { return false }
        rest = rest.dropFirst(text.count)
        _ = skipBlanks()
        return true
    }

    private mutating func takeName() -> String? {
        let name = rest.prefix { $0.isLetter || $0 == "_" }
        guard !name.isEmpty else { return nil }
        rest = rest.dropFirst(name.count)
        _ = skipBlanks()
        return String(name)
    }

    private mutating func choice() throws -> (Node, isOnce: Bool) {
        var alternatives: [Node] = []
        var isOnce = false
        repeat {
            var parts: [Node] = []
            while let part = try item() {
                parts.append(part)
                // The comment after the last alternative was skipped with its blanks.
                isOnce = isOnce || saysOnce
            }
            guard !parts.isEmpty else { throw Problem(message: "an empty alternative at: \(rest.prefix(40))") }
            alternatives.append(parts.count == 1 ? parts[0] : .sequence(parts))
        } while take("|")
        return (alternatives.count == 1 ? alternatives[0] : .choice(alternatives), isOnce)
    }

    /// The comment after the last item says `once`.
    private var saysOnce = false

    private mutating func item() throws -> Node? {
        saysOnce = false
        guard let first = rest.first else { return nil }
        var node: Node
        switch first {
        case "(":
            rest = rest.dropFirst()
            _ = skipBlanks()
            node = try choice().0
            guard rest.first == ")" else { throw Problem(message: "`)` expected at: \(rest.prefix(40))") }
            rest = rest.dropFirst()
        case "'": node = .literal(try delimited("'"))
        case "<": node = .keyword(try delimited(">"))
        case "{": node = .context(try delimited("}"))
        case "[":
            _ = try delimited("]")
            node = .characters
        case "#":
            rest = rest.dropFirst().drop { $0.isHexDigit || $0 == "x" }
            node = .characters
        case _ where first.isLetter || first == "_":
            let name = rest.prefix { $0.isLetter || $0 == "_" }
            if rest.dropFirst(name.count).drop(while: { $0.isWhitespace }).hasPrefix("::=") { return nil }
            rest = rest.dropFirst(name.count)
            node = .name(String(name))
        default: return nil
        }
        if let mark = rest.first, "?*+".contains(mark) {
            rest = rest.dropFirst()
            node = .repeated(node, least: mark == "+" ? 1 : 0, most: mark == "?" ? 1 : nil)
        }
        saysOnce = skipBlanks()
        return node
    }

    private mutating func delimited(_ close: Character) throws -> String {
        let body = rest.dropFirst()
        guard let end = body.firstIndex(of: close), end > body.startIndex else {
            throw Problem(message: "`\(close)` expected at: \(rest.prefix(40))")
        }
        rest = body[body.index(after: end)...]
        return String(body[..<end])
    }
}

extension EBNF.Node {
    /// This node and all that it holds.
    var all: [EBNF.Node] {
        switch self {
        case .sequence(let parts), .choice(let parts): [self] + parts.flatMap(\.all)
        case .repeated(let part, _, _): [self] + part.all
        default: [self]
        }
    }
}
