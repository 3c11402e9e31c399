/// One lexical unit of a source.
package struct Token: Sendable {
    package enum Kind: UInt8, Sendable {
        case word, number, percent, date, schoolClass, text, documentNumber
        case comma, colon, semicolon, openParen, closeParen, dot, range
        case plus, minus, star, slash, equal, notEqual, less, greater, lessEqual, greaterEqual
        case newline, endOfFile, invalid
    }

    package var kind: Kind
    /// A text holds a doubled quote that stands for one.
    package var hasDoubledQuote = false
    /// The word's number in the vocabulary, 0 for a word of no spelling; of a text, the length of its closing mark.
    package var word: UInt16 = 0
    package var start: UInt32
    package var end: UInt32

    package var span: Span { Span(start: start, end: end) }
}
