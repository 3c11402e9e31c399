import TandemPseudoTerminal
import Testing

@Suite struct TypingTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test(arguments: ["C", "POSIX", "C.UTF-8", "ru_RU.KOI8-R", ""])
    func cyrillicIsTypedAndEchoed(locale: String) throws {
        let terminal = try startDemo(in: folder, locale: locale)
        try terminal.enter("показать «Ёлку» № 5 — Я", answer: "=> показать «Ёлку» № 5 — Я")
        #expect(terminal.screen.text == "тандем> показать «Ёлку» № 5 — Я\n=> показать «Ёлку» № 5 — Я\nтандем>")
        try terminal.leave()
    }

    /// Every letter, because libedit has lost some of them in places.
    @Test func everyRussianLetterAndSignIsTaken() throws {
        let terminal = try startDemo(in: folder)
        let letters = "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя«»„“№—…°"
        try terminal.enter(letters, answer: "=> " + letters)
        try terminal.leave()
    }

    @Test(arguments: ["dumb", "", "xterm-256color", "linux", "no-such-terminal"])
    func otherTerminalsWork(term: String) throws {
        let terminal = try startDemo(in: folder, term: term)
        try terminal.enter("показать", answer: "=> показать")
        if term == "dumb" { #expect(!terminal.output.contains(0x1B)) }
        try terminal.leave()
    }

    @Test func aColouredPromptLeavesTheColumnsRight() throws {
        let terminal = try startDemo(in: folder, colours: true)
        try terminal.send("ар" + Key.left + "б")
        try terminal.wait(forLine: "тандем> абр")
        #expect(String(decoding: terminal.output, as: UTF8.self).contains("\u{1B}[1;36mтандем>\u{1B}[0m "))
        #expect(terminal.screen.column == 10)
        try terminal.enter("", answer: "=> абр")
        try terminal.leave()
    }

    @Test func emptyLinesAreNotSubmitted() throws {
        let terminal = try startDemo(in: folder)
        try terminal.send("\r   \r\r")
        try terminal.enter("раз", answer: "=> раз")
        #expect(terminal.screen.text.components("=>") == 2)
        #expect(folder.read("history") == "раз\n")
        try terminal.leave()
    }

    @Test func aBlockIsAskedForLineByLine() throws {
        let terminal = try startDemo(in: folder)
        try terminal.send("форма:\r")
        try terminal.wait(forLine: "   ...>")
        try terminal.send("задача\r\rконец\r")
        try terminal.wait(for: "=> форма:\n=> задача\n=> конец\nтандем>")
        #expect(folder.read("history") == "форма:\\nзадача\\n\\nконец\n")
        try terminal.leave()
    }

    @Test func aHopelessEntryIsSubmittedAtOnce() throws {
        let terminal = try startDemo(in: folder)
        try terminal.enter("конец", answer: "=> конец")
        try terminal.leave()
    }

    @Test func controlArrowsGoByWords() throws {
        let terminal = try startDemo(in: folder)
        try terminal.send("один два три" + Key.controlLeft + Key.controlLeft + "X")
        try terminal.wait(forLine: "тандем> один Xдва три")
        try terminal.send(Key.controlRight + "Y" + Key.home + "Z")
        try terminal.wait(forLine: "тандем> Zодин XдваY три")
        try terminal.leaveDropping()
    }

    /// libedit's own command line crashes when the command is empty.
    @Test(arguments: ["", "bind -v\n"])
    func theEditorsCommandLineIsOff(editrc: String) throws {
        try folder.write(editrc, to: ".editrc")
        let terminal = try startDemo(in: folder)
        try terminal.send("я\u{1B}" + (editrc.isEmpty ? "x\u{1B}X" : ":\r"))
        if !editrc.isEmpty { try terminal.wait(for: "=> я\nтандем>") }
        try terminal.enter("да", answer: editrc.isEmpty ? "=> яда" : "=> да")
        try terminal.leave()
    }

    /// Keys without a meaning must not type the tail of their sequence.
    @Test func unusedKeysTypeNothing() throws {
        let terminal = try startDemo(in: folder)
        try terminal.send("\u{1B}[1;2A\u{1B}[5~\u{1B}[15;5~\u{1B}OP\u{1B}[Z\u{1B}[1;8A" + "я\r")
        try terminal.wait(for: "=> я\n")
        try terminal.leave()
    }

    @Test func theEditrcIsReadBeforeOurKeys() throws {
        try folder.write("bind -v\nbind ^T ed-move-to-beg\n", to: ".editrc")
        let terminal = try startDemo(in: folder)
        try terminal.send("ар\u{14}Б")
        try terminal.wait(forLine: "тандем> Бар")
        try terminal.send("\r")
        try terminal.wait(for: "=> Бар\nтандем>")
        // Our keys work in its insert mode too.
        try terminal.send("наста\t")
        try terminal.wait(forLine: "тандем> настав")
        try terminal.leaveDropping()
    }
}

extension String {
    func components(_ separator: String) -> Int {
        var count = 1
        var rest = self[...]
        while let range = rest.firstRange(of: separator) {
            count += 1
            rest = rest[range.upperBound...]
        }
        return count
    }
}

extension PseudoTerminal {
    /// Drops what is typed and leaves.
    func leaveDropping() throws {
        try send(Key.controlC)
        try wait(for: "dropped")
        try leave()
    }
}
