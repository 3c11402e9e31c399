/// The colours of rendered diagnostics, as ANSI sequences, or none.
struct DiagnosticInk: Sendable {
    enum Tone: String, Sendable {
        case error = "1;31"
        case warning = "1;33"
        case gutter = "34"
        case bold = "1"
    }

    let isOn: Bool

    func paint(_ text: String, _ tone: Tone) -> String {
        isOn ? "\u{1B}[\(tone.rawValue)m\(text)\u{1B}[0m" : text
    }
}
