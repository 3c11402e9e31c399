/// What HTML or Markdown has at a place of a text beside the words: a tag, a blank with a name, emphasis.
struct MarkupMark {
    enum Kind {
        /// A tag within a line of words.
        case inline
        /// A tag that begins or ends something of its own: a cell, an item, a line.
        case block
        case emphasis, blank, softHyphen
    }

    let kind: Kind
    let text: Substring

    private static let inlineTags: Set<String> = [
        "a", "abbr", "b", "big", "code", "del", "em", "font", "i", "ins", "mark", "s", "small", "span", "strong", "sub",
        "sup", "u", "wbr",
    ]
    private static let blanks: Set<String> = ["nbsp", "ensp", "emsp", "thinsp", "#160", "#xa0", "#32", "#x20"]
    private static let softHyphens: Set<String> = ["shy", "#173", "#xad", "zwnj", "ZeroWidthSpace"]
    static let emphasis = "*_~`\\"

    /// The mark with which a text begins; nil where it begins with none.
    init?(_ rest: Substring) {
        switch rest.first {
        case "<"?:
            guard let second = rest.dropFirst().first, second.isLetter || second == "/" || second == "!",
                let end = rest.dropFirst().firstIndex(where: { $0 == "<" || $0 == ">" }), rest[end] == ">"
            else { return nil }
            text = rest[...end]
            let name = text.dropFirst().drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
            kind = Self.inlineTags.contains(name.lowercased()) ? .inline : .block
        case "&"?:
            let name = rest.dropFirst().prefix(16).prefix { $0 != ";" }
            guard rest[name.endIndex...].first == ";" else { return nil }
            text = rest[...name.endIndex]
            if Self.blanks.contains(name.lowercased()) {
                kind = .blank
            } else if Self.softHyphens.contains(String(name)) || Self.softHyphens.contains(name.lowercased()) {
                kind = .softHyphen
            } else {
                return nil
            }
        case let first? where Self.emphasis.contains(first):
            text = rest.prefix { $0 == first }
            kind = .emphasis
        default: return nil
        }
    }
}
