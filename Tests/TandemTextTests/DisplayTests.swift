import Testing

@testable import TandemText

@Suite struct DisplayTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("Привет, «ёж» — …", 16), ("И\u{306}", 1), ("日本", 4), ("ＡＢ", 4), ("👍", 2), ("👍🏽", 2),
        ("👩‍👩‍👧‍👦", 2), ("🇷🇺", 2), ("🇷", 1), ("❤️", 2), ("❤", 1), ("1️⃣", 2), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2), ("한국", 4),
        ("\u{1112}\u{1161}\u{11AB}", 2),
        ("e\u{301}\u{301}\u{301}", 1), ("\u{200B}\u{FEFF}", 0), ("\u{AD}", 0), ("№5", 2), ("é", 1), ("\u{1B}", 0),
        ("\u{9B}", 0),
        ("🫠", 2), ("🫩", 2), ("─│", 2), ("©", 1), ("👨🏾‍🦱 Пётр", 7), ("สวัสดี", 4), ("𠀀", 2), ("ꙮ", 1), ("Ӂ", 1),
    ])
    func measures(text: String, width: Int) {
        #expect(displayWidth(text) == width)
        #expect(displayWidth("\(text)日".dropLast()) == width)
    }

    @Test func rangesAscend() {
        for (left, right) in zip(wideRanges, wideRanges.dropFirst()) { #expect(left.upperBound < right.lowerBound) }
    }

    @Test func pads() {
        #expect(padded("Ёж", to: 4) == "Ёж  " && padded("Ёж", to: 4, alignment: .trailing) == "  Ёж")
        #expect(padded("日本", to: 3) == "日本" && padded("👍", to: 3) == "👍 " && padded("а", to: -1) == "а")
    }

    @Test(arguments: [
        ("Привет", 6, "Привет"), ("Привет", 5, "Прив…"), ("Привет", 1, "…"), ("Привет", 0, ""), ("日本語", 5, "日本…"),
        ("日本語", 4, "日…"), ("👩‍👩‍👧‍👦👍🏽", 3, "👩‍👩‍👧‍👦…"), ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"), ("ab", -3, ""),
    ])
    func truncates(text: String, columns: Int, expected: String) {
        #expect(truncated(text, to: columns) == expected)
    }

    @Test func fittingIsExact() {
        let alphabet: [Unicode.Scalar] = [
            "a", "Ж", "日", "\u{301}", "👍", "\u{1F3FD}", "\u{200D}", "\u{FE0F}", "🇷", "🇺", "ｱ", "1", "\u{20E3}", " ",
            "\u{1161}",
        ]
        var random = Pseudorandom(seed: 2)
        for _ in 0..<3000 {
            let text = random.text(of: alphabet, upTo: 12)
            let columns = Int.random(in: 0...14, using: &random)
            let cut = truncated(text, to: columns)
            #expect(displayWidth(cut) <= columns)
            #expect(displayWidth(padded(cut, to: columns)) == columns)
            #expect(displayWidth(padded(cut, to: columns, alignment: .trailing)) == columns)
        }
    }

    @Test(arguments: [
        ("Итоги года для всех", 10, 0, ["Итоги года", "для всех"]), ("Итоги года", 7, 2, ["Итоги", "  года"]),
        ("Итоги года", 5, 2, ["Итоги", "года"]), ("одиннадцать", 4, 0, ["один", "надц", "ать"]),
        ("ученик-ученик", 10, 0, ["ученик-", "ученик"]),
        ("а- учитель-ученик", 4, 0, ["а-", "учит", "ель-", "учен", "ик"]),
        ("а одиннадцать б", 6, 2, ["а", "  один", "  надц", "  ать", "  б"]), ("日本語", 3, 0, ["日", "本", "語"]),
        ("👩‍👩‍👧‍👦👍🏽", 1, 0, ["👩‍👩‍👧‍👦", "👍🏽"]), ("", 5, 0, [""]), ("     ", 2, 0, [""]), ("ab", -3, 1, ["a", "b"]),
    ])
    func wraps(text: String, columns: Int, indent: Int, lines: [String]) {
        #expect(wrapped(text, to: columns, indent: indent) == lines)
    }

    /// No line is too wide, and nothing but spaces is lost.
    @Test func wrappingIsExact() {
        let alphabet: [Unicode.Scalar] = ["a", "Ж", "日", "👍", " ", " ", "1", "─"]
        var random = Pseudorandom(seed: 3)
        for _ in 0..<3000 {
            let text = random.text(of: alphabet, upTo: 30)
            let columns = Int.random(in: 2...20, using: &random)
            let lines = wrapped(text, to: columns, indent: Int.random(in: 0...3, using: &random))
            #expect(lines.allSatisfy { displayWidth($0) <= columns })
            #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
        }
    }

    @Test(arguments: [
        ("Пётр № 5 — ok\n\t", "Пётр № 5 — ok\n\t"), ("\u{1B}[31m", "␛[31m"), ("a\r\nb", "a␍\nb"), ("\u{7F}\u{0}", "␡␀"),
        ("\u{9B}31m", "\\u{9B}31m"), ("a\u{202E}b\u{2066}", "a\\u{202E}b\\u{2066}"), ("\u{200F}", "\\u{200F}"),
        ("па\u{200B}па", "па\\u{200B}па"), ("\u{2028}", "\\u{2028}"), ("\u{FEFF}\u{AD}", "\\u{FEFF}\\u{AD}"),
        ("👩‍👩‍👧‍👦 ❤️ 👍🏽", "👩‍👩‍👧‍👦 ❤️ 👍🏽"), ("a\u{200D}b", "a\\u{200D}b"), ("می\u{200C}خواهم", "می\u{200C}خواهم"),
        ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🏴󠁧󠁢󠁥󠁮󠁧󠁿"), ("a\u{E0067}", "a\\u{E0067}"), ("\u{3164}", "\\u{3164}"), ("\u{FFF9}", "\\u{FFF9}"),
        ("a\u{FE0F}", "a\\u{FE0F}"), ("И\u{306}", "И\u{306}"),
    ])
    func showsControls(text: String, expected: String) {
        #expect(Array(terminalSafe(text).unicodeScalars) == Array(expected.unicodeScalars))
    }

    @Test func aSingleLineHasNoBreaks() {
        #expect(terminalSafe("a\tb\r\nc\u{2029}", singleLine: true) == "a␉b␍␊c\\u{2029}")
    }

    @Test func whatIsSafeStaysSafe() {
        var random = Pseudorandom(seed: 3)
        for _ in 0..<20_000 {
            let scalars = (0..<4).compactMap { _ in Unicode.Scalar(UInt32.random(in: 0..<0x3000, using: &random)) }
            let safe = terminalSafe(String(String.UnicodeScalarView(scalars)), singleLine: true)
            #expect(terminalSafe(safe, singleLine: true) == safe)
            #expect(safe.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
        }
    }
}
