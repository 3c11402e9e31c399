import TandemText

/// The kept text of an issued document, out of which names can be taken while everything else stays where it is.
///
/// A plain text breaks its lines and sets its tables in columns, so that the words of a name may stand below each other.
struct KeptText {
    private let text: String
    private let isPlain: Bool

    /// - Parameter isPlain: whether it is the plain text, not Markdown or HTML.
    init(_ text: String, isPlain: Bool) {
        self.text = text
        self.isPlain = isPlain
    }

    /// A name to be taken out and what is put in its place.
    typealias Replacement = (mention: NameMention, mark: String)

    /// The text without the names; nil where it has none of them.
    func without(_ names: [Replacement]) -> String? {
        guard isPlain else {
            let rest = names.reduce(text) { text, name in
                Self.withoutInTags(name.mention.redacted(text, mark: name.mark, layout: .markup) ?? text, name)
            }
            return rest == text ? nil : rest
        }
        return withoutInColumns(names)
    }

    /// What a tag says is no part of the words around it, and may name someone nevertheless.
    private static func withoutInTags(_ text: String, _ name: Replacement) -> String {
        var result = ""
        var rest = text[...]
        while let start = rest.firstIndex(of: "<") {
            let tag = MarkupMark(rest[start...])?.text ?? rest[start...start]
            result += rest[..<start] + (name.mention.redacted(String(tag), mark: name.mark) ?? String(tag))
            rest = rest[tag.endIndex...]
        }
        return result + rest
    }

    /// A piece of a line that stands in a column.
    private struct Piece {
        var column: Int
        var text: String
    }

    private func withoutInColumns(_ names: [Replacement]) -> String? {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var pieces = lines.map(Self.pieces)
        var changed: Set<Int> = []
        var seen: Set<[Int]> = []
        for line in pieces.indices {
            for index in pieces[line].indices where !seen.contains([line, index]) {
                let places = Self.run(from: (line, index), pieces)
                seen.formUnion(places.map { [$0.line, $0.index] })
                let whole = places.map { pieces[$0.line][$0.index].text }.joined(separator: "\n")
                let rest = names.reduce(whole) { $1.mention.redacted($0, mark: $1.mark, layout: .wrapped) ?? $0 }
                guard rest != whole else { continue }
                for (place, part) in zip(places, rest.split(separator: "\n", omittingEmptySubsequences: false)) {
                    guard pieces[place.line][place.index].text != part else { continue }
                    pieces[place.line][place.index].text = String(part)
                    changed.insert(place.line)
                }
            }
        }
        guard !changed.isEmpty else { return nil }
        return lines.indices.map { changed.contains($0) ? Self.line(of: pieces[$0]) : lines[$0] }
            .joined(separator: "\n")
    }

    private typealias Position = (line: Int, index: Int)

    /// The pieces below each other in one column, from a piece down.
    private static func run(from start: Position, _ pieces: [[Piece]]) -> [Position] {
        let column = pieces[start.line][start.index].column
        var run = [start]
        for line in (start.line + 1)..<max(start.line + 1, pieces.count) {
            guard let index = pieces[line].firstIndex(where: { $0.column == column }) else { break }
            run.append((line, index))
        }
        return run
    }

    /// What two blanks or more part; the mark of an item is a piece of its own, as its further lines stand behind it.
    private static func pieces(of line: String) -> [Piece] {
        var pieces: [Piece] = []
        var column = 0
        var blanks = 2
        for word in line.split(separator: " ", omittingEmptySubsequences: false) {
            defer { column += displayWidth(word) + 1 }
            guard !word.isEmpty else {
                blanks += 1
                continue
            }
            if blanks > 1 || pieces.count == 1 && isMark(pieces[0].text) {
                pieces.append(Piece(column: column, text: String(word)))
            } else {
                pieces[pieces.count - 1].text += " " + word
            }
            blanks = 1
        }
        return pieces
    }

    private static func isMark(_ text: String) -> Bool {
        text == "-" || text.last == ")" && text.dropLast().allSatisfy(\.isNumber)
    }

    private static func line(of pieces: [Piece]) -> String {
        var line = ""
        for piece in pieces where !piece.text.isEmpty {
            let gap = piece.column - displayWidth(line)
            line += String(repeating: " ", count: max(gap, line.isEmpty ? 0 : 1)) + piece.text
        }
        return line
    }
}
