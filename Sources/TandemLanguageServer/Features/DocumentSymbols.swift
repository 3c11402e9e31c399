import TandemLanguage

/// The outline of a document.
struct DocumentSymbols {
    /// A base of a hundred thousand people is no outline.
    static let limit = 5000

    let document: Document

    /// The protocol's numbers.
    private enum Kind: Int {
        case module = 2
        case form = 5
        case field = 8
        case constant = 14
        case number = 16
        case object = 19
        case member = 22
        case event = 24
    }

    /// Symbols with their children.
    var tree: JSON { .array(symbols.map(\.json)) }

    /// The same as a flat list, for clients that know no tree.
    var list: JSON {
        func flat(_ symbol: Symbol, in container: String?) -> [JSON] {
            let own: JSON = [
                "name": .string(symbol.name), "kind": JSON(symbol.kind.rawValue),
                "location": ["uri": .string(document.uri), "range": symbol.range],
                "containerName": container.map { .string($0) },
            ]
            return [own] + symbol.children.flatMap { flat($0, in: symbol.name) }
        }
        return .array(symbols.flatMap { flat($0, in: nil) })
    }

    private struct Symbol {
        var name: String
        var kind: Kind
        var range: JSON
        var selection: JSON
        var children: [Symbol]

        var json: JSON {
            [
                "name": .string(name), "kind": JSON(kind.rawValue), "range": range, "selectionRange": selection,
                "children": children.isEmpty ? nil : .array(children.map(\.json)),
            ]
        }
    }

    private func symbol(_ name: Span, _ kind: Kind, _ whole: Span, _ children: [Symbol] = []) -> Symbol {
        let text = document.source.text(name)
        return Symbol(
            // The protocol wants a name; a text may be empty.
            name: text.isEmpty ? "«»" : String(text.prefix(200)), kind: kind, range: document.range(whole.joined(name)),
            selection: document.range(name), children: children)
    }

    private var symbols: [Symbol] {
        document.parsed.statements.lazy.compactMap { symbol($0) }.prefix(Self.limit).map { $0 }
    }

    private func symbol(_ located: LocatedStatement) -> Symbol? {
        switch located.statement {
        case .programme(let programme):
            symbol(programme.name.span, .module, located.span, programme.items.compactMap { symbol($0) })
        case .rules(let rules):
            symbol(rules.name.span, .form, located.span, rules.items.compactMap { symbol($0) })
        case .field(let field): symbol(field.name, .field, located.span)
        case .participant(let record): symbol(record.name.span, .object, located.span)
        default: nil
        }
    }

    private func symbol(_ located: LocatedItem<ProgrammeItem>) -> Symbol? {
        switch located.item {
        case .form(let form):
            symbol(
                form.form.span, .form, located.span,
                form.items.compactMap { item in
                    switch item.item {
                    case .variant(let name, _): symbol(name.span, .member, item.span)
                    case .rules(let reference): symbol(reference.name.span, .form, item.span)
                    default: nil
                    }
                })
        case .stage(let name, let tasks):
            symbol(name.span, .event, located.span, tasks.map { symbol($0.item.title.span, .event, $0.span) })
        case .scale(let scale): symbol(scale.name.span, .number, located.span)
        default: nil
        }
    }

    private func symbol(_ located: LocatedItem<RuleItem>) -> Symbol? {
        guard case .parameter(let name, _) = located.item else { return nil }
        return symbol(name, .constant, located.span)
    }
}
