import TandemInterpreter
import TandemLanguage
import TandemText

/// What is wrong with a document, as the protocol tells it.
struct DocumentDiagnostics {
    /// More are not sent: an editor shows none of them usefully.
    static let limit = 500

    let document: Document
    let language: MessageLanguage
    /// The address before the code of a page that explains it; empty without such pages.
    var pages = ""

    /// What `tandem check` says of the document, mistakes and warnings, ordered by place.
    static func found(in document: Document, _ language: MessageLanguage) -> [Diagnostic] {
        Session.inspect([document.source], language: language).filter { $0.source === document.source }
    }

    func json(_ diagnostics: [Diagnostic]) -> JSON {
        .array(diagnostics.prefix(Self.limit).map { json($0) })
    }

    func json(_ diagnostic: Diagnostic) -> JSON {
        let placed = diagnostic.notes.compactMap { note in note.span.map { (note.wording, $0) } }
        let related: [JSON] = placed.map { wording, span in
            ["location": document.location(span), "message": .string(wording[language])]
        }
        return [
            "range": document.range(diagnostic.span), "severity": diagnostic.severity == .error ? 1 : 2,
            "code": .string(diagnostic.code), "source": "tandem", "message": .string(message(diagnostic)),
            "codeDescription": pages.isEmpty ? nil : ["href": .string(pages + diagnostic.code)],
            "relatedInformation": related.isEmpty ? nil : .array(related),
        ]
    }

    /// The wording, then what helps, each in a line.
    private func message(_ diagnostic: Diagnostic) -> String {
        var lines = [diagnostic.problem.wording[language]]
        lines += diagnostic.notes.filter { $0.span == nil }.map { $0.wording[language] }
        if let advice = diagnostic.problem.advice { lines.append(advice[language]) }
        return lines.joined(separator: "\n")
    }

    // MARK: Quick fixes

    /// The fixes of the diagnostics that touch a range of bytes.
    func actions(_ diagnostics: [Diagnostic], in range: Range<Int>) -> JSON {
        let touched = diagnostics.filter { diagnostic in
            let span = diagnostic.span.range
            return span.lowerBound <= range.upperBound && range.lowerBound <= span.upperBound
        }
        let actions: [JSON] = touched.prefix(Self.limit).compactMap { diagnostic in
            diagnostic.fix.map { action(diagnostic, $0) }
        }
        return .array(actions)
    }

    private func action(_ diagnostic: Diagnostic, _ fix: Fix) -> JSON {
        let verb =
            fix.span.range.isEmpty
            ? Wording("Insert", "Вставить")
            : fix.replacement.isEmpty ? Wording("Remove", "Убрать") : Wording("Replace with", "Заменить на")
        let what = fix.replacement.isEmpty ? document.source.text(fix.span) : fix.replacement
        let edit: JSON = ["range": document.range(fix.span), "newText": .string(fix.replacement)]
        return [
            "title": .string("\(verb[language]) «\(what)»"), "kind": "quickfix", "isPreferred": true,
            "diagnostics": [json(diagnostic)], "edit": ["changes": .object([document.uri: [edit]])],
        ]
    }
}
