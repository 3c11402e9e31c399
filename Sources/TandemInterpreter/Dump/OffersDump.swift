import TandemDomain
import TandemLanguage

/// Slips with the mentors offered, and the wishes written on them.
struct OffersDump {
    let register: Register

    func write(_ writer: inout DumpWriter) throws {
        var mentees: [Int32] = []
        var seen: Set<Int32> = []
        for name in [TableName.offers, .wishes] {
            let table = try register.table(name)
            mentees += try writer.rows(name).compactMap { table.code(.mentee, $0) }.filter { seen.insert($0).inserted }
        }
        for mentee in mentees {
            guard let person = try register.code(.mentees, .person, mentee),
                let form = try register.code(.mentees, .form, mentee)
            else { continue }
            let head =
                writer.word(.slip) + " " + (try writer.person(person)) + writer.say(" for ", " для ")
                + writer.choice(form, .form)
            let lines = try lines(.offers, of: mentee, writer) + lines(.wishes, of: mentee, writer)
            writer.block(head) { writer in
                for line in lines { writer.line(line) }
            }
        }
    }

    /// The lines in the order of their places; a place is said where it is another than that in which the line stands.
    private func lines(_ name: TableName, of mentee: Int32, _ writer: DumpWriter) throws -> [String] {
        let table = try register.table(name)
        let rows = try writer.rows(name, where: .mentee, is: mentee).sorted {
            (table.number(.rank, $0) ?? 0, $0) < (table.number(.rank, $1) ?? 0, $1)
        }
        return try zip(rows, 1...).compactMap { row, place in
            guard let mentor = try table.code(.mentor, row).flatMap({ try register.code(.mentors, .person, $0) })
            else { return nil }
            let rank = table.count(.rank, row) ?? place
            return (name == .wishes ? writer.say("wish ", "пожелание ") : "") + (rank == place ? "" : "\(rank) ")
                + (try writer.person(mentor)) + writer.onDay(table.code(.date, row))
        }
    }
}
