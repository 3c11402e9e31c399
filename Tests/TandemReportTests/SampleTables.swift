import TandemText

@testable import TandemReport

/// Tables that several tests write.
enum Sample {
    static let pairs = ReportTable(
        caption: "Пары 2023/24",
        columns: [
            ReportColumn(title: "Наставник", key: "mentor"), ReportColumn(title: "Класс", key: "class"),
            ReportColumn(title: "Балл", key: "score", alignment: .trailing),
            ReportColumn(title: "Доля встреч", key: "share", alignment: .trailing),
            ReportColumn(title: "Начало", key: "start"), ReportColumn(title: "Согласие", key: "consent"),
            ReportColumn(title: "Время", key: "time", alignment: .trailing), ReportColumn(title: "Темы", key: "topics"),
        ],
        rows: [
            [
                .text("Иванова Анна"), .text("9А"), .number(4.5), .share(0.7), .date(.epoch), .flag(true),
                .duration(minutes: 90), .list(["химия", "право"]),
            ],
            [
                .text("👩‍👩‍👧‍👦 Ли 日本"), .text("11"), .number(12), .share(0.667), .unknown, .flag(false),
                .duration(minutes: 45), .list([]),
            ],
            [.text("Ё=\u{1B}[31m"), .unknown, .unknown],
        ],
        footnotes: ["Без закрытых пар."])

    /// What strangers may have typed into a name.
    static let hostile = [
        "=1+1", " =cmd|' /C calc'!A0", "\"=1", "+7 900", "-5", "@SUM(A1)", "\t=1", "\r=1", "＝1", "«=1»", "\u{200B}=1",
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "a|b", "a\nb", "a\r\nb", "`x`",
        "[x](javascript:1)",
        "\u{1B}]0;title\u{7}", "\u{202E}gpj.exe", "\u{2028}", "\u{0}", "a\\|b", "&lt;", "'", "\"", "*_~$", "", " ",
        "\u{9B}31m",
        "И\u{306}", "👩‍👩‍👧‍👦", "日本", "a;b,c\td", "--- | ---", "\\", "\u{FFFF}", "\u{10FFFF}",
    ]

    static let hostileTable = ReportTable(
        caption: "<b>**\u{1B}[2J", columns: hostile.map { ReportColumn(title: $0, key: $0) },
        rows: [hostile.map { .text($0) }, [.list(hostile)]], footnotes: hostile)
}

/// A small repeatable generator (SplitMix64) for loops over random texts.
struct Pseudorandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A text of up to `length` scalars, of which many are special to one of the formats.
    mutating func text(upTo length: Int) -> String {
        let special = Array("aЖ\"\\;,\t\n\r |<>&'`*_=+-@\u{301}\u{200D}\u{1B}\u{2028}👍日".unicodeScalars)
        var scalars = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...length, using: &self) {
            let any = Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &self))
            let chosen = Bool.random(using: &self) ? special.randomElement(using: &self) : any
            if let chosen { scalars.append(chosen) }
        }
        return String(scalars)
    }
}
