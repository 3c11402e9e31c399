/// How a text is set, which tells what may stand between the words of a name.
package enum TextLayout: Sendable {
    /// As somebody has written it.
    case free
    /// A line ends where it is full: a name may go on behind its end, and the break stays.
    case wrapped
    /// Markdown or HTML: tags and marks may stand within a name, and they stay; each line stands for itself.
    case markup
}

/// What stands between two words of a text, where they may be of one name.
struct NameGap {
    /// Whether it is so small that the words may be of one name.
    private(set) var isAdjacent = true
    /// Whether it only breaks one word in two: a hyphen at the end of a line, marks without a blank.
    private(set) var isWithinWord = true
    /// Whether what follows stands in another line, or in another block of HTML.
    private(set) var isBroken = false
    /// What stays where the words around it are taken out.
    private(set) var kept = ""

    private static let invisible: Set<Character> = ["\u{ad}", "\u{200b}", "\u{2060}"]

    init(_ gap: Substring, _ layout: TextLayout) {
        var rest = gap
        var width = 0
        var last: Character?
        while let next = rest.first {
            if layout == .markup, let mark = MarkupMark(rest) {
                rest = rest[mark.text.endIndex...]
                keep(mark)
                if mark.kind == .blank { width += 1 }
                continue
            }
            rest.removeFirst()
            defer { last = next }
            if Self.invisible.contains(next) { continue }
            guard next.isWhitespace || next == "." || next == "-" else {
                isAdjacent = false
                isWithinWord = false
                return
            }
            if next.isNewline {
                isBroken = true
                if layout != .free { kept.append(next) }
            }
            // Markup takes blanks together.
            if layout != .markup || !next.isWhitespace || last?.isWhitespace != true { width += 1 }
        }
        isAdjacent = width <= 3
        isWithinWord = isWithinWord && (width == 0 || Self.isHyphenated(gap))
    }

    private mutating func keep(_ mark: MarkupMark) {
        switch mark.kind {
        case .inline: kept += mark.text
        case .emphasis: Self.append(String(mark.text), to: &kept)
        case .block:
            kept += mark.text
            isBroken = true
            isWithinWord = false
        case .blank: isWithinWord = false
        case .softHyphen: break
        }
    }

    /// Adds what is kept to a text; marks of emphasis that would enclose nothing go together.
    static func append(_ kept: String, to text: inout String) {
        if kept.first.map(MarkupMark.emphasis.contains) == true, text.hasSuffix(kept) {
            text.removeLast(kept.count)
        } else {
            text += kept
        }
    }

    private static func isHyphenated(_ gap: Substring) -> Bool {
        guard gap.first == "-", gap.contains(where: \.isNewline) else { return false }
        return gap.dropFirst().allSatisfy(\.isWhitespace)
    }
}
