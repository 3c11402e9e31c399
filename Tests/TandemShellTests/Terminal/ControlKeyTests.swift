import TandemPseudoTerminal
import Testing

@Suite struct ControlKeyTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func controlCDropsTheWholeEntry() throws {
        let terminal = try startDemo(in: folder)
        try terminal.send("форма:\r")
        try terminal.wait(forLine: "   ...>")
        // The terminal drops unread keys at Ctrl-C, so they must have been read.
        try terminal.send("задача")
        try terminal.wait(forLine: "   ...> задача")
        try terminal.send(Key.controlC)
        try terminal.wait(for: "   ...> задача^C\ndropped\nтандем>")
        try terminal.enter("раз", answer: "=> раз")
        #expect(!terminal.screen.text.contains("=> задача"))
        #expect(folder.read("history") == "раз\n")
        try terminal.leave()
    }

    @Test func controlCOnAnEmptyLineGivesAFreshPrompt() throws {
        let terminal = try startDemo(in: folder)
        for times in 1...3 {
            try terminal.send(Key.controlC)
            try terminal.wait(
                until: { $0.screen.text.components("dropped") == times + 1 && $0.screen.currentLine == "тандем>" },
                describedAs: "dropped")
        }
        try terminal.leave()
    }

    @Test func controlCInTheMiddleOfALongTextClearsItsRest() throws {
        let terminal = try startDemo(in: folder)
        try terminal.send(Key.paste("первая\nвторая\nтретья") + Key.up + Key.up)
        try terminal.wait(forLine: "тандем> первая")
        try terminal.send(Key.controlC)
        try terminal.wait(for: "dropped\nтандем>")
        #expect(!terminal.screen.text.contains("третья"))
        try terminal.leave()
    }

    @Test func controlCWhileAStatementRunsIsAFlag() throws {
        let terminal = try startDemo(in: folder)
        for _ in 0..<2 {
            try terminal.send("ждать\r")
            try terminal.wait(until: { $0.screen.text.hasSuffix("waiting") }, describedAs: "waiting")
            try terminal.send(Key.controlC)
            try terminal.wait(until: { $0.screen.text.hasSuffix("stopped\nтандем>") }, describedAs: "stopped")
        }
        try terminal.enter("раз", answer: "=> раз")
        #expect(!terminal.screen.text.contains("dropped"))
        try terminal.leave()
    }

    @Test func controlDLeavesOnAnEmptyLineOnly() throws {
        let terminal = try startDemo(in: folder)
        try terminal.send("абв" + Key.left + Key.left + Key.controlD)
        try terminal.wait(forLine: "тандем> ав")
        // At the end of a line it does nothing.
        try terminal.send("\u{5}" + Key.controlD + "г\r")
        try terminal.wait(for: "=> авг\nтандем>")
        try terminal.send(Key.controlD)
        #expect(try terminal.waitForExit() == 0)
        #expect(terminal.transcript.hasSuffix("\n"))
    }

    @Test func controlDInABlockEndsTheEntryAndShowsWhatIsWrong() throws {
        let terminal = try startDemo(in: folder)
        try terminal.send("форма:\r")
        try terminal.wait(forLine: "   ...>")
        try terminal.send(Key.controlD)
        try terminal.wait(for: "=> форма:\nтандем>")
        try terminal.leave()
    }

    @Test func theEngineCanLeave() throws {
        let terminal = try startDemo(in: folder)
        try terminal.send("выход\r")
        #expect(try terminal.waitForExit() == 0)
        #expect(folder.read("history") == "выход\n")
    }
}
