package import TandemInterpreter
import TandemLanguage
import TandemStore
import TandemText

/// The language behind the shell: judges, runs and completes what is typed on one register.
package final class SessionEngine: ShellEngine {
    private let session: Session
    private var presenter: Presenter
    private let registerPath: String

    package init(session: Session, presenter: Presenter, registerPath: String) {
        self.session = session
        self.presenter = presenter
        self.registerPath = registerPath
    }

    private var language: MessageLanguage { presenter.language }

    /// Shows where a transaction is open, and how many records it has changed.
    package var prompt: String {
        guard let count = session.openChanges else { return Wording("tandem> ", "тандем> ")[language] }
        return Wording("tandem, \(count) open> ", "тандем, открыто \(count)> ")[language]
    }
    package var continuationPrompt: String { "   ...> " }

    package var greeting: String {
        Wording(
            "Tandem, register \(registerPath). `help` lists the statements, Ctrl-D leaves.\n",
            "Тандем, реестр \(registerPath). `помощь` перечислит команды, Ctrl-D — выход.\n")[language]
    }

    package func state(of text: String) -> InputState {
        switch ParsedSource(SourceFile(name: "", text: text)).completeness {
        case .complete: .complete
        case .incomplete: .incomplete
        case .invalid: .invalid
        }
    }

    package func run(_ text: String) -> Bool {
        presenter.width = terminalColumns()
        do {
            let name = Wording("line", "строка")[language]
            let (work, bar) = (session.work, ProgressBar(language: language))
            let execution = try ProgressDisplay.during { seconds, columns in
                work.moment.map { bar.line($0, seconds: seconds, columns: columns) }
            } _: {
                try session.run(entry: SourceFile(name: name, text: text))
            }
            writeToTerminal(try presenter.output(execution))
            if !execution.diagnostics.isEmpty { writeToTerminal(presenter.problems(execution.diagnostics)) }
            if execution.isInterrupted { writeToTerminal(ProgressBar.interrupted[language] + "\n") }
            return !execution.isQuit
        } catch let problem as any Problem {
            writeToTerminal(presenter.problem(problem))
        } catch {
            writeToTerminal("\(error)\n")
        }
        return true
    }

    package func completions(in text: String, at offset: Int) -> CompletionList {
        let completer = Completer(language: language, ownFields: session.ownFields) { [session] in
            session.names(beginning: $0, limit: 200)
        }
        let found = completer.suggestions(in: text, at: offset)
        return CompletionList(replaced: found.replaced, candidates: found.words.map { .init($0) })
    }

    package func mayLeave() -> Bool {
        guard let problem = session.leave() else { return true }
        writeToTerminal(presenter.problem(problem))
        return false
    }

    package func abandon() {}
}
