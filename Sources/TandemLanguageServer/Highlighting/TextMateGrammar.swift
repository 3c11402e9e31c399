import TandemLanguage

/// The editor grammar in TextMate's form, made from the vocabulary: VS Code and code hosts colour texts by it.
///
/// A word of the language can mean several things; which one is decided by how its line begins, as far as a grammar of
/// regular expressions can. The longest spelling wins, as in the parser.
package enum TextMateGrammar {
    /// The grammar file, ending in a newline; the same bytes for the same vocabulary.
    package static var text: String { grammar.text(pretty: true) + "\n" }

    static var grammar: JSON {
        [
            "name": "Tandem", "scopeName": "source.tandem", "fileTypes": ["tandem"],
            "comment":
                "Generated from Sources/TandemLanguage/Vocabulary by `tandem grammar textmate`: do not edit by hand.",
            "patterns": includes(
                ["comment", "importBlock", "participantBlock"] + LineKind.allCases.map(\.rawValue) + ["command"]),
            "repository": .object(basics.merging(lines) { own, _ in own }.merging(words) { own, _ in own }),
        ]
    }

    static func includes(_ names: [String]) -> JSON { .array(names.map { ["include": .string("#" + $0)] }) }

    static func match(_ pattern: String, _ scope: String) -> JSON {
        ["match": .string(pattern), "name": .string(scope + ".tandem")]
    }

    static func captures(_ scopes: String...) -> JSON {
        var members: [String: JSON] = [:]
        for (index, scope) in scopes.enumerated() where !scope.isEmpty {
            members[String(index + 1)] = ["name": .string(scope + ".tandem")]
        }
        return .object(members)
    }

    // MARK: Words

    /// The rules of each context, one for each number of words: `field-2`.
    private static let words: [String: JSON] = {
        var rules: [String: JSON] = [:]
        for context in Context.allCases {
            let entries = Vocabulary.shared.entries(in: context)
            for count in 1...SpellingPattern.longest(entries) {
                guard let pattern = SpellingPattern.of(entries, words: count) else { continue }
                rules["\(context.rawValue)-\(count)"] = match(SpellingPattern.whole(pattern), scope(context))
            }
        }
        return rules
    }()

    static func scope(_ context: Context) -> String {
        switch context {
        case .statement: "keyword.control.statement"
        case .definition: "keyword.other.definition"
        case .joint, .dates, .bounds, .papers, .file, .selection: "keyword.other.connective"
        case .clause: "keyword.other.clause"
        case .operation: "keyword.operator.word"
        case .function: "keyword.other.function"
        case .unit: "keyword.other.unit"
        case .format: "keyword.other.format"
        case .fieldType: "keyword.other.type"
        case .source: "support.class.source"
        case .field: "support.type.property-name.field"
        default: "support.constant.\(context.rawValue)"
        }
    }

    /// The words of some contexts: longer spellings before shorter ones, then by the order given.
    static func words(_ contexts: [Context]) -> [String] {
        let known = words
        return (1...8).reversed().flatMap { count in
            contexts.map { "\($0.rawValue)-\(count)" }.filter { known[$0] != nil }
        }
    }
}
