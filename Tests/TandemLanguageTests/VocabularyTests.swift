import TandemText
import Testing

@testable import TandemLanguage

@Suite struct VocabularyTests {
    static let vocabulary = Vocabulary.shared

    @Test(arguments: Context.allCases) func `a spelling has one meaning in its context`(_ context: Context) {
        var meanings: [String: VocabularyEntry.Meaning] = [:]
        for entry in Self.vocabulary.entries(in: context) {
            for spelling in MessageLanguage.allCases.flatMap({ entry.spellings($0) }) {
                let known = meanings[folded(spelling)]
                #expect(known == nil || known == entry.meaning, "«\(spelling)» in \(context)")
                meanings[folded(spelling)] = entry.meaning
            }
        }
    }

    @Test func `each meaning has one entry`() {
        #expect(Set(Self.vocabulary.entries.map(\.meaning)).count == Self.vocabulary.entries.count)
    }

    @Test(arguments: Keyword.allCases) func `each keyword has an entry and an example`(_ keyword: Keyword) {
        #expect(Self.vocabulary.entry(.keyword(keyword)) != nil)
        #expect(KeywordExamples.templates[keyword] != nil)
    }

    @Test(arguments: Vocabulary.shared.entries.indices)
    func `each entry has both languages, and its spellings lead back to it`(_ index: Int) throws {
        let entry = Self.vocabulary.entries[index]
        for language in MessageLanguage.allCases {
            let spellings = entry.spellings(language)
            #expect(spellings.first == entry.primary(language))
            for spelling in spellings {
                #expect(!spelling.isEmpty && spelling == folded(spelling), "«\(spelling)»")
                for context in entry.contexts {
                    #expect(
                        Self.vocabulary.meaning(of: spelling, in: ContextSet(context)) == entry.meaning, "«\(spelling)»"
                    )
                }
            }
            let cyrillic = spellings.joined().unicodeScalars.contains { (0x400...0x4FF).contains($0.value) }
            #expect(cyrillic == (language == .russian), "\(spellings)")
        }
    }

    @Test(arguments: Keyword.allCases) func `each spelling of a keyword is read alike`(_ keyword: Keyword) throws {
        let entry = try #require(Self.vocabulary.entry(.keyword(keyword)))
        let first = try #require(KeywordExamples.text(keyword, entry.primary(.english)))
        let wanted = tree(first)
        #expect(codes(first) == [], "\(first)")
        for spelling in MessageLanguage.allCases.flatMap({ entry.spellings($0) }) {
            let text = try #require(KeywordExamples.text(keyword, spelling))
            #expect(tree(text) == wanted, "\(text)")
            let loud = try #require(KeywordExamples.text(keyword, spelling.uppercased().replacing("Е", with: "Ё")))
            #expect(tree(loud) == wanted, "\(loud)")
        }
    }

    @Test func `each spelling of a source and a field is read alike`() {
        for (context, template) in [(Context.source, "show {}"), (.field, "show mentors with {}")] {
            for entry in Self.vocabulary.entries(in: context) {
                guard case .word(let word) = entry.meaning else { continue }
                let end = context == .source ? "show \(word.id)\n" : "    path \(word.id)\n"
                for spelling in MessageLanguage.allCases.flatMap({ entry.spellings($0) }) {
                    let text = template.replacing("{}", with: spelling)
                    #expect(tree(text).hasSuffix(end), "\(text): \(tree(text))")
                }
            }
        }
    }

    @Test func `each spelling of a field stands in a record`() {
        for entry in Self.vocabulary.entries(in: .field) {
            guard case .word(let word) = entry.meaning else { continue }
            for spelling in MessageLanguage.allCases.flatMap({ entry.spellings($0) }) {
                #expect(tree("mentor \"А\": \(spelling) = 5") == "mentor \"А\"\n  \(word.id) = 5\n", "\(spelling)")
            }
        }
    }

    static let valueTemplates: [Context: String] = [
        .category: "person \"А\": {}", .need: "mentee \"А\": need {}", .gender: "mentor \"А\": пол {}",
        .form: "propose pairs for {}", .stage: "programme \"А\": stage {}",
        .meetingKind: "meeting \"А\" with \"Б\": 01.10.2023, {}", .phase: "measure \"А\" at {}: x 5",
        .surveyRole: "questionnaire \"А\": for {}", .quadrant: "swot {} \"А\"",
        .pairState: "show pairs where state is {}", .yesNo: "mentor \"А\": x {}",
    ]

    @Test func `each spelling of a value is read as one value`() {
        for (context, template) in Self.valueTemplates {
            for entry in Self.vocabulary.entries(in: context) {
                for spelling in MessageLanguage.allCases.flatMap({ entry.spellings($0) }) {
                    let text = template.replacing("{}", with: spelling)
                    #expect(codes(text) == [], "\(text)")
                    #expect(tree(text).contains(spelling), "\(text)")
                }
            }
        }
    }

    @Test func `each spelling of an objective is read alike`() {
        for entry in Self.vocabulary.entries(in: .objective) {
            guard case .word(let word) = entry.meaning else { continue }
            for spelling in MessageLanguage.allCases.flatMap({ entry.spellings($0) }) {
                let text = "propose pairs for student-student \(spelling)"
                #expect(tree(text) == "propose pairs for student-student by \(word.id)\n", "\(text)")
            }
        }
        #expect(
            Set(
                Self.vocabulary.entries(in: .objective).compactMap { entry -> String? in
                    if case .word(let word) = entry.meaning { word.id } else { nil }
                }) == Set(ProposalObjective.allCases.map(\.rawValue)))
    }

    @Test func `values are found in the forms that documents have`() {
        #expect(Self.vocabulary.word("Ученик – ученик", in: .form) == "studentStudent")
        #expect(Self.vocabulary.word("УЧИТЕЛЬ — УЧЕНИК", in: .form) == "teacherStudent")
        #expect(Self.vocabulary.word("  трудная   жизненная ситуация ", in: .need) == "hardship")
        #expect(Self.vocabulary.word("Одарённый", in: .need) == "gifted")
        #expect(Self.vocabulary.word("ученик", in: .form) == nil)
        #expect(Self.vocabulary.word("", in: .form) == nil)
        #expect(Self.vocabulary.word("ученик ученик", in: .category) == nil)
    }

    @Test func `the word table is roomy`() {
        #expect(Self.vocabulary.loadFactor <= 0.25)
        #expect(Self.vocabulary.formCount < 60_000)
    }

    @Test func `words are folded as names are`() {
        for value in [UInt32](0x20..<0x7F) + [UInt32](0x400..<0x460) {
            guard let scalar = Unicode.Scalar(value), scalar != " " else { continue }
            let bytes = Array(String(scalar).utf8)
            let (first, second) = WordHash.foldedPair(bytes, 0, bytes.count)
            #expect([first] + (second.map { [$0] } ?? []) == Array(folded(String(scalar)).utf8), "\(scalar)")
        }
    }

    @Test func `a cut letter is no word`() {
        for bytes: [UInt8] in [[0xD0], [0xD1], [0x61, 0xD0], [0xD0, 0x81, 0xD1]] {
            #expect(Self.vocabulary.wordNumber(bytes, 0..<bytes.count) == 0)
        }
    }

    @Test(arguments: [
        ("shwo", "show"), ("gjrfpfnm", "показать"), ("ырщц", "show"), ("покажы", "покажи"), ("наставнк", "наставник"),
        ("ntcn", "тест"), ("кракозябра", nil), ("ds,hfnm", "выбрать"), ("ghtlkj;bnm", "предложить"),
        ("показaть", "показать"),
    ])
    func `a mistyped statement is recognised`(_ word: String, _ meant: String?) {
        let found = Self.vocabulary.suggestion(for: word, typed: word, among: [], in: ContextSet(.statement))
        #expect(found?.text == meant)
    }
}
