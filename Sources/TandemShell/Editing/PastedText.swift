/// A bracketed paste as it comes in, key by key, up to the sequence that ends it.
struct PastedText {
    /// The most scalars that are taken; the rest of a longer paste is read and dropped.
    static let limit = 1_000_000

    private static let end: [Unicode.Scalar] = ["\u{1B}", "[", "2", "0", "1", "~"]
    private var scalars: [Unicode.Scalar] = []
    /// How much of the end sequence has just been seen.
    private var matched = 0
    private var afterReturn = false

    /// Whether the paste is over.
    private(set) var isEnded = false
    /// Whether something had to be dropped because of the limit.
    private(set) var isCut = false

    /// Takes the next key.
    mutating func take(_ scalar: Unicode.Scalar) {
        if scalar == Self.end[matched] {
            matched += 1
            isEnded = matched == Self.end.count
            return
        }
        // Not the end after all: what looked like it was text.
        for held in Self.end[..<matched] { keep(held) }
        matched = 0
        if scalar == Self.end[0] {
            matched = 1
        } else {
            keep(scalar)
        }
    }

    /// The text to insert: line ends are `\n`, other control characters are gone, and so are newlines at the end.
    var text: String {
        let used = scalars.reversed().drop { $0 == "\n" }.reversed()
        return String(String.UnicodeScalarView(used))
    }

    private mutating func keep(_ scalar: Unicode.Scalar) {
        defer { afterReturn = scalar == "\r" }
        if scalar == "\n" && afterReturn { return }
        guard scalars.count < Self.limit else {
            isCut = true
            return
        }
        switch scalar {
        case "\r", "\n", "\u{2028}", "\u{2029}": scalars.append("\n")
        case "\t": scalars.append(scalar)
        case "\u{FEFF}": break
        default: if !isControl(scalar) { scalars.append(scalar) }
        }
    }
}
