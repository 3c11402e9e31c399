import TandemLanguage
import TandemText

/// Counts the keywords of a text by language, and says where the rarer one stands.
struct LanguageCheck {
    private static let placeLimit = 1000
    private static let everything = ContextSet(
        Context.allCases.filter { $0 != .unit && $0 != .format && $0 != .fieldType })

    /// How many words of one language there are, and where the first of them stand.
    private struct Tally {
        var count = 0
        var places: [Span] = []

        mutating func add(_ span: Span) {
            count += 1
            if count <= LanguageCheck.placeLimit { places.append(span) }
        }
    }

    let source: SourceFile
    private var english = Tally()
    private var russian = Tally()

    init(source: SourceFile) { self.source = source }

    /// Takes account of the keywords of a statement; texts, names and values of the school's own count for nothing.
    mutating func read(_ located: LocatedStatement) {
        switch located.statement {
        case .participant(let record):
            note(Span(start: located.span.start, end: located.span.start + 1))
            for attribute in record.attributes {
                if case .custom = attribute.name { continue }
                note(attribute.span)
            }
        case .swotLine: TokenScanner(source, located.span).first { _ in true }.map { note(word: $0.span) }
        case .measure, .answers, .summary, .help, .explain, .quit, .use, .field, .language:
            note(Span(start: located.span.start, end: located.span.start + 1))
        case .programme, .questionnaire, .importRecords: words(located.span) { $0 == .newline }
        case .consent, .contract, .meeting, .finishTask, .test:
            words(located.span) { $0 == .newline || $0 == .colon || $0 == .comma }
        case .rules(let definition):
            let parameters = definition.items.compactMap { item -> String? in
                if case .parameter(let name, _) = item.item { folded(source.text(name)) } else { nil }
            }
            words(located.span, besides: Set(parameters)) { _ in true }
        default: words(located.span) { _ in true }
        }
    }

    /// Words of the vocabulary outside parentheses, of those that stand after a fitting token.
    private mutating func words(_ span: Span, besides names: Set<String> = [], after fits: (Token.Kind) -> Bool) {
        var previous = Token.Kind.newline
        var depth = 0
        for token in TokenScanner(source, span) {
            switch token.kind {
            case .openParen: depth += 1
            case .closeParen: depth -= 1
            case .word where depth <= 0 && token.word != 0 && fits(previous):
                let text = source.text(token.span)
                let isKeyword = Vocabulary.shared.meaning(of: text, in: Self.everything) != nil
                if isKeyword, names.isEmpty || !names.contains(folded(text)) { note(word: token.span) }
            default: break
            }
            previous = token.kind
        }
    }

    /// A word that only begins with Latin letters, as «swot-анализ» does, is Russian.
    private mutating func note(word span: Span) {
        let bytes = source.bytes[Int(span.start)..<Int(span.end)]
        if bytes.contains(where: { $0 == 0xD0 || $0 == 0xD1 }) { russian.add(span) } else { note(span) }
    }

    private mutating func note(_ span: Span) {
        let place = Int(span.start)
        guard place < source.bytes.count else { return }
        let byte = source.bytes[place]
        if byte < 0x80 { english.add(span) } else if byte == 0xD0 || byte == 0xD1 { russian.add(span) }
    }

    /// The one warning of a text in two languages.
    func finding() -> Diagnostic? {
        guard let firstEnglish = english.places.first, let firstRussian = russian.places.first else { return nil }
        let isRussian =
            english.count == russian.count ? firstRussian.start < firstEnglish.start : russian.count > english.count
        let usual: MessageLanguage = isRussian ? .russian : .english
        let rare = isRussian ? english.places : russian.places
        let start = isRussian ? firstEnglish : firstRussian
        let index = LineIndex(source)
        let lines = rare.map { index.line(at: Int($0.start)) }
        return Diagnostic(
            CheckProblem.mixedLanguages(usual: usual, lines: Self.ranges(lines)), severity: .warning, source: source,
            span: start)
    }

    /// `3, 7–9, …`: at most eight stretches of lines.
    static func ranges(_ lines: [Int]) -> String {
        var ranges: [ClosedRange<Int>] = []
        for line in lines.sorted() {
            if let last = ranges.last, line <= last.upperBound + 1 {
                ranges[ranges.count - 1] = last.lowerBound...max(line, last.upperBound)
            } else {
                ranges.append(line...line)
            }
        }
        let shown = ranges.prefix(8).map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
        return (shown + (ranges.count > 8 ? ["…"] : [])).joined(separator: ", ")
    }
}
