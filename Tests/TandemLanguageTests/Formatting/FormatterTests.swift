import Foundation
import TandemText
import Testing

@testable import TandemLanguage

@Suite struct FormatterTests {
    @Test(arguments: FormatCase.all) func `the formatter answers as recorded`(_ one: FormatCase) {
        if !ProjectFiles.isRecording { #expect(one.actual == one.after) }
    }

    @Test func `record`() throws {
        guard ProjectFiles.isRecording else { return }
        for file in FormatCase.files { try FormatCase.record(file) }
    }

    @Test func `there are enough cases, with different names`() {
        #expect(FormatCase.all.count >= 30)
        #expect(Set(FormatCase.all.map(\.heading)).count == FormatCase.all.count)
    }

    @Test func `the project's scripts are formatted`() throws {
        var count = 0
        for file in SampleTexts.scriptFiles {
            let text = try String(contentsOf: file, encoding: .utf8)
            guard SampleTexts.isSound(text) else { continue }
            #expect(formatted(text) == text, "\(file.lastPathComponent)")
            count += 1
        }
        #expect(count >= 10)
    }

    @Test func `line ends, byte order mark and first line`() {
        #expect(
            formatted("\u{FEFF}#!/usr/bin/tandem run\r\nhelp\r\n\r\n\r\nquit")
                == "#!/usr/bin/tandem run\nhelp\n\nquit\n")
        #expect(formatted("help\rquit\u{2028}help") == "help\nquit\nhelp\n")
        #expect(formatted("") == "")
        #expect(formatted("\n \t\n") == "")
        #expect(formatted("#!x") == "#!x\n")
        #expect(formatted("// a \r\n\r\n\r\n//b") == "// a\n\n// b\n")
    }

    @Test func `blanks of every kind are one space`() {
        let text = "наставляемый\u{A0}\"А\":\u{2009}потребность новое\u{FEFF} \tместо\u{2009} работы"
        #expect(formatted(text) == "наставляемый \"А\": потребность новое место работы\n")
        #expect(formatted(text, .english) == "mentee \"А\": need newcomer\n")
    }

    @Test func `a text with mistakes is refused with all of them`() {
        let source = SourceFile(name: "a", text: "паказать пары\nпоказать пары где\n")
        #expect(throws: Rejection.self) { try SourceFormatter().format(source) }
        do { _ = try SourceFormatter().format(source) } catch {
            #expect(error.diagnostics.map(\.code) == ["E0112", "E0110"])
        }
        let bytes = SourceFile(name: "a", bytes: [0xEF, 0xF0])
        do { _ = try SourceFormatter().format(bytes) } catch { #expect(error.diagnostics.map(\.code) == ["E0101"]) }
    }

    @Test func `a parser writes no trace unless asked`() {
        var parser = Parser(source: SourceFile(name: "a", text: "help"))
        _ = parser.nextStatement()
        #expect(parser.trace == nil)
    }

    @Test func `every spelling chosen by grammar is one of the vocabulary`() {
        func accepts(_ meaning: VocabularyEntry.Meaning, _ spelling: String, _ language: MessageLanguage) -> Bool {
            Vocabulary.shared.entry(meaning)?.spellings(language).contains { folded($0) == folded(spelling) } ?? false
        }
        for (keyword, spelling) in PrintedWords.russianKeywords.merging(
            PrintedWords.russianOfDates, uniquingKeysWith: { $1 })
        {
            #expect(
                accepts(.keyword(keyword), spelling, .russian) || accepts(.keyword(keyword), spelling, .english),
                "\(spelling)")
        }
        for (keyword, spelling) in PrintedWords.englishOfDates.merging(
            PrintedWords.englishUnits, uniquingKeysWith: { $1 })
        {
            #expect(accepts(.keyword(keyword), spelling, .english), "\(spelling)")
        }
        for (unit, forms) in RussianForms.units {
            for form in forms { #expect(accepts(.keyword(unit), form, .russian), "\(form)") }
        }
        for (word, spelling) in PrintedWords.russianWords {
            #expect(accepts(.word(word), spelling, .russian), "\(spelling)")
        }
        for (id, spelling) in PrintedWords.russianPlurals {
            #expect(accepts(.word(VocabularyWord(.category, id)), spelling, .russian), "\(spelling)")
        }
        for (id, spelling) in PrintedWords.englishPlurals {
            #expect(accepts(.word(VocabularyWord(.category, id)), spelling, .english), "\(spelling)")
        }
        for (id, spelling) in PrintedWords.russianPhases {
            #expect(accepts(.word(VocabularyWord(.phase, id)), spelling, .russian), "\(spelling)")
        }
    }

    @Test func `inflections`() {
        func dative(_ id: String) -> String? {
            Vocabulary.shared.entry(.word(VocabularyWord(.field, id))).map {
                RussianForms.dative($0.primary(.russian), among: $0)
            }
        }
        #expect(dative("form") == "форме" && dative("name") == "имени" && dative("schoolClass") == "классу")
        #expect(
            dative("need") == "потребности" && dative("gpa") == "среднему баллу" && dative("meetings") == "встречам")
        #expect(dative("state") == "состоянию" && dative("variant") == "варианту" && dative("category") == "категории")
        #expect(
            [1, 2, 5, 11, 21, 22, 1.5].map { RussianForms.unit(.hours, $0) } == [
                "час", "часа", "часов", "часов", "час", "часа", "часа",
            ])
    }
}
