/// The text in lines of at most `columns` terminal columns, broken at spaces; a word that is wider than a line is broken
/// behind its hyphens, or else at grapheme clusters' borders. Nothing but spaces is lost.
///
/// - Parameter indent: spaces before every line but the first, counted in; left out where lines are too short for them.
package func wrapped(_ text: some StringProtocol, to columns: Int, indent: Int = 0) -> [String] {
    guard displayWidth(text) > columns else { return [String(text)] }
    let indent = columns >= 3 * indent ? indent : 0
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    var line = ""
    var width = 0
    func close() {
        lines.append(lines.isEmpty ? line : margin + line)
        (line, width) = ("", 0)
    }
    func room() -> Int { max(1, columns - (lines.isEmpty ? 0 : indent)) }
    for word in text.split(separator: " ") {
        let wordWidth = displayWidth(word)
        if width > 0 {
            if width + 1 + wordWidth <= room() {
                line += " " + word
                width += 1 + wordWidth
                continue
            }
            close()
        }
        guard wordWidth > room() else {
            line += word
            width += wordWidth
            continue
        }
        for part in parts(of: word) {
            let partWidth = displayWidth(part)
            if width > 0, width + partWidth > room() { close() }
            for cluster in part {
                let step = clusterWidth(cluster)
                if width > 0, width + step > room() { close() }
                line.append(cluster)
                width += step
            }
        }
    }
    if !line.isEmpty || lines.isEmpty { close() }
    return lines
}

/// A word's parts, each but the last with the hyphen behind it.
private func parts<Word: StringProtocol>(of word: Word) -> [Word.SubSequence] {
    var parts: [Word.SubSequence] = []
    var rest = word[...]
    while let hyphen = rest.firstIndex(of: "-") {
        let end = rest.index(after: hyphen)
        parts.append(rest[..<end])
        rest = rest[end...]
    }
    if !rest.isEmpty { parts.append(rest) }
    return parts
}
