// A toy shell for trying and testing the session: `shell-demo [HISTORY-FILE]`.
internal import Glibc
internal import TandemShell

/// Echoes what it gets. A block opens with `:` at a line end and closes with a line `конец`.
final class ToyEngine: ShellEngine {
    private static let words =
        ["показать", "пары", "пара", "наставник", "наставляемый", "наставляемые", "школа", "show", "mentor", "mentee"]
        + (1...150).map { "пункт-\($0)" }
    private static let notes = ["наставляемый": "ребёнок", "наставляемые": "все дети", "наставник": "взрослый"]

    let prompt = "тандем> "
    let continuationPrompt = "   ...> "

    func state(of text: String) -> InputState {
        let lines = text.split(separator: "\n").map { $0.drop { $0 == " " } }
        let opened = lines.count { $0.hasSuffix(":") }
        let closed = lines.count { $0 == "конец" }
        return opened == closed ? .complete : opened > closed ? .incomplete : .invalid
    }

    func run(_ text: String) -> Bool {
        switch text {
        case "выход":
            return false
        case "ждать":
            writeToTerminal("waiting\n")
            while !ShellSession.interrupted { usleep(2000) }
            writeToTerminal("stopped\n")
        case "ширина":
            writeToTerminal("columns \(terminalColumns())\n")
        default:
            writeToTerminal(text.split(separator: "\n").map { "=> \($0)\n" }.joined())
        }
        return true
    }

    func completions(in text: String, at offset: Int) -> CompletionList {
        let before = text.utf8.prefix(offset)
        let start = before.lastIndex { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
        let word = String(before[(start.map { before.index(after: $0) } ?? before.startIndex)...]) ?? ""
        let found = Self.words.filter { $0.hasPrefix(word) }
        return CompletionList(
            replaced: (offset - word.utf8.count)..<offset,
            candidates: found.map { CompletionList.Candidate($0, note: Self.notes[$0]) })
    }

    func abandon() { writeToTerminal("dropped\n") }
}

if isTerminal(STDIN_FILENO) && isTerminal(STDOUT_FILENO) {
    let historyFile = CommandLine.arguments.dropFirst().first
    exit(ShellSession(engine: ToyEngine(), historyFile: historyFile, words: .russian).run())
}
do {
    let input = try readAllStandardInput(limit: 1 << 20)
    let text = String(decoding: input, as: UTF8.self)
    _ = ToyEngine().run(text)
} catch {
    writeToTerminal("\(error)\n")
    exit(1)
}
