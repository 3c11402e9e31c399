import TandemDomain
import TandemLanguage
import TandemText
import Testing

@testable import TandemInterpreter

@Suite("A dump is in one language and one style, whatever was typed") struct DumpStyleTests {
    private static let rules = """
        правила «Лидер» для ученик-ученик:
          параметр школа=3 // не слово языка
          требовать наставляемый.потребность среди (отстранённость, ОВЗ) потому что «require: "так" надо»

          предпочесть   наставник.ступень - наставляемый.ступень не больше школа вес 2
        конец
        """

    private func school() throws -> Workshop {
        try Workshop(
            School.rules, Self.rules, School.programme,
            """
            programme "2023-2024":
              form student-student:
                rules «Лидер» with школа=4
              end
              показатель «Особые»: больше лучше, из   наставляемых где потребность это ОВЗ и в паре
              indicator «Девочки»: more is better, from mentees where gender is female and
                class is 7Б
            end
            """, School.people)
    }

    @Test func rulesMeasuresAndParametersSpeakTheLanguageOfTheDump() throws {
        let workshop = try school()
        let (english, russian) = (try DumpTests.dump(workshop, .english), try DumpTests.dump(workshop, .russian))
        for line in [
            "rules «Лидер» for student-student:", "  parameter школа = 3  // не слово языка",
            "  require mentee.need in (isolation, disability) because «require: \"так\" надо»",
            "  prefer mentor.grade - mentee.grade at most школа weight 2", "    rules \"Лидер\" with школа = 4",
            "  indicator \"Особые\": more is better, from mentees where need is disability and paired",
        ] { #expect(english.contains(line + "\n"), "\(line)") }
        for line in [
            "правила «Успевающий» для ученик-ученик:", "  параметр min_gpa = 4.5",
            "  требовать наставник.ступень больше наставляемый.ступень потому что «наставник на более высокой ступени»",
            "  параметр школа = 3  // не слово языка", "    правила \"Лидер\" с школа = 4",
        ] { #expect(russian.contains(line + "\n"), "\(line)") }
        try DumpTests.expectRebuilt(workshop)
    }

    /// Places are those in the dump, which is the file that the rules come from then.
    @Test func placesOfRulesAreThoseInTheDump() throws {
        let rebuilt = try Workshop(language: .russian)
        let script = try DumpTests.dump(school(), .russian)
        #expect(try rebuilt.run(script, name: "dump.tandem").problems == [])
        let layer = try #require(try RuleLibrary(register: rebuilt.session.recorded()).layer(named: "Лидер"))
        let lines = script.split(separator: "\n", omittingEmptySubsequences: false)
        let line = try #require(lines.firstIndex { $0.hasPrefix("правила «Лидер»") })
        #expect(layer.source.name == "dump.tandem")
        #expect(LineIndex(layer.source).line(at: Int(layer.definition.items[0].span.start)) == line + 2)
    }

    /// A base has changed under them; in the programme too they are comments only.
    @Test func rulesThatNoLongerCompileAreCommentsOfTheSameStyle() throws {
        let workshop = try Workshop(
            "rules «А» for student-student: parameter p = 1, require mentor.gpa at least p",
            "rules «Б» for student-student extends «А»: require mentor.gpa at most p",
            "programme \"2023-2024\": form student-student: rules «Б»",
            "rules «А» for student-student: require mentor.gpa at least 3")
        for language in MessageLanguage.allCases {
            let script = try DumpTests.dump(workshop, language)
            #expect(script.contains("    // \(language == .russian ? "правила" : "rules") \"Б\"\n"))
            let source = SourceFile(name: "d", text: script)
            #expect(try SourceFormatter(language: language).format(source) == script)
            #expect(Session.inspect([source], language: language).isEmpty)
            #expect(try Workshop().run(script).problems == [])
        }
    }

    /// A mark that makes one character with a quotation mark does not hide it.
    @Test func quotationMarksThatBearMarks() throws {
        #expect(Array(ScriptText.quoted("а\"\u{301}б").utf8) == Array("«а\"\u{301}б»".utf8))
        #expect(Array(ScriptText.quoted("«\"\u{301}“").utf8) == Array("\"«\"\"\u{301}“\"".utf8))
        #expect(ScriptText.quoted("а\r\nб\nв") == "\"а б в\"")
    }

    @Test func aNameOfManyPeople() throws {
        let people = (1...40).map { "person \"Ким Ян\" № \($0): class \($0 % 11 + 1)А\n" }.joined()
        let workshop = try Workshop(people)
        #expect(try DumpTests.dump(workshop, .english).contains("person \"Ким Ян\" № 40: class 8А\n"))
        try DumpTests.expectRebuilt(workshop)
    }
}
