/// Whose year a pair belongs to: an order approves pairs for a programme (П4.13), so the programme is the order's.
///
/// A pair that still works counts this year, whichever year's order approved it; one that was completed counts in its
/// own programme alone, so that last year's pairs are not this year's coverage.
package enum PairsOfYear {
    /// The tables that it is worked out from.
    package static let tables: Set<TableName> = [.pairs, .documents, .programmes]

    /// The pairs that are approved, active or completed, and count in a programme; a bit a row.
    package static func counting(
        in programme: Int32?, pairs: Table, documents: Table, programmes: Table
    ) -> Bitmap {
        let latest = programmes.latestProgramme
        var counting = Bitmap(repeating: false, count: pairs.rowCount)
        for row in pairs.rows {
            guard let state = pairs.choice(.state, row, as: PairState.self), state.counts else { continue }
            let own = pairs.code(.document, row).flatMap { documents.code(.programme, $0) }
            counting[Int(row)] =
                programme == nil || own == nil || own == programme || (state.isLive && programme == latest)
        }
        return counting
    }
}

extension Table {
    /// In the table of programmes: the one that starts last, of those without a period or with the same start the one
    /// defined last.
    ///
    /// A programme without a period comes before all that have one.
    package var latestProgramme: Int32? {
        rows.max { (code(.start, $0) ?? Int32.min, $0) < (code(.start, $1) ?? Int32.min, $1) }
    }
}

extension Register {
    /// The programme that starts last (``Table/latestProgramme``).
    package func latestProgramme() throws -> Int32? { try table(.programmes).latestProgramme }

    /// The programme that reports are of: the one that the script speaks of, else the latest.
    package func programmeAtHand() throws -> Int32? { try programmeSpokenOf ?? latestProgramme() }

    /// The pairs that are approved, active or completed, and count in a programme; a bit a row.
    package func countingPairs(in programme: Int32?) throws -> Bitmap {
        PairsOfYear.counting(
            in: programme, pairs: try table(.pairs), documents: try table(.documents),
            programmes: try table(.programmes))
    }
}
