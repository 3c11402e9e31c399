import TandemPseudoTerminal
import Testing

@Suite struct PseudoTerminalTests {
    @Test func aProgramSeesATerminalOfTheGivenSize() throws {
        let terminal = try PseudoTerminal(
            program: "/bin/sh", arguments: ["-c", "stty size; test -t 0 && echo тут"],
            environment: ["PATH": "/usr/bin:/bin"], columns: 61, rows: 17)
        #expect(try terminal.waitForExit() == 0)
        #expect(terminal.screen.text == "17 61\nтут")
    }

    @Test func exitCodesAndSignalsAreTold() throws {
        #expect(try PseudoTerminal(program: "/bin/sh", arguments: ["-c", "exit 3"]).waitForExit() == 3)
        #expect(try PseudoTerminal(program: "/bin/sh", arguments: ["-c", "kill -9 $$"]).waitForExit() == -9)
    }

    @Test func controlCReachesTheProgram() throws {
        let terminal = try PseudoTerminal(program: "/bin/sh", arguments: ["-c", "echo ready; exec sleep 60"])
        try terminal.wait(for: "ready")
        try terminal.send("\u{3}")
        #expect(try terminal.waitForExit() == -2)
    }

    @Test func aMissingProgramIsAnError() {
        #expect(throws: PseudoTerminalError.self) { try PseudoTerminal(program: "/nowhere/at-all") }
    }

    @Test func waitingForWhatDoesNotComeEnds() throws {
        let terminal = try PseudoTerminal(program: "/bin/sh", arguments: ["-c", "echo one"])
        #expect(throws: PseudoTerminalError.self) { try terminal.wait(for: "two") }
    }
}
