import Foundation
import TandemPseudoTerminal
import Testing

/// The shell as a curator meets it: on a real pseudo-terminal, typing Cyrillic.
@Suite struct ShellTests {
    /// A shell on a register of its own, where two people are recorded.
    private struct Curator {
        let folder: Program.Folder
        let terminal: PseudoTerminal

        init(locale: String = "C", language: String = "ru", folder: Program.Folder? = nil) throws {
            self.folder = try folder ?? Program.Folder()
            terminal = try PseudoTerminal(
                program: try Program.path, arguments: ["--register", self.folder.file("register.sqlite")],
                environment: [
                    "LC_ALL": locale, "TANDEM_LANGUAGE": language, "TERM": "xterm", "HOME": self.folder.path,
                    "TANDEM_HISTORY": self.folder.file("history"), "PATH": "/usr/bin:/bin", "NO_COLOR": "1",
                ], columns: 120, rows: 50)
            try terminal.wait(for: language == "ru" ? "тандем>" : "tandem>", seconds: 20)
        }

        func type(_ text: String, expecting answer: String) throws {
            try terminal.send(text + "\r")
            try terminal.wait(for: answer, seconds: 20)
        }

        /// Ctrl-D counts only where a line is being read.
        func leave() throws {
            try terminal.wait(
                until: { $0.screen.currentLine.hasSuffix(">") || $0.screen.currentLine.hasSuffix("> ") },
                describedAs: "a prompt", seconds: 20)
            try terminal.send("\u{4}")
            #expect(try terminal.waitForExit(seconds: 20) == 0)
        }
    }

    @Test func cyrillicUnderTheCLocale() throws {
        let curator = try Curator(locale: "C")
        try curator.type("человек \"Ёлкин Пётр\": ученик, класс 5А", expecting: "люди: + 1")
        try curator.type("показать людей где класс равен 5А", expecting: "1 строка")
        #expect(curator.terminal.transcript.contains("Ёлкин Пётр"))
        try curator.leave()
    }

    @Test func aBlockIsContinuedAndRunWhole() throws {
        let curator = try Curator()
        try curator.type("программа \"2023-2024\":", expecting: "...>")
        try curator.type("  школа «Школа № 1»", expecting: "...>")
        try curator.type("конец", expecting: "программы: + 1")
        try curator.leave()
    }

    @Test func anOpenTransactionShowsInThePromptAndIsNotLeftUnasked() throws {
        let curator = try Curator()
        try curator.type("начать", expecting: "тандем, открыто 0>")
        try curator.type("человек \"Ёлкин Пётр\": ученик", expecting: "тандем, открыто 1>")
        #expect(curator.terminal.transcript.contains("пока не сохранено — люди: + 1"))
        try curator.terminal.send("\u{4}")
        try curator.terminal.wait(for: "E0388", seconds: 20)
        try curator.terminal.wait(
            until: { $0.screen.currentLine.hasSuffix("> ") || $0.screen.currentLine.hasSuffix(">") },
            describedAs: "the prompt", seconds: 20)
        try curator.type("сохранить", expecting: "записано — люди: + 1")
        try curator.type("отменить", expecting: "люди: − 1")
        try curator.leave()
    }

    @Test func leavingTwiceDropsWhatIsOpen() throws {
        let curator = try Curator(language: "en")
        try curator.type("begin", expecting: "tandem, 0 open>")
        try curator.type("person \"Ёлкин Пётр\"", expecting: "tandem, 1 open>")
        try curator.type("quit", expecting: "E0388")
        try curator.terminal.send("quit\r")
        #expect(try curator.terminal.waitForExit(seconds: 20) == 0)
    }

    @Test func aPastedBlockDoesNotRunHalfAStatement() throws {
        let curator = try Curator()
        try curator.terminal.send("\u{1B}[200~программа \"2023-2024\":\n  школа «Школа № 1»\nконец\n\u{1B}[201~")
        try curator.terminal.wait(for: "конец", seconds: 20)
        #expect(!curator.terminal.transcript.contains("программы: + 1"))
        try curator.terminal.send("\r")
        try curator.terminal.wait(for: "программы: + 1", seconds: 20)
        try curator.leave()
    }

    @Test func anErrorShowsItsPlaceAndTheShellGoesOn() throws {
        let curator = try Curator()
        try curator.type("паказать пары", expecting: "E0112")
        #expect(curator.terminal.transcript.contains("показать"))
        try curator.type("показать пары", expecting: "0 строк")
        try curator.leave()
    }

    @Test func controlCDropsTheLine() throws {
        let curator = try Curator()
        try curator.terminal.send("человек \"Лишний Лист\": ученик")
        try curator.terminal.send("\u{3}")
        try curator.terminal.wait(for: "^C", seconds: 20)
        try curator.type("показать людей", expecting: "0 строк")
        try curator.leave()
    }

    @Test func tabCompletesKeywordsFieldsAndNames() throws {
        let curator = try Curator()
        try curator.type("человек \"Ёлкин Пётр Ильич\": ученик, класс 5А", expecting: "люди: + 1")
        try curator.terminal.send("пок\tлюд\tгде имя это \"Ёл\t\r")
        try curator.terminal.wait(for: "1 строка", seconds: 20)
        #expect(curator.terminal.transcript.contains("показать людей где имя это \"Ёлкин Пётр Ильич\""))
        try curator.leave()
    }

    @Test func historyOutlivesTheSession() throws {
        let first = try Curator()
        try first.type("показать людей первые 7", expecting: "0 строк")
        try first.leave()
        let second = try Curator(folder: first.folder)
        try second.terminal.send("\u{1B}[A\r")
        try second.terminal.wait(for: "0 строк", seconds: 20)
        #expect(second.terminal.transcript.contains("показать людей первые 7"))
        try second.leave()
    }

    @Test func helpInBothLanguages() throws {
        let russian = try Curator()
        try russian.type("помощь показать", expecting: "Как пишется")
        try russian.type("выход", expecting: "")
        #expect(try russian.terminal.waitForExit(seconds: 20) == 0)
        let english = try Curator(language: "en")
        try english.type("help", expecting: "Ctrl-D leaves.")
        try english.type("quit", expecting: "")
        #expect(try english.terminal.waitForExit(seconds: 20) == 0)
    }
}
