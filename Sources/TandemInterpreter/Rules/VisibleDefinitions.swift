import TandemDomain
import TandemLanguage
import TandemText

/// The rule sets and own fields that can be named at a place of a text: those defined before it, there or in the files
/// it uses, and fields that the register has.
final class VisibleDefinitions {
    private let files: RuleFiles
    private var layers: [String: RuleSetChain.Layer] = [:]
    /// The set that stands last before the place, in the text itself.
    private(set) var preceding: String?
    /// Sets whose mistakes are reported already, so that each of their tests need not say so again.
    private(set) var broken: Set<String> = []

    private(set) var own: OwnFields

    /// - Parameter own: the fields that the register has.
    init(for script: String, path: RulePath, own: OwnFields = OwnFields()) {
        files = RuleFiles(for: script, path: path)
        self.own = own
    }

    func layer(named name: String) -> RuleSetChain.Layer? { layers[folded(name)] }

    /// A set with its bases.
    func chain(named name: String) throws -> RuleSetChain? {
        guard let layer = layer(named: name) else { return nil }
        return try RuleSetChain(layer) { self.layer(named: $0) }
    }

    /// Takes a set up after checking its names and types.
    func define(_ definition: RuleSetDefinition, in source: SourceFile) throws {
        let layer = RuleSetChain.Layer(definition: definition, source: source)
        layers[folded(layer.name)] = layer
        preceding = layer.name
        do {
            let chain = try RuleSetChain(layer) { self.layer(named: $0) }
            _ = try CompiledRuleSet(chain, register: nil, own: own)
            broken.remove(folded(layer.name))
        } catch {
            broken.insert(folded(layer.name))
            throw error
        }
    }

    /// Takes a field up after checking its name.
    func define(_ definition: FieldDefinition, in source: SourceFile) throws {
        let place = Place(source: source, span: definition.name)
        let name = source.text(definition.name)
        let isField = Vocabulary.shared.word(name, in: .field) != nil
        if isField || Vocabulary.shared.meaning(of: name, in: Self.takenWords) != nil {
            throw place.rejection(SemanticProblem.fieldNameTaken(name, isField: isField))
        }
        if let lower = definition.minimum, let upper = definition.maximum, lower > upper {
            throw place.rejection(SemanticProblem.boundsReversed(name, lower, upper))
        }
        try place.at(definition.name) { try own.define(OwnField(definition, in: source)) }
    }

    /// Words that mean something where a field can be named.
    private static let takenWords = ContextSet(
        [.function, .operation, .category, .joint, .dates, .clause])

    /// Takes up the definitions of a used file; its rules do not become those that precede.
    func use(_ literal: TextLiteral, from source: SourceFile) throws {
        let outer = preceding
        defer { preceding = outer }
        try files.open(literal, from: source) { statement, file in
            switch statement.statement {
            case .rules(let definition): try define(definition, in: file)
            case .field(let definition): try define(definition, in: file)
            case .use(let literal): try use(literal, from: file)
            default: break
            }
        }
    }

    /// The set that a test speaks of.
    ///
    /// - Throws: `Rejection` where the test names an unknown one, or names none and none stands before it.
    func chain(of test: RuleTest, in source: SourceFile) throws -> RuleSetChain {
        let named = try test.ruleSet(in: source, preceding: preceding)
        guard let chain = try chain(named: named.name) else {
            let names = layers.values.map(\.name)
            throw named.place.rejection(
                SemanticProblem.unknownRuleSet(
                    named.name, closest: closest(to: named.name, among: names, limit: 3)))
        }
        return chain
    }

    /// Checks a test's records and parameters.
    func check(_ test: RuleTest, in source: SourceFile) throws {
        var diagnostics: [Diagnostic] = []
        func attempt(_ body: () throws -> Void) throws {
            do { try body() } catch let rejection as Rejection { diagnostics += rejection.diagnostics }
        }
        for (role, attributes) in [(ParticipantRecord.Role.mentor, test.mentor), (.mentee, test.mentee)] {
            try attempt {
                _ = try ParticipantReader(source: source, own: own).facts(role, named: test.name, attributes)
            }
        }
        let name = test.rules.map { source.text($0) } ?? preceding
        guard !broken.contains(folded(name ?? "")) else { return }
        try attempt {
            let chain = try chain(of: test, in: source)
            try chain.checkSettings(test.settings, in: source)
        }
        if !diagnostics.isEmpty { throw Rejection(diagnostics) }
    }
}

extension OwnField {
    init(_ definition: FieldDefinition, in source: SourceFile) {
        let type: OwnFieldType =
            switch definition.type {
            case .number: .number
            case .text: .text
            case .date: .date
            case .yesNo: .yesNo
            case .set: .set
            }
        var bounds: ClosedRange<Double>?
        if let lower = definition.minimum, let upper = definition.maximum, lower <= upper { bounds = lower...upper }
        self.init(
            name: normalised(source.text(definition.name)), type: type, bounds: bounds,
            label: definition.label.map { ParticipantReader.tidied(source.text($0)) })
    }
}

extension RuleSetChain {
    /// - Throws: `Rejection` where a setting names no parameter of the set, or gives it a value of another kind.
    func checkSettings(_ settings: [ParameterSetting], in source: SourceFile) throws {
        let known = parameters
        for setting in settings {
            let asked = source.text(setting.name)
            if let declared = value(ofParameter: asked) {
                let isAlike =
                    declared.isWord && ParameterValue(literal: setting.value.literal, source: source).isWord
                    || declared.literal.wording == setting.value.literal.wording
                if isAlike { continue }
                throw Place(source: source, span: setting.value.span).rejection(
                    SemanticProblem.wrongType(
                        field: Wording(asked, asked), expected: declared.literal.wording,
                        found: setting.value.literal.wording))
            }
            throw Place(source: source, span: setting.name).rejection(
                SemanticProblem.unknownParameter(asked, name, closest: closest(to: asked, among: known, limit: 3)))
        }
    }
}

extension RuleTest {
    /// The rule set that the test speaks of, and where it says so: the one it names, else the one before it.
    ///
    /// - Throws: `Rejection` where it names none and none stands before it.
    func ruleSet(in source: SourceFile, preceding: String?) throws -> (name: String, place: Place) {
        let place = Place(source: source, span: rules?.span ?? name.span)
        guard let named = rules.map({ source.text($0) }) ?? preceding else {
            throw place.rejection(SemanticProblem.testWithoutRules)
        }
        return (named, place)
    }
}
