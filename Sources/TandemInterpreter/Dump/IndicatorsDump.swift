import TandemDomain
import TandemLanguage
import TandemText

/// A programme's indicators, each with what it is read from.
struct IndicatorsDump {
    let register: Register

    func write(of programme: Int32, _ writer: inout DumpWriter) throws {
        for row in try writer.rows(.indicators, where: .programme, is: programme) {
            let title = ScriptText.quoted(try register.text(.indicators, .title, row) ?? "")
            let isMore = try register.code(.indicators, .moreIsBetter, row) == 1
            let measure = try register.text(.indicators, .text, row) ?? ""
            let line =
                "\(writer.word(.indicator)) \(title): \(writer.word(isMore ? .moreIsBetter : .lessIsBetter)), "
                + "\(writer.word(.measuredBy)) \(measure)"
            if try isWhole(measure, of: programme) {
                writer.line(line)
            } else {
                writer.comment(
                    Wording(
                        "What this indicator is read from is no longer there:",
                        "Того, по чему измеряется этот показатель, больше нет:"),
                    line)
            }
        }
    }

    /// Whether all that a measure names is there: what is not would stop the whole script.
    private func isWhole(_ text: String, of programme: Int32) throws -> Bool {
        let source = SourceFile(name: "", text: text)
        guard let measure = Parser.indicatorMeasure(source) else { return false }
        let reader = StatementReader(source: source)
        do {
            switch measure {
            case .scale(let name): _ = try register.scale(named: reader.text(name), of: programme)
            case .question(let code, let questionnaire):
                _ = try register.question(
                    source.text(code), of: register.questionnaire(named: source.text(questionnaire)))
            case .field, .count:
                try SurveyCheck(source: source, language: .english, own: register.ownFields()).examine(measure)
            }
            return true
        } catch is DomainProblem { return false } catch is SurveyProblem { return false } catch is Rejection {
            return false
        }
    }
}
