import Testing

@testable import TandemText

@Suite struct FoldingTests {
    @Test(arguments: [
        ("  Иванова   ПЁТР\t\nСёмин ", "иванова петр семин"),
        ("И\u{306}од", "йод"),
        ("Е\u{308}ж", "еж"),
        ("Ё\u{308}\u{308}ж", "еж"),
        ("Анна\u{A0}\u{A0}Мария", "анна мария"),
        ("ÀÉ «Ёлка» — 5…", "àé «елка» — 5…"),
        ("ЂЏЁЀ", "ђџеѐ"),
        ("H\u{331}", "ẖ"),
        ("\u{2000}A\u{3000}B\u{2028}", "a b"),
        ("Ѣ", "ѣ"),
        ("", ""),
        (" \u{A0} ", ""),
        ("\u{1112}\u{1161}\u{11AB}", "한"),
    ])
    func folds(text: String, expected: String) {
        #expect(Array(folded(text).unicodeScalars) == Array(expected.unicodeScalars))
        #expect(Array(folded(Substring(text)).utf8) == Array(expected.utf8))
    }

    @Test func foldingTwiceIsFoldingOnce() {
        let alphabet: [Unicode.Scalar] = [
            "Ё", "ё", "е", "\u{308}", "\u{323}", "\u{301}", "\u{306}", "и", " ", "\u{A0}", "İ", "H", "\u{331}", "ß",
            "Σ",
            "\u{2126}", "\u{1E9E}", "\u{345}", "\u{85}", "Ѣ", "\u{483}",
        ]
        var random = Pseudorandom(seed: 1)
        for _ in 0..<3000 {
            let text = random.text(of: alphabet, upTo: 8)
            let once = folded(text)
            #expect(
                Array(folded(once).unicodeScalars) == Array(once.unicodeScalars), "\(text.unicodeScalars.map(\.value))")
        }
    }

    @Test(arguments: [
        ("И\u{306}", "Й"), ("\u{2126}", "Ω"), ("\u{212B}", "Å"), ("\u{2000}", "\u{2002}"), ("\u{37E}", ";"),
        ("a\u{0}\u{1B}b\n\t", "a\u{0}\u{1B}b\n\t"), ("ё ™ №5 — ok", "ё ™ №5 — ok"), ("क\u{958}", "कक\u{93C}"),
    ])
    func normalises(text: String, expected: String) {
        #expect(Array(normalised(text).unicodeScalars) == Array(expected.unicodeScalars))
    }

    /// The quick answer must never claim a form that the slow way would change.
    @Test func quickAnswerAgreesWithComposition() {
        for value in UInt32(0)..<0x3_0000 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let text = "a" + String(scalar)
            if isSurelyComposed(text) {
                #expect(Array(composed(text).unicodeScalars) == Array(text.unicodeScalars), "\(value)")
            }
        }
    }
}
