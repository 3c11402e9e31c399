import Foundation

/// The tests of this package and of its rule files, by what `grammar/REQUIREMENTS.md` calls them.
struct KnownTests {
    /// `Suite.name` of Swift tests.
    private var names: Set<String> = []
    /// The texts of the rule files by name.
    private var ruleFiles: [String: String] = [:]

    init() throws {
        for url in try Repository.files(under: "Tests", ending: ".swift") {
            read(try String(contentsOf: url, encoding: .utf8))
        }
        for url in try Repository.files(under: "scripts/rules", ending: ".tandem") {
            let name = url.lastPathComponent.precomposedStringWithCanonicalMapping
            ruleFiles[name] = try String(contentsOf: url, encoding: .utf8)
        }
    }

    /// A suite stands at the margin of its file; of its functions those are tests that `@Test` stands before.
    private mutating func read(_ text: String) {
        var suite: Substring?
        var isTest = false
        for line in text.split(separator: "\n") {
            if let range = line.range(of: "struct "), line.first != " " {
                suite = line[range.upperBound...].prefix { $0.isLetter || $0.isNumber }
            }
            if line.hasPrefix("    @Test") { isTest = true }
            guard isTest, let suite, let range = line.range(of: "func ") else { continue }
            let name = line[range.upperBound...]
            let isQuoted = name.first == "`"
            names.insert(
                "\(suite)." + (isQuoted ? name.dropFirst() : name).prefix { $0 != "`" && (isQuoted || $0 != "(") })
            isTest = false
        }
    }

    /// `Suite.name` of a Swift test, or `file.tandem: name` of a test of rules.
    func contains(_ test: String) -> Bool {
        let rule = test.components(separatedBy: ".tandem: ")
        guard rule.count == 2 else { return names.contains(test) }
        let text = ruleFiles[rule[0] + ".tandem"] ?? ""
        return text.contains("тест «\(rule[1])»") || text.contains("test «\(rule[1])»")
    }
}
