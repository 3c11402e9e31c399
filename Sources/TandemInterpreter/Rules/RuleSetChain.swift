import TandemDomain
import TandemLanguage
import TandemText

/// A rule set with the sets that it extends, the outermost base first.
struct RuleSetChain {
    /// A definition with the text that it stands in.
    struct Layer {
        var definition: RuleSetDefinition
        var source: SourceFile

        var name: String { source.text(definition.name) }
        var form: MentoringForm? {
            get throws { try definition.form.map { try StatementReader(source: source).form($0) } }
        }
    }

    /// The most sets that may extend one another in a row.
    static let limit = 32

    let layers: [Layer]
    /// The form that the set is for: its own, or that of its base.
    let form: MentoringForm?

    /// Follows a set to its bases.
    ///
    /// - Parameter find: the set of a name among those known where the text stands.
    /// - Throws: `Rejection` with the chain where a base is unknown, extends the set itself, or is for another form.
    init(_ layer: Layer, find: (String) throws -> Layer?) throws {
        var layers = [layer]
        var form = try layer.form
        while let last = layers.first, let literal = last.definition.base {
            let place = Place(source: last.source, span: literal.span)
            let name = last.source.text(literal)
            let names = layers.reversed().map(\.name) + [name]
            if layers.contains(where: { folded($0.name) == folded(name) }) {
                throw place.rejection(SemanticProblem.baseCycle(names))
            }
            guard layers.count < Self.limit else { throw place.rejection(SemanticProblem.tooManyBases(names)) }
            guard let base = try find(name) else {
                throw place.rejection(SemanticProblem.unknownBase(name, chain: names))
            }
            let wanted = try base.form
            if let form, let wanted, form != wanted {
                throw place.rejection(SemanticProblem.baseOfOtherForm(name, chain: names))
            }
            form = form ?? wanted
            layers.insert(base, at: 0)
        }
        self.layers = layers
        self.form = form
    }

    /// The set itself, which the others only serve.
    var own: Layer { layers[layers.count - 1] }
    var name: String { own.name }

    /// The value that a parameter has unless it is set; the last set that has it decides.
    func value(ofParameter name: String) -> ParameterValue? {
        for layer in layers.reversed() {
            for case .parameter(let span, let value) in layer.definition.items.map(\.item)
            where folded(layer.source.text(span)) == folded(name) {
                return ParameterValue(literal: value.literal, source: layer.source)
            }
        }
        return nil
    }

    /// The names of all parameters, each once.
    var parameters: [String] {
        var names: [String] = []
        for layer in layers {
            for item in layer.definition.items {
                guard case .parameter(let span, _) = item.item else { continue }
                let name = layer.source.text(span)
                if !names.contains(where: { folded($0) == folded(name) }) { names.append(name) }
            }
        }
        return names
    }
}

/// A parameter's value with the text that it is written in.
struct ParameterValue {
    var literal: Literal
    var source: SourceFile

    /// A word or a text: its meaning comes from what it is compared with.
    var isWord: Bool {
        switch literal {
        case .text, .words: true
        default: false
        }
    }
}
