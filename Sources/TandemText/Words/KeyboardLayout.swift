/// The Russian (ЙЦУКЕН) and the English (QWERTY) layout of a PC keyboard.
package enum KeyboardLayout {
    /// The word that the same keys give on the other layout: `показать` for `gjrfpfnm`, `show` for `ырщц`.
    ///
    /// Nil when the word has no letters, letters of both layouts, or a character that neither layout has. Digits and
    /// what both layouts share stay as they are.
    package static func otherLayout(_ word: some StringProtocol) -> String? {
        let characters = Array(normalised(word))
        let isEnglish = characters.contains { $0.isASCII && $0.isLetter }
        let isRussian = characters.contains { russianLetters.contains($0) }
        guard isEnglish != isRussian else { return nil }
        let keys = isEnglish ? toRussian : toEnglish
        var result = ""
        for character in characters {
            if let other = keys[character] {
                result.append(other)
            } else if shared.contains(character) {
                result.append(character)
            } else {
                return nil
            }
        }
        return result
    }

    /// The keys in the order of the keyboard, without and with Shift, on either layout.
    private static let english = "`qwertyuiop[]asdfghjkl;'zxcvbnm,./~QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>?@#$^&|"
    private static let russian = "ёйцукенгшщзхъфывапролджэячсмитьбю.ЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,\"№;:?/"

    private static let toRussian = Dictionary(uniqueKeysWithValues: zip(english, russian))
    private static let toEnglish = Dictionary(uniqueKeysWithValues: zip(russian, english))
    private static let russianLetters = Set(russian.filter(\.isLetter))
    private static let shared = Set("0123456789 -_=+!%*()\\")
}
