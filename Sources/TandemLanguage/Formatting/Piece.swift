/// What the formatter moves as one: a token, a phrase of the vocabulary or a comment.
struct Piece {
    enum Kind: Equatable {
        case token(Token.Kind)
        case phrase(VocabularyEntry.Meaning)
        case comment
    }

    var kind: Kind
    var span: Span
    /// A phrase of several words as typed, with single spaces.
    var typed: String?
    /// The line ends before it.
    var breaks = 0
    var lineStart: ParseTrace.LineStart?
    /// A minus that belongs to what follows.
    var isSign = false
    /// A document's number with its №.
    var hasNumeroSign = false
    /// A comma or semicolon between lines, which the line end stands for.
    var isSeparator = false
    /// Where the next token that is neither comment nor separator begins a line; nil where it goes on with one.
    var nextLineStart: ParseTrace.LineStart?
    /// No token follows.
    var isLast = false

    /// Cuts a source into its pieces, in order.
    static func all(of traced: TracedSource, vocabulary: Vocabulary) -> [Piece] {
        var cutter = PieceCutter(traced: traced, lexer: Lexer(source: traced.source, vocabulary: vocabulary))
        return cutter.cut()
    }
}

/// Runs the lexer over a source and puts back what it skips.
private struct PieceCutter {
    let traced: TracedSource
    var lexer: Lexer
    var pieces: [Piece] = []
    var breaks = 0

    mutating func cut() -> [Piece] {
        var end = lexer.position
        while true {
            var token = lexer.next()
            addComment(in: end..<Int(token.start), before: token)
            end = lexer.position
            if token.kind == .endOfFile { break }
            if token.kind == .newline {
                breaks += 1
                continue
            }
            if token.kind == .documentNumber {
                // The lexer leaves the full stop after a number out.
                token.end = UInt32(truncatingIfNeeded: max(Int(token.end), end))
            }
            if let use = traced.uses[token.start] {
                addPhrase(use, token)
                end = lexer.position
            } else {
                add(Piece(kind: .token(token.kind), span: token.span))
            }
        }
        lookAhead()
        return pieces
    }

    private mutating func add(_ piece: Piece) {
        var piece = piece
        piece.breaks = breaks
        breaks = 0
        piece.lineStart = traced.lineStarts[piece.span.start]
        piece.isSign = traced.signs.contains(piece.span.start)
        if piece.kind == .token(.documentNumber) { piece.hasNumeroSign = followsNumeroSign(Int(piece.span.start)) }
        pieces.append(piece)
    }

    private mutating func addPhrase(_ use: VocabularyUse, _ first: Token) {
        var piece = Piece(kind: .phrase(use.meaning), span: use.span)
        if first.end < use.span.end {
            var words = [traced.source.text(first.span)]
            while lexer.position < Int(use.span.end) { words.append(traced.source.text(lexer.next().span)) }
            piece.typed = words.joined(separator: " ")
        }
        add(piece)
    }

    /// A comment runs to the end of its line, so that a gap between tokens holds at most one, at its end.
    private mutating func addComment(in gap: Range<Int>, before token: Token) {
        guard token.kind == .newline || token.kind == .endOfFile, gap.count >= 2 else { return }
        let bytes = lexer.bytes
        var index = gap.lowerBound
        while index + 1 < gap.upperBound {
            if bytes[index] == 0x2F, bytes[index + 1] == 0x2F {
                add(Piece(kind: .comment, span: Span(index, gap.upperBound)))
                return
            }
            index += 1
        }
    }

    private func followsNumeroSign(_ start: Int) -> Bool {
        let bytes = lexer.bytes
        var index = start
        while index > 0, bytes[index - 1] == 0x20 || bytes[index - 1] == 0x09 || bytes[index - 1] == 0xA0 {
            index -= bytes[index - 1] == 0xA0 ? 2 : 1
        }
        return index >= 3 && bytes[(index - 3)..<index].elementsEqual("№".utf8)
    }

    private mutating func lookAhead() {
        var next: ParseTrace.LineStart?
        var isLast = true
        for index in pieces.indices.reversed() {
            pieces[index].nextLineStart = next
            pieces[index].isLast = isLast
            switch pieces[index].kind {
            case .comment: continue
            case .token(.semicolon):
                pieces[index].isSeparator = true
                continue
            case .token(.comma) where isLast || next != nil:
                pieces[index].isSeparator = true
                continue
            default:
                next = pieces[index].lineStart
                isLast = false
            }
        }
    }
}
