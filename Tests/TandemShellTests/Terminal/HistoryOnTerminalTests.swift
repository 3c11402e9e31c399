import TandemPseudoTerminal
import Testing

@Suite struct HistoryOnTerminalTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func entriesAreRecalledInTheNextRun() throws {
        let first = try startDemo(in: folder)
        try first.enter("показать пары", answer: "=> показать пары")
        try first.send("форма:\rзадача \\n\rконец\r")
        try first.wait(for: "=> конец\nтандем>")
        try first.leave()
        #expect(folder.mode(of: "history") == 0o600)

        let second = try startDemo(in: folder)
        // The block comes back as one text and runs as one entry.
        try second.send(Key.up)
        try second.wait(for: "тандем> форма:\nзадача \\n\nконец")
        try second.send("\r")
        try second.wait(for: "=> форма:\n=> задача \\n\n=> конец\nтандем>")
        // From its last line, Up goes through its lines first.
        try second.send(Key.up + Key.up + Key.up + Key.up)
        try second.wait(forLine: "тандем> показать пары")
        try second.send(Key.down)
        try second.wait(forLine: "конец")
        try second.leaveDropping()
        #expect(folder.read("history") == "показать пары\nформа:\\nзадача \\\\n\\nконец\n")
    }

    @Test func aRecalledBlockCanBeMendedInTheMiddle() throws {
        let terminal = try startDemo(in: folder)
        try terminal.send(Key.paste("форма:\nзодача\nконец") + "\r")
        try terminal.wait(for: "=> конец\nтандем>")
        try terminal.send(Key.up + Key.up + "\u{1}")
        // Ctrl-A goes to the start of the whole text; Down goes to its second line.
        try terminal.send(Key.down + "\u{1B}[C" + "\u{1B}[3~" + "а\r")
        try terminal.wait(for: "=> форма:\n=> задача\n=> конец\nтандем>")
        try terminal.leave()
    }

    /// libedit's own history keeps only 1024 characters of the line that is left with Up.
    @Test func aLongDraftSurvivesALookAtTheHistory() throws {
        let terminal = try startDemo(in: folder, rows: 40)
        try terminal.enter("раз", answer: "=> раз")
        let long = String(repeating: "длинное слово ", count: 150) + "конца"
        try terminal.send(long + Key.up)
        try terminal.wait(forLine: "тандем> раз")
        try terminal.send(Key.down + "\r")
        try terminal.wait(until: { $0.transcript.contains("=> " + long) }, describedAs: "the long line")
        try terminal.leave()
    }

    @Test func twoShellsShareAFile() throws {
        let one = try startDemo(in: folder)
        let two = try startDemo(in: folder)
        try one.enter("первая", answer: "=> первая")
        try two.enter("вторая", answer: "=> вторая")
        try one.enter("третья", answer: "=> третья")
        try one.leave()
        try two.leave()
        #expect(folder.read("history") == "первая\nвторая\nтретья\n")
    }

    @Test func searchFindsCapitalCyrillic() throws {
        try folder.write("показать «Пётр»\nАЛЛА и Глеб\nещё одно\n", to: "history")
        let terminal = try startDemo(in: folder)
        // А to П are the letters at which libedit's own search drops out.
        try terminal.send(Key.controlR)
        try terminal.wait(forLine: "(поиск) :")
        try terminal.send("АЛЛ")
        try terminal.wait(forLine: "(поиск) АЛЛ: АЛЛА и Глеб")
        try terminal.send("\r")
        try terminal.wait(for: "=> АЛЛА и Глеб\nтандем>")
        try terminal.send(Key.controlR + "ПЕТР")
        try terminal.wait(forLine: "(поиск) ПЕТР: показать «Пётр»")
        try terminal.send("\u{5}" + "!\r")
        try terminal.wait(for: "=> показать «Пётр»!\nтандем>")
        try terminal.leave()
    }

    @Test func searchGoesBackIsMendedAndCancelled() throws {
        try folder.write("один раз\nформа:\\nдва раз\\nконец\nтри\n", to: "history")
        let terminal = try startDemo(in: folder)
        try terminal.send("черновик" + Key.controlR + "раз")
        try terminal.wait(for: "(поиск) раз: форма:\nдва раз\nконец")
        try terminal.send(Key.controlR)
        try terminal.wait(until: { $0.screen.text == "(поиск) раз: один раз" }, describedAs: "the older entry")
        try terminal.send("ъ")
        try terminal.wait(for: "(не найдено) разъ:")
        try terminal.send("\u{7F}")
        try terminal.wait(for: "(поиск) раз: форма:\nдва раз\nконец")
        try terminal.send(Key.controlG)
        try terminal.wait(until: { $0.screen.text == "тандем> черновик" }, describedAs: "the draft")
        try terminal.leaveDropping()
    }

    /// libedit aborts when a prompt with fewer colours takes the place of another one.
    @Test func searchingWithAColouredPromptDrawsRight() throws {
        try folder.write("один раз\nформа:\\nдва раз\\nконец\nтри\n", to: "history")
        let terminal = try startDemo(in: folder, colours: true)
        for round in 0..<20 {
            try terminal.send("черновик" + Key.controlR)
            try terminal.wait(forLine: "(поиск) : черновик")
            try terminal.send("раз")
            try terminal.wait(for: "(поиск) раз: форма:\nдва раз\nконец")
            try terminal.send(round.isMultiple(of: 2) ? Key.controlR + "ъ" + Key.controlG : Key.controlG)
            try terminal.wait(until: { $0.screen.text == "тандем> черновик" }, describedAs: "the draft")
            try terminal.send("\u{15}")
            try terminal.wait(until: { $0.screen.text == "тандем>" }, describedAs: "an empty line")
        }
        try terminal.leave()
    }

    @Test func controlCInASearchDropsTheEntry() throws {
        try folder.write("один раз\n", to: "history")
        let terminal = try startDemo(in: folder)
        try terminal.send(Key.controlR + "раз")
        try terminal.wait(forLine: "(поиск) раз: один раз")
        try terminal.leaveDropping()
    }

    @Test func anArrowTakesTheFoundEntryOver() throws {
        try folder.write("один раз\n", to: "history")
        let terminal = try startDemo(in: folder)
        try terminal.send(Key.controlR + "раз" + Key.left)
        try terminal.wait(forLine: "тандем> один раз")
        try terminal.send("X")
        try terminal.wait(forLine: "тандем> одинX раз")
        try terminal.leaveDropping()
    }

    @Test func aHistoryThatCannotBeKeptIsToldOnce() throws {
        try folder.write("x", to: "link")
        let program = try #require(builtProduct(named: "shell-demo"))
        let terminal = try PseudoTerminal(
            program: program, arguments: [folder.path + "/link/history"], environment: ["TERM": "xterm"])
        try terminal.wait(for: "тандем>")
        try terminal.enter("раз", answer: "=> раз")
        try terminal.enter("два", answer: "=> два")
        #expect(terminal.screen.text.components("История ввода не сохраняется") == 2)
        try terminal.leave()
    }
}
