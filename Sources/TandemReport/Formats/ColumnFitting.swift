/// The widths, in terminal columns, that a column of a table needs for its parts.
struct ColumnNeeds {
    /// The heading on one line.
    var title = 0
    /// The longest word of the heading.
    var titleWord = 0
    /// The widest text, which may go on in a further line.
    var text = 0
    /// The longest word of the texts.
    var textWord = 0
    /// The widest value that must not be broken: number, date, yes or no.
    var fixed = 0
}

/// How the columns of a table share a line.
enum ColumnFitting {
    /// The spaces between two columns.
    static let gap = 2

    /// The columns' widths for a line of `room` terminal columns, or as wide as they like; nil where they cannot fit.
    ///
    /// First the headings wrap, then texts: words of up to 16 columns are kept whole first, and none is narrower than 12;
    /// then down to 12 and to 6 columns, headings with them; always the widest first.
    static func widths(of columns: [ColumnNeeds], in room: Int?) -> [Int]? {
        let natural = columns.map { max($0.title, $0.text, $0.fixed) }
        guard let room else { return natural }
        let free = room - gap * max(0, columns.count - 1)
        let wrapped = columns.map { max($0.titleWord, $0.text, $0.fixed) }
        let worded = columns.map { max($0.titleWord, $0.fixed, min($0.text, max(12, min($0.textWord, 16)))) }
        let folded = columns.map { max($0.titleWord, $0.fixed, min($0.text, 12)) }
        let narrow = columns.map { max($0.fixed, min(max($0.text, $0.titleWord), 6)) }
        var widths = natural
        for floors in [natural, wrapped, worded, folded, narrow] {
            shrink(&widths, to: free, floors: floors)
            if widths.reduce(0, +) <= free { return widths }
        }
        return nil
    }

    /// Narrows the widest columns, none below its floor, until their sum is `free` or nothing is left to narrow.
    private static func shrink(_ widths: inout [Int], to free: Int, floors: [Int]) {
        // No column keeps more than the whole line, which bounds the steps below.
        for index in widths.indices { widths[index] = max(floors[index], min(widths[index], max(free, 0))) }
        var excess = widths.reduce(0, +) - free
        while excess > 0,
            let widest = widths.indices.filter({ widths[$0] > floors[$0] }).max(by: { widths[$0] < widths[$1] })
        {
            widths[widest] -= 1
            excess -= 1
        }
    }
}
