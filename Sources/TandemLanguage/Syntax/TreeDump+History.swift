extension TreeDump {
    mutating func pairRecord(_ record: PairRecord) {
        under("pair", record.ordinal.map { "№ \($0)" }) { dump in
            dump.pair(record.pair)
            dump.attributes(record.attributes)
            for meeting in record.meetings {
                dump.under("meeting \(meeting.item.date)") { $0.meetingParts(meeting.item) }
            }
        }
    }

    mutating func history(_ query: HistoryQuery) {
        under("history", query.person.map { "of \(text($0))" }) { dump in
            if let since = query.since { dump.line("since \(since)") }
            if let until = query.until { dump.line("until \(until)") }
            if let first = query.first { dump.line("first \(first)") }
            dump.output(query.output)
        }
    }

    mutating func hypothesis(_ hypothesis: Hypothesis) {
        under("what if") { dump in
            for statement in hypothesis.statements { dump.statement(statement.statement) }
        }
        under("then") { $0.statement(hypothesis.question.statement) }
    }
}
