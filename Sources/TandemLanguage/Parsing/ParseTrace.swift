/// A phrase of the vocabulary as it stands in a source, with the meaning that the parser took.
package struct VocabularyUse: Hashable, Sendable {
    package var span: Span
    package var meaning: VocabularyEntry.Meaning
}

/// What the syntax tree does not keep of a source and a formatter needs; only written where it is asked for.
package struct ParseTrace: Sendable {
    /// The first token of a statement, of an item of a block that takes a line of its own, or of the `end` of a block.
    package struct LineStart: Hashable, Sendable {
        package var offset: UInt32
        /// The number of blocks around it.
        package var level: Int
        package var isEnd: Bool
    }

    /// The phrases in the order in which they were read.
    package var uses: [VocabularyUse] = []
    package var lineStarts: [LineStart] = []
    /// Where minus signs stand that belong to one operand.
    package var signs: Set<UInt32> = []
}

extension Parser {
    /// Takes the words that spell something of the vocabulary here.
    mutating func take(_ length: Int, _ meaning: VocabularyEntry.Meaning) {
        if trace != nil, length > 0 {
            let span = peek(0).span.joined(peek(length - 1).span)
            trace?.uses.append(VocabularyUse(span: span, meaning: meaning))
        }
        index += length
    }

    mutating func take(_ length: Int, _ keyword: Keyword) { take(length, .keyword(keyword)) }

    /// Gives words back that were taken on trial.
    mutating func giveBack(_ length: Int) {
        index -= length
        trace?.uses.removeLast()
    }

    /// Notes that a statement, an item of a block or an `end` begins here.
    mutating func noteLineStart(level: Int, isEnd: Bool = false) {
        guard trace != nil else { return }
        let start = ParseTrace.LineStart(offset: current.start, level: level, isEnd: isEnd)
        trace?.lineStarts.append(start)
    }

    /// Notes that the minus here belongs to what follows it.
    mutating func noteSign() {
        guard trace != nil else { return }
        let sign = current.start
        trace?.signs.insert(sign)
    }

    /// Notes a bare word that is a built-in value of the field before it: `need underachievement`.
    mutating func noteValue(_ value: LocatedLiteral, ofField id: String) {
        guard trace != nil, case .words(let run) = value.literal, let context = ValueMeanings.context(ofField: id),
            let word = ValueMeanings.value(source.text(run.span), context, vocabulary)
        else { return }
        trace?.uses.append(VocabularyUse(span: run.span, meaning: .word(VocabularyWord(context, word))))
    }
}
