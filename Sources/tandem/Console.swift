import Foundation
import TandemInterpreter
import TandemShell
import TandemText

/// Standard output and error.
enum Console {
    static func print(_ text: String) {
        writeToTerminal(text)
    }

    static func complain(_ text: String) {
        FileHandle.standardError.write(Data(text.utf8))
    }

    /// The terminal's columns, or nil where output goes elsewhere.
    static var width: Int? { isTerminal(STDOUT_FILENO) ? terminalColumns() : nil }

    /// - Parameter hidesNames: whether typed texts are left out of messages.
    static func presenter(_ language: MessageLanguage, hidesNames: Bool = false) -> Presenter {
        let environment = ProcessInfo.processInfo.environment
        let plain = environment["NO_COLOR"].map { !$0.isEmpty } ?? false || environment["TERM"] == "dumb"
        return Presenter(
            language: language, width: width, colours: isTerminal(STDERR_FILENO) && !plain, hidesNames: hidesNames)
    }
}
