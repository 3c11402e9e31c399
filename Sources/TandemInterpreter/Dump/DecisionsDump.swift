import TandemDomain
import TandemLanguage

/// How the contradictions of the regulation are read.
struct DecisionsDump {
    let register: Register

    func write(_ writer: inout DumpWriter) throws {
        let decisions = try register.table(.decisions)
        for row in try writer.rows(.decisions) {
            guard let number = decisions.count(.number, row), let reading = decisions.code(.reading, row) else {
                continue
            }
            try writer.refer(to: decisions.code(.programme, row))
            let reason = ScriptText.quoted(try register.text(.decisions, .reason, row) ?? "…")
            writer.line(
                "\(writer.word(.decide)) \(number): \(writer.choice(reading, .reading))"
                    + "\(writer.onDay(decisions.code(.date, row))) \(writer.word(.because)) \(reason)")
        }
    }
}
