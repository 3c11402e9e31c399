internal import CPseudoTerminal
internal import Glibc

/// Why a test on a pseudo-terminal could not go on.
package enum PseudoTerminalError: Error, CustomStringConvertible {
    /// The program could not be started; `errno`.
    case notStarted(program: String, code: Int32)
    /// What was waited for did not come in time; the screen as it stood.
    case timedOut(waitingFor: String, screen: String)
    /// The program closed the terminal before what was waited for came.
    case closed(waitingFor: String, screen: String)

    package var description: String {
        switch self {
        case .notStarted(let program, let code): "cannot start \(program): errno \(code)"
        case .timedOut(let text, let screen): "no «\(text)» in time; the screen:\n\(screen)"
        case .closed(let text, let screen): "the program ended before «\(text)»; the screen:\n\(screen)"
        }
    }
}

/// A program on a pseudo-terminal of its own, for tests.
///
/// What it writes is kept as bytes and drawn on a ``Screen``. The process is ended and waited for when this value
/// goes away.
package final class PseudoTerminal {
    private let controller: Int32
    private let process: pid_t
    private var exitCode: Int32?
    private var isOpen = true

    /// All bytes that the program has written.
    package private(set) var output: [UInt8] = []
    /// What a person would see now.
    package private(set) var screen: Screen

    /// Starts a program.
    /// - Parameters:
    ///   - program: the path of the executable.
    ///   - arguments: its arguments, without its name.
    ///   - environment: all its environment; nothing is inherited.
    ///   - columns: the width of the terminal.
    ///   - rows: the height of the terminal.
    /// - Throws: ``PseudoTerminalError/notStarted(program:code:)``.
    package init(
        program: String, arguments: [String] = [], environment: [String: String] = ["TERM": "xterm"],
        columns: Int = 80, rows: Int = 24
    ) throws {
        var controller: Int32 = -1
        var process: pid_t = 0
        let code = withCStrings([program] + arguments) { argv in
            withCStrings(environment.map { "\($0.key)=\($0.value)" }) { envp in
                cpt_spawn(program, argv, envp, Int32(columns), Int32(rows), &controller, &process)
            }
        }
        guard code == 0 else { throw PseudoTerminalError.notStarted(program: program, code: code) }
        self.controller = controller
        self.process = process
        screen = Screen(columns: columns, rows: rows)
    }

    deinit {
        if exitCode == nil {
            kill(process, SIGKILL)
            var status: Int32 = 0
            while waitpid(process, &status, 0) < 0 && errno == EINTR {}
        }
        close(controller)
    }

    /// The process of the program.
    package var processIdentifier: Int32 { process }

    /// The written text without escape sequences and without carriage returns.
    package var transcript: String { Screen.plainText(of: output) }

    /// Types `text`.
    package func send(_ text: String) throws { try send(Array(text.utf8)) }

    /// Types bytes; reads meanwhile, so that neither side waits for the other.
    package func send(_ bytes: [UInt8]) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let piece = rest.prefix(512)
            var waiting = pollfd(fd: controller, events: Int16(POLLIN | POLLOUT), revents: 0)
            guard poll(&waiting, 1, 20_000) > 0 else {
                throw PseudoTerminalError.timedOut(waitingFor: "room for keys", screen: screen.text)
            }
            if waiting.revents & Int16(POLLIN) != 0 { readOnce() }
            if !isOpen || waiting.revents & Int16(POLLHUP) != 0 {
                throw PseudoTerminalError.closed(waitingFor: "room for keys", screen: screen.text)
            }
            guard waiting.revents & Int16(POLLOUT) != 0 else { continue }
            let count = piece.withUnsafeBytes { write(controller, $0.baseAddress, $0.count) }
            if count > 0 { rest = rest.dropFirst(count) }
        }
    }

    /// Reads until the screen shows `text`, on its rows joined by newlines.
    /// - Throws: ``PseudoTerminalError`` when it does not come in `seconds`, or the program ends before.
    package func wait(for text: String, seconds: Int = 20) throws {
        try wait(until: { $0.screen.text.contains(text) }, describedAs: text, seconds: seconds)
    }

    /// Reads until `isReached` holds.
    /// - Throws: ``PseudoTerminalError`` when it does not come in `seconds`, or the program ends before.
    package func wait(
        until isReached: (PseudoTerminal) -> Bool, describedAs text: String, seconds: Int = 20
    ) throws {
        let clock = ContinuousClock()
        let deadline = clock.now + .seconds(seconds)
        while !isReached(self) {
            guard isOpen else { throw PseudoTerminalError.closed(waitingFor: text, screen: screen.text) }
            let left = clock.now.duration(to: deadline).components
            guard left.seconds >= 0 else {
                throw PseudoTerminalError.timedOut(waitingFor: text, screen: screen.text)
            }
            var waiting = pollfd(fd: controller, events: Int16(POLLIN), revents: 0)
            if poll(&waiting, 1, 100) > 0 { readOnce() }
        }
    }

    /// Changes the size of the terminal; the program is told by SIGWINCH.
    package func resize(columns: Int, rows: Int) {
        _ = cpt_resize(controller, Int32(columns), Int32(rows))
        screen.resize(columns: columns, rows: rows)
    }

    /// Reads on until the program has ended.
    /// - Returns: its exit code, or minus the signal that killed it.
    package func waitForExit(seconds: Int = 20) throws -> Int32 {
        if let exitCode { return exitCode }
        var status: Int32 = 0
        var isOver = false
        let isReached = { (terminal: PseudoTerminal) in
            isOver = isOver || waitpid(terminal.process, &status, WNOHANG) == terminal.process
            return isOver
        }
        do {
            try wait(until: isReached, describedAs: "the end of the program", seconds: seconds)
        } catch PseudoTerminalError.closed {
            // Its side of the terminal closes a moment before the process can be waited for.
            let clock = ContinuousClock()
            let deadline = clock.now + .seconds(seconds)
            while !isReached(self) && clock.now < deadline { usleep(1000) }
            guard isOver else {
                throw PseudoTerminalError.timedOut(waitingFor: "the end of the program", screen: screen.text)
            }
        }
        while isOpen && hasMore { readOnce() }
        let code = cpt_exit_code(status)
        exitCode = code
        return code
    }

    private var hasMore: Bool {
        var waiting = pollfd(fd: controller, events: Int16(POLLIN), revents: 0)
        return poll(&waiting, 1, 0) > 0
    }

    private func readOnce() {
        var chunk = [UInt8](repeating: 0, count: 4096)
        let count = read(controller, &chunk, chunk.count)
        if count < 0 && errno == EINTR { return }
        // Linux says EIO when the program's side is closed.
        guard count > 0 else {
            isOpen = false
            return
        }
        output += chunk[..<count]
        screen.draw(chunk[..<count])
    }
}

/// Calls `body` with a NULL-terminated array of C strings.
private func withCStrings<R>(
    _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> R
) -> R {
    let copies: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) } + [nil]
    defer { for copy in copies { free(copy) } }
    return copies.withUnsafeBufferPointer { buffer in
        var terminator: UnsafeMutablePointer<CChar>?
        return buffer.baseAddress.map(body) ?? withUnsafePointer(to: &terminator) { body($0) }
    }
}
