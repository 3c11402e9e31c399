/// Random expressions of the language as texts, of the type asked for.
struct RandomExpression {
    var random: Seeded
    /// What stands before a field: nothing in a query, `mentor.` or `mentee.` in a pair rule.
    var prefixes = [""]
    var hasRelations = true

    init(seed: UInt64) { random = Seeded(seed: seed) }

    private mutating func pick(_ items: [String]) -> String { items.randomElement(using: &random) ?? "" }

    private mutating func field(_ names: [String]) -> String { pick(prefixes) + pick(names) }

    mutating func number(_ depth: Int) -> String {
        let kind = Int.random(in: 0...(depth > 0 ? 9 : 4), using: &random)
        switch kind {
        case 0: return pick(["0", "1", "4.5", "7", "2", "100"])
        case 1, 2: return field(["gpa", "grade", "experience"])
        case 3: return "count of " + field(["subjects", "interests"])
        case 4:
            if !hasRelations { return field(["gpa"]) }
            return pick(["pairs.count", "count of pairs", "pairs"])
        case 5: return "-(\(number(depth - 1)))"
        case 6: return "\(pick(["min", "max"]))(\(number(depth - 1)), \(number(depth - 1)))"
        case 7: return "(\(date()) - \(date()))"
        default: return "(\(number(depth - 1)) \(pick(["+", "-", "*", "/"])) \(number(depth - 1)))"
        }
    }

    private mutating func date() -> String {
        pick([field(["born"]), field(["born", "joined"]), "14.03.2008", "2010-01-01"])
    }

    private mutating func comparison() -> String {
        pick(["is", "is not", "=", "≠", "<", ">", "≤", "≥", "more than", "less than", "at least", "at most"])
    }

    mutating func condition(_ depth: Int) -> String {
        let kind = Int.random(in: 0...(depth > 0 ? 14 : 10), using: &random)
        switch kind {
        case 0, 1: return "\(number(depth - 1)) \(comparison()) \(number(depth - 1))"
        case 2:
            let sides = [field(["class"]), pick(["7Б", "9А", "5Я"])].shuffled(using: &random)
            return "\(sides[0]) \(comparison()) \(sides[1])"
        case 3: return "\(date()) \(comparison()) \(date())"
        case 4:
            let choices = [
                ("need", ["isolation", "gifted", "неуспеваемость"]), ("gender", ["male", "женский"]),
                ("category", ["student", "учитель"]), ("form", ["student-student", "учитель-учитель"]),
            ]
            let (name, values) = choices.randomElement(using: &random) ?? choices[0]
            let owner = name == "need" ? (prefixes.contains("mentee.") ? "mentee." : pick(prefixes)) : pick(prefixes)
            let sides = [owner + name, pick(values)]
            switch Int.random(in: 0...3, using: &random) {
            case 0: return "\(sides[0]) is \(sides[1])"
            case 1: return "\(sides[1]) is not \(sides[0])"
            case 2: return "\(sides[0]) in (\(values.joined(separator: ", ")))"
            default: return "\(sides[0]) not in (\(sides[1]))"
            }
        case 5:
            return
                "\(field(["workplace", "position"])) \(pick(["is", "is not"])) \(pick(["\"завод «Заря»\"", "\"ЁЛКА\"", "\"нет такого\""]))"
        case 6:
            let name = pick(["subjects", "interests"])
            return "\(field([name])) share \(pick(["математика", "\"физика\"", "хор", field([name])]))"
        case 7: return "\(pick(["математика", "\"Физика\""])) in \(field(["subjects"]))"
        case 8:
            return "\(field(["gpa", "born", "subjects", "class", "workplace"])) is \(pick(["known", "unknown"]))"
        case 9: return "\(number(depth - 1)) \(pick(["in", "not in"])) \(pick(["2 .. 5", "(1, 4.5, 9)", "0 .. 0"]))"
        case 10:
            if !hasRelations { return "\(field(["grade"])) more than 5" }
            return pick(["paired", "unpaired", "paired is yes", "unpaired is not yes"])
        case 11: return "not (\(condition(depth - 1)))"
        case 12: return "(\(condition(depth - 1)) and \(condition(depth - 1)))"
        default: return "(\(condition(depth - 1)) or \(condition(depth - 1)))"
        }
    }
}
