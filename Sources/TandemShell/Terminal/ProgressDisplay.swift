internal import CEditline
internal import Dispatch
internal import Glibc
internal import TandemText

/// Shows a line on the terminal of standard error while something takes longer than a second, and takes it away.
///
/// It is written with carriage returns and blanks alone, which every terminal obeys. Where standard error is no
/// terminal nothing is written.
package enum ProgressDisplay {
    /// Does `body`; meanwhile `line` is asked ten times a second, on another thread, for the text to show after so many
    /// seconds on so many columns. Nil shows nothing new.
    package static func during<Result>(
        _ line: @escaping @Sendable (_ seconds: Double, _ columns: Int) -> String?, _ body: () throws -> Result
    ) rethrows -> Result {
        guard isTerminal(STDERR_FILENO) else { return try body() }
        let drawing = Drawing(line)
        defer { drawing.stop() }
        return try body()
    }

    /// All but the start happens on the queue.
    private final class Drawing: @unchecked Sendable {
        private let queue = DispatchQueue(label: "tandem.progress", qos: .userInteractive)
        private let timer: any DispatchSourceTimer
        private let start = DispatchTime.now()
        private var drawnWidth = 0

        init(_ line: @escaping @Sendable (Double, Int) -> String?) {
            timer = DispatchSource.makeTimerSource(queue: queue)
            timer.schedule(deadline: start + .seconds(1), repeating: .milliseconds(100))
            timer.setEventHandler { [unowned self] in draw(line) }
            timer.resume()
        }

        func stop() {
            timer.cancel()
            queue.sync { erase() }
        }

        private var columns: Int {
            let known = Int(ce_terminal_columns(STDERR_FILENO))
            return known > 0 ? known : 80
        }

        private func draw(_ line: (Double, Int) -> String?) {
            let seconds = Double(DispatchTime.now().uptimeNanoseconds - start.uptimeNanoseconds) / 1e9
            guard let text = line(seconds, columns) else { return }
            let width = displayWidth(text)
            // What was longer before is covered.
            write("\r" + padded(text, to: drawnWidth))
            drawnWidth = max(drawnWidth, width)
        }

        private func erase() {
            guard drawnWidth > 0 else { return }
            // The terminal may have echoed ^C behind the line.
            write("\r" + String(repeating: " ", count: min(drawnWidth + 2, columns - 1)) + "\r")
            drawnWidth = 0
        }

        private func write(_ text: String) {
            _ = Array(text.utf8).withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
        }
    }
}

/// Ctrl-C while a command runs: the first asks the run to stop, a second ends the program as usual.
package enum Interrupts {
    /// From here on the first Ctrl-C is noted, see ``ShellSession/interrupted``.
    package static func noteFirst() { _ = ce_note_first_interrupt() }
}
