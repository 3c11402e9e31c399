import Foundation

/// One thing that a row of `grammar/REQUIREMENTS.md` claims: a statement and what has to come of it.
struct RequirementClaim: Hashable {
    /// H, C, K or P.
    var letter: Character
    /// Nil where the row says that it is not true yet.
    var statement: String?
    /// The code with which the statement is refused.
    var code: String?
    /// What the answer, or the refusal, has to hold.
    var words: [String] = []
    /// The line of the file.
    var line: Int
}

/// A row of one of the tables.
struct RequirementRow {
    var number: Int
    /// The letters in the row's own column; of the tables without one, those of its claims.
    var letters: String
    var claims: [RequirementClaim]
    /// The tests that prove the rule itself: `Suite.name`, or `rule file: test`.
    var tests: [String]
    var line: Int
}

/// The tables of `grammar/REQUIREMENTS.md`, by the words of their headings.
struct RequirementTable {
    private(set) var sections: [String: [RequirementRow]] = [:]
    /// Rows and claims that are not written as they should be.
    private(set) var faults: [String] = []

    static let notYet = "пока нет / not yet:"

    init(_ text: String) {
        var heading = ""
        for (index, line) in text.components(separatedBy: "\n").enumerated() {
            if line.hasPrefix("## ") { heading = String(line.dropFirst(3)) }
            guard line.hasPrefix("| "), !line.hasPrefix("| №") else { continue }
            guard let row = row(line, index + 1) else {
                faults.append("\(index + 1): not a row: \(line.prefix(60))")
                continue
            }
            sections[heading, default: []].append(row)
        }
    }

    func rows(_ word: String) -> [RequirementRow] {
        sections.first { $0.key.hasSuffix(word) }?.value ?? []
    }

    /// `| № | clause | text | letters | claims | tests |`, or without clause and letters.
    private mutating func row(_ line: String, _ number: Int) -> RequirementRow? {
        let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        guard cells.count == 6 || cells.count == 4, let id = Int(cells[0]) else { return nil }
        let claims = cells[cells.count - 2].components(separatedBy: "<br>").compactMap { text in
            let claim = Self.claim(text, number)
            if claim == nil { faults.append("\(number): not a claim: \(text)") }
            return claim
        }
        let tests = cells[cells.count - 1].components(separatedBy: "; ").map {
            $0.trimmingCharacters(in: CharacterSet(charactersIn: "`"))
        }
        let letters = cells.count == 6 ? cells[3] : String(Set(claims.map(\.letter)).sorted())
        return RequirementRow(number: id, letters: letters, claims: claims, tests: tests, line: number)
    }

    /// ``C `statement` → E0315 «words»``, or `C — пока нет / not yet: why`.
    static func claim(_ text: String, _ line: Int) -> RequirementClaim? {
        guard let letter = text.first, "HCKP".contains(letter) else { return nil }
        let rest = text.dropFirst()
        if rest.hasPrefix(" — " + notYet) {
            return rest.count > notYet.count + 10 ? RequirementClaim(letter: letter, line: line) : nil
        }
        guard rest.hasPrefix(" `"), let end = rest.lastIndex(of: "`") else { return nil }
        let statement = String(rest[..<end].dropFirst(2))
        var claim = RequirementClaim(letter: letter, statement: statement, line: line)
        let answer = rest[rest.index(after: end)...].trimmingCharacters(in: .whitespaces)
        guard !statement.isEmpty, !statement.contains("`") else { return nil }
        if answer.isEmpty { return claim }
        guard answer.hasPrefix("→ ") else { return nil }
        var expected = answer.dropFirst(2)
        if expected.hasPrefix("E0") {
            claim.code = String(expected.prefix(5))
            expected = expected.dropFirst(5)
        }
        guard let words = quotations(expected) else { return nil }
        claim.words = words
        return claim.code == nil && words.isEmpty ? nil : claim
    }

    /// «…» after «…», which may hold further ones; nil where anything else stands between them.
    private static func quotations(_ text: Substring) -> [String]? {
        var found: [String] = []
        var current = ""
        var depth = 0
        for character in text {
            if character == "»" { depth -= 1 }
            if depth < 0 { return nil }
            if depth > 0 { current.append(character) }
            if character == "«" { depth += 1 }
            if depth == 0 {
                if character == "»" {
                    found.append(current)
                    current = ""
                } else if character != " " {
                    return nil
                }
            }
        }
        return depth == 0 && !found.contains("") ? found : nil
    }
}
