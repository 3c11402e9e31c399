package import TandemText

extension MessageLanguage {
    /// What stands for an unknown value.
    static let unknownMark = "—"

    func yesOrNo(_ flag: Bool) -> String {
        switch self {
        case .russian: flag ? "да" : "нет"
        case .english: flag ? "yes" : "no"
        }
    }

    func date(_ date: CalendarDate) -> String {
        self == .russian ? date.russian : date.iso
    }

    /// A time span: `1 ч 30 мин`, `45 мин`, `2 ч`; `1 h 30 min` in English.
    func duration(minutes: Int) -> String {
        let (hours, rest) = minutes.magnitude.quotientAndRemainder(dividingBy: 60)
        let hourWord = self == .russian ? "ч" : "h"
        let minuteWord = self == .russian ? "мин" : "min"
        var parts: [String] = []
        if hours > 0 { parts.append("\(hours) \(hourWord)") }
        if rest > 0 || hours == 0 { parts.append("\(rest) \(minuteWord)") }
        return (minutes < 0 ? "-" : "") + parts.joined(separator: " ")
    }

    /// The line that closes a table: `42 строки`, `42 rows`.
    func rowCount(_ count: Int) -> String {
        switch self {
        case .russian: "\(count) \(plural(count, one: "строка", few: "строки", many: "строк"))"
        case .english: count == 1 ? "1 row" : "\(count) rows"
        }
    }

    /// A lone cell as people read it in a sentence.
    package func text(of cell: ReportCell) -> String {
        switch cell {
        case .number(let value) where value.isFinite:
            text(of: cell, numberPlaces: Decimals.places(for: [value], limit: 2), sharePlaces: 0)
        case .share(let value) where (value * 100).isFinite:
            text(of: cell, numberPlaces: 0, sharePlaces: Decimals.places(for: [value * 100], limit: 1))
        default: text(of: cell, numberPlaces: 0, sharePlaces: 0)
        }
    }

    /// A cell as people read it; numbers and shares with the given places.
    func text(of cell: ReportCell, numberPlaces: Int, sharePlaces: Int) -> String {
        switch cell {
        case .number(let value) where value.isFinite: Decimals.fixed(value, places: numberPlaces)
        case .share(let value) where (value * 100).isFinite: Decimals.fixed(value * 100, places: sharePlaces) + "%"
        case .unknown, .number, .share: Self.unknownMark
        case .text(let text): text
        case .date(let date): self.date(date)
        case .duration(let minutes): duration(minutes: minutes)
        case .flag(let flag): yesOrNo(flag)
        case .list(let texts): texts.joined(separator: ", ")
        }
    }

    /// A column's cells as people read them, with the same decimal places in all of them.
    func texts(ofColumn column: Int, of table: ReportTable) -> [String] {
        let cells = table.cells(ofColumn: column)
        let numbers = cells.lazy.compactMap { cell -> Double? in
            if case .number(let value) = cell, value.isFinite { value } else { nil }
        }
        let shares = cells.lazy.compactMap { cell -> Double? in
            if case .share(let value) = cell, value.isFinite { value * 100 } else { nil }
        }
        let numberPlaces = Decimals.places(for: numbers, limit: 2)
        let sharePlaces = Decimals.places(for: shares, limit: 1)
        return cells.map { text(of: $0, numberPlaces: numberPlaces, sharePlaces: sharePlaces) }
    }
}
