extension TreeDump {
    mutating func ruleTest(_ test: RuleTest) {
        under("test", text(test.name), test.rules.map { "for rules \(text($0))" }) { dump in
            for setting in test.settings {
                dump.line("with", dump.text(setting.name), "=", dump.text(setting.value.literal))
            }
            dump.under("mentor") { $0.attributes(test.mentor) }
            dump.under("mentee") { $0.attributes(test.mentee) }
            for expectation in test.expectations {
                dump.line(
                    "expect", expectation.verdict.rawValue,
                    expectation.score.map { "score \($0.comparison.rawValue) \(dump.text($0.points))" },
                    expectation.reason.map { "because \(dump.text($0))" })
            }
        }
    }
}
