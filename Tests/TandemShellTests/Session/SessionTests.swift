import Glibc
import TandemPseudoTerminal
import TandemText
import Testing

@testable import TandemShell

@Suite struct EntryTests {
    private func state(_ text: String) -> InputState {
        text.hasSuffix(":") ? .incomplete : text.contains("!") ? .invalid : .complete
    }

    @Test func linesAreJoinedUntilTheyAreComplete() {
        var entry = Entry()
        #expect(entry.add("а:", state: state) == .more)
        #expect(entry.prefix == "а:\n")
        #expect(entry.add("б\nв:", state: state) == .more)
        #expect(entry.add("", state: state) == .submit("а:\nб\nв:\n"))
        #expect(entry.isEmpty)
    }

    @Test(arguments: ["", "  ", "\t", "\n\n"])
    func blankEntriesAreNothing(_ line: String) {
        var entry = Entry()
        #expect(entry.add(line, state: state) == .nothing)
        #expect(entry.isEmpty)
    }

    @Test func invalidTextIsSubmittedAtOnce() {
        var entry = Entry()
        #expect(entry.add("!", state: state) == .submit("!"))
    }

    @Test func anEntryCanBeEndedOrDropped() {
        var entry = Entry()
        #expect(entry.end() == .nothing)
        _ = entry.add("а:", state: state)
        #expect(entry.end() == .submit("а:"))
        _ = entry.add("а:", state: state)
        entry.drop()
        #expect(entry.end() == .nothing)
    }
}

@Suite struct DisplayWidthTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("Ёлка", 4), ("и\u{306}", 1), ("学校", 4), ("👍", 2), ("👨‍👩‍👧", 2), ("❤\u{FE0F}", 2),
        ("\u{200B}", 0),
        ("a\u{7}", 1), ("№ «»—…", 6),
    ])
    func columns(_ text: String, _ columns: Int) {
        #expect(displayWidth(text) == columns)
    }
}

@Suite struct StandardInputTests {
    private func withPipe(_ bytes: [UInt8], _ body: (Int32) throws -> Void) throws {
        var ends: [Int32] = [0, 0]
        try #require(pipe(&ends) == 0)
        defer { close(ends[0]) }
        #expect(write(ends[1], bytes, bytes.count) == bytes.count)
        close(ends[1])
        try body(ends[0])
    }

    @Test func bytesComeAsTheyAre() throws {
        let bytes: [UInt8] = [0xFF, 0x0D, 0x0A, 0x00, 0xD0]
        try withPipe(bytes) { end in
            let all = try readAll(of: end, limit: 5)
            #expect(all == bytes)
        }
        try withPipe([]) { end in
            let all = try readAll(of: end, limit: 0)
            #expect(all == [])
        }
    }

    @Test func tooMuchIsAnError() throws {
        try withPipe([1, 2, 3]) { end in
            #expect(throws: StandardInputError.tooLarge(limit: 2)) { try readAll(of: end, limit: 2) }
        }
        #expect(throws: StandardInputError.self) { try readAll(of: -1, limit: 2) }
    }

    @Test func aPipeIsNoTerminal() throws {
        let program = try #require(builtProduct(named: "shell-demo"))
        let terminal = try PseudoTerminal(
            program: "/bin/sh", arguments: ["-c", "printf 'раз\\nдва' | \"$0\"", program])
        #expect(try terminal.waitForExit() == 0)
        #expect(terminal.screen.text == "=> раз\n=> два")
    }
}
