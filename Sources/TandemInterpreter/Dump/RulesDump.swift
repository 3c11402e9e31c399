import TandemDomain
import TandemLanguage
import TandemText

/// Rule sets in the words of the dump: a base stands before what extends it.
struct RulesDump {
    let register: Register

    func write(_ writer: inout DumpWriter) throws {
        for row in try ordered() {
            guard let name = try register.text(.ruleSets, .name, row),
                let text = try register.text(.ruleSets, .text, row)
            else { continue }
            if isWhole(name) {
                writer.formatted { $0.line(text) }
            } else {
                // A base has changed under it: what no longer compiles would stop the whole script.
                writer.comment(
                    Wording(
                        "These rules do not compile any more, since a set that they extend has changed:",
                        "Эти правила больше не работают: набор, который они расширяют, изменился:"),
                    text)
            }
        }
    }

    /// Whether a set, with those that it extends, still compiles.
    func isWhole(_ name: String) -> Bool {
        do {
            guard let chain = try RuleLibrary(register: register).chain(named: name) else { return false }
            _ = try CompiledRuleSet(chain, register: register, own: register.ownFields())
            return true
        } catch {
            return false
        }
    }

    /// The sets in the order of the register, each after the one it extends.
    private func ordered() throws -> [Int32] {
        let rows = try register.table(.ruleSets).rows
        var places: [String: Int32] = [:]
        for row in rows { places[folded(try register.text(.ruleSets, .name, row) ?? "")] = row }
        var result: [Int32] = []
        var placed: Set<Int32> = []
        for row in rows {
            var chain: [Int32] = []
            var next: Int32? = row
            while let current = next, !placed.contains(current), !chain.contains(current) {
                chain.append(current)
                next = try base(current).flatMap { places[folded($0)] }
            }
            for row in chain.reversed() where placed.insert(row).inserted { result.append(row) }
        }
        return result
    }

    private func base(_ row: Int32) throws -> String? {
        let source = SourceFile(name: "", text: try register.text(.ruleSets, .text, row) ?? "")
        for statement in ParsedSource(source).statements {
            if case .rules(let definition) = statement.statement { return definition.base.map { source.text($0) } }
        }
        return nil
    }
}
