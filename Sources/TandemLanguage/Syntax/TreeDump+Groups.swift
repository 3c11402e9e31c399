extension TreeDump {
    mutating func groups(_ statement: Statement) {
        switch statement {
        case .proposeGroups(let form, let date):
            line("propose groups", form.map { "for \(text($0))" }, date.map { "on \($0)" })
        case .group(let name, let mentor, let members):
            under("group", text(name), "of", text(mentor)) { dump in
                for member in members ?? [] { dump.line(dump.text(member)) }
            }
        case .groupMeeting(let name, let record, let absent):
            under("meeting of group", text(name), "\(record.date)") { dump in
                dump.meetingParts(record)
                for person in absent { dump.line("absent", dump.text(person)) }
            }
        default: break
        }
    }
}
