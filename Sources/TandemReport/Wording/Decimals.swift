/// How many decimal places are needed, and how a number looks with them.
enum Decimals {
    /// From this size on, doubles hold no hundredths, and numbers are written as Swift writes them.
    private static let hugeFrom = 1e13

    /// The fewest places, at most `limit`, that show the values as exactly as `limit` places would.
    static func places(for values: some Sequence<Double>, limit: Int) -> Int {
        var places = 0
        for value in values where value.magnitude < hugeFrom && places < limit {
            let scaled = scaled(value, to: limit)
            if scaled % 10 != 0 {
                places = limit
            } else if limit > 1, scaled % 100 != 0 {
                places = max(places, limit - 1)
            }
        }
        return places
    }

    /// The number with exactly `places` of 0...2 decimal places behind a point, and no sign before a zero.
    static func fixed(_ value: Double, places: Int) -> String {
        guard value.magnitude < hugeFrom else { return Int(exactly: value).map { "\($0)" } ?? "\(value)" }
        let scaled = scaled(value, to: places)
        let sign = scaled < 0 ? "-" : ""
        let digits = String(scaled.magnitude)
        guard places > 0 else { return sign + digits }
        let filled = String(repeating: "0", count: max(0, places + 1 - digits.utf8.count)) + digits
        return sign + filled.dropLast(places) + "." + filled.suffix(places)
    }

    /// The value in units of the last of so many places, rounded half away from zero; the value is below ``hugeFrom``.
    private static func scaled(_ value: Double, to places: Int) -> Int {
        Int((value * [1, 10, 100][places]).rounded())
    }

    /// The shortest decimal that reads back as the same finite number, without an exponent, the point moved right by
    /// `shift` places: 0.07 with a shift of 2 is `7`.
    static func exact(_ value: Double, shift: Int = 0) -> String {
        let parts = "\(value.magnitude)".split(separator: "e")
        let mantissa = parts[0].split(separator: ".")
        let fraction = mantissa.count > 1 ? mantissa[1] : ""
        let exponent = shift + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
        var digits = String(mantissa[0] + fraction)
        // Where the point stands among the digits, which grow by zeros until it stands inside.
        var point = mantissa[0].utf8.count + exponent
        if point < 1 {
            digits = String(repeating: "0", count: 1 - point) + digits
            point = 1
        }
        if point > digits.utf8.count { digits += String(repeating: "0", count: point - digits.utf8.count) }
        var whole = digits.prefix(point).drop { $0 == "0" }
        if whole.isEmpty { whole = "0" }
        var places = digits.dropFirst(point)
        while places.last == "0" { places.removeLast() }
        let text = places.isEmpty ? String(whole) : whole + "." + places
        return value < 0 ? "-" + text : text
    }
}
