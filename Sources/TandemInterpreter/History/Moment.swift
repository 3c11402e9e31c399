import Foundation
import TandemText

/// A moment of the journal as people read it: in their own time zone.
struct Moment {
    let day: CalendarDate
    private let clock: String

    /// A moment in UTC, ISO 8601 with seconds; nil for another text.
    init?(_ time: String, zone: TimeZone = .current) {
        guard let date = ISO8601DateFormatter().date(from: time) else { return nil }
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute], from: date)
        guard let year = parts.year, let month = parts.month, let number = parts.day,
            let day = CalendarDate(year: year, month: month, day: number)
        else { return nil }
        self.day = day
        func two(_ number: Int?) -> String { (number ?? 0) < 10 ? "0\(number ?? 0)" : "\(number ?? 0)" }
        clock = two(parts.hour) + ":" + two(parts.minute)
    }

    /// `01.10.2023 14:05`; `2023-10-01 14:05` in English.
    func text(_ language: MessageLanguage) -> String {
        (language == .russian ? day.russian : day.iso) + " " + clock
    }
}
