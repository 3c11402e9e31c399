import Foundation
import TandemInterpreter
import TandemLanguage
import TandemText

/// What may come next in a document: words of the grammar, and the names that the document and its files give.
struct DocumentCompletion {
    /// No more are offered; the editor asks again as the word grows.
    static let limit = 500

    let document: Document
    let workspace: Workspace
    let language: MessageLanguage

    /// A suggestion: its text, the protocol's number for its kind, and what it means.
    private struct Item {
        var text: String
        var kind: Int
        var detail: String?
    }

    func json(at offset: Int) -> JSON {
        let place = SpokenPlace(document, at: offset)
        guard !place.isComment else { return ["isIncomplete": false, "items": []] }
        let completer = Completer(language: language) { _ in [] }
        let before = document.source.text(Span(0, offset))
        let found = completer.suggestions(in: before, at: before.utf8.count)
        var items: [Item]
        if place.quote != nil {
            items = quoted(place, found.replaced, offset)
        } else {
            let start = found.replaced.lowerBound
            let typed = folded(document.source.text(Span(start, offset)))
            let spoken = Self.spoken(document.source.text(Span(0, offset))) ?? language
            let more = names(place, spoken).filter { typed.isEmpty || folded($0.text).hasPrefix(typed) }
            items = more + found.words.map { word($0) }
        }
        var seen: Set<String> = []
        items = items.filter { seen.insert($0.text).inserted }
        let range = document.range(Span(found.replaced.lowerBound, offset))
        let list: [JSON] = items.prefix(Self.limit).enumerated().map { index, item in
            [
                "label": .string(item.text), "kind": JSON(item.kind), "detail": item.detail.map { .string($0) },
                "sortText": .string(String(10000 + index)), "filterText": .string(item.text),
                "textEdit": ["range": range, "newText": .string(item.text)],
            ]
        }
        return ["isIncomplete": .bool(items.count > Self.limit), "items": .array(list)]
    }

    // MARK: Words

    private func word(_ text: String) -> Item {
        guard let meaning = Vocabulary.shared.meaning(of: text, in: ContextSet(rawValue: .max)),
            let entry = Vocabulary.shared.entry(meaning)
        else { return Item(text: text, kind: 1) }
        let pair = MessageLanguage.allCases.map { entry.primary($0) }
        let kind =
            switch meaning {
            case .keyword: 14
            case .word(let word): word.context == .field ? 5 : word.context == .source ? 7 : 20
            }
        return Item(text: text, kind: kind, detail: pair.joined(separator: " — "))
    }

    /// The language of the last letter before the cursor.
    private static func spoken(_ text: String) -> MessageLanguage? {
        for scalar in text.unicodeScalars.reversed() where scalar.properties.isAlphabetic {
            return (0x400..<0x530).contains(scalar.value) ? .russian : .english
        }
        return nil
    }

    private func spellings(_ context: Context, _ ids: [String], _ spoken: MessageLanguage) -> [Item] {
        ids.map { word(Vocabulary.shared.spelling(context, $0, spoken)) }
    }

    private func spellings(_ context: Context, _ spoken: MessageLanguage) -> [Item] {
        Vocabulary.shared.entries(in: context).map { word($0.primary(spoken)) }
    }

    private func spellings(_ keywords: [Keyword], _ spoken: MessageLanguage) -> [Item] {
        keywords.map { word(Vocabulary.shared.spelling($0, spoken)) }
    }

    // MARK: Names

    private func names(_ place: SpokenPlace, _ spoken: MessageLanguage) -> [Item] {
        if [.require, .prefer, .avoid].contains(where: { place.contains($0) }) { return rule(place, spoken) }
        if place.begins(with: .rules), place.contains(.with), let set = place.firstText {
            return defined(.parameter(of: folded(set))).map { Item(text: $0, kind: 6) }
        }
        if place.begins(with: .measure), place.tokens.contains(where: { $0.kind == .colon }) {
            return defined(.scale).map { Item(text: $0, kind: 21) }
        }
        let takesFields: [Keyword] = [.mentor, .mentee, .person, .show, .agree, .approve, .importRecords]
        if takesFields.contains(where: { place.begins(with: $0) }), place.tokens.count > 1 {
            return defined(.field).map { Item(text: $0, kind: 5) }
        }
        return []
    }

    /// A rule looks at the two sides' fields and at the parameters of its set.
    private func rule(_ place: SpokenPlace, _ spoken: MessageLanguage) -> [Item] {
        if place.tokens.last?.kind == .dot {
            let side = id(place, before: place.tokens.count - 1)
            let ids = Completer.fieldIDs(ofSource: side == "mentor" ? "mentors" : side == "mentee" ? "mentees" : "")
            return spellings(.field, ids, spoken) + defined(.field).map { Item(text: $0, kind: 5) }
        }
        var items: [Item] = []
        if let (keyword, index) = place.keywords.last(where: { Self.comparisons.contains($0.keyword) }),
            isLast(keyword, index, place), let field = id(place, before: index),
            let context = field == "state" ? .pairState : Context(rawValue: field)
        {
            items += spellings(context, spoken)
        }
        items += place.parameters.map { Item(text: $0, kind: 6) }
        items += spellings(.field, ["mentor", "mentee"], spoken)
        return items + spellings(Self.ruleWords, spoken)
    }

    private static let comparisons: [Keyword] = [.isEqual, .isNot, .inSet]
    private static let ruleWords: [Keyword] = [
        .count, .commonOf, .and, .or, .not, .isEqual, .isNot, .inSet, .moreThan, .lessThan, .atLeast, .atMost, .share,
        .unknown, .isKnown, .weight, .because,
    ]

    /// Whether nothing but the items of a list follows the keyword.
    private func isLast(_ keyword: Keyword, _ index: Int, _ place: SpokenPlace) -> Bool {
        let length = Vocabulary.shared.spelled(place.tokens, at: index)?.length ?? 1
        let rest = place.tokens.dropFirst(index + length)
        return rest.isEmpty || (keyword == .inSet && rest.first?.kind == .openParen && rest.last?.kind != .closeParen)
    }

    /// The field that is spelled by the tokens before an index.
    private func id(_ place: SpokenPlace, before index: Int) -> String? {
        for length in [3, 2, 1] where index - length >= 0 {
            let words = place.tokens[(index - length)..<index]
            guard words.allSatisfy({ $0.kind == .word }) else { continue }
            let text = words.map { place.source.text($0.span) }.joined(separator: " ")
            if let id = Vocabulary.shared.word(text, in: .field) { return id }
        }
        return nil
    }

    /// The names of a kind in the document, its files and the other open documents.
    private func defined(_ kind: NameKind) -> [String] {
        (workspace.reachable(from: document) + workspace.others(than: document)).flatMap { $0.names.defined(kind) }
    }

    // MARK: Texts

    private func quoted(_ place: SpokenPlace, _ replaced: Range<Int>, _ offset: Int) -> [Item] {
        let prefix = document.source.text(Span(replaced.lowerBound, offset))
        let found: (names: [String], kind: Int)
        if place.begins(with: .use) {
            found = (files(prefix), 17)
        } else if place.keywords.last?.keyword == .rules
            || place.keywords.contains(where: { $0.keyword == .rules && $0.index == place.tokens.count - 1 })
        {
            found = (defined(.ruleSet), 7)
        } else {
            found = (defined(.person), 18)
        }
        let closing = closingMark(replaced.lowerBound)
        let isClosed = document.source.bytes.dropFirst(offset).starts(with: Array(closing.utf8))
        let key = folded(prefix)
        return found.names.filter { folded($0).hasPrefix(key) }.map { name in
            Item(text: isClosed || name.hasSuffix("/") ? name : name + closing, kind: found.kind)
        }
    }

    private func closingMark(_ start: Int) -> String {
        let bytes = document.source.bytes
        if start >= 1, bytes[start - 1] == 0x22 { return "\"" }
        return start >= 1 && bytes[start - 1] == 0xAB ? "»" : "”"
    }

    /// The rule files and folders beside the document, under what is typed of a path.
    private func files(_ prefix: String) -> [String] {
        guard document.source.name.hasPrefix("/") else { return [] }
        let typed = prefix.lastIndex(of: "/").map { String(prefix[...$0]) } ?? ""
        let folder = Files.resolve(typed.isEmpty ? "." : typed, from: document.source.name)
        let entries = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return entries.sorted().prefix(1000).compactMap { entry in
            guard !entry.hasPrefix(".") else { return nil }
            if entry.hasSuffix(".tandem") { return typed + entry }
            var isFolder: ObjCBool = false
            let exists = FileManager.default.fileExists(atPath: folder + "/" + entry, isDirectory: &isFolder)
            return exists && isFolder.boolValue ? typed + entry + "/" : nil
        }
    }
}
