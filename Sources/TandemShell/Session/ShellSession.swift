internal import CEditline
internal import Glibc

/// An interactive session on the terminal: reads entries, lets the engine run them, keeps the history.
///
/// Use it only when standard input and output are terminals (``isTerminal(_:)``); otherwise read the whole input
/// with ``readAllStandardInput(limit:)``.
package final class ShellSession {
    /// The most entries of the history that are kept.
    package static let historyLimit = 2000

    let engine: any ShellEngine
    let wording: ShellWording
    private let program: String
    private let historyFile: HistoryFile?
    private let features = TerminalFeatures.current

    var history = ShellHistory(limit: ShellSession.historyLimit)
    var entry = Entry()
    var walk = HistoryWalk()
    var search: ActiveSearch?
    var pendingMenu: PendingMenu?
    /// Whether Ctrl-D ended the line: then it was the user's wish, and not the terminal that went away.
    var endPressed = false
    private var historyWarned = false

    /// Creates a session.
    /// - Parameters:
    ///   - engine: judges, runs and completes what is typed; kept alive by the session.
    ///   - historyFile: the path of the history file, or nil to keep none.
    ///   - words: the session's own messages.
    ///   - program: the name under which the user's `.editrc` may address the shell.
    package init(
        engine: any ShellEngine, historyFile: String?, words: ShellWording, program: String = "tandem"
    ) {
        self.engine = engine
        self.wording = words
        self.program = program
        self.historyFile = historyFile.map { HistoryFile(path: $0, limit: ShellSession.historyLimit) }
    }

    /// Whether Ctrl-C was pressed since the entry being run was started. May be read from any thread.
    package static var interrupted: Bool { ce_interrupted() }

    /// Runs the session until the user leaves.
    ///
    /// Ctrl-D on an empty line leaves; inside an unfinished entry it hands the entry to the engine as it is, so that
    /// the user sees what is missing. Ctrl-C drops the entry. A terminal that goes away ends the session and runs
    /// nothing.
    /// - Returns: the exit code: 0, or 1 when the terminal cannot be used.
    package func run() -> Int32 {
        guard ce_choose_utf8_locale(), ce_watch_interrupts(),
            let editor = LineEditor(program: program, sequences: features.sequences)
        else {
            ce_unwatch_interrupts()
            writeToTerminal(wording.noTerminal + "\n")
            return 1
        }
        editor.onAction = { [unowned self, unowned editor] in perform($0, in: editor) }
        defer { ce_unwatch_interrupts() }
        loadHistory(into: editor)
        while true {
            switch readLine(with: editor) {
            case .line(let line):
                let step = entry.add(line) { engine.state(of: $0) }
                guard case .submit(let text) = step else { continue }
                guard submit(text, in: editor) else { return 0 }
            case .endOfEntry:
                guard case .submit(let text) = entry.end() else {
                    if engine.mayLeave() { return 0 }
                    continue
                }
                guard submit(text, in: editor) else { return 0 }
            case .interrupted:
                entry.drop()
                engine.abandon()
            case .closed:
                return 0
            }
        }
    }

    private enum Reading {
        case line(String)
        /// Ctrl-D on an empty line.
        case endOfEntry
        /// Ctrl-C.
        case interrupted
        /// The terminal went away.
        case closed
    }

    private func readLine(with editor: LineEditor) -> Reading {
        walk = HistoryWalk()
        search = nil
        pendingMenu = nil
        endPressed = false
        showPrompt(in: editor)
        ce_clear_interrupted()
        let line = editor.readLine()
        if ce_interrupted() {
            // The cursor may have stood in the middle of a long text: the rest of it goes.
            writeToTerminal(features.sequences ? "^C\u{1B}[J\n" : "^C\n")
            return .interrupted
        }
        if let line { return .line(line) }
        writeToTerminal("\n")
        return endPressed ? .endOfEntry : .closed
    }

    /// The prompt of the line being read, or of the search in it.
    func showPrompt(in editor: LineEditor) {
        let text = entry.isEmpty ? engine.prompt : engine.continuationPrompt
        let prompt = Prompt(text, coloured: features.colours)
        guard let search = search?.search else {
            editor.prompt = prompt.drawn
            return
        }
        let label = search.isFound ? wording.searching : wording.notFound
        editor.prompt = Prompt(searchLabel: label, query: search.query, insteadOf: prompt).drawn
    }

    private func submit(_ text: String, in editor: LineEditor) -> Bool {
        remember(text, in: editor)
        ce_clear_interrupted()
        return engine.run(text)
    }
}

// MARK: - History

extension ShellSession {
    private func loadHistory(into editor: LineEditor) {
        guard let historyFile else { return }
        do {
            history = ShellHistory(try historyFile.load(), limit: Self.historyLimit)
            for entry in history.entries { editor.remember(entry) }
        } catch {
            warn(error)
        }
    }

    private func remember(_ text: String, in editor: LineEditor) {
        guard history.add(text) else { return }
        editor.remember(text)
        do {
            try historyFile?.append(text)
        } catch {
            warn(error)
        }
    }

    private func warn(_ error: HistoryFileError) {
        if historyWarned { return }
        historyWarned = true
        writeToTerminal(wording.historyNotKept("\(error.path): \(error.message)") + "\n")
    }
}
