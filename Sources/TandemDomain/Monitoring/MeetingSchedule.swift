/// When each pair should meet next, by what its form's scheme says of the time between meetings.
package enum MeetingSchedule {
    /// The tables that the days are worked out from.
    package static let tables: Set<TableName> = [.pairs, .meetings, .forms, .programmes]

    /// A day for each row of pairs: the form's interval after the last meeting, or after the approval where the pair
    /// has not met, but not after the programme's end. Unknown for a pair that is not under way, has had its final
    /// meeting, or whose form says nothing.
    package static func nextMeetings(pairs: Table, meetings: Table, forms: Table, programmes: Table) -> Column {
        var last: [Int32: Int32] = [:]
        var finished: Set<Int32> = []
        for row in meetings.rows {
            guard let pair = meetings.code(.pair, row), let day = meetings.code(.date, row) else { continue }
            last[pair] = max(last[pair] ?? day, day)
            if meetings.choice(.kind, row) == MeetingKind.final { finished.insert(pair) }
        }
        let ruling = rhythms(forms, programmes)
        var column = Column(Field(.date, .date))
        var texts = TextPool()
        for row in Int32(0)..<Int32(pairs.rowCount) {
            column.appendUnknown()
            guard let state = pairs.choice(.state, row, as: PairState.self), state == .approved || state == .active,
                !finished.contains(row), let form = pairs.code(.form, row), let rhythm = ruling[form],
                let before = last[row] ?? pairs.code(.approved, row)
            else { continue }
            let next = before &+ rhythm.interval
            column.set(Int(row), .code(rhythm.end.map { max(before, min(next, $0)) } ?? next), &texts)
        }
        return column
    }

    /// The interval of each form in the latest programme that says one, with the programme's last day.
    private static func rhythms(
        _ forms: Table, _ programmes: Table
    ) -> [Int32: (interval: Int32, end: Int32?)] {
        var result: [Int32: (interval: Int32, end: Int32?)] = [:]
        var starts: [Int32: Int32] = [:]
        for row in forms.rows {
            guard let form = forms.code(.form, row), let programme = forms.code(.programme, row),
                let interval = forms.count(.interval, row), interval > 0
            else { continue }
            let start = programmes.code(.start, programme) ?? Int32.min
            if let known = starts[form], known > start { continue }
            starts[form] = start
            result[form] = (Int32(interval), programmes.code(.end, programme))
        }
        return result
    }
}
