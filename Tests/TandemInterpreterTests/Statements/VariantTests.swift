import TandemDomain
import TandemLanguage
import TandemText
import Testing

@testable import TandemInterpreter

/// A participant's variant is one of those that the programme lists for the form (Пр8).
@Suite struct VariantTests {
    private static let listed = """
        programme "2023-2024":
          form student-student:
            variant «Лидер – пассивный»
            variant «Равный – равному»
          end
        end
        """

    /// From a script and typed alike: the place of the value, the nearest as the fix, and nothing recorded.
    @Test(arguments: ["mentor", "mentee"], [true, false])
    func anotherIsRefused(role: String, isTyped: Bool) throws {
        let workshop = try Workshop(Self.listed)
        let text = "\(role) \"Ким Ян\": student, variant «Лидер – пасивный», form student-student"
        let execution = try isTyped ? workshop.enter(text) : workshop.run("person \"Ким Юн\"\n" + text)
        let found = try #require(execution.diagnostics.first)
        #expect(execution.diagnostics.map(\.code) == ["E0341"])
        #expect(found.source.text(found.span) == "«Лидер – пасивный»")
        #expect(found.fix == Fix(span: found.span, replacement: "\"Лидер – пассивный\""))
        #expect(found.problem.advice?.russian == "может быть, «Лидер – пассивный»?")
        #expect(try workshop.rows("show people").isEmpty)
    }

    @Test func whereNothingIsNearAllAreNamed() throws {
        let workshop = try Workshop(Self.listed)
        let found = try #require(
            try workshop.enter("mentee \"Ким Ян\": form student-student, variant «Старший»").diagnostics.first)
        #expect(found.fix == nil)
        #expect(found.problem.advice?.english == "listed are: «Лидер – пассивный», «Равный – равному»")
    }

    @Test func aFileIsRefusedAtItsCell() throws {
        let workshop = try Workshop(Self.listed)
        let folder = try Folder()
        try folder.write(Array("ФИО,Вариант\nАда,Равный – равному\nЯн,Старший\n".utf8), to: "база.csv")
        let script = """
            import mentees from "база.csv":
              name = column «ФИО»
              variant = column «Вариант»
              form = student-student
            end
            """
        let found = try workshop.run(script, name: folder.file("script.tandem")).diagnostics
        #expect(found.map(\.code) == ["E0341"])
        #expect(found.first.map { $0.source.text($0.span) } == "Старший")
        #expect(try workshop.rows("show mentees").isEmpty)
    }

    /// A list that came later does not stop what builds the register anew, nor the same record again.
    @Test func whatIsOlderThanTheListStays() throws {
        let early = "mentee \"Ким Ян\": student, form student-student, variant «Старший»"
        let workshop = try Workshop(early, Self.listed)
        #expect(try workshop.record(early).tally?.isUnchanged == true)
        try DumpTests.expectRebuilt(workshop)
        let again = try workshop.record(DumpTests.dump(workshop, .russian))
        #expect(again.tally?.isUnchanged == true)
    }
}
