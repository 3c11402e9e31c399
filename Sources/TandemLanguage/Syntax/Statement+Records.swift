package import TandemText

/// `pair "Петров" with "Сидорова": state active, …`: a pair with its whole story, as it stands on paper.
package struct PairRecord: Sendable {
    /// Which of the pairs of these two, from 1, in the order of the register; nil for the only or the first one.
    package var ordinal: Int?
    package var pair: PairReference
    package var attributes: [Attribute] = []
    package var meetings: [LocatedItem<MeetingRecord>] = []
}

/// `slip "Сидорова": "Петров", "Наумов", wish "Наумов"`: a mentee's slip as it stands on paper.
package struct SlipRecord: Sendable {
    /// A mentor offered, or one whom the mentee has named.
    package struct Line: Sendable {
        package var isWish: Bool
        /// The place on the slip, where it is not that in which the line stands.
        package var rank: Int?
        package var mentor: PersonReference
        package var date: CalendarDate?
        package var span: Span
    }
    package var mentee: PersonReference
    package var form: WordRun?
    package var lines: [Line] = []
}

/// `history of "Сидорова" since 01.10.2023 first 20`.
package struct HistoryQuery: Sendable {
    package var person: PersonReference?
    package var since: CalendarDate?
    package var until: CalendarDate?
    package var first: Int?
    package var output = OutputClause()
}

/// What `undo` takes back.
package enum UndoTarget: Sendable {
    /// The last changes of the one who asks.
    case last(Int)
    /// One entry of the journal.
    case entry(Int)
}

/// `what if STATEMENT then QUERY`: what the answer would be, had the statements been carried out.
package struct Hypothesis: Sendable {
    package var statements: [LocatedStatement]
    package var question: LocatedStatement
}
