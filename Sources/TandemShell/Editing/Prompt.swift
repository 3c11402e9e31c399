internal import CEditline

/// The prompts as libedit wants them: terminal sequences between marks.
///
/// libedit keeps each sequence together with the character after it and draws the two by their number: it aborts when
/// a prompt has fewer of them than the one it replaces while a line is read, and does not see that the text behind a
/// number has changed. So every coloured prompt has exactly two sequences, the second one always before a space, and
/// the first one stands at the first character of a prompt but at the second one of the search's.
struct Prompt: Equatable {
    /// The text to hand to libedit.
    let drawn: String
    /// Whether it holds the two sequences.
    let isColoured: Bool

    private static let start = "\u{1}\u{1B}[1;36m\u{1}"
    private static let reset = "\u{1}\u{1B}[0m\u{1} "

    /// The prompt `text` without its control characters, coloured if asked and possible.
    init(_ text: String, coloured: Bool) {
        let plain = Self.printable(text)
        let body = plain.trimmedAtEnd
        isColoured = coloured && Self.isVisible(body.unicodeScalars.first)
        drawn = isColoured ? Self.start + body + Self.reset : plain
    }

    /// The prompt of a search, which takes the place of `prompt`.
    init(searchLabel label: String, query: String, insteadOf prompt: Prompt) {
        isColoured = prompt.isColoured
        let scalars = Self.printable(label).unicodeScalars
        let head = scalars.first.map { String($0) } ?? ""
        let rest = String(String.UnicodeScalarView(scalars.dropFirst()))
        if isColoured && !(Self.isVisible(scalars.first) && Self.isVisible(scalars.dropFirst().first)) {
            drawn = "(" + Self.start + "?) " + query + ":" + Self.reset
        } else if isColoured {
            drawn = head + Self.start + rest + " " + query + ":" + Self.reset
        } else {
            drawn = head + rest + " " + query + ": "
        }
    }

    private static func printable(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { !isControl($0) }))
    }

    private static func isVisible(_ scalar: Unicode.Scalar?) -> Bool {
        scalar.map { ce_scalar_columns($0.value) > 0 } ?? false
    }
}

extension String {
    fileprivate var trimmedAtEnd: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
