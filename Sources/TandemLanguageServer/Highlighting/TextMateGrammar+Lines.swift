import TandemLanguage

extension TextMateGrammar {
    /// How a line begins says which meaning of an ambiguous word comes first in it.
    enum LineKind: String, CaseIterable {
        case query, participant, document, definition, statement

        /// The keywords that begin such a line.
        var keywords: [Keyword] {
            switch self {
            case .query: [.show]
            case .participant: [.mentor, .mentee, .person]
            case .document: [.document, .issue]
            case .definition: [.programme, .rules, .field, .use, .end]
            case .statement: []
            }
        }

        /// The contexts in the order in which their words win.
        var contexts: [Context] {
            switch self {
            case .query:
                [.clause, .operation, .function, .format, .field] + TextMateGrammar.values + [
                    .dates, .bounds, .joint, .source, .unit,
                ]
            case .participant:
                [.field] + TextMateGrammar.values + [.unit] + TextMateGrammar.connectives + [.operation, .definition]
            case .document:
                [.documentKind] + TextMateGrammar.connectives + [.clause, .format, .definition]
            case .definition:
                [.definition, .operation, .function] + TextMateGrammar.connectives + [
                    .unit, .fieldType, .clause, .format,
                ]
                    + TextMateGrammar.values + [.field, .source]
            case .statement:
                [.objective, .definition] + TextMateGrammar.connectives + [.unit] + TextMateGrammar.values + [
                    .operation, .clause, .function, .field, .source, .statement,
                ]
            }
        }
    }

    private static let values: [Context] = [
        .form, .meetingKind, .phase, .stage, .category, .need, .gender, .pairState, .consentState, .yesNo,
        .documentKind, .awardKind, .awardLevel,
        .surveyRole, .questionKind, .quadrant,
    ]
    private static let connectives: [Context] = [.joint, .dates, .bounds, .papers, .file, .selection, .survey]

    /// What may stand in a line; a word that is none of the known ones is passed over whole.
    private static func rules(_ contexts: [Context]) -> JSON { includes(basicNames + words(contexts) + ["otherWord"]) }

    private static let lineStart = #"(?:^|(?<=;))\s*"#
    private static let lineEnd = #"$|(?=;)"#

    /// Lines by their beginnings, blocks of records, and what stands in other lines.
    static var lines: [String: JSON] {
        let statements = Vocabulary.shared.entries(in: .statement)
        func entries(_ keywords: [Keyword]) -> [VocabularyEntry] {
            keywords.compactMap { Vocabulary.shared.entry(.keyword($0)) }
        }
        var found: [String: JSON] = ["command": ["patterns": rules(LineKind.statement.contexts)]]
        for kind in LineKind.allCases {
            let begun = kind == .statement ? statements : entries(kind.keywords)
            found[kind.rawValue] = line(kind, begun)
        }
        // A definition's line begins with its keyword, unless a field is given a value there.
        let definitions = SpellingPattern.whole(SpellingPattern.of(Vocabulary.shared.entries(in: .definition)))
        found["definition"] = [
            "patterns": [
                line(.definition, entries(LineKind.definition.keywords)),
                [
                    "begin": .string(lineStart + "(" + definitions + #")(?!\s*=)"#), "end": .string(lineEnd),
                    "beginCaptures": captures(scope(.definition)),
                    "patterns": rules(LineKind.definition.contexts),
                ],
            ]
        ]
        found["participantBlock"] = block(entries(LineKind.participant.keywords), LineKind.participant.contexts)
        found["importBlock"] = block(entries([.importRecords]), [.definition, .file, .source, .field] + values)
        return found
    }

    private static func line(_ kind: LineKind, _ begun: [VocabularyEntry]) -> JSON {
        var begin = lineStart + "(" + SpellingPattern.whole(SpellingPattern.of(begun)) + ")"
        if kind == .query {
            let sources = SpellingPattern.whole(SpellingPattern.of(Vocabulary.shared.entries(in: .source)))
            begin += #"(?:\s+("# + sources + "))?"
        }
        return [
            "begin": .string(begin), "end": .string(lineEnd),
            "beginCaptures": kind == .query
                ? captures(scope(.statement), scope(.source)) : captures(scope(.statement)),
            "patterns": rules(kind.contexts),
        ]
    }

    /// A record whose line ends in a colon goes on to its `end`.
    private static func block(_ begun: [VocabularyEntry], _ contexts: [Context]) -> JSON {
        let end = Vocabulary.shared.entry(.keyword(.end)).map { [$0] } ?? []
        return [
            "begin": .string(
                lineStart + "(" + SpellingPattern.whole(SpellingPattern.of(begun)) + #")(?=[^;]*:\s*(?://.*)?$)"#),
            "end": .string(#"^\s*("# + SpellingPattern.whole(SpellingPattern.of(end)) + ")"),
            "beginCaptures": captures(scope(.statement)), "endCaptures": captures(scope(.statement)),
            "patterns": rules(contexts),
        ]
    }
}
