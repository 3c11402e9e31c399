extension TreeDump {
    mutating func questionnaire(_ definition: QuestionnaireDefinition) {
        let heading = [
            "for \(text(definition.audience))", definition.form.map { "form \(text($0))" },
            definition.phase.map { "at \(text($0))" },
        ].compactMap { $0 }
        under("questionnaire", text(definition.name), heading.joined(separator: " ")) { dump in
            for question in definition.questions { dump.question(question) }
        }
    }

    private mutating func question(_ question: QuestionDefinition) {
        let kind =
            switch question.kind {
            case .rating: "rating from \(text(question.minimum ?? 0)) to \(text(question.maximum ?? 0))"
            case .choice: "one of (\(question.options.map { text($0.literal) }.joined(separator: ", ")))"
            case .yesNo, .text: question.kind.rawValue
            }
        line(
            "question", text(question.code), text(question.title), kind, question.quadrant.map { text($0) },
            question.expectation.map { expectation in
                "result of \(text(expectation.code))"
                    + (expectation.questionnaire.map { " of \(text($0))" } ?? "")
            })
    }

    mutating func answers(_ record: AnswersRecord) {
        under(
            "answers", text(record.person), "to", text(record.questionnaire), record.form.map { "for \(text($0))" },
            record.phase.map { "at \(text($0))" }, record.date.map { "on \($0)" },
            record.isAsRecorded ? "as recorded" : nil
        ) { dump in
            for answer in record.answers {
                dump.line(dump.text(answer.question), "=", dump.text(answer.value.literal))
            }
        }
    }

    mutating func comparison(_ comparison: ComparisonQuery) {
        under("compare", text(comparison.first), "with", text(comparison.second)) { dump in
            for scale in comparison.scales { dump.line("scale", dump.text(scale.literal)) }
            dump.clauses(comparison.query)
        }
    }

    mutating func indicator(_ definition: IndicatorDefinition) {
        under(
            "indicator", text(definition.title), definition.moreIsBetter ? "more is better" : "less is better"
        ) { dump in
            switch definition.measure {
            case .scale(let name): dump.line("from scale", dump.text(name.literal))
            case .question(let code, let questionnaire):
                dump.line("from question", dump.text(code), "of", dump.text(questionnaire))
            case .field(let field, let later):
                dump.line("from field", dump.step(field), later.map { "to \(dump.step($0))" })
            case .count(let source, let condition, _):
                dump.under("from", source) { dump in
                    if let condition { dump.under("where") { $0.expression(condition) } }
                }
            }
        }
    }
}
