import TandemDomain
import TandemLanguage
import TandemText

/// The rule sets that the register keeps, compiled for a form as its programme uses them.
struct RuleLibrary {
    let register: Register

    /// The sets of a form, in the order in which the programme names them.
    func sets(of form: MentoringForm, programme: Int32) throws -> [CompiledRuleSet] {
        try register.ruleSets(of: form, in: programme).compactMap { use in
            guard let chain = try chain(named: use.name) else { return nil }
            return try CompiledRuleSet(
                chain, register: register, own: register.ownFields(), settings: Self.settings(use.parameters))
        }
    }

    /// A set with the sets it extends, each read from the register.
    func chain(named name: String) throws -> RuleSetChain? {
        guard let layer = try layer(named: name) else { return nil }
        return try RuleSetChain(layer) { try self.layer(named: $0) }
    }

    /// A set with the sets it extends.
    ///
    /// - Throws: `Rejection` at the place where the register has no set of the name.
    func chain(named name: String, at place: Place) throws -> RuleSetChain {
        if let chain = try chain(named: name) { return chain }
        let names = try register.table(.ruleSets).rows.compactMap { try register.text(.ruleSets, .name, $0) }
        throw place.rejection(SemanticProblem.unknownRuleSet(name, closest: closest(to: name, among: names, limit: 3)))
    }

    /// A set's definition, read again from the text that the register keeps.
    func layer(named name: String) throws -> RuleSetChain.Layer? {
        let rows = try register.table(.ruleSets).rows
        guard
            let row = try rows.first(where: { folded(try register.text(.ruleSets, .name, $0) ?? "") == folded(name) }),
            let text = try register.text(.ruleSets, .text, row)
        else { return nil }
        // Line ends before it, so that places are those of the file it came from.
        let line = try register.table(.ruleSets).count(.line, row) ?? 1
        let padding = String(repeating: "\n", count: max(0, line - 1))
        let file = try register.text(.ruleSets, .file, row) ?? name
        let source = SourceFile(name: file, text: padding + text)
        for statement in ParsedSource(source).statements {
            if case .rules(let definition) = statement.statement {
                return RuleSetChain.Layer(definition: definition, source: source)
            }
        }
        return nil
    }

    /// `min_gpa = 4.7, other = 2` as the programme wrote it.
    static func settings(_ text: String?) -> [String: ParameterValue] {
        guard let text else { return [:] }
        let source = SourceFile(name: "", text: text)
        return settings(Parser.parameterSettings(source), in: source)
    }

    static func settings(_ settings: [ParameterSetting], in source: SourceFile) -> [String: ParameterValue] {
        var result: [String: ParameterValue] = [:]
        for setting in settings {
            result[source.text(setting.name)] = ParameterValue(literal: setting.value.literal, source: source)
        }
        return result
    }
}
