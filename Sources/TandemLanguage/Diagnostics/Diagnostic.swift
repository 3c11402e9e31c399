package import TandemText

/// A replacement that would mend the text.
package struct Fix: Hashable, Sendable {
    package var span: Span
    package var replacement: String

    package init(span: Span, replacement: String) {
        self.span = span
        self.replacement = replacement
    }
}

/// A problem at a place of a source.
package struct Diagnostic: Sendable {
    package enum Severity: String, Sendable { case error, warning }

    package struct Note: Sendable {
        package var wording: Wording
        package var span: Span?

        package init(wording: Wording, span: Span? = nil) {
            self.wording = wording
            self.span = span
        }
    }

    package var problem: any Problem
    package var severity: Severity
    package var source: SourceFile
    package var span: Span
    package var notes: [Note]
    package var fix: Fix?

    package init(
        _ problem: any Problem, severity: Severity = .error, source: SourceFile, span: Span, notes: [Note] = [],
        fix: Fix? = nil
    ) {
        self.problem = problem
        self.severity = severity
        self.source = source
        self.span = span
        self.notes = notes
        self.fix = fix
    }

    package var code: String { problem.code }
}

/// Thrown where a statement cannot be carried out: everything found, in source order.
package struct Rejection: Error {
    package var diagnostics: [Diagnostic]

    package init(_ diagnostics: [Diagnostic]) {
        self.diagnostics = diagnostics
    }
}
