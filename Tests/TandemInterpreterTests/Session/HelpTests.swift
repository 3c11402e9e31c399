import TandemLanguage
import TandemText
import Testing

@testable import TandemInterpreter

@Suite struct HelpTests {
    @Test(arguments: MessageLanguage.allCases) func everyExampleIsAStatement(language: MessageLanguage) {
        for topic in Help.topics {
            let source = SourceFile(name: "", text: topic.example[language])
            let parsed = ParsedSource(source)
            #expect(parsed.diagnostics.map(\.brief).isEmpty, "\(topic.example[language])")
            #expect(!parsed.statements.isEmpty)
            // A statement's name is one word or more.
            let words = topic.example[language].prefix { $0 != "\n" }.split(separator: " ")
            let meanings = (1...3).compactMap { count in
                Vocabulary.shared.meaning(
                    of: words.prefix(count).joined(separator: " "), in: ContextSet(.statement))
            }
            #expect(meanings.contains(.keyword(topic.keyword)))
            // A script is a transaction by itself.
            if [.begin, .commit, .rollback].contains(topic.keyword) { continue }
            // These speak of a file or a rule set that is not here.
            if topic.keyword == .use || topic.keyword == .test { continue }
            #expect(Session.check(source, language: language).map(\.brief).isEmpty, "\(topic.example[language])")
        }
    }

    @Test func everyStatementHasATopic() {
        let topics = Set(Help.topics.map(\.keyword))
        for entry in Vocabulary.shared.entries(in: .statement) {
            // `end` is no statement, and `field` is read but not carried out yet.
            guard case .keyword(let keyword) = entry.meaning, keyword != .end else { continue }
            #expect(topics.contains(keyword), "\(keyword)")
        }
        #expect(topics.count == Help.topics.count)
    }

    @Test func helpOnEachStatementInBothLanguages() throws {
        let workshop = try Workshop()
        for topic in Help.topics {
            for language in MessageLanguage.allCases {
                let execution = try workshop.enter("help " + Vocabulary.shared.spelling(topic.keyword, language))
                #expect(execution.messages.first?[language].contains(topic.summary[language]) == true)
            }
        }
        #expect(try workshop.enter("помощь").messages.count == 1)
    }

    @Test(arguments: [
        ("issued", ["изданный документ", "issued document"]), ("изданный", ["изданный документ", "issued document"]),
        ("issued document", ["issued"]), ("изданного документа", ["изданный"]),
        ("answers", ["as recorded", "for student-student"]), ("ответы", ["как записано", "для ученик-ученик"]),
        ("dump", ["slips", "answers", "word for word", "journal"]),
        ("выгрузить", ["листки", "ответы", "слово в слово", "журнал"]),
    ])
    func aPageTells(_ topic: String, _ wanted: [String]) throws {
        let isRussian = topic.unicodeScalars.contains { (0x400...0x4FF).contains($0.value) }
        let execution = try Workshop().enter((isRussian ? "помощь " : "help ") + topic)
        #expect(execution.problems == [])
        let page = try #require(execution.messages.first)[isRussian ? .russian : .english]
        for text in wanted { #expect(page.contains(text), "\(text)") }
    }
}
