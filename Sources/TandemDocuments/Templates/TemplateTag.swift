/// A tag of a template, found without the template language's own parser: to refuse what that one would do silently.
struct TemplateTag {
    /// What stands between the braces.
    var content: String
    var line: Int

    /// The sign of a section, a partial, a pragma; nil for a plain name.
    var sign: Character? { content.first.flatMap { "#^/>&!{=%<$*".contains($0) ? $0 : nil } }
    var name: String {
        var rest = content[...]
        while let first = rest.first, "#^/>&{<$".contains(first) || first.isWhitespace { rest.removeFirst() }
        while let last = rest.last, last == "}" || last.isWhitespace { rest.removeLast() }
        return String(rest)
    }

    static func all(in text: String) -> [TemplateTag] {
        var tags: [TemplateTag] = []
        var rest = text[...]
        var line = 1
        while let open = rest.firstRange(of: "{{") {
            line += rest[..<open.lowerBound].count { $0.isNewline }
            rest = rest[open.upperBound...]
            guard let close = rest.firstRange(of: "}}") else { break }
            tags.append(TemplateTag(content: String(rest[..<close.lowerBound]), line: line))
            line += rest[..<close.lowerBound].count { $0.isNewline }
            rest = rest[close.upperBound...]
        }
        return tags
    }
}
