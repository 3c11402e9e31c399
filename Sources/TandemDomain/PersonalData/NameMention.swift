import TandemText

/// A person's name as texts mention it: in any grammatical case, with or without initials.
///
/// A surname alone is a mention, so is a first name with a patronymic; a first name alone is not, nor is a surname that
/// another first name or initial follows: «Сидорова О. П.» is not Сидорова Анна.
package struct NameMention: Hashable, Sendable {
    private let surname: [Substring]
    private let given: [Substring]

    /// The mentions of a full name, surname first.
    package init(_ name: String) {
        let words = folded(name).split(separator: " ")
        surname = words.first?.split(separator: "-").filter { $0.count > 1 } ?? []
        given = words.dropFirst().flatMap { $0.split { !$0.isLetter } }
    }

    private struct Word {
        var range: Range<String.Index>
        var isSurname = false
        /// Which of the given names it is or begins; nil for none.
        var given: Int?
        var isInitial = false
        var isCapital = false
        var isTaken = false
        /// What stays of the marks and breaks within the word.
        var kept = ""
    }

    /// A text and how it is set.
    private struct Setting {
        let text: String
        let layout: TextLayout

        func gap(_ left: Word, _ right: Word) -> NameGap {
            NameGap(text[left.range.upperBound..<right.range.lowerBound], layout)
        }

        func isAdjacent(_ left: Word, _ right: Word) -> Bool { gap(left, right).isAdjacent }
    }

    /// The text with each mention replaced by a mark; nil where it has none.
    package func redacted(_ text: String, mark: String = "…", layout: TextLayout = .free) -> String? {
        let setting = Setting(text: text, layout: layout)
        var words = self.words(of: setting)
        for index in words.indices {
            if words[index].isSurname { words[index].isTaken = !isOfAnother(index, words, setting) }
            if index > 0, isPair(words[index - 1], words[index]), setting.isAdjacent(words[index - 1], words[index]) {
                words[index - 1].isTaken = true
                words[index].isTaken = true
            }
        }
        guard words.contains(where: \.isTaken) else { return nil }
        for index in words.indices.dropFirst() { take(index, beside: index - 1, &words, setting) }
        for index in words.indices.dropLast().reversed() { take(index, beside: index + 1, &words, setting) }
        return replacing(words, in: setting, with: mark)
    }

    /// Whether a text that was cut off somewhere mentions the person, or ends with how one of the names begins.
    package func isMentioned(cutOff text: String) -> Bool {
        if redacted(text) != nil { return true }
        guard let last = text.split(whereSeparator: { !$0.isLetter }).last, last.count > 1 else { return false }
        let beginning = folded(last)
        return (surname + given).contains { $0.hasPrefix(beginning) }
    }

    private func words(of setting: Setting) -> [Word] {
        let ranges = Self.runsOfLetters(setting)
        var words: [Word] = []
        var index = ranges.startIndex
        while index < ranges.endIndex {
            let (word, count) = brokenWord(ranges[index...], setting) ?? (self.word([ranges[index]], setting), 1)
            words.append(word)
            index += count
        }
        return words
    }

    private static func runsOfLetters(_ setting: Setting) -> [Range<String.Index>] {
        let text = setting.text
        var ranges: [Range<String.Index>] = []
        var start = text.startIndex
        while start < text.endIndex {
            if text[start].isLetter {
                let end = text[start...].firstIndex { !$0.isLetter } ?? text.endIndex
                ranges.append(start..<end)
                start = end
            } else if setting.layout == .markup, let mark = MarkupMark(text[start...]) {
                start = mark.text.endIndex
            } else {
                start = text.index(after: start)
            }
        }
        return ranges
    }

    private func word(_ parts: [Range<String.Index>], _ setting: Setting) -> Word {
        let text = setting.text
        let (first, last) = (parts[0], parts[parts.count - 1])
        let key = Substring(folded(parts.reduce(into: "") { $0 += text[$1] }))
        var word = Word(range: first.lowerBound..<last.upperBound)
        word.isSurname = surname.contains { Declension.areForms(key, of: $0) }
        word.isInitial = key.count == 1
        word.isCapital = text[first.lowerBound].isUppercase
        word.given = given.firstIndex { word.isInitial ? $0.first == key.first : Self.isForm(key, ofGiven: $0) }
        return word
    }

    /// A word of the name that a hyphen or a mark breaks, and the number of its parts; nil where none begins here.
    private func brokenWord(
        _ ranges: ArraySlice<Range<String.Index>>, _ setting: Setting
    ) -> (word: Word, parts: Int)? {
        var parts: [Range<String.Index>] = []
        var kept = ""
        for range in ranges.prefix(4) {
            if let last = parts.last {
                // Most words are parted by a blank.
                guard setting.text[last.upperBound] != " " else { return nil }
                let gap = NameGap(setting.text[last.upperBound..<range.lowerBound], setting.layout)
                guard gap.isWithinWord else { return nil }
                kept += gap.kept
            }
            parts.append(range)
            guard parts.count > 1 else { continue }
            var whole = word(parts, setting)
            if whole.isSurname || whole.given != nil {
                whole.kept = kept
                return (whole, parts.count)
            }
        }
        return nil
    }

    /// Of a name as short as «Ия» or «Лия» only the first letter stays the same in all cases.
    private static func isForm(_ word: Substring, ofGiven name: Substring) -> Bool {
        if Declension.areForms(word, of: name) { return true }
        return name.count <= 2 && word.count <= 3 && word.first == name.first
    }

    /// Whether the surname is followed by another's first name.
    private func isOfAnother(_ index: Int, _ words: [Word], _ setting: Setting) -> Bool {
        var next = index + 1
        while next < words.count, words[next].isSurname, setting.isAdjacent(words[next - 1], words[next]) { next += 1 }
        guard next < words.count, words[next].isCapital else { return false }
        let gap = setting.gap(words[next - 1], words[next])
        guard gap.isAdjacent else { return false }
        // A list has a name in each line.
        if setting.layout != .wrapped, gap.isBroken { return false }
        return words[next].given != 0 || isOfNamesake(next + 1, words, setting)
    }

    /// Whether another patronymic follows the first name, in full or as an initial.
    private func isOfNamesake(_ index: Int, _ words: [Word], _ setting: Setting) -> Bool {
        guard given.count > 1, index < words.count, words[index].isCapital, words[index].given == nil,
            setting.isAdjacent(words[index - 1], words[index])
        else { return false }
        let word = folded(setting.text[words[index].range])
        return words[index].isInitial || Self.patronymics.contains { word.contains($0) && word.count > $0.count + 1 }
    }

    private static let patronymics = ["ович", "евич", "овн", "евн", "ичн"]

    /// A first name and a patronymic.
    private func isPair(_ left: Word, _ right: Word) -> Bool {
        guard let first = left.given, let second = right.given, first != second else { return false }
        return !left.isInitial && !right.isInitial
    }

    private func take(_ index: Int, beside other: Int, _ words: inout [Word], _ setting: Setting) {
        guard words[other].isTaken, words[index].given != nil else { return }
        let (left, right) = index < other ? (words[index], words[other]) : (words[other], words[index])
        if setting.isAdjacent(left, right) { words[index].isTaken = true }
    }

    private func replacing(_ words: [Word], in setting: Setting, with mark: String) -> String {
        var result = ""
        var position = setting.text.startIndex
        var last: Word?
        for word in words where word.isTaken {
            if let previous = last, case let gap = setting.gap(previous, word), gap.isAdjacent {
                NameGap.append(gap.kept, to: &result)
                if setting.layout == .markup, gap.isBroken { result += mark }
            } else {
                result += setting.text[position..<word.range.lowerBound] + mark
            }
            result += word.kept
            position = word.range.upperBound
            last = word
        }
        return result + setting.text[position...]
    }
}
