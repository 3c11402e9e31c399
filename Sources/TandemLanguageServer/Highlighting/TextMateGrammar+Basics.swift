import TandemLanguage

extension TextMateGrammar {
    /// What every line may hold, in the order in which it is tried.
    static let basicNames = [
        "comment", "guillemets", "quotes", "typographicQuotes", "documentNumber", "date", "percent", "schoolClass",
        "number", "parameter", "path", "setting", "comparison", "range", "arithmetic", "separator",
    ]

    private static let word = #"[\p{L}_][\p{L}\p{N}_]*(?:-[\p{L}\p{N}_]+)*"#
    /// What ends a document's number, as the lexer has it.
    private static let documentNumber = #"[^\s",:;()«»“”„‘’–—]+"#

    /// Comments, texts, numbers, signs and the school's own names.
    static var basics: [String: JSON] {
        let notAfterWord = #"(?<![\p{L}\p{N}_])"#
        let notBeforeWord = #"(?![\p{L}\p{N}_])"#
        let numberWord = spellings(.numberWord)
        return [
            "comment": [
                "patterns": [match(#"\A#!.*$"#, "comment.line.shebang"), match("//.*$", "comment.line.double-slash")]
            ],
            "guillemets": text("«", "»", "string.quoted.other.guillemets", ["include": "#guillemets"]),
            "quotes": text(
                "\"", #""(?!")"#, "string.quoted.double", match("\"\"", "constant.character.escape")),
            "typographicQuotes": text("[“„]", "[“”]", "string.quoted.other.typographic", nil),
            "documentNumber": [
                "patterns": [
                    [
                        "match": .string(#"(№)[ \t\x{A0}]*("# + documentNumber + ")"),
                        "captures": captures("keyword.other.number-sign", "constant.other.document-number"),
                    ],
                    [
                        "match": .string("(" + SpellingPattern.whole(numberWord) + #")\s+(\d[^\s",:;()«»]*)"#),
                        "captures": captures(scope(.papers), "constant.other.document-number"),
                    ],
                ]
            ],
            "date": match(
                notAfterWord + #"(?:\d{1,2}\.\d{1,2}\.\d{4}|\d{4}-\d{2}-\d{2})"# + notBeforeWord,
                "constant.numeric.date"),
            "percent": match(notAfterWord + #"\d+(?:[.,]\d+)?%"#, "constant.numeric.percent"),
            "schoolClass": match(
                notAfterWord + #"\d{1,2}(?:\p{L}{1,2}|-\p{L})"# + SpellingPattern.after, "constant.other.class"),
            "number": match(notAfterWord + #"\d+(?:[.,]\d+)?"# + notBeforeWord, "constant.numeric"),
            "parameter": [
                "match": .string("(" + SpellingPattern.whole(spellings(.parameter)) + #")\s+("# + word + ")"),
                "captures": captures(scope(.definition), "variable.parameter"),
            ],
            "path": path, "setting": setting, "otherWord": ["match": .string(SpellingPattern.before + word)],
            "comparison": match("==|!=|<>|<=|>=|[=<>≤≥≠]", "keyword.operator.comparison"),
            "range": match(#"\.\.|…|‥"#, "keyword.operator.range"),
            "arithmetic": match("[-+*/−–—]", "keyword.operator.arithmetic"),
            "separator": match("[,:;.()]", "punctuation.separator"),
        ]
    }

    private static func spellings(_ keyword: Keyword) -> String {
        SpellingPattern.of(Vocabulary.shared.entry(.keyword(keyword)).map { [$0] } ?? [])
    }

    /// A text ends with its line at the latest, as in the lexer.
    private static func text(_ begin: String, _ end: String, _ scope: String, _ inner: JSON?) -> JSON {
        [
            "name": .string(scope + ".tandem"), "begin": .string(begin), "end": .string(end + "|$"),
            "beginCaptures": ["0": ["name": "punctuation.definition.string.begin.tandem"]],
            "endCaptures": ["0": ["name": "punctuation.definition.string.end.tandem"]],
            "patterns": inner.map { .array([$0]) },
        ]
    }

    /// Steps of a path are fields, whatever else their words mean: `mentor.category`.
    private static var path: JSON {
        let fields = SpellingPattern.of(Vocabulary.shared.entries(in: .field))
        let functions = SpellingPattern.of(Vocabulary.shared.entries(in: .function))
        return [
            "patterns": [
                match(SpellingPattern.whole(fields) + #"(?=\s*\.(?!\.))"#, scope(.field)),
                match(#"(?<=\.)"# + functions + SpellingPattern.after, scope(.function)),
                match(#"(?<=\.)(?<!\.\.)"# + fields + SpellingPattern.after, scope(.field)),
            ]
        ]
    }

    /// What is given a value by `=`: a field of a record, a parameter; and names that only a school can have made.
    private static var setting: JSON {
        let fields = SpellingPattern.of(Vocabulary.shared.entries(in: .field))
        return [
            "patterns": [
                match(SpellingPattern.whole(fields) + #"(?=\s*=(?!=))"#, scope(.field)),
                match(SpellingPattern.before + word + #"(?=\s*=(?!=))"#, "variable.parameter"),
                match(SpellingPattern.before + #"(?=[\p{L}\p{N}]*_)"# + word, "variable.other"),
            ]
        ]
    }
}
