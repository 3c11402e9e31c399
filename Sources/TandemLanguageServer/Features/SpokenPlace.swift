import TandemLanguage
import TandemText

/// What stands in a line before a place, as tokens: enough to say what the place is about while the line is unfinished.
struct SpokenPlace {
    let source: SourceFile
    /// The tokens of the line that end before the word at the place.
    let tokens: [Token]
    /// The opening mark of the text that the place is in; nil outside of quotation marks.
    let quote: Token?
    /// All tokens before the line.
    let earlier: ArraySlice<Token>
    /// The place is in a comment.
    let isComment: Bool

    init(_ document: Document, at offset: Int) {
        source = document.source
        let all = document.tokens
        let next = all.firstIndex { Int($0.start) >= offset } ?? all.count
        let start = all[..<next].lastIndex { $0.kind == .newline || $0.kind == .semicolon }.map { $0 + 1 } ?? 0
        earlier = all[..<start]
        let from = next > 0 ? min(Int(all[next - 1].end), offset) : 0
        isComment = document.source.text(Span(from, offset)).contains("//")
        var line = Array(all[min(start, next)..<next])
        if let last = line.last, last.kind == .text, Int(last.end) >= offset || last.word == 0 {
            // Within the marks, or after a mark that nothing closes.
            let isInside = last.word == 0 || offset < Int(last.end)
            quote = isInside ? line.popLast() : nil
        } else {
            if let last = line.last, last.kind == .word, Int(last.end) >= offset { line.removeLast() }
            quote = nil
        }
        tokens = line
    }

    /// The keywords of the line with the index of the token that begins each.
    var keywords: [(keyword: Keyword, index: Int)] {
        var found: [(Keyword, Int)] = []
        var index = 0
        while index < tokens.count {
            guard let (spelled, length) = Vocabulary.shared.spelled(tokens, at: index) else {
                index += 1
                continue
            }
            for entry in spelled.entries {
                if case .keyword(let keyword) = entry.meaning { found.append((keyword, index)) }
            }
            index += length
        }
        return found
    }

    func contains(_ keyword: Keyword) -> Bool { keywords.contains { $0.keyword == keyword } }

    /// Whether the line begins with a keyword.
    func begins(with keyword: Keyword) -> Bool { keywords.contains { $0.keyword == keyword && $0.index == 0 } }

    /// The content of the first text of the line.
    var firstText: String? {
        tokens.first { $0.kind == .text }.map { Self.content($0, source) }
    }

    /// What stands between the marks of a text token.
    static func content(_ token: Token, _ source: SourceFile) -> String {
        let opening: UInt32 =
            source.bytes[Int(token.start)] == 0x22 ? 1 : source.bytes[Int(token.start)] == 0xC2 ? 2 : 3
        let end = max(token.start + opening, token.end - min(UInt32(token.word), token.end))
        return source.text(Span(start: token.start + opening, end: end))
    }

    /// The parameters of the rule set that the place is in, as written, found without a tree.
    var parameters: [String] {
        let all = Array(earlier) + tokens
        var names: [String] = []
        var startsLine = true
        for (index, token) in all.enumerated() {
            defer { startsLine = token.kind == .newline || token.kind == .semicolon || token.kind == .colon }
            guard startsLine, let (spelled, length) = Vocabulary.shared.spelled(all, at: index) else { continue }
            if spelled.entries.contains(where: { $0.meaning == .keyword(.rules) }) { names = [] }
            let name = index + length
            if spelled.entries.contains(where: { $0.meaning == .keyword(.parameter) }), name < all.count,
                all[name].kind == .word
            {
                names.append(source.text(all[name].span))
            }
        }
        return names
    }
}
