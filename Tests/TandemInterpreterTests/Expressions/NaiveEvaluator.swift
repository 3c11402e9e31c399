import TandemDomain
import TandemLanguage
import TandemText

@testable import TandemInterpreter

/// A value in a box of its own: what the vectorised evaluator never makes.
indirect enum Boxed: Equatable {
    case number(Double)
    case code(FieldType, Int32)
    case text(String)
    case tags(Set<String>)
    case truth(Bool)
    case row(TableName, Int32)
    case rows(TableName, [Int32])
}

/// The language's meaning read off the syntax tree, one row at a time; nil is unknown.
struct NaiveEvaluator {
    let register: Register
    let source: SourceFile
    let today: CalendarDate
    /// What an expression's names start from: the row of a query, or the two sides of a pair.
    var table: TableName?
    var row: Int32 = 0
    var sides: [String: Boxed] = [:]

    struct NotCovered: Error { let what: String }

    func value(_ expression: Expression) throws -> Boxed? {
        switch expression {
        case .literal(let literal, let span): return try constant(literal, span)
        case .today: return .code(.date, today.dayNumber)
        case .path(let steps): return try path(steps)
        case .common(let step, _):
            guard let left = sides["mentor"], let right = sides["mentee"],
                case .tags(let mine)? = try follow(left, step), case .tags(let theirs)? = try follow(right, step)
            else { return nil }
            return .tags(mine.intersection(theirs))
        case .negation(let operand, _): return try number(operand).map { .number(-$0) }
        case .not(let operand, _): return try truth(operand).map { .truth(!$0) }
        case .known(let operand, let isKnown, _): return .truth((try value(operand) != nil) == isKnown)
        case .isIn(let operand, let items, let negated, _):
            let results = try items.map { item -> Bool? in
                if case .tags(let tags)? = try? value(item), isField(item) { return try tags.contains(word(operand)) }
                if isField(item), try isTags(item) { return nil }
                return try equal(operand, item)
            }
            let inside: Bool? = results.contains(true) ? true : results.contains(nil) ? nil : false
            return inside.map { .truth($0 != negated) }
        case .call(let function, let arguments, _): return try call(function, arguments)
        case .binary(let operation, let left, let right, _): return try binary(operation, left, right)
        }
    }

    func truth(_ expression: Expression) throws -> Bool? {
        guard let value = try value(expression) else { return nil }
        guard case .truth(let truth) = value else { throw NotCovered(what: "no condition") }
        return truth
    }

    private func number(_ expression: Expression) throws -> Double? {
        switch try value(expression) {
        case nil: return nil
        case .number(let number)?: return number
        case .rows(_, let rows)?: return Double(rows.count)
        default: throw NotCovered(what: "no number")
        }
    }

    private func constant(_ literal: Literal, _ span: Span) throws -> Boxed? {
        switch literal {
        case .number(let number), .share(let number): .number(number)
        case .date(let date): .code(.date, date.dayNumber)
        case .schoolClass(let value): .code(.schoolClass, value.code)
        case .text(let text): .text(source.text(text))
        default: throw NotCovered(what: source.text(span))
        }
    }

    // MARK: Names

    private func path(_ steps: [PathStep]) throws -> Boxed? {
        var current: Boxed?
        var rest = steps[...]
        if let table {
            current = .row(table, row)
        } else {
            current = sides[source.text(steps[0].span)]
            rest = rest.dropFirst()
        }
        for step in rest {
            guard let here = current else { return nil }
            current = try follow(here, step)
        }
        return current
    }

    private func follow(_ boxed: Boxed, _ step: PathStep) throws -> Boxed? {
        if case .rows(_, let rows) = boxed { return .number(Double(rows.count)) }
        guard case .row(let table, let row) = boxed, case .field(let id) = step.meaning else {
            throw NotCovered(what: source.text(step.span))
        }
        return try field(id, table, row)
    }

    private func field(_ id: String, _ table: TableName, _ row: Int32) throws -> Boxed? {
        switch (id, table) {
        case ("grade", .people):
            guard let code = try register.table(.people).code(.schoolClass, row) else { return nil }
            return SchoolClass(code: code).map { .number(Double($0.grade)) }
        case ("age", .people):
            guard let code = try register.table(.people).code(.born, row), let born = CalendarDate(dayNumber: code)
            else {
                return nil
            }
            var age = today.parts.year - born.parts.year
            if (today.parts.month, today.parts.day) < (born.parts.month, born.parts.day) { age -= 1 }
            return .number(Double(age))
        case ("pairs", .mentors): return .rows(.pairs, try pairs(.mentor, row) { $0.isLive })
        case ("pairs", .mentees): return .rows(.pairs, try pairs(.mentee, row) { $0.isLive })
        case ("paired", .mentees): return .truth(try !pairs(.mentee, row) { $0.counts }.isEmpty)
        case ("unpaired", .mentees): return .truth(try pairs(.mentee, row) { $0.counts }.isEmpty)
        case ("meetings", .pairs):
            let meetings = try register.table(.meetings)
            return .rows(.meetings, meetings.rows.filter { meetings.code(.pair, $0) == row })
        default: break
        }
        if let field = Schema.fields(of: table).first(where: { $0.name.id == id }) {
            return try register.value(table, field.name, row).map { value in
                switch value {
                case .number(let number): .number(number)
                case .text(let text): .text(text)
                case .tags(let tags): .tags(Set(tags))
                case .code(let code):
                    if case .reference(let target) = field.type {
                        .row(target, code)
                    } else if field.type == .yesNo {
                        .truth(code == 1)
                    } else {
                        .code(field.type, code)
                    }
                }
            }
        }
        let inherited: [TableName: FieldName] = [.mentors: .person, .mentees: .person, .meetings: .pair]
        guard let reference = inherited[table] else { throw NotCovered(what: id) }
        guard case .row(let target, let next)? = try self.field(reference.id, table, row) else { return nil }
        return try self.field(id, target, next)
    }

    private func pairs(_ side: FieldName, _ row: Int32, _ fits: (PairState) -> Bool) throws -> [Int32] {
        let pairs = try register.table(.pairs)
        return try register.rows(of: .pairs, where: side, is: row).filter { pair in
            pairs.choice(.state, pair, as: PairState.self).map(fits) ?? false
        }
    }

    // MARK: Operators

    private func call(_ function: FunctionName, _ arguments: [Expression]) throws -> Boxed? {
        switch function {
        case .count:
            switch try value(arguments[0]) {
            case nil: return nil
            case .tags(let tags)?: return .number(Double(tags.count))
            case .rows(_, let rows)?: return .number(Double(rows.count))
            default: throw NotCovered(what: "count")
            }
        case .minimum, .maximum:
            var numbers: [Double] = []
            for argument in arguments {
                guard let number = try number(argument) else { return nil }
                numbers.append(number)
            }
            return (function == .minimum ? numbers.min() : numbers.max()).map { .number($0) }
        case .whole: return try number(arguments[0]).map { .number($0.rounded(.down)) }
        default: throw NotCovered(what: function.rawValue)
        }
    }

    private func binary(_ operation: BinaryOperator, _ left: Expression, _ right: Expression) throws -> Boxed? {
        switch operation {
        case .and, .or:
            let (first, second) = (try truth(left), try truth(right))
            let decisive = operation == .or
            if first == decisive || second == decisive { return .truth(decisive) }
            return first == nil || second == nil ? nil : .truth(!decisive)
        case .plus, .minus, .times, .divided: return try arithmetic(operation, left, right)
        case .share:
            guard case .tags(let mine)? = try value(left) else { return nil }
            if isField(right) {
                guard case .tags(let theirs)? = try value(right) else { return nil }
                return .truth(!mine.isDisjoint(with: theirs))
            }
            return .truth(try mine.contains(word(right)))
        case .equal: return try equal(left, right).map { .truth($0) }
        case .notEqual: return try equal(left, right).map { .truth(!$0) }
        case .less, .greater, .lessOrEqual, .greaterOrEqual:
            guard let (first, second) = try ordered(left, right) else { return nil }
            switch operation {
            case .less: return .truth(first < second)
            case .greater: return .truth(first > second)
            case .lessOrEqual: return .truth(first <= second)
            default: return .truth(first >= second)
            }
        }
    }

    private func arithmetic(_ operation: BinaryOperator, _ left: Expression, _ right: Expression) throws -> Boxed? {
        guard let (first, second) = try ordered(left, right) else { return nil }
        switch operation {
        case .plus: return .number(decimal(first + second))
        case .minus: return .number(decimal(first - second))
        case .times: return .number(decimal(first * second))
        default: return second == 0 ? nil : .number(decimal(first / second))
        }
    }

    /// The nearest decimal of nine places.
    private func decimal(_ number: Double) -> Double {
        let scaled = number * 1e9
        return scaled.magnitude < 0x1p51 ? scaled.rounded(.toNearestOrEven) / 1e9 : number
    }

    private func ordered(_ left: Expression, _ right: Expression) throws -> (Double, Double)? {
        func magnitude(_ expression: Expression) throws -> Double? {
            if case .code(_, let code)? = try value(expression) { return Double(code) }
            return try number(expression)
        }
        let (first, second) = (try magnitude(left), try magnitude(right))
        guard let first, let second else { return nil }
        return (first, second)
    }

    // MARK: Equality

    private func isField(_ expression: Expression) -> Bool {
        guard case .path(let steps) = expression else { return false }
        if case .field = steps[0].meaning { return true }
        return steps.count > 1
    }

    private func isTags(_ expression: Expression) throws -> Bool {
        guard case .path(let steps) = expression, case .field(let id)? = steps.last?.meaning else { return false }
        return id == "subjects" || id == "interests"
    }

    /// A value's word or text.
    private func word(_ expression: Expression) throws -> String {
        switch expression {
        case .path(let steps): return folded(source.text(steps[0].span))
        case .literal(.text(let text), _): return folded(source.text(text))
        default: throw NotCovered(what: "word")
        }
    }

    private func isWord(_ expression: Expression) -> Bool {
        if case .literal(.text, _) = expression { return true }
        if case .path(let steps) = expression { return steps.count == 1 && !isField(expression) }
        return false
    }

    private func equal(_ left: Expression, _ right: Expression) throws -> Bool? {
        if isWord(left) { return try equal(right, toWord: word(left)) }
        if isWord(right) { return try equal(left, toWord: word(right)) }
        guard let first = try value(left).map(Self.counted), let second = try value(right).map(Self.counted) else {
            return nil
        }
        return first == second
    }

    /// A relation that is compared is the number of its rows.
    private static func counted(_ value: Boxed) -> Boxed {
        if case .rows(_, let rows) = value { .number(Double(rows.count)) } else { value }
    }

    private func equal(_ expression: Expression, toWord word: String) throws -> Bool? {
        switch try value(expression) {
        case nil: return nil
        case .text(let text)?: return folded(text) == word
        case .tags(let tags)?: return tags.contains(word)
        case .code(.choice(let kind), let code)?:
            return Vocabulary.shared.word(word, in: kind.context) == kind.ids[Int(code)]
        case .truth(let truth)?: return (Vocabulary.shared.word(word, in: .yesNo) == "yes") == truth
        default: throw NotCovered(what: word)
        }
    }
}
