import TandemLanguage
import TandemText
import Testing

@testable import TandemInterpreter

/// Each problem of names and types: its code and the place it points at, in both spellings, before anything runs.
@Suite struct TypeTests {
    struct Example: Sendable, CustomTestStringConvertible {
        var code: String
        var english: (text: String, place: String)
        var russian: (text: String, place: String)
        var testDescription: String { "\(code) \(english.text)" }

        init(_ code: String, _ english: String, _ place: String, _ russian: String, _ other: String) {
            self.code = code
            self.english = (english, place)
            self.russian = (russian, other)
        }
    }

    static let examples: [Example] = [
        Example("E0201", "show mentees where gppa is 1", "gppa", "показать наставляемых где баллл равен 1", "баллл"),
        Example(
            "E0201", "show people with name, wrkplace", "wrkplace", "показать людей с колонками имя, рабта", "рабта"),
        Example("E0201", "show mentees by nead", "nead", "показать наставляемых по патребность", "патребность"),
        Example("E0201", "show people sort by naem", "naem", "показать людей упорядочить по имяя", "имяя"),
        Example(
            "E0201", "show pairs where mentor.nam is \"А\"", "nam", "показать пары где наставник.имич это \"А\"", "имич"
        ),
        Example("E0201", "mentor \"А\": gppa 4", "gppa", "наставник \"А\": баллл 4", "баллл"),
        Example(
            "E0201", "rules «Р» for student-student: prefer mentr.gpa", "mentr",
            "правила «Р» для ученик-ученик: желательно наставнк.балл", "наставнк"),
        Example(
            "E0201", "import mentees from \"a.csv\": nam = column \"x\"", "nam",
            "загрузить наставляемых из \"a.csv\": имич = колонка \"x\"", "имич"),
        Example(
            "E0202", "show people where category is studnt", "studnt", "показать людей где категория это ученк", "ученк"
        ),
        Example(
            "E0202", "mentee \"А\": need isolaton", "isolaton", "наставляемый \"А\": потребность изоляцыя", "изоляцыя"),
        Example(
            "E0202", "propose pairs for studnt-student", "studnt-student", "предложить пары для ученк-ученик",
            "ученк-ученик"),
        Example("E0202", "show coverage of studnts", "studnts", "показать охват ученкиов", "ученкиов"),
        Example(
            "E0203", "show people where gpa is 9А", "gpa is 9А", "показать людей где балл равен 9А", "балл равен 9А"),
        Example(
            "E0203", "show people where gpa more than 70%", "gpa more than 70%", "показать людей где балл больше 70%",
            "балл больше 70%"),
        Example(
            "E0203", "show people where born is class", "born is class", "показать людей где родился это класс",
            "родился это класс"),
        Example("E0204", "show people where gpa", "gpa", "показать людей где балл", "балл"),
        Example("E0204", "show people where name and gpa is 1", "name", "показать людей где имя и балл равен 1", "имя"),
        Example("E0205", "show people with name + 1", "name", "показать людей с колонками имя + 1", "имя"),
        Example(
            "E0205", "show mentees by need: mean of name", "name", "показать наставляемых по потребность: среднее имя",
            "имя"),
        Example(
            "E0206", "show people where gpa share математика", "gpa",
            "показать людей где балл пересекается с математика", "балл"),
        Example(
            "E0207", "show people where name more than \"А\"", "more", "показать людей где имя больше \"А\"", "больше"),
        Example(
            "E0207", "show people where category less than student", "less",
            "показать людей где категория меньше ученик", "меньше"),
        Example("E0208", "show people with count", "count", "показать людей с колонками количество", "количество"),
        Example(
            "E0209", "show mentees with name.class", "class", "показать наставляемых с колонками имя.класс", "класс"),
        Example(
            "E0210", "mentor \"А\": need isolation", "need isolation", "наставник \"А\": потребность изоляция",
            "потребность изоляция"),
        Example(
            "E0210", "show mentees by need sort by name", "name",
            "показать наставляемых по потребность упорядочить по имя", "имя"),
        Example("E0211", "mentor \"А\": gpa 9А", "9А", "наставник \"А\": балл 9А", "9А"),
        Example("E0211", "mentor \"А\": class 9", "9", "наставник \"А\": класс 9", "9"),
        Example("E0212", "mentor \"А\": gpa 4, gpa 5", "gpa 5", "наставник \"А\": балл 4, балл 5", "балл 5"),
        Example(
            "E0215", "rules «Р»: parameter a = 1, parameter A = 2", "A", "правила «Р»: параметр а = 1, параметр А = 2",
            "А"),
        Example(
            "E0217", "rules «Р»: prefer mentor.name", "mentor.name", "правила «Р»: желательно наставник.имя",
            "наставник.имя"),
        Example(
            "E0218", "rules «Р»: require 1 = 1 weight 2", "require 1 = 1 weight 2",
            "правила «Р»: требовать 1 = 1 вес 2",
            "требовать 1 = 1 вес 2"),
        Example("E0223", "person \" \"", " ", "человек \" \"", " "),
    ]

    @Test(arguments: examples) func codeAndPlace(example: Example) {
        for (text, place) in [example.english, example.russian] {
            let found = Session.check(SourceFile(name: "", text: text), language: .english)
            #expect(found.map { "\($0.code) \($0.source.text($0.span))" } == ["\(example.code) \(place)"])
        }
    }

    @Test func someAreFoundOnlyByRunning() throws {
        let workshop = try Workshop(School.rules)
        let found = [
            "programme \"П\": form student-student: rules «Успевающии»",
            "programme \"П\": form student-student: rules «Успевающий» with mingpa = 4",
            "programme \"П\": form teacher-teacher: rules «Успевающий»", "help shw",
        ].map { text in (try? workshop.problems(text))?.first.map { String($0.prefix(5)) } }
        #expect(found == ["E0213", "E0214", "E0224", "E0219"])
    }

    @Test(arguments: [
        ("show people where gppa is 1", "gpa"), ("mentee \"А\": need isolaton", "isolation"),
        ("показать людей где клас это 9А", "класс"), ("show people where category is учитеь", "учитель"),
    ])
    func didYouMean(text: String, wanted: String) {
        let found = Session.check(SourceFile(name: "", text: text), language: .russian)
        #expect(found.first?.fix?.replacement == wanted)
        #expect(found.first?.problem.advice?.russian.contains("«\(wanted)»") == true)
    }

    @Test func wordingsAreInTheirLanguages() {
        for example in Self.examples {
            for diagnostic in Session.check(SourceFile(name: "", text: example.english.text), language: .english) {
                let english = diagnostic.problem.wording.english + (diagnostic.problem.advice?.english ?? "")
                // What a message quotes may be in either; the rest of an English message is not Russian.
                let quoted = english.split(separator: "«").map { $0.split(separator: "»").last.map(String.init) ?? "" }
                let plain = quoted.joined()
                #expect(!plain.unicodeScalars.contains { $0.value >= 0x430 && $0.value <= 0x44F }, "\(english)")
            }
        }
    }

    @Test func theFieldIsNamedWhereItsValueIsOfAnotherType() {
        let found = Session.check(SourceFile(name: "", text: "mentor \"А\": gpa 9А"), language: .english)
        #expect(found.first?.problem.wording.english == "«gpa» is a number, not a class")
    }
}
