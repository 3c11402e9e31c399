import TandemPseudoTerminal
import Testing

@Suite struct CompletionOnTerminalTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func tabInsertsExtendsAndLists() throws {
        let terminal = try startDemo(in: folder)
        try terminal.send("по\t")
        try terminal.wait(forLine: "тандем> показать")
        try terminal.send("на\t")
        try terminal.wait(forLine: "тандем> показать настав")
        try terminal.send("\t")
        try terminal.wait(
            for: """
                тандем> показать настав
                наставник     взрослый
                наставляемый  ребёнок
                наставляемые  все дети
                тандем> показать настав
                """)
        try terminal.send("н\t!\r")
        try terminal.wait(for: "=> показать наставник !")
        try terminal.leave()
    }

    @Test func aListLeavesTheCursorWhereItWas() throws {
        let terminal = try startDemo(in: folder)
        try terminal.send("пар конец строки" + Key.home + "\u{1B}[C\u{1B}[C\u{1B}[C" + "\t")
        try terminal.wait(for: "пары  пара\nтандем> пар конец строки")
        try terminal.wait(until: { $0.screen.column == 11 }, describedAs: "the cursor after «пар»")
        try terminal.send("ы\r")
        try terminal.wait(for: "=> пары конец строки")
        try terminal.leave()
    }

    @Test func aListInsideAPastedBlockKeepsTheBlock() throws {
        let terminal = try startDemo(in: folder)
        try terminal.send(Key.paste("пар\nвторая\nтретья") + Key.up + Key.up + "\t")
        try terminal.wait(for: "третья\nпары  пара\nтандем> пар\nвторая\nтретья")
        try terminal.send("а\r")
        try terminal.wait(for: "=> пара\n=> вторая\n=> третья\nтандем>")
        try terminal.leave()
    }

    @Test func completionWorksOnAContinuationLine() throws {
        let terminal = try startDemo(in: folder)
        try terminal.send("форма:\r")
        try terminal.wait(forLine: "   ...>")
        try terminal.send("  пок\t")
        try terminal.wait(forLine: "   ...>   показать")
        try terminal.leaveDropping()
    }

    @Test func aLongListIsAskedForFirst() throws {
        let terminal = try startDemo(in: folder, rows: 60)
        try terminal.send("пункт-\t")
        try terminal.wait(for: "Вариантов: 150. Показать все? (д/н)")
        try terminal.send("н")
        try terminal.wait(forLine: "тандем> пункт-")
        #expect(!terminal.screen.text.contains("пункт-77"))
        try terminal.send("\t")
        try terminal.wait(for: "(д/н)\nтандем> пункт-\nВариантов")
        try terminal.send("д")
        try terminal.wait(for: "пункт-77")
        try terminal.wait(forLine: "тандем> пункт-")
        try terminal.leaveDropping()
    }

    @Test func noCandidateChangesNothing() throws {
        let terminal = try startDemo(in: folder)
        try terminal.send("щщщ\t!\r")
        try terminal.wait(for: "=> щщщ!")
        try terminal.leave()
    }

    @Test func aDumbTerminalListsToo() throws {
        let terminal = try startDemo(in: folder, term: "dumb")
        try terminal.send("пар\t")
        try terminal.wait(for: "пары  пара\nтандем> пар")
        try terminal.leaveDropping()
    }
}
