import Testing

@testable import TandemText

@Suite struct CalendarDateTests {
    @Test(arguments: [
        (1970, 1, 1, Int32(0)), (1969, 12, 31, -1), (2000, 2, 29, 11016), (2023, 9, 1, 19601), (1, 1, 1, -719_162),
        (9999, 12, 31, 2_932_896), (1900, 3, 1, -25508),
    ])
    func countsDays(year: Int, month: Int, day: Int, number: Int32) {
        #expect(CalendarDate(year: year, month: month, day: day)?.dayNumber == number)
    }

    @Test func everyDayRoundTrips() throws {
        var expected = (year: 1, month: 1, day: 1)
        for number in CalendarDate.dayNumbers.prefix(420 * 366) {
            let date = try #require(CalendarDate(dayNumber: number))
            let parts = date.parts
            guard parts == expected else {
                Issue.record("day \(number) is \(parts), not \(expected)")
                return
            }
            guard CalendarDate(year: parts.year, month: parts.month, day: parts.day) == date else {
                Issue.record("\(parts) does not round-trip")
                return
            }
            expected.day += 1
            if expected.day > CalendarDate.daysInMonth(year: expected.year, month: expected.month) ?? 0 {
                expected = expected.month == 12 ? (expected.year + 1, 1, 1) : (expected.year, expected.month + 1, 1)
            }
        }
        for number in stride(
            from: CalendarDate.dayNumbers.lowerBound, through: CalendarDate.dayNumbers.upperBound, by: 53)
        {
            let date = try #require(CalendarDate(dayNumber: number))
            let (year, month, day) = date.parts
            if CalendarDate(year: year, month: month, day: day) != date {
                Issue.record("\(number) does not round-trip")
            }
        }
        #expect(CalendarDate(dayNumber: CalendarDate.dayNumbers.upperBound + 1) == nil)
        #expect(CalendarDate(dayNumber: .min) == nil)
    }

    @Test(arguments: [
        (2023, 2, 29), (1900, 2, 29), (2023, 4, 31), (2023, 13, 1), (2023, 0, 1), (2023, 1, 0), (0, 1, 1),
        (10000, 1, 1),
        (Int.max, Int.max, Int.max), (Int.min, 1, 1),
    ])
    func refusesImpossibleDays(year: Int, month: Int, day: Int) {
        #expect(CalendarDate(year: year, month: month, day: day) == nil)
    }

    @Test(arguments: ["2023-09-01", "01.09.2023", "1.9.2023", " 1.09.2023\u{A0}", "01.9.2023"])
    func reads(text: String) {
        #expect(CalendarDate(parsing: text)?.iso == "2023-09-01")
        #expect(CalendarDate(parsing: Substring(text))?.russian == "01.09.2023")
    }

    @Test(arguments: [
        "", "01.09.23", "2023-9-1", "23-09-01", "2023.09.01", "01-09-2023", "1.9.2023.", ".1.9.2023", "1..2023",
        "1.9 2023",
        "1.9.2023 1", "31.02.2023", "2023-09-01T00:00", "٠١.٠٩.٢٠٢٣", "1.9.20230", "2023-09.01", "+1.9.2023",
        "1.9.0000",
        "99999999999999999999",
    ])
    func refuses(text: String) {
        #expect(CalendarDate(parsing: text) == nil)
    }

    @Test func spells() throws {
        let date = try #require(CalendarDate(year: 33, month: 4, day: 5))
        #expect(date.iso == "0033-04-05" && date.russian == "05.04.0033" && "\(date)" == date.iso)
        #expect(CalendarDate(parsing: date.iso) == date && CalendarDate(parsing: date.russian) == date)
    }

    @Test func adds() throws {
        let leap = try #require(CalendarDate(year: 2024, month: 2, day: 29))
        #expect(leap.adding(years: 1)?.iso == "2025-02-28")
        #expect(leap.adding(years: 4)?.iso == "2028-02-29")
        #expect(leap.adding(years: -2023)?.iso == "0001-02-28")
        #expect(leap.adding(years: -2024) == nil)
        #expect(leap.adding(years: 7976) == nil && leap.adding(years: .max) == nil && leap.adding(years: .min) == nil)
        #expect(leap.adding(months: 12 * 7975 + 10)?.iso == "9999-12-29")
        #expect(leap.adding(months: -2)?.iso == "2023-12-29" && leap.adding(months: .max) == nil)
        #expect(leap.adding(days: 1)?.iso == "2024-03-01")
        #expect(leap.adding(days: .max) == nil && leap.adding(days: .min) == nil)
        #expect(leap.weekday == 4 && CalendarDate.epoch.weekday == 4)
        #expect(CalendarDate(year: 1, month: 1, day: 1)?.weekday == 1)
    }

    @Test func todayIsNear() {
        #expect(CalendarDate.today() > .epoch)
    }
}
