import TandemPseudoTerminal
import Testing

@Suite struct PasteTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func aPastedBlockIsOneTextUntilEnter() throws {
        let terminal = try startDemo(in: folder)
        try terminal.send(Key.paste("форма:\r\n  задача «Ёж»\rконец\r\n"))
        try terminal.wait(for: "тандем> форма:\n  задача «Ёж»\nконец")
        #expect(!terminal.screen.text.contains("=>"))
        try terminal.send("\r")
        try terminal.wait(for: "=> форма:\n=>   задача «Ёж»\n=> конец\nтандем>")
        #expect(folder.read("history") == "форма:\\n  задача «Ёж»\\nконец\n")
        try terminal.leave()
    }

    @Test func halfABlockIsNotRun() throws {
        let terminal = try startDemo(in: folder)
        try terminal.send(Key.paste("раз\nформа:\nзадача\n") + "\r")
        try terminal.wait(forLine: "   ...>")
        #expect(!terminal.screen.text.contains("=>"))
        try terminal.send("конец\r")
        try terminal.wait(for: "=> раз\n=> форма:\n=> задача\n=> конец\nтандем>")
        try terminal.leave()
    }

    @Test func severalStatementsAreOneEntry() throws {
        let terminal = try startDemo(in: folder)
        try terminal.send(Key.paste("раз\nдва\nтри") + "\r")
        try terminal.wait(for: "=> раз\n=> два\n=> три\nтандем>")
        #expect(folder.read("history") == "раз\\nдва\\nтри\n")
        try terminal.leave()
    }

    @Test func aPasteCannotPressKeys() throws {
        let terminal = try startDemo(in: folder)
        try terminal.send(Key.paste("а\u{12}б\u{4}в\u{1B}[Dг\u{0}д\u{9B}е") + "\r")
        try terminal.wait(for: "=> абв[Dгде")
        try terminal.leave()
    }

    @Test func aPasteGoesWhereTheCursorIs() throws {
        let terminal = try startDemo(in: folder)
        try terminal.send("конец строки" + Key.home + Key.paste("начало\nи "))
        try terminal.wait(for: "тандем> начало\nи конец строки")
        try terminal.send("\r")
        try terminal.wait(for: "=> начало\n=> и конец строки")
        try terminal.leave()
    }

    @Test func threeHundredLinesArePasted() throws {
        let terminal = try startDemo(in: folder)
        let lines = (1...300).map { "строка номер \($0)" }
        try terminal.send(Key.paste(lines.joined(separator: "\r")) + "\r")
        try terminal.wait(for: "=> строка номер 300\nтандем>")
        #expect(terminal.transcript.contains(lines.map { "=> \($0)\n" }.joined()))
        try terminal.leave()
    }

    /// A terminal without bracketed paste types the lines: the engine's state still decides.
    @Test func anUnmarkedPasteRunsStatementByStatement() throws {
        let terminal = try startDemo(in: folder)
        try terminal.send("раз\rформа:\rзадача\rконец\r")
        try terminal.wait(for: "=> конец\nтандем>")
        #expect(folder.read("history") == "раз\nформа:\\nзадача\\nконец\n")
        try terminal.leave()
    }
}
