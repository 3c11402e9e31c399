import TandemText

/// Day numbers of columns as calendar dates.
enum CalendarDates {
    static func parts(_ day: Int32) -> (year: Int, month: Int, day: Int)? {
        CalendarDate(dayNumber: day)?.parts
    }
}
