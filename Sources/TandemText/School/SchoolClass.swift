/// A school class such as `9А`: a grade and, where the school has parallel classes, a letter.
package struct SchoolClass: Hashable, Comparable, Sendable {
    /// `grade * 64 + letter index`; the index is 0 without a letter and 1...33 for А...Я (Ё after Е).
    package let code: Int32

    /// The grades of a Russian school.
    package static let grades = 1...11

    /// The letters that a class may bear, in alphabetical order.
    package static let letters: [Character] = Array("АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ")

    /// The class with the given code, or nil when the code is no class's.
    package init?(code: Int32) {
        guard code > 0, Self.grades.contains(Int(code) / 64), Int(code) % 64 <= Self.letters.count else { return nil }
        self.code = code
    }

    /// The class of a grade 1...11 and a letter А...Я or а...я, or nil when there is no such class.
    package init?(grade: Int, letter: Character? = nil) {
        guard Self.grades.contains(grade) else { return nil }
        var index = 0
        if let letter {
            let scalars = normalised(String(letter)).unicodeScalars
            guard scalars.count == 1, let found = scalars.first.flatMap(Self.letterIndex) else { return nil }
            index = found
        }
        code = Int32(grade * 64 + index)
    }

    /// The grade, 1...11.
    package var grade: Int { Int(code) / 64 }

    /// The letter, a Cyrillic capital, or nil when the class has none.
    package var letter: Character? {
        let index = Int(code) % 64
        return index == 0 ? nil : Self.letters[index - 1]
    }

    package static func < (left: SchoolClass, right: SchoolClass) -> Bool {
        left.code < right.code
    }

    /// The index 1...33 of a Cyrillic letter of either case.
    static func letterIndex(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar.value {
        case 0x0401, 0x0451: 7
        case 0x0410...0x0415: Int(scalar.value) - 0x0410 + 1
        case 0x0416...0x042F: Int(scalar.value) - 0x0410 + 2
        case 0x0430...0x0435: Int(scalar.value) - 0x0430 + 1
        case 0x0436...0x044F: Int(scalar.value) - 0x0430 + 2
        default: nil
        }
    }
}
