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
    }

    /// The text with each mention replaced by a mark; nil where it has none.
    ///
    /// - Parameter isWrapped: whether a line ends where it is full: a name may go on behind its end, and the break stays.
    package func redacted(_ text: String, mark: String = "…", isWrapped: Bool = false) -> String? {
        var words = self.words(of: text)
        for index in words.indices {
            if words[index].isSurname { words[index].isTaken = !isOfAnother(index, words, text, isWrapped: isWrapped) }
            if index > 0, isPair(words[index - 1], words[index]), isAdjacent(words[index - 1], words[index], text) {
                words[index - 1].isTaken = true
                words[index].isTaken = true
            }
        }
        guard words.contains(where: \.isTaken) else { return nil }
        for index in words.indices.dropFirst() { take(index, beside: index - 1, &words, text) }
        for index in words.indices.dropLast().reversed() { take(index, beside: index + 1, &words, text) }
        return replacing(words, in: text, with: mark, isWrapped: isWrapped)
    }

    private func words(of text: String) -> [Word] {
        var words: [Word] = []
        var start = text.startIndex
        while let first = text[start...].firstIndex(where: \.isLetter) {
            let end = text[first...].firstIndex { !$0.isLetter } ?? text.endIndex
            let key = Substring(folded(text[first..<end]))
            var word = Word(range: first..<end)
            word.isSurname = surname.contains { Declension.areForms(key, of: $0) }
            word.isInitial = key.count == 1
            word.isCapital = text[first].isUppercase
            word.given = given.firstIndex { word.isInitial ? $0.first == key.first : Self.isForm(key, ofGiven: $0) }
            words.append(word)
            start = end
        }
        return words
    }

    /// Of a name as short as «Ия» or «Лия» only the first letter stays the same in all cases.
    private static func isForm(_ word: Substring, ofGiven name: Substring) -> Bool {
        if Declension.areForms(word, of: name) { return true }
        return name.count <= 2 && word.count <= 3 && word.first == name.first
    }

    /// Whether the surname is followed by another's first name.
    private func isOfAnother(_ index: Int, _ words: [Word], _ text: String, isWrapped: Bool) -> Bool {
        var next = index + 1
        while next < words.count, words[next].isSurname, isAdjacent(words[next - 1], words[next], text) { next += 1 }
        guard next < words.count, words[next].isCapital, isAdjacent(words[next - 1], words[next], text) else {
            return false
        }
        // A list has a name in each line.
        let gap = text[words[next - 1].range.upperBound..<words[next].range.lowerBound]
        if !isWrapped, gap.contains(where: \.isNewline) { return false }
        return words[next].given != 0 || isOfNamesake(next + 1, words, text)
    }

    /// Whether another patronymic follows the first name, in full or as an initial.
    private func isOfNamesake(_ index: Int, _ words: [Word], _ text: String) -> Bool {
        guard given.count > 1, index < words.count, words[index].isCapital, words[index].given == nil,
            isAdjacent(words[index - 1], words[index], text)
        else { return false }
        let word = folded(text[words[index].range])
        return words[index].isInitial || Self.patronymics.contains { word.contains($0) && word.count > $0.count + 1 }
    }

    private static let patronymics = ["ович", "евич", "овн", "евн", "ичн"]

    /// A first name and a patronymic.
    private func isPair(_ left: Word, _ right: Word) -> Bool {
        guard let first = left.given, let second = right.given, first != second else { return false }
        return !left.isInitial && !right.isInitial
    }

    private func isAdjacent(_ left: Word, _ right: Word, _ text: String) -> Bool {
        let gap = text[left.range.upperBound..<right.range.lowerBound]
        return gap.count <= 3 && gap.allSatisfy { $0.isWhitespace || $0 == "." || $0 == "-" }
    }

    private func take(_ index: Int, beside other: Int, _ words: inout [Word], _ text: String) {
        guard words[other].isTaken, words[index].given != nil else { return }
        let (left, right) = index < other ? (words[index], words[other]) : (words[other], words[index])
        if isAdjacent(left, right, text) { words[index].isTaken = true }
    }

    private func replacing(_ words: [Word], in text: String, with mark: String, isWrapped: Bool) -> String {
        var result = ""
        var position = text.startIndex
        var last: Word?
        for word in words where word.isTaken {
            if let previous = last, isAdjacent(previous, word, text) {
                let gap = text[previous.range.upperBound..<word.range.lowerBound]
                if isWrapped { result += String(repeating: "\n", count: gap.count { $0.isNewline }) }
                position = word.range.upperBound
            } else {
                result += text[position..<word.range.lowerBound] + mark
                position = word.range.upperBound
            }
            last = word
        }
        return result + text[position...]
    }
}
