import TandemDomain
import TandemLanguage

/// Consents and contracts.
struct PapersDump {
    let register: Register

    func write(_ writer: inout DumpWriter) throws {
        let consents = try register.table(.consents)
        for row in try writer.rows(.consents) {
            guard let person = consents.code(.person, row) else { continue }
            var given = writer.say("given ", "дано ")
            given += consents.code(.given, row).map { writer.date($0) } ?? writer.say("unknown", "неизвестно")
            if let expires = consents.code(.expires, row) {
                given += writer.say(" until ", " до ") + writer.date(expires)
            }
            if let guardian = try register.text(.consents, .guardian, row) {
                given += writer.say(" by parent ", " родителем ") + ScriptText.quoted(guardian)
            }
            var parts = [given]
            if let withdrawn = consents.code(.withdrawn, row) {
                parts.append(writer.say("withdrawn ", "отозвано ") + writer.date(withdrawn))
            }
            writer.line(writer.word(.consent) + " " + (try writer.person(person)), parts)
        }
        let contracts = try register.table(.contracts)
        for row in try writer.rows(.contracts) {
            guard let person = contracts.code(.person, row) else { continue }
            let number = ScriptText.documentNumber(try register.text(.contracts, .number, row) ?? "", writer.language)
            let date = contracts.code(.date, row).map { writer.say(" dated ", " от ") + writer.date($0) } ?? ""
            writer.line(writer.word(.contract) + " " + (try writer.person(person)), [number + date])
        }
    }
}
