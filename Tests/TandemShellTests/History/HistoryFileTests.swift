import Glibc
import Testing

@testable import TandemShell

@Suite struct HistoryFileTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func file(_ name: String = "history", limit: Int = 100) -> HistoryFile {
        HistoryFile(path: folder.path + "/" + name, limit: limit)
    }

    @Test(arguments: ["раз", "а\nб\n", "\\", "\\n", "a\\\nb", "\r\n", "  таб\t", "\u{1B}[0m", "👨‍👩‍👧", "и\u{306}"])
    func entriesComeBackAsTheyWere(_ entry: String) throws {
        let line = HistoryLine.escaped(entry)
        #expect(!line.contains(UInt8(ascii: "\n")))
        #expect(HistoryLine.entry(from: line)?.unicodeScalars.elementsEqual(entry.unicodeScalars) == true)
        try file().append(entry)
        try file().append("после")
        #expect(try file().load() == [entry, "после"])
        #expect(folder.mode(of: "history") == 0o600)
    }

    @Test func noFileIsNoHistory() throws {
        #expect(try file().load() == [])
        #expect(folder.mode(of: "history") == 0)
    }

    @Test func damagedLinesArePassedOver() throws {
        try folder.write("раз\n\n\\x\\\nдва\u{0}\nтри", to: "history")
        #expect(try file().load() == ["раз", "\\x\\", "три"])
        // The last write was cut off: the next entry still stands on its own line.
        try file().append("четыре")
        #expect(folder.read("history").hasSuffix("\nтри\nчетыре\n"))
        #expect(HistoryLine.entry(from: [0xD0]) == nil)
        #expect(HistoryLine.entry(from: [0xFF, 0x41]) == nil)
    }

    @Test func aFileOfOthersIsClosedToThem() throws {
        try folder.write("раз\n", to: "history")
        #expect(folder.mode(of: "history") == 0o644)
        _ = try file().load()
        #expect(folder.mode(of: "history") == 0o600)
    }

    @Test func onlyTheNewestEntriesAreLoadedAndTheFileIsTrimmed() throws {
        for number in 1...25 { try file(limit: 10).append("запись \(number)") }
        #expect(try file(limit: 10).load() == (16...25).map { "запись \($0)" })
        #expect(folder.read("history") == (16...25).map { "запись \($0)\n" }.joined())
        #expect(folder.mode(of: "history") == 0o600)
        try file(limit: 10).append("ещё")
        #expect(try file(limit: 10).load().last == "ещё")
    }

    @Test func aHugeEntryIsNotKept() throws {
        try file().append(String(repeating: "ж", count: HistoryFile.keptBytes))
        try file().append("раз")
        #expect(try file().load() == ["раз"])
    }

    @Test func missingFoldersAreMade() throws {
        try file("deep/er/history").append("раз")
        #expect(try file("deep/er/history").load() == ["раз"])
        #expect(folder.mode(of: "deep") == 0o700)
    }

    @Test func aLinkStaysALink() throws {
        try folder.write("", to: "history")
        #expect(symlink(folder.path + "/history", folder.path + "/link") == 0)
        for number in 1...9 { try file("link", limit: 3).append("\(number)") }
        #expect(try file("link", limit: 3).load() == ["7", "8", "9"])
        #expect(folder.read("history") == "7\n8\n9\n")
        var info = stat()
        #expect(lstat(folder.path + "/link", &info) == 0 && info.st_mode & S_IFMT == S_IFLNK)
    }

    @Test func whatIsNoFileIsRefused() throws {
        #expect(mkfifo(folder.path + "/fifo", 0o600) == 0)
        #expect(throws: HistoryFileError.self) { try file("fifo").load() }
        #expect(throws: HistoryFileError.self) { try HistoryFile(path: "/dev/null", limit: 9).append("раз") }
        #expect(throws: HistoryFileError.self) { try HistoryFile(path: folder.path, limit: 9).load() }
        #expect(throws: HistoryFileError.self) { try HistoryFile(path: "/proc/no/such", limit: 9).append("раз") }
    }

    /// Several shells append while others trim: no entry is torn, and the last ones are there.
    @Test func manyShellsAtOnce() async throws {
        let file = file(limit: 50)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for shell in 0..<4 {
                group.addTask {
                    for number in 0..<60 {
                        try file.append("\(shell):\(number)\n" + String(repeating: "ж", count: 200))
                        if number % 10 == shell { _ = try file.load() }
                    }
                }
            }
            try await group.waitForAll()
        }
        let entries = try file.load()
        #expect(entries.count == 50)
        #expect(entries.allSatisfy { $0.hasSuffix("\n" + String(repeating: "ж", count: 200)) })
        for shell in 0..<4 {
            let numbers = entries.filter { $0.hasPrefix("\(shell):") }
                .compactMap { Int($0.dropFirst(2).prefix { $0 != "\n" }) }
            // Nothing is lost in between: what is there of one shell is its last entries, in order.
            #expect(numbers == Array((60 - numbers.count)..<60))
        }
    }
}
