import Glibc
import TandemPseudoTerminal
import Testing

/// A folder of one test, removed with it.
final class TemporaryFolder {
    let path: String

    init() throws {
        var template = Array("/tmp/tandem-shell-XXXXXX\0".utf8CString)
        try #require(mkdtemp(&template) != nil)
        path = String(decoding: template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit {
        for name in ["history", ".editrc", "link", "fifo", "deep/er/history"] { unlink(path + "/" + name) }
        for name in ["/deep/er", "/deep", ""] { rmdir(path + name) }
    }

    func write(_ text: String, to name: String) throws {
        let descriptor = open(path + "/" + name, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        try #require(descriptor >= 0)
        defer { close(descriptor) }
        let bytes = Array(text.utf8)
        #expect(Glibc.write(descriptor, bytes, bytes.count) == bytes.count)
    }

    func read(_ name: String) -> String {
        let descriptor = open(path + "/" + name, O_RDONLY)
        guard descriptor >= 0 else { return "" }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 1 << 20)
        let count = Glibc.read(descriptor, &bytes, bytes.count)
        return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
    }

    func mode(of name: String) -> UInt32 {
        var info = stat()
        return stat(path + "/" + name, &info) == 0 ? info.st_mode & 0o777 : 0
    }
}

/// The demo shell on a pseudo-terminal, in the poorest locale there is.
func startDemo(
    in folder: TemporaryFolder, term: String = "xterm", columns: Int = 80, rows: Int = 24,
    colours: Bool = false, locale: String = "C"
) throws -> PseudoTerminal {
    let program = try #require(builtProduct(named: "shell-demo"))
    var environment = ["TERM": term, "LC_ALL": locale, "HOME": folder.path]
    if !colours { environment["NO_COLOR"] = "1" }
    let terminal = try PseudoTerminal(
        program: program, arguments: [folder.path + "/history"], environment: environment,
        columns: columns, rows: rows)
    try terminal.wait(for: "тандем>")
    return terminal
}

extension PseudoTerminal {
    /// Waits until the row of the cursor is `line`.
    func wait(forLine line: String) throws {
        try wait(until: { $0.screen.currentLine == line }, describedAs: line)
    }

    /// Types an entry and Enter, waits for `answer` and the next prompt.
    func enter(_ text: String, answer: String) throws {
        try send(text + "\r")
        try wait(for: answer)
        try wait(forLine: "тандем>")
    }

    /// Leaves with Ctrl-D.
    func leave() throws {
        try wait(forLine: "тандем>")
        try send("\u{4}")
        #expect(try waitForExit() == 0)
    }
}

enum Key {
    static let up = "\u{1B}[A"
    static let down = "\u{1B}[B"
    static let left = "\u{1B}[D"
    static let controlLeft = "\u{1B}[1;5D"
    static let controlRight = "\u{1B}[1;5C"
    static let home = "\u{1B}[H"
    static let controlC = "\u{3}"
    static let controlD = "\u{4}"
    static let controlR = "\u{12}"
    static let controlG = "\u{7}"

    static func paste(_ text: String) -> String { "\u{1B}[200~" + text + "\u{1B}[201~" }
}
