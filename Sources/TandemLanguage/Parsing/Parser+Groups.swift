import TandemText

/// Groups of one mentor's mentees, and their meetings.
extension Parser {
    /// `group "Математики" of "Петров": "Сидорова", "Орлов"`; without names all of the mentor's mentees.
    mutating func group(_ start: Span) throws(SyntaxFailure) -> Statement {
        let name = try textLiteral()
        try expect(.ofWhom)
        let mentor = try person()
        guard current.kind == .colon else { return .group(name, mentor: mentor, members: nil) }
        let known = diagnostics.count
        var members: [PersonReference] = []
        try body(opener: start.joined(previousSpan)) { parser throws(SyntaxFailure) in
            members.append(try parser.person())
        }
        guard !members.isEmpty else { throw missing([.name], since: known) }
        return .group(name, mentor: mentor, members: members)
    }

    /// `meeting of group "Математики": 27.10.2023, trial, 45 minutes, absent "Орлов" and "Сидорова"`.
    mutating func groupMeeting(_ start: Span) throws(SyntaxFailure) -> Statement {
        let name = try textLiteral()
        let known = diagnostics.count
        var date: CalendarDate?
        var record = MeetingRecord(date: .epoch)
        var absent: [PersonReference] = []
        try body(opener: start.joined(previousSpan)) { parser throws(SyntaxFailure) in
            if date == nil {
                date = try parser.dateOrToday()
            } else if parser.accept(.absent) {
                repeat { absent.append(try parser.person()) } while parser.accept(.with)
            } else {
                try parser.meetingPart(&record)
            }
        }
        guard let date else { throw missing([.date], since: known) }
        record.date = date
        return .groupMeeting(name, record, absent: absent)
    }
}
