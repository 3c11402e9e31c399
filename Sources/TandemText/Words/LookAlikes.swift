/// A letter that belongs to another alphabet than its word, and the letter that it looks like.
package struct LookAlike: Hashable, Sendable {
    /// Where the letter begins, in UTF-8 bytes from the start of the word.
    package let offset: Int
    /// The letter as it stands.
    package let found: Character
    /// The letter of the word's own alphabet that looks the same.
    package let meant: Character
}

/// Letters that look alike in the Latin and the Cyrillic alphabet.
package enum LookAlikes {
    /// The Latin letters in a Cyrillic word, or the Cyrillic ones in a Latin word, that look like letters of the word.
    ///
    /// The word's alphabet is the one to which most of its unmistakable letters belong; where it has none, most of all
    /// its letters; on a tie, Cyrillic. A word of one alphabet has no such letters.
    package static func mixedScript(in word: some StringProtocol) -> [LookAlike] {
        var latin = 0
        var cyrillic = 0
        var certain = 0
        for character in word {
            switch script(of: character) {
            case .latin:
                latin += 1
                if cyrillicTwins[character] == nil { certain -= 1 }
            case .cyrillic:
                cyrillic += 1
                if latinTwins[character] == nil { certain += 1 }
            case nil: break
            }
        }
        guard latin > 0, cyrillic > 0 else { return [] }
        let isCyrillic = certain != 0 ? certain > 0 : cyrillic >= latin
        let twins = isCyrillic ? cyrillicTwins : latinTwins
        var result: [LookAlike] = []
        var offset = 0
        for character in word {
            if let meant = twins[character] { result.append(LookAlike(offset: offset, found: character, meant: meant)) }
            offset += character.utf8.count
        }
        return result
    }

    private enum Script { case latin, cyrillic }

    private static func script(of character: Character) -> Script? {
        switch character.unicodeScalars.first?.value ?? 0 {
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F: .latin
        case 0x0400...0x052F: .cyrillic
        default: nil
        }
    }

    private static let pairs: [(latin: Character, cyrillic: Character)] = Array(
        zip("ABCEËHKMOPTXYaceëkopxy", "АВСЕЁНКМОРТХУасеёкорху"))

    /// The Cyrillic letter for each Latin one.
    private static let cyrillicTwins = Dictionary(uniqueKeysWithValues: pairs.map { ($0.latin, $0.cyrillic) })
    /// The Latin letter for each Cyrillic one.
    private static let latinTwins = Dictionary(uniqueKeysWithValues: pairs.map { ($0.cyrillic, $0.latin) })
}
