import TandemText
import Testing

@testable import TandemDocuments

/// No name of a person becomes markup, in whatever format and wherever it stands.
@Suite struct HostileValueTests {
    static let hostile = [
        "<script>alert(1)</script>", "a | b", "строка\nещё одна", "\u{1B}[31mкрасный\u{1B}[0m", "**жирный** _к_ `код`",
        "# заголовок", "- пункт", "1) пункт", "[ссылка](http://x)", "\"><img src=x onerror=y>", "'&amp;'",
        "{{school}} {{{x}}} {{/list}}", "\u{202E}задом наперёд", "\u{E000}0\u{E001}", "|---|---|", "$x^2$",
        "\r\n---\r\n",
        "\u{7F}\u{9B}0m", "~~нет~~", "<!-- -->", "]]>", "\u{2028}",
    ]
    static let template = """
        # {{name}}
        {{name}}
        - {{name}}
        {{name}}) пункт
        **{{name}}**
        | Имя | {{name}} |
        |---|---|
        | {{name}} | x |
        """

    private func render(_ name: String) throws -> RenderedDocument {
        try TemplateTests.render(Self.template, TemplateTests.data(["name": name]))
    }

    /// As many lines of each kind as a plain name gives.
    @Test(arguments: hostile, DocumentFormat.allCases) func theStructureStays(_ name: String, _ format: DocumentFormat)
        throws
    {
        let plain = try render("Анна").text(as: format)
        let text = try render(name).text(as: format)
        #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || (0x7F..<0xA0).contains($0.value) })
        #expect(!text.unicodeScalars.contains { $0 == "\u{202E}" || $0 == "\u{2028}" })
        // Of a blank name nothing is left but the lines that hold more.
        if name.allSatisfy(\.isWhitespace), format != .html { return }
        switch format {
        case .text: #expect(text.split(separator: "\n").count >= plain.split(separator: "\n").count)
        case .markdown: #expect(text.split(separator: "\n").count == plain.split(separator: "\n").count)
        case .html:
            #expect(tags(text.replacing("<br>", with: "")) == tags(plain))
        }
    }

    /// The page's tags without their attributes; an attribute or a tag of a value's own would be one more.
    private func tags(_ html: String) -> [String] {
        html.split(separator: "<").dropFirst().map { String($0.prefix { $0 != ">" && $0 != " " }) }
    }

    @Test(arguments: hostile) func markdownEscapesEveryMark(_ name: String) throws {
        let text = try render(name).text(as: .markdown)
        for line in text.split(separator: "\n") {
            let inner = line.replacing("\\|", with: "").replacing("\\*", with: "").replacing("\\]", with: "")
            #expect(!inner.contains("<") && !inner.contains("]("), "\(line)")
            if line.hasPrefix("| ") { #expect(inner.count { $0 == "|" } == 3, "\(line)") }
        }
        #expect(text.split(separator: "\n").count { $0.hasPrefix("#") } == 1)
    }

    @Test func recordsOfALineAreThoseOfItsValues() throws {
        var data = DocumentData()
        data[value: "a"] = DocumentValue("А", [RecordTag(table: "pairs", id: 3), RecordTag(table: "people", id: 4)])
        data[value: "b"] = DocumentValue("Б", [RecordTag(table: "people", id: 4), RecordTag(table: "people", id: 7)])
        data[value: "c"] = DocumentValue("В")
        let document = try TemplateTests.render("# {{c}}\n{{a}} — {{b}}\n| x |\n|---|\n| {{b}} |", data)
        #expect(
            document.tracedLines == [
                TracedLine(
                    number: 2, beginning: "А — Б",
                    records: [
                        RecordTag(table: "pairs", id: 3), RecordTag(table: "people", id: 4),
                        RecordTag(table: "people", id: 7),
                    ]),
                TracedLine(
                    number: 4, beginning: "Б",
                    records: [RecordTag(table: "people", id: 4), RecordTag(table: "people", id: 7)]),
            ])
        let html = document.text(as: .html)
        #expect(html.contains("<p data-line=\"2\" data-record=\"pairs:3 people:4 people:7\">А — Б</p>"))
        #expect(html.contains("<tr data-line=\"4\" data-record=\"people:4 people:7\"><td>Б</td></tr>"))
        let appendix = Appendix(lines: document.tracedLines, language: .russian) { $0 == "pairs" ? "пары" : "люди" }
        #expect(
            appendix.added(to: document.text(as: .text), as: .text).hasSuffix(
                "- строка 2 («А — Б»): пары 3; люди 4, 7\n- строка 4 («Б»): люди 4, 7\n"))
        let page = appendix.added(to: html, as: .html)
        #expect(page.contains("<li>строка 2 («А — Б»): пары 3; люди 4, 7</li>") && page.hasSuffix("</body>\n</html>\n"))
        #expect(
            appendix.added(to: "x\n", as: .markdown).contains("## Записи, на которых стоят строки\n\n- строка 2 («А"))
    }
}
