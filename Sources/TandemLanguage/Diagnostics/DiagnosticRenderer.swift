package import TandemText

/// Writes diagnostics as text: the message with its code, the place, the line with the place marked, and what helps.
///
/// ```
/// ошибка E0105: дробь пишется через точку
///   --> year.tandem:2:9
///    |
///  2 |   балл 4,5
///    |        ^^^
///    = замените на `4.5`
/// ```
package struct DiagnosticRenderer: Sendable {
    /// More diagnostics than this are only counted.
    package static let limit = 50
    /// The columns that a shown line may take.
    package static let lineWidth = 100

    let language: MessageLanguage
    let ink: DiagnosticInk

    /// A renderer for messages in one language, with or without the colours of a terminal.
    package init(language: MessageLanguage, colours: Bool) {
        self.language = language
        ink = DiagnosticInk(isOn: colours)
    }

    /// The diagnostics ordered by file and place, at most ``limit`` of them, and a closing line that counts them all.
    ///
    /// Empty where there are none. Every line ends in a newline.
    package func render(_ diagnostics: [Diagnostic]) -> String {
        guard !diagnostics.isEmpty else { return "" }
        var places = PlaceFinder()
        var blocks = ordered(diagnostics).prefix(Self.limit).map { block($0, &places) }
        if diagnostics.count > Self.limit {
            let rest = diagnostics.count - Self.limit
            blocks.append((language == .russian ? "… и ещё \(rest)" : "… and \(rest) more") + "\n")
        }
        blocks.append(summary(diagnostics) + "\n")
        return blocks.joined(separator: "\n")
    }

    /// By source in the order of their first mention, then by place.
    private func ordered(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        var ranks: [ObjectIdentifier: Int] = [:]
        let ranked = diagnostics.enumerated().map { offset, diagnostic in
            let key = ObjectIdentifier(diagnostic.source)
            let rank = ranks[key] ?? ranks.count
            ranks[key] = rank
            return (key: (rank, diagnostic.span.start, offset), diagnostic: diagnostic)
        }
        return ranked.sorted { $0.key < $1.key }.map(\.diagnostic)
    }

    // MARK: One diagnostic

    private func block(_ diagnostic: Diagnostic, _ places: inout PlaceFinder) -> String {
        let isError = diagnostic.severity == .error
        let kind = isError ? Wording("error", "ошибка") : Wording("warning", "предупреждение")
        let tone = isError ? DiagnosticInk.Tone.error : .warning
        let message = safe(diagnostic.problem.wording[language])
        var lines = [ink.paint("\(kind[language]) \(diagnostic.code)", tone) + ink.paint(": \(message)", .bold)]

        let (line, column) = places.position(of: Int(diagnostic.span.start), in: diagnostic.source)
        let labels = labels(of: diagnostic, line, &places)
        let gutter = String(labels.map(\.line).max() ?? line).count
        let place = "\(safe(diagnostic.source.name)):\(line):\(column)"
        lines.append(blank(gutter) + ink.paint("-->", .gutter) + " " + place)
        lines += excerpts(labels, of: diagnostic.source, gutter, tone, &places)
        lines += helps(diagnostic).map { blank(gutter) + ink.paint(" = ", .gutter) + $0 }
        return lines.joined(separator: "\n") + "\n"
    }

    private struct Label {
        let line: Int
        let span: Span
        let text: String
        let isPrimary: Bool
    }

    private func labels(of diagnostic: Diagnostic, _ line: Int, _ places: inout PlaceFinder) -> [Label] {
        var labels = [Label(line: line, span: diagnostic.span, text: "", isPrimary: true)]
        for note in diagnostic.notes {
            guard let span = note.span else { continue }
            let line = places.line(of: Int(span.start), in: diagnostic.source)
            labels.append(Label(line: line, span: span, text: safe(note.wording[language]), isPrimary: false))
        }
        return labels.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }.map(\.element)
    }

    private func excerpts(
        _ labels: [Label], of source: SourceFile, _ gutter: Int, _ tone: DiagnosticInk.Tone, _ places: inout PlaceFinder
    ) -> [String] {
        let bar = blank(gutter) + ink.paint(" |", .gutter)
        var lines = [bar]
        var shown: (line: Int, text: String)?
        for label in labels {
            let range = places.range(ofLine: label.line, in: source)
            let excerpt = SourceExcerpt(source, line: range, span: label.span, room: Self.lineWidth)
            if shown?.line != label.line || shown?.text != excerpt.text {
                if let last = shown?.line, label.line > last + 1 {
                    lines.append(blank(gutter) + ink.paint("...", .gutter))
                }
                let number = padded(String(label.line), to: gutter, alignment: .trailing)
                lines.append((ink.paint(" \(number) |", .gutter) + " " + excerpt.text).trimmingTrailingSpaces)
                shown = (label.line, excerpt.text)
            }
            let mark = String(repeating: label.isPrimary ? "^" : "-", count: excerpt.width)
            let text = label.text.isEmpty ? mark : mark + " " + label.text
            lines.append(
                bar + " " + String(repeating: " ", count: excerpt.indent)
                    + ink.paint(text, label.isPrimary ? tone : .gutter))
        }
        return lines
    }

    /// Notes without a place, the advice and the fix, each as a line.
    private func helps(_ diagnostic: Diagnostic) -> [String] {
        let notes = diagnostic.notes.filter { $0.span == nil }.map(\.wording)
        var lines = notes.map { safe($0[language]) }
        let wordings = notes + (diagnostic.problem.advice.map { [$0] } ?? [])
        if let advice = diagnostic.problem.advice {
            let title = language == .russian ? "подсказка" : "help"
            lines.append("\(ink.paint(title, .bold)): \(safe(advice[language]))")
        }
        // A fix that the advice already names needs no second line.
        if let fix = diagnostic.fix, !wordings.contains(where: { $0[language].contains("«\(fix.replacement)»") }) {
            let verb =
                fix.span.range.isEmpty ? Wording("insert", "вставьте") : Wording("replace it with", "замените на")
            lines.append("\(verb[language]) `\(safe(fix.replacement))`")
        }
        return lines
    }

    private func blank(_ gutter: Int) -> String { String(repeating: " ", count: gutter + 1) }

    private func safe(_ text: String) -> String {
        truncated(terminalSafe(text, singleLine: true), to: 400)
    }

    // MARK: The count

    private func summary(_ diagnostics: [Diagnostic]) -> String {
        let errors = diagnostics.count { $0.severity == .error }
        let warnings = diagnostics.count - errors
        var parts: [String] = []
        if errors > 0 { parts.append(counted(errors, ("error", "errors"), ("ошибка", "ошибки", "ошибок"))) }
        if warnings > 0 {
            parts.append(
                counted(
                    warnings, ("warning", "warnings"), ("предупреждение", "предупреждения", "предупреждений")))
        }
        return parts.joined(separator: ", ")
    }

    private func counted(
        _ count: Int, _ english: (one: String, many: String), _ russian: (one: String, few: String, many: String)
    ) -> String {
        guard language == .russian else { return "\(count) \(count == 1 ? english.one : english.many)" }
        let (last, teens) = (count % 10, count % 100)
        if last == 1, teens != 11 { return "\(count) \(russian.one)" }
        return "\(count) \((2...4).contains(last) && !(12...14).contains(teens) ? russian.few : russian.many)"
    }
}

extension String {
    fileprivate var trimmingTrailingSpaces: String {
        var end = endIndex
        while end > startIndex, self[index(before: end)] == " " { end = index(before: end) }
        return String(self[..<end])
    }
}
