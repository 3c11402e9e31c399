package import TandemText

/// What can be wrong with a school's own template.
package enum TemplateProblem: Problem, Error, Equatable {
    case malformed(String, line: Int, Wording)
    case unknownNames(String, [String], closest: [String])
    case partialMissing(String, line: Int, String)
    case partialCycle([String])

    package var code: String {
        switch self {
        case .malformed, .partialMissing, .partialCycle: "E0618"
        case .unknownNames: "E0619"
        }
    }

    package var wording: Wording {
        switch self {
        case .malformed(let file, let line, let reason):
            Wording(
                "the template \(file) cannot be read, line \(line): \(reason.english)",
                "шаблон \(file) не читается, строка \(line): \(reason.russian)")
        case .unknownNames(let file, let names, _):
            Wording(
                "the template \(file) names what documents of this kind do not have: " + Self.list(names),
                "шаблон \(file) называет то, чего у таких документов нет: " + Self.list(names))
        case .partialMissing(let file, let line, let name):
            Wording(
                "the template \(file) brings in «\(name)» in line \(line), but there is no such template",
                "шаблон \(file) в строке \(line) подключает «\(name)», но такого шаблона нет")
        case .partialCycle(let chain):
            Wording(
                "templates bring each other in: " + chain.joined(separator: " → "),
                "шаблоны подключают друг друга: " + chain.joined(separator: " → "))
        }
    }

    package var advice: Wording? {
        switch self {
        case .unknownNames(_, _, let closest) where !closest.isEmpty:
            Wording("did you mean \(Self.list(closest))?", "может быть, \(Self.list(closest))?")
        case .malformed, .unknownNames:
            Wording(
                "`tandem templates DIR` writes the built-in templates to compare with",
                "`tandem templates ПАПКА` запишет встроенные шаблоны для сравнения")
        case .partialMissing(_, _, let name):
            Wording(
                "put \(name).ru.mustache beside it, or remove the tag",
                "положите рядом \(name).ru.mustache или уберите подключение")
        case .partialCycle: nil
        }
    }

    private static func list(_ names: [String]) -> String { names.map { "{{\($0)}}" }.joined(separator: ", ") }
}
