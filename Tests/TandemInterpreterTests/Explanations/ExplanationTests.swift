import Foundation
import TandemLanguage
import TandemText
import Testing

@testable import TandemInterpreter

@Suite struct ExplanationTests {
    /// The codes that the sources' problem types give: `case .decimalComma: "E0105"`.
    static let codesInSources: Set<String> = {
        var codes: Set<String> = []
        let pattern = /case [^"\n]*: "([EW][0-9]{4})"/
        for file in (try? Repository.files(under: "Sources", ending: ".swift")) ?? [] {
            let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
            for match in text.matches(of: pattern) { codes.insert(String(match.1)) }
        }
        return codes
    }()

    @Test func `each code has one page, and each page's code exists`() {
        #expect(Self.codesInSources.count > 100)
        #expect(Set(Explanation.all.map(\.code)) == Self.codesInSources)
        #expect(Explanation.all.count == Self.codesInSources.count)
    }

    @Test func `the codes of the problem types are those of the samples`() {
        #expect(ProblemSamples.all.map(\.code).sorted() == Self.codesInSources.sorted())
    }

    @Test(arguments: ProblemSamples.all.map(\.code)) func `each code has a page in both languages`(_ code: String)
        throws
    {
        let page = try #require(Explanation.page(of: code))
        for text in [page.title, page.summary] {
            #expect(!text.english.isEmpty && !text.russian.isEmpty)
            #expect(text.russian.unicodeScalars.contains { (0x400...0x4FF).contains($0.value) })
        }
        for language in MessageLanguage.allCases {
            let text = page.page(language)
            #expect(text.contains(code))
            // Each line of an example stands there, indented.
            for line in page.example.wrong[language].split(separator: "\n") { #expect(text.contains("    " + line)) }
        }
    }

    @Test(arguments: Explanation.all.filter { $0.example.notRun == nil }.map(\.code), MessageLanguage.allCases)
    func `the wrong example gives the code, the right one nothing`(_ code: String, _ spelling: MessageLanguage) throws {
        let example = try #require(Explanation.page(of: code)).example
        for (text, isWrong) in [(example.wrong[spelling], true), (example.right[spelling], false)] {
            let bench = try Bench(files: example.files)
            let before = try bench.session.run(script: bench.source(example.setUp, name: "before.tandem"))
            #expect(before.diagnostics.map(\.code) == [], "\(code): what comes before")
            let codes = try bench.codes(text)
            if isWrong {
                #expect(codes.contains(code), "\(code): \(codes)")
            } else {
                #expect(codes == [], "\(code)")
            }
        }
    }

    @Test func `few examples are not run, each with a reason`() {
        let reasons = Explanation.all.compactMap(\.example.notRun)
        #expect(reasons.count <= 24)
        #expect(reasons.allSatisfy { !$0.english.isEmpty && !$0.russian.isEmpty })
    }

    @Test(arguments: ["E0105", "e0105", "Е0105", "е0105", "у0105", "105", "0105"])
    func `a code is known however it is typed`(_ typed: String) {
        #expect(Explanation.page(of: typed)?.code == "E0105")
    }

    @Test func `a warning is found by its digits`() {
        #expect(Explanation.page(of: "603")?.code == "W0603")
        #expect(Explanation.page(of: "ц0603")?.code == "W0603")
    }

    @Test func `explain answers in scripts and in the shell`() throws {
        let bench = try Bench()
        for text in ["explain E0105", "объяснить е0105", "объясни 105"] {
            let outcomes = try bench.session.run(entry: bench.source(text)).outcomes
            guard case .message(let wording)? = outcomes.first else { throw CocoaError(.featureUnsupported) }
            #expect(wording.russian.contains("балл 4.5") && wording.russian.contains("gpa 4.5"))
            #expect(wording.english.contains("Wrong:"))
        }
    }

    @Test func `explain alone lists every code`() throws {
        let bench = try Bench()
        let outcomes = try bench.session.run(entry: bench.source("объяснить")).outcomes
        guard case .message(let wording)? = outcomes.first else { throw CocoaError(.featureUnsupported) }
        for code in Self.codesInSources { #expect(wording.russian.contains(code) && wording.english.contains(code)) }
    }

    @Test func `an unknown code is answered with the nearest`() throws {
        let bench = try Bench()
        let found = try bench.session.run(entry: bench.source("explain E0195")).diagnostics
        #expect(found.map(\.code) == ["E0220"])
        #expect(found.first?.problem.advice?.english.contains("E0105") == true)
    }
}
