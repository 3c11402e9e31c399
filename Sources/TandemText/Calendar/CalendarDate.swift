#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A day of the proleptic Gregorian calendar, without time or time zone, in the years 1...9999.
package struct CalendarDate: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01; negative before it.
    package let dayNumber: Int32

    /// The day numbers of 0001-01-01 and 9999-12-31.
    package static let dayNumbers: ClosedRange<Int32> = -719_162...2_932_896

    /// The day with the given number, or nil outside the years 1...9999.
    package init?(dayNumber: Int32) {
        guard Self.dayNumbers.contains(dayNumber) else { return nil }
        self.dayNumber = dayNumber
    }

    /// The day that a calendar shows as `day`, `month` and `year`, or nil when there is no such day.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), let days = Self.daysInMonth(year: year, month: month), (1...days).contains(day)
        else { return nil }
        // Years are counted from March, so that a leap day ends its year; 400 years make one era of 146,097 days.
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted % 400
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        dayNumber = Int32(era * 146_097 + dayOfEra - 719_468)
    }

    /// Today in the machine's time zone.
    package static func today() -> CalendarDate {
        var now = time(nil)
        var fields = tm()
        guard localtime_r(&now, &fields) != nil,
            let date = CalendarDate(
                year: Int(fields.tm_year) + 1900, month: Int(fields.tm_mon) + 1, day: Int(fields.tm_mday))
        else { return .epoch }
        return date
    }

    /// 1970-01-01.
    package static let epoch = CalendarDate(unchecked: 0)

    /// The number of days in a month, or nil when `month` is not in 1...12 or `year` not in 1...9999.
    package static func daysInMonth(year: Int, month: Int) -> Int? {
        guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
        switch month {
        case 2: return isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: return 30
        default: return 31
        }
    }

    /// Whether the year has a 29 February.
    package static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    /// The year, 1...9999.
    package var year: Int { parts.year }
    /// The month, 1...12.
    package var month: Int { parts.month }
    /// The day of the month, 1...31.
    package var day: Int { parts.day }

    /// Year, month and day at once, cheaper than asking for each.
    package var parts: (year: Int, month: Int, day: Int) {
        let shifted = Int(dayNumber) + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    /// The day of the week, 1 for Monday to 7 for Sunday.
    package var weekday: Int {
        let fromMonday = (Int(dayNumber) + 3) % 7
        return (fromMonday < 0 ? fromMonday + 7 : fromMonday) + 1
    }

    /// The day `days` later (earlier when negative), or nil outside the years 1...9999.
    package func adding(days: Int) -> CalendarDate? {
        let (sum, overflow) = Int(dayNumber).addingReportingOverflow(days)
        guard !overflow, let number = Int32(exactly: sum) else { return nil }
        return CalendarDate(dayNumber: number)
    }

    /// The same day `months` later, the month's last day when it has no such day; nil outside the years 1...9999.
    package func adding(months: Int) -> CalendarDate? {
        let (year, month, day) = parts
        let (sum, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
        guard !overflow, sum >= 12, let days = Self.daysInMonth(year: sum / 12, month: sum % 12 + 1) else { return nil }
        return CalendarDate(year: sum / 12, month: sum % 12 + 1, day: min(day, days))
    }

    /// The same day `years` later, 28 February for a 29 February that the year lacks; nil outside the years 1...9999.
    package func adding(years: Int) -> CalendarDate? {
        let (months, overflow) = years.multipliedReportingOverflow(by: 12)
        return overflow ? nil : adding(months: months)
    }

    package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        left.dayNumber < right.dayNumber
    }

    private init(unchecked dayNumber: Int32) {
        self.dayNumber = dayNumber
    }
}
