import Testing

@testable import TandemText

@Suite struct SchoolClassTests {
    @Test(arguments: [
        "9А", "9а", "9 А", "9-А", "9 - а", "9 \"А\"", "9«А»", "9 «а»", "9„А“", "9“А”", " 9А ", "9A", "9a", "9\u{A0}А",
        "9—А",
        "9'А'",
    ])
    func reads(text: String) {
        #expect(SchoolClass(parsing: text)?.description == "9А")
        #expect(SchoolClass(parsing: Substring(text))?.code == 577)
    }

    @Test func readsLookAlikes() {
        let pairs = zip("ABCEHKMOPTXYabcehkmoptxy", "АВСЕНКМОРТХУАВСЕНКМОРТХУ")
        for (latin, cyrillic) in pairs {
            #expect(SchoolClass(parsing: "10\(latin)") == SchoolClass(parsing: "10\(cyrillic)"), "\(latin)")
            #expect(SchoolClass(parsing: "10\(latin)") != nil)
        }
    }

    @Test(arguments: [
        "", "А", "0А", "12А", "9АБ", "9«А", "9 А»", "9-", "9\"", "99", "9D", "9٣", "٩А", "9 1", "-9", "9--А",
        "9А\u{301}",
        "9«А“", "99999999999999999999", "9«»", "4,5", "9.А", "00009",
    ])
    func refuses(text: String) {
        #expect(SchoolClass(parsing: text) == nil)
    }

    @Test func ordersAndSpells() throws {
        let texts = ["1", "1А", "1Е", "1Ё", "1Ж", "1Я", "2", "9Б", "10", "11Я"]
        let classes = texts.compactMap { SchoolClass(parsing: $0) }
        #expect(classes.map(\.description) == texts)
        #expect(classes.sorted() == classes)
        #expect(SchoolClass(parsing: "1И\u{306}")?.description == "1Й")
        #expect(SchoolClass(parsing: "11") == SchoolClass(grade: 11))
    }

    @Test func everyCodeRoundTrips() {
        var count = 0
        for code in Int32(-100)...1000 {
            guard let schoolClass = SchoolClass(code: code) else { continue }
            count += 1
            #expect(SchoolClass(parsing: schoolClass.description) == schoolClass)
            #expect(SchoolClass(grade: schoolClass.grade, letter: schoolClass.letter) == schoolClass)
        }
        #expect(count == 11 * 34)
        #expect(SchoolClass(code: .min) == nil && SchoolClass(code: .max) == nil)
        #expect(SchoolClass(grade: 9, letter: "А\u{301}") == nil && SchoolClass(grade: 0) == nil)
        #expect(SchoolClass(grade: 9, letter: "и\u{306}")?.letter == "Й")
        #expect(SchoolClass(grade: 9, letter: "A") == nil && SchoolClass(grade: 9, letter: "й")?.letter == "Й")
    }
}
