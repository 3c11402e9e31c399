/// `test «name» [for rules «Set»]: …`: a mentor, a mentee, and what the rules should say of them.
package struct RuleTest: Sendable {
    package var name: TextLiteral
    /// The set it speaks of; nil for the one that stands before it.
    package var rules: TextLiteral?
    /// Parameters of the set for this test alone: `with min_gpa = 4.7`.
    package var settings: [ParameterSetting] = []
    package var mentor: [Attribute] = []
    package var mentee: [Attribute] = []
    /// One or more.
    package var expectations: [RuleExpectation] = []
}

/// `expect not allowed because «…»`, `expect allowed, score at least 5`.
package struct RuleExpectation: Sendable {
    package enum Verdict: String, Sendable { case allowed, notAllowed, unknown }

    package struct Score: Sendable {
        package enum Comparison: String, Sendable {
            case exactly = "="
            case atLeast = ">="
            case atMost = "<="
        }
        package var comparison: Comparison
        package var points: Double
    }

    package var verdict: Verdict
    /// The reason of a requirement that must fail, or must be the unknown one.
    package var reason: TextLiteral?
    package var score: Score?
    package var span: Span
}
