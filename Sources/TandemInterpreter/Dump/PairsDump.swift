import TandemDomain
import TandemLanguage
import TandemText

/// Pairs in whatever state, with their meetings; and what was measured.
struct PairsDump {
    let register: Register

    func writePairs(_ writer: inout DumpWriter) throws {
        let pairs = try register.table(.pairs)
        let meetings = try register.table(.meetings)
        let rows = try writer.rows(.pairs)
        var sides: [Sides: Int] = [:]
        for row in rows { sides[Sides(pairs, row), default: 0] += 1 }
        var written: [Sides: Int] = [:]
        for row in rows {
            let people = try register.people(ofPair: row)
            let document = pairs.code(.document, row)
            try writer.refer(to: document.flatMap { try register.code(.documents, .programme, $0) })
            let key = Sides(pairs, row)
            written[key, default: 0] += 1
            let ordinal = sides[key] == 1 ? "" : " № \(written[key] ?? 1)"
            let head =
                writer.say("pair", "пара") + ordinal + " "
                + (try writer.person(people.mentor)) + writer.say(" with ", " с ") + (try writer.person(people.mentee))
            var parts = try writer.attributes(.pairs, row, without: [.mentor, .mentee, .document])
            if let number = try document.flatMap({ try register.text(.documents, .number, $0) }) {
                let order = ScriptText.isPlain(number) ? "№ " + number : ScriptText.quoted(number)
                parts.append(writer.fieldWord(FieldName.document) + " " + order)
            }
            let held = try writer.rows(.meetings, where: .pair, is: row)
            if held.isEmpty {
                writer.line(head, parts)
                continue
            }
            try writer.block(head) { writer in
                for part in parts { writer.line(part) }
                for meeting in held { try self.meeting(meeting, meetings, &writer) }
            }
        }
    }

    /// The base entries that a pair joins.
    private struct Sides: Hashable {
        var mentor: Int32?
        var mentee: Int32?

        init(_ pairs: Table, _ row: Int32) {
            mentor = pairs.code(.mentor, row)
            mentee = pairs.code(.mentee, row)
        }
    }

    private func meeting(_ row: Int32, _ meetings: Table, _ writer: inout DumpWriter) throws {
        var parts = [
            writer.date(meetings.code(.date, row) ?? 0), writer.choice(meetings.code(.kind, row) ?? 0, .meetingKind),
        ]
        if let minutes = meetings.number(.minutes, row) {
            parts.append(ScriptText.number(minutes) + writer.say(" minutes", " минут"))
        }
        if let note = try register.text(.meetings, .note, row) {
            parts.append(writer.word(.note) + " " + ScriptText.quoted(note))
        }
        if let group = try register.text(.meetings, .group, row) {
            parts.append(writer.word(.ofGroup) + " " + ScriptText.quoted(group))
        }
        if meetings.code(.absent, row) == 1 { parts.append(writer.word(.absent)) }
        writer.line(writer.say("meeting", "встреча"), parts)
    }

    func writeMeasurements(_ writer: inout DumpWriter) throws {
        let measurements = try register.table(.measurements)
        let mentees = try register.table(.mentees)
        var rest = try writer.rows(.measurements)[...]
        while let first = rest.first {
            // What was measured at once stands in one line.
            let key = try Occasion(measurements, first, register)
            let together = try rest.prefix { try Occasion(measurements, $0, register) == key }
            rest = rest.dropFirst(together.count)
            guard let person = mentees.code(.person, key.mentee) else { continue }
            try writer.refer(to: key.programme)
            var head = writer.word(.measure) + " " + (try writer.person(person))
            if let form = mentees.code(.form, key.mentee) {
                head += writer.say(" for ", " для ") + writer.choice(form, .form)
            }
            let phase = measurements.choice(.phase, first, as: Phase.self) ?? .entry
            head += writer.say(" at ", " на ") + Vocabulary.measuredAt(phase.rawValue, writer.language)
            if let date = key.date { head += writer.say(" on ", " от ") + writer.date(date) }
            writer.line(
                head,
                try together.map { row in
                    let scale = try measurements.code(.scale, row).flatMap { try register.text(.scales, .name, $0) }
                    return ScriptText.quoted(scale ?? "") + " "
                        + ScriptText.number(measurements.number(.value, row) ?? 0)
                })
        }
    }

    /// What measurements of one line have in common.
    private struct Occasion: Equatable {
        var mentee: Int32
        var phase: Int32?
        var date: Int32?
        var programme: Int32?

        init(_ measurements: Table, _ row: Int32, _ register: Register) throws {
            mentee = measurements.code(.mentee, row) ?? -1
            phase = measurements.code(.phase, row)
            date = measurements.code(.date, row)
            programme = try measurements.code(.scale, row).flatMap { try register.code(.scales, .programme, $0) }
        }
    }
}
