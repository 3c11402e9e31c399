/// What a press of Tab does, decided without a terminal.
package enum CompletionStep: Sendable, Equatable {
    /// No candidate: a beep.
    case nothing
    /// The bytes `replaced` of the text become `text`.
    case insert(replaced: Range<Int>, text: String)
    /// The candidates are listed below the line.
    case list([CompletionList.Candidate])
}

extension CompletionList {
    /// Decides what Tab does with these candidates in `text`.
    ///
    /// One candidate is inserted, with a space after it where a space fits. Several that begin with more than was
    /// typed get their common beginning inserted; otherwise they are listed.
    package func step(in text: String) -> CompletionStep {
        let bytes = Array(text.utf8)
        guard 0 <= replaced.lowerBound, replaced.upperBound <= bytes.count else { return .nothing }
        guard let typed = String(validating: bytes[replaced], as: UTF8.self) else { return .nothing }
        let distinct = distinctCandidates
        guard let first = distinct.first else { return .nothing }
        if distinct.count == 1 {
            let rest = String(decoding: bytes[replaced.upperBound...], as: UTF8.self)
            let inserted = first.text + (Self.wantsSpace(between: first.text, and: rest) ? " " : "")
            return inserted == typed ? .nothing : .insert(replaced: replaced, text: inserted)
        }
        let common = Self.commonBeginning(of: distinct.map(\.text))
        if common.count > typed.count { return .insert(replaced: replaced, text: common) }
        return .list(distinct)
    }

    /// The longest beginning that all texts share, in whole characters; empty for no texts.
    package static func commonBeginning(of texts: [String]) -> String {
        guard var common = texts.first.map({ Array($0) }) else { return "" }
        for text in texts.dropFirst() {
            let shared = zip(common, text).prefix { $0 == $1 }.count
            common.removeSubrange(shared...)
        }
        return String(common)
    }

    private var distinctCandidates: [Candidate] {
        var seen: Set<String> = []
        return candidates.filter { seen.insert($0.text).inserted }
    }

    /// A space fits after a finished word, not after an opener (`(`, `«`), a path, or before what closes or parts.
    private static func wantsSpace(between candidate: String, and rest: String) -> Bool {
        if let last = candidate.last, last.isWhitespace || "(«\"/=".contains(last) { return false }
        if let next = rest.first, !next.isNewline, next.isWhitespace || ")»\",.:;".contains(next) { return false }
        return true
    }
}
