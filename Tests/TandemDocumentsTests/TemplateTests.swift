import TandemText
import Testing

@testable import TandemDocuments

/// Templates as a school may write them: what the markup means, and what is refused.
@Suite struct TemplateTests {
    static func render(
        _ template: String, _ data: DocumentData = DocumentData(), partials: [String: String] = [:]
    ) throws -> RenderedDocument {
        var own = ["own.ru": TemplateSource(file: "own.ru.mustache", text: template)]
        for (name, text) in partials { own[name + ".ru"] = TemplateSource(file: name + ".ru.mustache", text: text) }
        return try TemplateLibrary(own: own).render("own", in: .russian, data)
    }

    static func data(_ values: [String: String?]) -> DocumentData {
        var data = DocumentData()
        for (name, text) in values { data[value: name] = DocumentValue(text) }
        return data
    }

    /// What Mustache's specification asks of the tags that templates use.
    @Test(arguments: [
        ("{{a}}", "<А>"), ("{{{a}}}", "<А>"), ("{{&a}}", "<А>"), ("{{ a }}", "<А>"), ("{{!note}}x", "x"),
        ("{{#a}}да{{/a}}{{^a}}нет{{/a}}", "да"), ("{{#b}}да{{/b}}{{^b}}нет{{/b}}", "нет"),
        ("{{#a}}{{.}}{{/a}}", "<А>"), ("{{#list}}{{a}}{{i}};{{/list}}", "<А>1;<А>2;"), ("{{^list}}x{{/list}}", ""),
        ("{{#none}}x{{/none}}{{^none}}пусто{{/none}}", "пусто"), ("{{#yes}}x{{/yes}}{{#no}}y{{/no}}", "x"),
        ("{{> part}}", "часть <А>"),
    ])
    func tags(_ template: String, _ expected: String) throws {
        var data = Self.data(["a": "<А>", "b": nil])
        data[list: "list"] = [Self.data(["i": "1"]), Self.data(["i": "2"])]
        data[list: "none"] = []
        data[flag: "yes"] = true
        data[flag: "no"] = false
        let text = try Self.render(template, data, partials: ["part": "часть {{a}}"]).text(as: .text)
        #expect(text == expected + "\n")
    }

    @Test func markup() throws {
        let template = """
            # Приказ
            Первый **важный** абзац.

            - дело
            {{#list}}
            {{i}}) {{name}}
            {{/list}}
            | № | Имя |
            |---|---|
            {{#list}}
            | {{i}} | {{name}} |
            {{/list}}
            """
        var data = DocumentData()
        data[list: "list"] = [
            Self.data(["i": "1", "name": "Анна"]), Self.data(["i": "2", "name": "Пётр | **жирный**"]),
        ]
        let document = try Self.render(template, data)
        #expect(
            document.text(as: .markdown) == """
                # Приказ

                Первый **важный** абзац.

                - дело
                1) Анна
                2) Пётр \\| \\*\\*жирный\\*\\*

                | № | Имя |
                | --- | --- |
                | 1 | Анна |
                | 2 | Пётр \\| \\*\\*жирный\\*\\* |

                """)
        #expect(
            document.text(as: .text) == """
                                                     Приказ

                Первый важный абзац.

                - дело
                1) Анна
                2) Пётр | **жирный**

                №  Имя
                -  -----------------
                1  Анна
                2  Пётр | **жирный**

                """)
        let html = document.text(as: .html)
        #expect(html.contains("<h1>Приказ</h1>\n<p>Первый <strong>важный</strong> абзац.</p>\n<ul>\n<li>дело</li>"))
        #expect(html.contains("<tr><td>2</td><td>Пётр | **жирный**</td></tr>"))
        #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"ru\">") && html.hasSuffix("</body>\n</html>\n"))
    }

    /// Marks that touch would be read as others: `**a****b**`.
    @Test func whatIsStrongIsMarkedAsAWhole() throws {
        let document = try Self.render("**Форма «{{name}}»**, куратор {{name}}", Self.data(["name": "А"]))
        #expect(document.text(as: .markdown) == "**Форма «А»**, куратор А\n")
        #expect(document.text(as: .html).contains("<p><strong>Форма «А»</strong>, куратор А</p>"))
    }

    @Test func aWideTableFitsThePage() throws {
        var data = DocumentData()
        data[value: "long"] = DocumentValue(String(repeating: "очень длинное название ", count: 8))
        let text = try Self.render("| {{long}} | {{long}} | 1 |", data).text(as: .text)
        for line in text.split(separator: "\n") { #expect(displayWidth(line) <= 80) }
        #expect(text.split(separator: "\n").count > 3)
    }

    // MARK: What is refused

    @Test(arguments: [
        ("a\n{{#x}}", 2), ("{{#x}}{{/y}}", 1), ("a\n{{x", 2), ("{{=<% %>=}}", 1), ("{{<parent}}{{/parent}}", 1),
        ("{{$block}}{{/block}}", 1), ("{{% CONTENT_TYPE: TEXT}}", 1), ("{{> *x}}", 1), ("один\n\n{{x.y}}", 3),
        ("{{uppercased(x)}}", 1),
    ])
    func malformed(_ template: String, _ line: Int) throws {
        let problem = #expect(throws: TemplateProblem.self) {
            try Self.render(template, Self.data(["x": "1"]), partials: ["parent": ""])
        }
        guard case .malformed(let file, let found, _)? = problem else {
            Issue.record("\(template): \(String(describing: problem))")
            return
        }
        #expect(file == "own.ru.mustache")
        #expect(found == line, "\(template)")
    }

    @Test func namesThatNobodyHasAreToldWithTheNearest() {
        let problem = #expect(throws: TemplateProblem.self) {
            try Self.render("{{mentorr}} {{mentee}}", Self.data(["mentor": "А", "mentee": nil]))
        }
        #expect(problem == .unknownNames("own.ru.mustache", ["mentorr"], closest: ["mentor"]))
        #expect(problem?.advice?.english == "did you mean {{mentor}}?")
    }

    @Test func partialsThatAreMissingOrCircular() {
        #expect(throws: TemplateProblem.partialMissing("own.ru.mustache", line: 2, "none")) {
            try Self.render("x\n{{> none}}")
        }
        #expect(throws: TemplateProblem.partialCycle(["own", "a", "b", "a"])) {
            try Self.render("{{> a}}", partials: ["a": "{{> b}}", "b": "{{> a}}"])
        }
        #expect(throws: TemplateProblem.partialCycle(["own", "own"])) { try Self.render("{{>own}}") }
    }

    @Test func aSchoolsTemplateStandsInPlaceOfTheBuiltInOne() throws {
        let own = ["signature.ru": TemplateSource(file: "signature.ru.mustache", text: "И. о. директора")]
        var data = DocumentData()
        for name in [
            "school", "programme", "person", "personClass", "personPosition", "guardian", "pairCount", "meetingCount",
        ] { data[value: name] = DocumentValue(name) }
        data[list: "awards"] = []
        let text = try TemplateLibrary(own: own).render("parent-letter", in: .russian, data).text(as: .text)
        #expect(text.hasSuffix("И. о. директора\n"))
        #expect(text.contains("Уважаемые родители (guardian)!"))
    }

    @Test func everyTemplateStandsInBothLanguages() {
        let names = Set(TemplateLibrary.builtInFiles.keys.map { $0.split(separator: ".")[0] })
        for name in names {
            #expect(TemplateLibrary.builtInFiles["\(name).ru.mustache"]?.isEmpty == false, "\(name)")
            #expect(TemplateLibrary.builtInFiles["\(name).en.mustache"]?.isEmpty == false, "\(name)")
        }
        #expect(names.count == 20)
    }
}
