import Glibc
import TandemPseudoTerminal
import Testing

@Suite struct SignalTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// A terminal that goes away in the middle of a block ends the shell and runs nothing.
    @Test(arguments: [SIGHUP, SIGTERM])
    func aRequestToEndIsObeyed(signal: Int32) throws {
        let terminal = try startDemo(in: folder)
        try terminal.send("форма:\r")
        try terminal.wait(forLine: "   ...>")
        try terminal.send("задача")
        try terminal.wait(forLine: "   ...> задача")
        kill(terminal.processIdentifier, signal)
        #expect(try terminal.waitForExit() == -signal)
        #expect(folder.read("history").isEmpty)
        // Pastes are no longer marked for the shell that comes after us.
        #expect(String(decoding: terminal.output, as: UTF8.self).hasSuffix("\u{1B}[?2004l\r\n"))
    }

    @Test func theTerminalIsRestored() throws {
        let program = try #require(builtProduct(named: "shell-demo"))
        let terminal = try PseudoTerminal(
            program: "/bin/sh",
            arguments: ["-c", "stty -g; \"$0\"; stty -g; trap 'echo trapped' INT; kill -INT $$", program],
            environment: ["TERM": "xterm", "PATH": "/usr/bin:/bin"], columns: 200)
        try terminal.wait(for: "тандем>")
        try terminal.send(Key.controlD)
        #expect(try terminal.waitForExit() == 0)
        let lines = terminal.screen.text.split(separator: "\n")
        #expect(lines.count == 4 && lines.first == lines.dropFirst(2).first && lines.last == "trapped")
        let output = String(decoding: terminal.output, as: UTF8.self)
        #expect(output.components("\u{1B}[?2004h") == output.components("\u{1B}[?2004l"))
    }

    @Test func aContinuedShellRedrawsItsLine() throws {
        let terminal = try startDemo(in: folder)
        try terminal.send("раз")
        try terminal.wait(forLine: "тандем> раз")
        kill(terminal.processIdentifier, SIGCONT)
        try terminal.wait(for: "тандем> раз\nтандем> раз")
        try terminal.enter(" два", answer: "=> раз два")
        try terminal.leave()
    }

    @Test func jobControlStopsAndGoesOn() throws {
        let program = try #require(builtProduct(named: "shell-demo"))
        let terminal = try PseudoTerminal(
            program: "/bin/bash", arguments: ["--norc", "--noprofile", "-i"],
            environment: ["TERM": "xterm", "PATH": "/usr/bin:/bin", "PS1": "bash> ", "HOME": folder.path])
        try terminal.wait(forLine: "bash>")
        try terminal.send(program + "\n")
        try terminal.wait(forLine: "тандем>")
        try terminal.send("раз")
        try terminal.wait(forLine: "тандем> раз")
        try terminal.send("\u{1A}")
        try terminal.wait(forLine: "bash>")
        try terminal.send("fg\n")
        try terminal.wait(forLine: "тандем> раз")
        try terminal.send(Key.paste("\nформа:\nконец"))
        try terminal.wait(forLine: "конец")
        try terminal.send("\r")
        try terminal.wait(for: "=> раз\n=> форма:\n=> конец\nтандем>")
        try terminal.send(Key.controlD)
        try terminal.wait(forLine: "bash>")
        try terminal.send("exit\n")
        #expect(try terminal.waitForExit() == 0)
    }

    @Test func aResizeRedrawsTheLine() throws {
        let terminal = try startDemo(in: folder, columns: 80)
        let text = String(repeating: "слово ", count: 11)
        try terminal.send(text)
        try terminal.wait(until: { $0.screen.column == 8 + text.count }, describedAs: text)
        terminal.resize(columns: 40, rows: 24)
        let whole = "тандем> " + text
        let wrapped = whole.prefix(40) + "\n" + whole.dropFirst(40).dropLast()
        try terminal.wait(until: { $0.screen.text == wrapped }, describedAs: String(wrapped))
        // Wider again: this terminal does not rewrap, so a piece of the old text may remain above; never below.
        terminal.resize(columns: 90, rows: 20)
        try terminal.wait(until: { $0.screen.text.hasSuffix(whole.dropLast()) }, describedAs: whole)
        try terminal.send("конца\r")
        try terminal.wait(for: "=> " + text + "конца\nтандем>")
        try terminal.enter("ширина", answer: "columns 90")
        try terminal.leave()
        #expect(folder.read("history").hasPrefix(text + "конца\n"))
    }

    @Test func manyResizesKeepTheText() throws {
        let terminal = try startDemo(in: folder, colours: true)
        let text = String(repeating: "слово ", count: 30)
        try terminal.send(text)
        for columns in [40, 30, 100, 12, 80, 200, 3, 60] {
            terminal.resize(columns: columns, rows: 24)
            try terminal.send("я")
        }
        try terminal.send("\r")
        try terminal.wait(until: { _ in folder.read("history") == text + "яяяяяяяя\n" }, describedAs: "the entry")
        try terminal.leave()
    }

    @Test func aResizeWhileAStatementRunsIsSeen() throws {
        let terminal = try startDemo(in: folder, columns: 80)
        try terminal.send("ждать\r")
        try terminal.wait(for: "waiting")
        terminal.resize(columns: 30, rows: 24)
        try terminal.send(Key.controlC)
        try terminal.wait(for: "stopped\nтандем>")
        try terminal.send(String(repeating: "я", count: 40) + "\r")
        try terminal.wait(
            for: "тандем> " + String(repeating: "я", count: 22) + "\n" + String(repeating: "я", count: 18))
        try terminal.leave()
    }
}
