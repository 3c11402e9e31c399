package import TandemText

/// The line that tells how far a long run is: plain text, no wider than the terminal.
package struct ProgressBar: Sendable {
    private let language: MessageLanguage

    private static let widest = 30
    private static let narrowest = 10

    package init(language: MessageLanguage) {
        self.language = language
    }

    /// The line at a moment, some seconds after the start, for a terminal of so many columns.
    ///
    /// What finds no room goes in this order: the hint at Ctrl-C, the bar, the end of the line.
    package func line(_ moment: Work.Moment, seconds: Double, columns: Int) -> String {
        // In the last column some terminals go on to the next line.
        let room = max(1, columns - 1)
        let title = Self.title(moment.stage)[language]
        let share = moment.total.map { Double(min(moment.done, $0)) / Double(max(1, $0)) }
        var end = elapsed(seconds)
        if let share { end = "\(Int(share * 100)) %  " + end }
        let hint = Wording("   Ctrl-C stops", "   Ctrl-C — прервать")[language]
        let spare = room - displayWidth(title) - displayWidth(end) - 4
        let length = min(Self.widest, spare - displayWidth(hint))
        let fitting = length < Self.narrowest ? min(Self.narrowest, spare) : length
        guard fitting >= Self.narrowest else { return truncated(title + " " + end, to: room) }
        let bar = share.map { filled($0, fitting) } ?? moving(seconds, fitting)
        return "\(title) [\(bar)] \(end)" + (length < Self.narrowest ? "" : hint)
    }

    /// What is said after an interruption.
    package static let interrupted = Wording(
        "Stopped by Ctrl-C. The register is as it was.", "Прервано по Ctrl-C. Реестр остался, каким был.")

    private static func title(_ stage: Work.Stage) -> Wording {
        switch stage {
        case .script: Wording("running the script", "выполнение сценария")
        case .importing: Wording("importing", "загрузка записей")
        case .matching: Wording("finding the best pairs", "подбор лучших пар")
        }
    }

    private func filled(_ share: Double, _ width: Int) -> String {
        let done = Int(share * Double(width))
        let head = done < width ? ">" : ""
        return String(repeating: "=", count: done) + head
            + String(repeating: " ", count: width - done - head.count)
    }

    /// A block that goes to and fro ten times a second: it is at work, and nobody knows for how long.
    private func moving(_ seconds: Double, _ width: Int) -> String {
        let (block, way) = (3, width - 3)
        let step = Int(seconds * 10) % (2 * way)
        let start = step <= way ? step : 2 * way - step
        return String(repeating: " ", count: start) + String(repeating: "=", count: block)
            + String(repeating: " ", count: width - start - block)
    }

    private func elapsed(_ seconds: Double) -> String {
        let whole = Int(seconds)
        let rest = whole % 60
        guard whole >= 60 else { return Wording("\(whole) s", "\(whole) с")[language] }
        let padded = rest < 10 ? "0\(rest)" : "\(rest)"
        return Wording("\(whole / 60) min \(padded) s", "\(whole / 60) мин \(padded) с")[language]
    }
}
