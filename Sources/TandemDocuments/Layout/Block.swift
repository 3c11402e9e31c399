/// A part of a line: text of the template, or a value.
struct Piece: Hashable {
    enum Content: Hashable {
        case text(String)
        case value(DocumentValue)
    }
    var content: Content
    var isStrong = false
}

/// A line's text.
struct Inline: Hashable {
    var pieces: [Piece] = []

    /// Its text in a format, strong stretches marked as a whole: two that touch would cancel their marks.
    func marked(_ text: (Piece.Content) -> String, strong: (String) -> String) -> String {
        var result = ""
        var stretch = ""
        var isStrong = false
        func close() {
            result += isStrong && !stretch.isEmpty ? strong(stretch) : stretch
            stretch = ""
        }
        for piece in pieces {
            if piece.isStrong != isStrong { close() }
            isStrong = piece.isStrong
            stretch += text(piece.content)
        }
        close()
        return result
    }

    /// The rows that its values come from, each once, in order.
    var records: [RecordTag] {
        var seen: Set<RecordTag> = []
        return pieces.flatMap { piece -> [RecordTag] in
            if case .value(let value) = piece.content { value.records } else { [] }
        }.filter { seen.insert($0).inserted }
    }
}

/// A line of a document by its kind; a row of a table is a line too.
enum Block: Hashable {
    case heading(level: Int, Inline)
    case paragraph(Inline)
    /// An item of a list; numbered as the template says, or with a dash.
    case item(number: String?, Inline)
    case table(header: [Inline]?, rows: [[Inline]])
}
