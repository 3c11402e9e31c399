import TandemText
import Testing

@testable import TandemLanguage

/// What must hold of every text, on all texts of the project.
@Suite struct FormatterPropertyTests {
    @Test func `there is something to test`() {
        #expect(SampleTexts.scripts.count >= 10)
        #expect(SampleTexts.conformance.count >= 30)
        #expect(SampleTexts.examples.count >= 500)
    }

    @Test func `format twice is format once, and the tree stays`() {
        for text in SampleTexts.all {
            for language in [nil, MessageLanguage.russian, .english] {
                guard let once = formatted(text, language) else {
                    Issue.record("refused in \(String(describing: language)): \(text)")
                    continue
                }
                #expect(formatted(once, language) == once)
                #expect(neutralTree(once) == neutralTree(text))
            }
        }
    }

    @Test func `from one language to the other and back`() {
        for text in SampleTexts.all {
            for (language, other) in [(MessageLanguage.russian, MessageLanguage.english), (.english, .russian)] {
                let first = formatted(text, language)
                let there = first.flatMap { formatted($0, other) }
                let back = there.flatMap { formatted($0, language) }
                #expect(first != nil && back == first, "\(text)\n→ \(there ?? "refused")\n→ \(back ?? "refused")")
            }
        }
    }

    @Test func `texts, numbers and names are not touched`() {
        for text in SampleTexts.all {
            for language in MessageLanguage.allCases {
                #expect(untouchables(formatted(text, language) ?? "") == untouchables(text))
            }
        }
    }

    /// Every token that is no word and no sign, as it stands.
    private func untouchables(_ text: String) -> [String] {
        let source = SourceFile(name: "test", text: text)
        var lexer = Lexer(source: source, vocabulary: .shared)
        var result: [String] = []
        while true {
            let token = lexer.next()
            if token.kind == .endOfFile { return result }
            let kinds: [Token.Kind] = [.number, .percent, .date, .schoolClass, .text, .documentNumber]
            if kinds.contains(token.kind) { result.append(source.text(token.span)) }
        }
    }

    @Test func `in English no Russian word of the vocabulary is left, in Russian no English one`() {
        for text in SampleTexts.scripts {
            for (language, other) in [(MessageLanguage.english, MessageLanguage.russian), (.russian, .english)] {
                guard let result = formatted(text, language) else { continue }
                let traced = TracedSource(SourceFile(name: "test", text: result), vocabulary: .shared)
                for use in traced.uses.values {
                    let spelling = folded(traced.source.text(use.span))
                    let own = Vocabulary.shared.entry(use.meaning)?.spellings(language).contains {
                        folded($0) == spelling
                    }
                    if case .keyword(let keyword) = use.meaning, [.csv, .json, .markdown, .html].contains(keyword) {
                        continue
                    }
                    #expect(own == true, "\(spelling) in \(language), not \(other)")
                }
            }
        }
    }

    // MARK: Mutations

    @Test func `blanks do not matter`() {
        var random = SeededGenerator(state: 7)
        for text in SampleTexts.all {
            let expected = formatted(text)
            let mutated = mutate(text, &random) { kind, random in
                let blanks = [" ", "  ", "\t", "\u{A0}", " \t ", " \u{2009}"]
                switch kind {
                case .blank: return blanks.randomElement(using: &random)
                case .lineEnd: return ["\n", " \n", "\r\n", "\t\r\n"].randomElement(using: &random)
                case .indentation: return ["", " ", "\t", "      "].randomElement(using: &random)
                }
            }
            #expect(formatted(mutated) == expected, "\(mutated)")
        }
    }

    @Test func `comments stay, wherever they stand`() {
        var random = SeededGenerator(state: 11)
        for text in SampleTexts.all {
            var written = 0
            let mutated = mutate(text, &random) { kind, random in
                guard kind == .lineEnd, Int.random(in: 0..<3, using: &random) == 0 else { return nil }
                written += 1
                let before = [" ", "\t", "\n", "\n\n\n  "].randomElement(using: &random) ?? ""
                return before + "//§ note \(written)  \n" + (written.isMultiple(of: 3) ? "\n\n" : "")
            }
            for language in [nil, MessageLanguage.russian, .english] {
                guard let result = formatted(mutated, language) else {
                    Issue.record("refused: \(mutated)")
                    continue
                }
                #expect(neutralTree(result) == neutralTree(text))
                #expect(formatted(result, language) == result)
                #expect(result.components(of: "§ note ") == written)
                #expect(!result.contains("\n\n\n") && !result.contains(" \n"))
                #expect(result.isEmpty || result.hasSuffix("\n"))
            }
        }
    }

    @Test func `lines may break after commas and brackets`() {
        var random = SeededGenerator(state: 13)
        for text in SampleTexts.scripts + SampleTexts.conformance {
            let mutated = String(text.map { $0 == "," && Bool.random(using: &random) ? ",\n" : String($0) }.joined())
            guard SampleTexts.isSound(mutated), neutralTree(mutated) == neutralTree(text) else { continue }
            guard let result = formatted(mutated) else {
                Issue.record("refused: \(mutated)")
                continue
            }
            #expect(neutralTree(result) == neutralTree(text))
            #expect(formatted(result) == result)
        }
    }

    @Test func `random bytes and broken texts are refused or kept`() {
        var random = SeededGenerator(state: 17)
        for text in SampleTexts.scripts {
            for _ in 0..<20 {
                var bytes = Array(text.utf8)
                for _ in 0..<Int.random(in: 1...5, using: &random) {
                    let index = Int.random(in: 0..<bytes.count, using: &random)
                    if Bool.random(using: &random) {
                        bytes.remove(at: index)
                    } else {
                        bytes[index] = Array("()\",:;=-/. \n№".utf8).randomElement(using: &random) ?? 0
                    }
                }
                let source = SourceFile(name: "test", bytes: bytes)
                guard let result = try? SourceFormatter().format(source) else { continue }
                #expect(formatted(result) == result)
            }
        }
    }

    private enum Gap { case blank, lineEnd, indentation }

    /// The text with blanks between tokens, and line ends, replaced; nil leaves one as it is.
    private func mutate(
        _ text: String, _ random: inout SeededGenerator, _ replace: (Gap, inout SeededGenerator) -> String?
    ) -> String {
        let source = SourceFile(name: "test", text: text)
        var lexer = Lexer(source: source, vocabulary: .shared)
        var result = source.text(Span(0, lexer.position))
        var isLineStart = true
        while true {
            let start = lexer.position
            let token = lexer.next()
            let gap = source.text(Span(start, Int(token.start)))
            let isBlank = !gap.isEmpty && gap.allSatisfy(\.isWhitespace)
            if isLineStart, gap.isEmpty || isBlank, token.kind != .newline, token.kind != .endOfFile {
                result += replace(.indentation, &random) ?? gap
            } else {
                result += isBlank && token.kind != .newline ? replace(.blank, &random) ?? gap : gap
            }
            if token.kind == .endOfFile { return result }
            isLineStart = token.kind == .newline
            if isLineStart {
                result += replace(.lineEnd, &random) ?? "\n"
            } else {
                result += source.text(Span(Int(token.start), lexer.position))
            }
        }
    }
}

extension String {
    /// The number of times that a part stands in the text.
    fileprivate func components(of part: String) -> Int {
        split(separator: part, omittingEmptySubsequences: false).count - 1
    }
}
