internal import CEditline
internal import Glibc

/// Whether `descriptor` is a terminal.
package func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

/// Columns of the terminal on standard output, else of `COLUMNS`, else 80.
package func terminalColumns() -> Int {
    let known = Int(ce_terminal_columns(STDOUT_FILENO))
    if known > 0 { return known }
    if let stated = environmentValue("COLUMNS").flatMap({ Int($0) }), (1...10_000).contains(stated) { return stated }
    return 80
}

/// Writes `text` to standard output at once; every write to the terminal goes through here.
/// - Returns: false when the output is closed or full.
@discardableResult
package func writeToTerminal(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) { chars in
            guard let start = chars.baseAddress else { return true }
            return ce_write(start, chars.count)
        }
    }
}

/// What the terminal can be asked for.
struct TerminalFeatures: Equatable {
    /// Whether colours may be used: `NO_COLOR` is unset and the terminal is not dumb.
    var colours: Bool
    /// Whether the terminal obeys escape sequences at all.
    var sequences: Bool

    init(term: String?, noColour: String?) {
        sequences = term.map { !$0.isEmpty && $0 != "dumb" } ?? false
        // As no-color.org says: present and not empty.
        colours = sequences && (noColour ?? "").isEmpty
    }

    static var current: TerminalFeatures {
        TerminalFeatures(term: environmentValue("TERM"), noColour: environmentValue("NO_COLOR"))
    }
}

func environmentValue(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
}

/// The system's words for an error number.
func systemMessage(_ number: Int32) -> String {
    strerror(number).map { String(cString: $0) } ?? "errno \(number)"
}
