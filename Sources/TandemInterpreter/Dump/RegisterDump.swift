import TandemDomain
import TandemLanguage
import TandemText

/// Writes a script that builds the register anew: in an order in which whatever is named has been recorded before.
///
/// Run on an empty register it gives the same records in the same order, so that its dump is the same script. The
/// journal stays behind: it tells how the register came about, not what is in it.
struct RegisterDump {
    let register: Register
    let language: MessageLanguage

    func text() throws -> String {
        var writer = try DumpWriter(register: register, language: language, unsaid: UnsaidRows(register))
        writer.line(
            say(
                "// A register of Tandem as a script: run on an empty register it builds the same records.",
                "// Реестр Тандема как сценарий: на пустом реестре он создаст те же записи."))
        writer.line(say("language 1", "язык 1"))
        for section in Section.allCases { try write(section, &writer) }
        writer.gap()
        try writer.unsaid.write(&writer)
        return writer.text
    }

    /// What is written in one go; tables that belong together stand in one section.
    private enum Section: CaseIterable {
        // Bases stand before the programmes: a variant may be older than the list that it is not in, and would be refused.
        case fields, people, rules, questionnaires, bases, programmes, pairs, offers, measurements, motivation, answers
        case decisions, issuedDocuments
        /// Withdrawn consents stand behind what was recorded while they were in force.
        case papers, erased
    }

    private func write(_ section: Section, _ writer: inout DumpWriter) throws {
        writer.gap()
        switch section {
        case .fields: try writeFields(&writer)
        case .people: try PeopleDump(register: register).writePeople(&writer)
        case .rules: try RulesDump(register: register).write(&writer)
        case .programmes: try ProgrammeDump(register: register).write(&writer)
        case .bases: try PeopleDump(register: register).writeBases(&writer)
        case .questionnaires: try QuestionnairesDump(register: register).writeQuestionnaires(&writer)
        case .offers: try OffersDump(register: register).write(&writer)
        case .motivation:
            try MotivationDump(register: register).writeAwards(&writer)
            try MotivationDump(register: register).writePractices(&writer)
        case .answers:
            try QuestionnairesDump(register: register).writeAnswers(&writer)
            try QuestionnairesDump(register: register).writeSwotLines(&writer)
        case .decisions: try DecisionsDump(register: register).write(&writer)
        case .issuedDocuments: try IssuedDocumentsDump(register: register).write(&writer)
        case .papers: try PapersDump(register: register).write(&writer)
        case .erased: try PeopleDump(register: register).writeErased(&writer)
        case .pairs: try PairsDump(register: register).writePairs(&writer)
        case .measurements: try PairsDump(register: register).writeMeasurements(&writer)
        }
    }

    /// `field chess_rating: number from 0 to 3000, label «Рейтинг»`.
    private func writeFields(_ writer: inout DumpWriter) throws {
        for field in try register.ownFields().all {
            var type = field.type.spelling(language)
            if let bounds = field.bounds {
                type += " " + writer.bounds(bounds)
            }
            let label = field.label.map { [writer.word(.label) + " " + ScriptText.quoted($0)] } ?? []
            writer.line(writer.word(.field) + " " + field.name, [type] + label)
        }
    }

    private func say(_ english: String, _ russian: String) -> String { Wording(english, russian)[language] }
}
