import TandemLanguage
import TandemText
import Testing

@testable import TandemInterpreter

@Suite struct TextCheckTests {
    private func inspect(_ text: String) -> [Diagnostic] {
        Session.inspect([SourceFile(name: "x.tandem", text: text)], language: .russian)
    }

    // MARK: Letters

    @Test func `a Latin letter in a Russian name, with its place and the fix`() throws {
        let text = "человек \"Сидоровa Анна\": ученик\n"
        let found = try #require(inspect(text).first)
        #expect(found.code == "W0610")
        #expect(found.severity == .warning)
        #expect(found.problem.wording.russian.contains("«Сидоровa»: a (8)"))
        #expect(found.source.text(found.span) == "a")
        let fix = try #require(found.fix)
        #expect(found.source.text(fix.span) == "Сидоровa")
        #expect(fix.replacement == "Сидорова")
        #expect(inspect(text.replacing("Сидоровa", with: fix.replacement)).isEmpty)
    }

    @Test func `a Russian letter in a Latin word`() throws {
        let found = try #require(inspect("show people where name is \"Studеnt\"\n").first)
        #expect(found.code == "W0610")
        #expect(found.problem.wording.english.contains("Russian letters in the Latin word"))
        #expect(found.fix?.replacement == "Student")
    }

    @Test(arguments: [
        "// комментарий с латинской буквой: Сидоровa\n", "показать людей // Сидоровa\n",
        "показать людей где имя это \"VIPгруппа\"\n", "показать людей где имя это \"IT-класс\"\n",
        "показать людей где класс это 9А\n", "показать людей где имя это \"Word и Excel\"\n",
    ])
    func `what is meant so is left alone`(_ text: String) {
        #expect(inspect(text).map(\.code) == [])
    }

    @Test func `a text that holds slashes is no comment`() {
        #expect(inspect("показать людей где имя это \"http://Сидоровa\"\n").map(\.code) == ["W0610"])
    }

    @Test func `a mistaken keyword is said once`() {
        #expect(inspect("показaть людей\n").map(\.code) == ["E0112"])
    }

    @Test func `bytes that are not UTF-8 and words without an end`() {
        for bytes: [UInt8] in [[0x61, 0xD0], [0xD0], [0xD0, 0x61], Array("\"aа".utf8), Array("аa".utf8)] {
            _ = Session.inspect([SourceFile(name: "x", bytes: bytes)], language: .russian)
        }
    }

    // MARK: Languages

    private func lines(_ text: String) -> String? {
        for found in inspect(text) {
            if let problem = found.problem as? CheckProblem, case .mixedLanguages(_, let lines) = problem {
                return lines
            }
        }
        return nil
    }

    @Test func `the rarer language's lines`() {
        #expect(lines("показать людей\nshow pairs\nпоказать пары\n") == "2")
        #expect(lines("show people\nshow pairs\nпоказать пары\nпоказать людей\nshow people\n") == "3–4")
        #expect(lines("показать людей где age больше 14\n") == "1")
        #expect(lines("человек \"А\": ученик, класс 9А\nчеловек \"Б\": student, класс 9А\n") == "2")
        #expect(lines("программа \"П\":\n  школа «Ш»\n  goal «Ц»\nконец\n") == "3")
        #expect(lines("показать людей\nпоказать пары\nswot threats «Мало времени»\n") == "3")
    }

    @Test(arguments: [
        "показать людей\nswot-анализ для ученик-ученик\nswot-анализ угрозы «Мало времени»\n",
        "показать людей\nпоказать пары как csv\n", "show people where name is \"Орлова\"\n",
        "person \"Орлова\": student, interests (хор, и), subjects (математика)\n",
        "измерить \"А\" на входе: anxiety 5\n", "rules «Правила для всех»: prefer mentor.gpa because «балл и стаж»\n",
        "правила «П»:\n  параметр min_gpa = 4\n  предпочесть наставник.балл больше min_gpa\nконец\n",
    ])
    func `names, texts and values are of no language`(_ text: String) {
        #expect(lines(text) == nil)
    }

    @Test func `stretches of lines`() {
        #expect(LanguageCheck.ranges([3, 7, 8, 9, 9]) == "3, 7–9")
        #expect(LanguageCheck.ranges(stride(from: 1, to: 40, by: 2).map { $0 }) == "1, 3, 5, 7, 9, 11, 13, 15, …")
    }
}
