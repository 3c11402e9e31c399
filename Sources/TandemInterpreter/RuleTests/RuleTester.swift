package import TandemLanguage
import TandemReport
package import TandemText

/// Runs the tests of rule files, each on a register of its own, and keeps count.
package final class RuleTester {
    private let language: MessageLanguage
    private let path: RulePath
    private let today: CalendarDate
    private var coverage = RequirementCoverage()
    package private(set) var passed = 0
    package private(set) var failed = 0

    package init(language: MessageLanguage, path: RulePath = RulePath(), today: CalendarDate = .today()) {
        self.language = language
        self.path = path
        self.today = today
    }

    /// What came of a file.
    package struct FileResult: Sendable {
        /// Mistakes in the file or in those it uses; its tests are not run then.
        package var diagnostics: [Diagnostic] = []
        package var failures: [Outcome] = []
    }

    /// Runs the tests that stand in a text, in order; statements that do not define anything are not carried out.
    package func run(_ source: SourceFile) -> FileResult {
        var result = FileResult()
        result.diagnostics = Session.check(source, language: language, path: path)
        guard !result.diagnostics.contains(where: { $0.severity == .error }) else { return result }
        let rules = VisibleDefinitions(for: source.name, path: path)
        for located in ParsedSource(source).statements {
            do {
                switch located.statement {
                case .use(let file): try rules.use(file, from: source)
                case .rules(let definition):
                    try rules.define(definition, in: source)
                    coverage.add(definition, in: source)
                case .field(let definition): try rules.define(definition, in: source)
                case .test(let test): result.failures += try run(test, in: source, rules)
                default: break
                }
            } catch let rejection as Rejection {
                result.diagnostics += rejection.diagnostics
            } catch {
                let problem = FileProblem.cannotRead(source.name, reason: "\(error)")
                result.diagnostics.append(Diagnostic(problem, source: source, span: located.span))
            }
        }
        return result
    }

    private func run(_ test: RuleTest, in source: SourceFile, _ rules: VisibleDefinitions) throws -> [Outcome] {
        let chain = try rules.chain(of: test, in: source)
        for layer in chain.layers { coverage.add(layer.definition, in: layer.source) }
        let run = try RuleTestRun(test, in: source, by: chain, own: rules.own, today: today, language: language)
        coverage.count(run.assessment)
        guard !run.unmet.isEmpty else {
            passed += 1
            return []
        }
        failed += 1
        return [.message(run.failure), .table(run.table(of: chain.name), format: nil, file: nil)]
    }

    /// How often each requirement was seen to hold and to fail, and the share of those seen both ways.
    package var coverageTable: Outcome { .table(coverage.table(language), format: nil, file: nil) }

    /// `12 passed, 0 failed`, in every language alike: programs read it.
    package var closingLine: String { "\(passed) passed, \(failed) failed" }
}

extension RuleTestRun {
    /// The test's name, each expectation that is not met with its place, and what was found instead.
    var failure: Wording {
        func text(_ language: MessageLanguage) -> String {
            let label = Wording("failed", "не пройден")[language]
            var lines = ["\(label): «\(source.text(test.name))»"]
            for expectation in unmet {
                lines.append("  \(place(expectation))")
                lines.append(Wording("    expected: ", "    ожидалось: ")[language] + self.text(expectation))
            }
            lines.append(Wording("    actual: ", "    на деле: ")[language] + actual)
            return lines.joined(separator: "\n")
        }
        return Wording(text(.english), text(.russian))
    }

    private var actual: String {
        let reasons =
            assessment.isAllowed == true
            ? []
            : assessment.requirements
                .filter { $0.holds == assessment.isAllowed }
                .map { $0.rule.reason.map { "«\($0)»" } ?? PairAssessment.folding($0.rule.text) }
        return assessment.conclusion + (reasons.isEmpty ? "" : " — " + reasons.joined(separator: ", "))
    }

    func table(of set: String) -> ReportTable {
        assessment.table(caption: "«\(source.text(test.name))», «\(set)»")
    }
}
