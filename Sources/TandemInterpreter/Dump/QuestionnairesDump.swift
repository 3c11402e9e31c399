import TandemDomain
import TandemLanguage
import TandemText

/// Questionnaires with their questions, and what was answered.
struct QuestionnairesDump {
    let register: Register

    // MARK: Definitions

    /// A questionnaire whose answers are compared with what a later one expects is said again once that one is there.
    func writeQuestionnaires(_ writer: inout DumpWriter) throws {
        let rows = try writer.rows(.questionnaires)
        var known: Set<Int32> = []
        var unfinished: [Int32] = []
        for row in rows {
            known.insert(row)
            if try !write(row, expecting: known, &writer) { unfinished.append(row) }
        }
        for row in unfinished { _ = try write(row, expecting: known, &writer) }
    }

    /// - Returns: whether all that its questions expect has been said.
    private func write(_ row: Int32, expecting known: Set<Int32>, _ writer: inout DumpWriter) throws -> Bool {
        let table = try register.table(.questionnaires)
        let name = ScriptText.quoted(try register.text(.questionnaires, .name, row) ?? "")
        var isWhole = true
        try writer.block(writer.word(.questionnaire) + " " + name) { writer in
            let audience: SurveyRole = table.choice(.audience, row) ?? .mentee
            writer.line(writer.say("for ", "для ") + Vocabulary.answering(audience.rawValue, writer.language))
            if let form = table.code(.form, row) {
                writer.line(writer.word(.form) + " " + writer.choice(form, .form))
            }
            if let phase: Phase = table.choice(.phase, row) {
                writer.line(writer.say("at ", "на ") + Vocabulary.measuredAt(phase.rawValue, writer.language))
            }
            for question in try register.questions(of: row) {
                var parts = try parts(question, writer)
                let asked = try register.question(question)
                let head = writer.word(.question) + " " + asked.name + " " + ScriptText.quoted(asked.title)
                if let expectation = try expectation(of: question, writer) {
                    let said = try self.expectation(expectation, in: row, writer)
                    if try !fits(question, expectation) {
                        writer.comment(Self.onAnotherScale, head + ": " + (parts + [said]).joined(separator: ", "))
                    } else if try isKnown(expectation, known) {
                        parts.append(said)
                    } else {
                        isWhole = false
                    }
                }
                writer.line(head, parts)
            }
        }
        return isWhole
    }

    private func parts(_ row: Int32, _ writer: DumpWriter) throws -> [String] {
        let question = try register.question(row)
        var kind = writer.choice(question.kind.code, .questionKind)
        if question.kind == .rating, let bounds = question.bounds { kind += " " + writer.bounds(bounds) }
        if question.kind == .choice {
            kind += " (" + question.options.map { ScriptText.quoted($0) }.joined(separator: ", ") + ")"
        }
        return [kind] + (question.quadrant.map { [writer.choice($0.code, .quadrant)] } ?? [])
    }

    private static let onAnotherScale = Wording(
        "What this question was compared with is answered on another scale now:",
        "Вопрос, с которым сравнивался этот, теперь измеряется по другой шкале:")

    /// The question whose answers are what this one's are measured against.
    private func expectation(of result: Int32, _ writer: DumpWriter) throws -> Int32? {
        try writer.rows(.expectations, where: .result, is: result).first.flatMap {
            try register.code(.expectations, .expectation, $0)
        }
    }

    /// Whether two questions are still answered on one scale: either may have changed since they were compared.
    private func fits(_ result: Int32, _ expectation: Int32) throws -> Bool {
        let (expected, got) = (try register.question(expectation), try register.question(result))
        return expected.kind == got.kind && expected.bounds == got.bounds
    }

    private func isKnown(_ question: Int32, _ known: Set<Int32>) throws -> Bool {
        try register.code(.questions, .questionnaire, question).map { known.contains($0) } ?? false
    }

    private func expectation(_ row: Int32, in own: Int32, _ writer: DumpWriter) throws -> String {
        let name = try register.text(.questions, .name, row) ?? ""
        let other = try register.code(.questions, .questionnaire, row).flatMap { $0 == own ? nil : $0 }
        let source = try other.map {
            writer.say(" of ", " из ") + ScriptText.quoted(try register.text(.questionnaires, .name, $0) ?? "")
        }
        return writer.word(.resultOf) + " " + name + (source ?? "")
    }

    // MARK: Answers

    func writeAnswers(_ writer: inout DumpWriter) throws {
        let answers = try register.table(.answers)
        var rest = try writer.rows(.answers)[...]
        while let first = rest.first {
            // What someone has answered at once stands in one line.
            let key = try Occasion(answers, first, register)
            let together = try rest.prefix { try Occasion(answers, $0, register) == key }
            rest = rest.dropFirst(together.count)
            guard let questionnaire = key.questionnaire, let person = key.person else { continue }
            try writer.refer(to: key.programme)
            let name = ScriptText.quoted(try register.text(.questionnaires, .name, questionnaire) ?? "")
            var head = writer.word(.answers) + " " + (try writer.person(person)) + writer.say(" to ", " на ") + name
            if let form = key.form { head += writer.say(" for ", " для ") + writer.choice(form, .form) }
            if let phase: Phase = answers.choice(.phase, first) {
                head += writer.say(" at ", " на ") + Vocabulary.measuredAt(phase.rawValue, writer.language)
            }
            head += writer.onDay(key.date) + " " + writer.word(.asRecorded)
            writer.line(head, try together.map { try answer($0, writer) })
        }
    }

    private func answer(_ row: Int32, _ writer: DumpWriter) throws -> String {
        guard let question = try register.code(.answers, .question, row) else { return "" }
        let asked = try register.question(question)
        let said =
            switch try register.answer(row) {
            case .number(let number)? where asked.kind == .yesNo:
                Vocabulary.shared.spelling(.yesNo, number == 0 ? "no" : "yes", writer.language)
            case .number(let number)?: ScriptText.number(number)
            case .text(let text)?: ScriptText.quoted(text)
            case nil: writer.word(.unknown)
            }
        return asked.name + " " + said
    }

    /// What answers of one line have in common.
    private struct Occasion: Equatable {
        var programme: Int32?
        var questionnaire: Int32?
        var person: Int32?
        var form: Int32?
        var phase: Int32?
        var date: Int32?

        init(_ answers: Table, _ row: Int32, _ register: Register) throws {
            programme = answers.code(.programme, row)
            questionnaire = try answers.code(.question, row).flatMap {
                try register.code(.questions, .questionnaire, $0)
            }
            person = answers.code(.person, row)
            form = answers.code(.form, row)
            phase = answers.code(.phase, row)
            date = answers.code(.date, row)
        }
    }

    // MARK: The analysis

    func writeSwotLines(_ writer: inout DumpWriter) throws {
        let lines = try register.table(.swotLines)
        for row in try writer.rows(.swotLines) {
            guard let quadrant = lines.code(.quadrant, row) else { continue }
            try writer.refer(to: lines.code(.programme, row))
            var line = writer.word(.swot) + " " + writer.choice(quadrant, .quadrant) + " "
            line += ScriptText.quoted(try register.text(.swotLines, .text, row) ?? "")
            if let form = lines.code(.form, row) { line += writer.say(" for ", " для ") + writer.choice(form, .form) }
            writer.line(line)
        }
    }
}
