/// What of a source must be the same after formatting: meanings, everything that is no vocabulary, and the lines.
enum Fidelity {
    enum Atom: Equatable {
        case meaning(VocabularyEntry.Meaning)
        case text(ArraySlice<UInt8>)
        case line(level: Int, isEnd: Bool)
    }

    /// Words that one language says and the other leaves out: `coverage of students`, «охват учеников».
    private static let implied: Set<VocabularyEntry.Meaning> = [.keyword(.of), .keyword(.ofWhom), .keyword(.by)]

    static func atoms(_ source: SourceFile, _ pieces: [Piece]) -> [Atom] {
        var atoms: [Atom] = []
        atoms.reserveCapacity(pieces.count)
        for piece in pieces where !piece.isSeparator && piece.kind != .comment {
            if let start = piece.lineStart { atoms.append(.line(level: start.level, isEnd: start.isEnd)) }
            if case .phrase(let meaning) = piece.kind {
                if !implied.contains(meaning) { atoms.append(.meaning(meaning)) }
            } else {
                atoms.append(.text(source.bytes[piece.span.range]))
            }
        }
        return atoms
    }
}
