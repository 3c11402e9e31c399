import Foundation
import TandemLanguage
import TandemText
import Testing

@testable import TandemInterpreter

@Suite struct FindingsTests {
    /// A family emoji is one character of five scalars.
    static let text = "// ё\nпоказать людей где имя это \"👨‍👩‍👧\" и вазраст больше 4,5\nчеловек \"Сидоровa\": ученик\n"

    static var diagnostics: [Diagnostic] {
        Session.inspect([SourceFile(name: "папка/мой файл.tandem", text: text)], language: .russian)
    }

    private func object(_ text: String) throws -> Any {
        try JSONSerialization.jsonObject(with: Data(text.utf8))
    }

    @Test func `JSON: an array of objects, in order, in the chosen language`() throws {
        let list = try #require(
            try object(FindingsJSON(language: .english).render(Self.diagnostics)) as? [[String: Any]])
        #expect(list.map { $0["code"] as? String } == ["E0201", "E0105", "W0610"])
        #expect(list.map { $0["severity"] as? String } == ["error", "error", "warning"])
        #expect(list.map { $0["line"] as? Int } == [2, 2, 3])
        #expect(list.map { $0["column"] as? Int } == [34, 49, 17])
        #expect(list.map { $0["endColumn"] as? Int } == [41, 52, 18])
        #expect(list.allSatisfy { $0["file"] as? String == "папка/мой файл.tandem" })
        #expect(list[1]["message"] as? String == "a fraction is written with a point")
        let fix = try #require(list[1]["fix"] as? [String: Any])
        #expect(fix["replacement"] as? String == "4.5")
        #expect(fix["column"] as? Int == 49 && fix["endColumn"] as? Int == 52 && fix["endLine"] as? Int == 2)
        #expect(list[0]["advice"] as? String == "did you mean «возраст»?")
    }

    @Test func `JSON: nothing found is an empty array`() throws {
        #expect(try (object(FindingsJSON(language: .english).render([])) as? [Any])?.isEmpty == true)
    }

    @Test func `SARIF: rules from the pages, regions in scalars, fixes`() throws {
        let text = try FindingsSARIF(language: .russian, version: "0.1").render(Self.diagnostics)
        let log = try #require(try object(text) as? [String: Any])
        #expect(log["version"] as? String == "2.1.0")
        let run = try #require((log["runs"] as? [[String: Any]])?.first)
        #expect(run["columnKind"] as? String == "unicodeCodePoints")
        let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
        #expect(driver["name"] as? String == "tandem")
        let rules = try #require(driver["rules"] as? [[String: Any]])
        #expect(rules.map { $0["id"] as? String } == ["E0105", "E0201", "W0610"])
        let results = try #require(run["results"] as? [[String: Any]])
        #expect(results.map { $0["ruleId"] as? String } == ["E0201", "E0105", "W0610"])
        #expect(results.map { $0["ruleIndex"] as? Int } == [1, 0, 2])
        #expect(results.map { $0["level"] as? String } == ["error", "error", "warning"])
        let places = results.compactMap { result in
            (result["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any]
        }
        #expect(
            places.compactMap { ($0["artifactLocation"] as? [String: Any])?["uri"] as? String }
                == Array(repeating: FindingsSARIF.uri("папка/мой файл.tandem"), count: 3))
        let regions = places.compactMap { $0["region"] as? [String: Int] }
        #expect(regions.map { $0["startColumn"] } == [38, 53, 17])
        #expect(regions.map { $0["endColumn"] } == [45, 56, 18])
        let change = try #require(
            ((results[1]["fixes"] as? [[String: Any]])?.first?["artifactChanges"] as? [[String: Any]])?.first)
        let replacement = try #require((change["replacements"] as? [[String: Any]])?.first)
        #expect((replacement["insertedContent"] as? [String: String])?["text"] == "4.5")
        #expect((replacement["deletedRegion"] as? [String: Int])?["startColumn"] == 53)
        for result in results {
            let message = try #require((result["message"] as? [String: String])?["text"])
            #expect(!message.isEmpty)
        }
    }

    @Test func `SARIF: names as URIs, notes as related places`() throws {
        #expect(FindingsSARIF.uri("/a b/ё.tandem") == "file:///a%20b/%D1%91.tandem")
        let rules =
            "правила «П» для ученик-ученик:\n  требовать наставник.балл больше 4\n  требовать наставник.балл меньше 3\nконец\n"
        let found = Session.inspect([SourceFile(name: "r.tandem", text: rules)], language: .english)
        let text = try FindingsSARIF(language: .english, version: "0.1").render(found)
        #expect(text.contains("\"relatedLocations\"") && text.contains("it contradicts this"))
        #expect(try FindingsSARIF(language: .english, version: "0.1").render([]).contains("\"results\" : ["))
    }

    @Test func `findings are ordered by file and place`() {
        let sources = ["b.tandem", "a.tandem"].map { SourceFile(name: $0, text: "shwo\nshow nothing\n") }
        let found = Session.inspect(sources, language: .english)
        #expect(
            found.map { "\($0.source.name) \($0.span.start)" } == [
                "a.tandem 0", "a.tandem 10", "b.tandem 0", "b.tandem 10",
            ])
    }
}
