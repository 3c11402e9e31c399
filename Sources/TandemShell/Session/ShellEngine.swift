/// What the engine thinks of the text typed so far.
package enum InputState: Sendable, Equatable {
    /// One or more whole statements: the entry is run.
    case complete
    /// A statement that goes on: the session asks for another line.
    case incomplete
    /// A statement that no further line can mend: it is run at once, so that its error shows.
    case invalid
}

/// What stands behind a shell: it judges, runs and completes the text that the session reads.
///
/// All calls come from the thread that called ``ShellSession/run()``, one at a time.
package protocol ShellEngine: AnyObject {
    /// Judges the text typed so far: all lines of the entry, joined by `\n`.
    func state(of text: String) -> InputState

    /// Runs one entry, which may hold several statements, and prints its results, ending in a newline.
    ///
    /// The entry is ``InputState/incomplete`` when Ctrl-D ended it: then nothing of it must be carried out.
    /// A long run should look at ``ShellSession/interrupted`` and stop early when it is true.
    /// - Returns: false to leave the shell.
    func run(_ text: String) -> Bool

    /// What the word at `offset` may become.
    /// - Parameters:
    ///   - text: all lines of the entry so far, joined by `\n`.
    ///   - offset: where the cursor stands, in UTF-8 bytes of `text`.
    func completions(in text: String, at offset: Int) -> CompletionList

    /// The prompt of a new entry, plain text on one line.
    var prompt: String { get }

    /// The prompt of the second and later lines of an entry.
    var continuationPrompt: String { get }

    /// Called when Ctrl-D on an empty line asks to leave: false to stay, once the user has been told why.
    func mayLeave() -> Bool

    /// Called when Ctrl-C dropped what was typed, if anything; the cursor stands at the start of a line.
    func abandon()
}

extension ShellEngine {
    package func mayLeave() -> Bool { true }
}
