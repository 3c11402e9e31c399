import TandemLanguage
package import TandemText

extension Explanation {
    /// The page of every code, in the order of the codes.
    package static let all: [Explanation] = [
        syntaxOfTexts, syntaxOfStatements, names, bases, types, participants, pairs, yearsWork, files, imports, store,
        rules, texts, ownFields, advice, preparation, offers, groups, history, yearEnd, documents, monitoring,
        personalData, regulation,
    ].flatMap { $0 }.sorted { $0.code < $1.code }

    private static let byCode = Dictionary(all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })

    /// The page of a code as typed: in any case, with a Cyrillic Е, on the other keyboard layout, or the digits alone.
    package static func page(of typed: String) -> Explanation? {
        candidates(typed).lazy.compactMap { byCode[$0] }.first
    }

    /// The codes nearest to one that does not exist.
    package static func closestCodes(to typed: String) -> [String] {
        let wanted = candidates(typed).first ?? typed
        let near = closest(to: wanted, among: all.map(\.code), limit: 3)
        return near.isEmpty ? all.map(\.code).filter { $0.hasPrefix(wanted.prefix(3)) }.prefix(3).map { $0 } : near
    }

    private static func candidates(_ typed: String) -> [String] {
        let trimmed = typed.split(whereSeparator: \.isWhitespace).joined().uppercased()
        guard let first = trimmed.first else { return [] }
        if first.isASCII, first.isNumber {
            let digits = String(repeating: "0", count: max(0, 4 - trimmed.count)) + trimmed
            return ["E" + digits, "W" + digits]
        }
        // Е looks like E; У and Ц are the keys of E and W.
        let letters: [Character: Character] = ["Е": "E", "У": "E", "Ц": "W"]
        return [String(letters[first] ?? first) + trimmed.dropFirst()]
    }

    /// Every code with its title.
    package static var list: Wording {
        func list(_ language: MessageLanguage) -> String {
            all.map { "  \($0.code)  \($0.title[language])" }.joined(separator: "\n")
        }
        return Wording(
            "Codes of messages (`explain E0105` tells more of one):\n" + list(.english),
            "Коды сообщений (`объяснить E0105` расскажет об одном):\n" + list(.russian))
    }
}
