import TandemDomain
import TandemLanguage

/// People, and their places in the bases of mentors and mentees.
struct PeopleDump {
    let register: Register

    func writePeople(_ writer: inout DumpWriter) throws {
        let late = try categoriesSaidLater()
        for row in try register.table(.people).rows {
            let omitted: Set<FieldName> = late.contains(row) ? [.name, .erased, .category] : [.name, .erased]
            writer.line(
                writer.word(.person) + " " + (try writer.person(row)),
                try writer.attributes(.people, row, without: omitted))
        }
    }

    /// Of whom nothing further can be recorded stands last.
    func writeErased(_ writer: inout DumpWriter) throws {
        let people = try register.table(.people)
        for row in people.rows {
            guard let day = people.code(.erased, row), try register.isNobody(row) else { continue }
            let mark = writer.fieldWord(FieldName.erased) + " " + writer.date(day)
            writer.line(writer.word(.person) + " " + (try writer.person(row)), [mark])
        }
    }

    func writeBases(_ writer: inout DumpWriter) throws {
        for (base, keyword) in [(TableName.mentors, writer.word(.mentor)), (.mentees, writer.word(.mentee))] {
            let table = try register.table(base)
            for row in try writer.rows(base) {
                guard let person = table.code(.person, row) else { continue }
                let head = keyword + " " + (try writer.person(person))
                // Who has come back left before: said at once it would read as a period that ends before it begins.
                let hasReturned = (table.code(.joined, row) ?? .min) > (table.code(.left, row) ?? .max)
                writer.line(
                    head, try writer.attributes(base, row, without: hasReturned ? [.person, .joined] : [.person]))
                if hasReturned, let joined = table.code(.joined, row) {
                    let form = table.code(.form, row).map {
                        [writer.fieldWord(FieldName.form) + " " + writer.choice($0, .form)]
                    }
                    let again = writer.fieldWord(FieldName.joined) + " " + writer.date(joined)
                    writer.line(head, (form ?? []) + [again])
                }
            }
        }
        for person in try categoriesSaidLater().sorted() {
            guard let category = try register.code(.people, .category, person) else { continue }
            writer.line(writer.word(.person) + " " + (try writer.person(person)), [writer.choice(category, .category)])
        }
    }

    /// People whose category has changed since their need was recorded: the need of П4.6 or П4.7 comes first.
    private func categoriesSaidLater() throws -> Set<Int32> {
        let people = try register.table(.people)
        let mentees = try register.table(.mentees)
        return Set(
            mentees.rows.compactMap { row in
                guard let person = mentees.code(.person, row), let need = mentees.choice(.need, row, as: Need.self),
                    let category = people.choice(.category, person, as: Category.self),
                    need.isForTeachers != (category != .student)
                else { return nil }
                return person
            })
    }
}
