import TandemText

/// Finds the built-in values among the bare words of a tree, which the grammar leaves to the fields beside them:
/// `need underachievement`, `where category is parent`, `form in (student-student, …)`.
struct ValueMeanings {
    let source: SourceFile
    let vocabulary: Vocabulary
    private(set) var found: [UInt32: VocabularyUse] = [:]
    /// Where words stand that spell something of the vocabulary and are names of the author's own: parameters.
    private(set) var own: Set<UInt32> = []
    private var parameters: Set<String> = []

    init(source: SourceFile, vocabulary: Vocabulary) {
        self.source = source
        self.vocabulary = vocabulary
    }

    /// The context in which the values of a field are spelled; nil for fields of free text, numbers and dates.
    static func context(ofField id: String) -> Context? { contexts[id] }

    private static let contexts: [String: Context] = [
        "category": .category, "need": .need, "gender": .gender, "form": .form, "stage": .stage, "kind": .meetingKind,
        "phase": .phase, "state": .pairState, "paired": .yesNo, "unpaired": .yesNo, "overdue": .yesNo,
        "moreIsBetter": .yesNo,
    ]

    mutating func read(_ statement: Statement) {
        switch statement {
        case .participant(let record): read(record.attributes)
        case .importRecords(let statement):
            for column in statement.columns {
                if case .value(let value) = column.origin, case .field(let id) = column.field.meaning {
                    read(value, ofField: id)
                }
            }
        case .rules(let definition): read(definition)
        case .agree(.all(_, let condition?), _), .approve(.all(_, let condition?), _, _): read(condition)
        case .show(let query):
            if let condition = query.condition { read(condition) }
            for expression in query.columns + query.keys + query.aggregates { read(expression) }
            for key in query.order { read(key.expression) }
        case .coverage(let query):
            if let key = query.key { read(key) }
        default: break
        }
    }

    mutating func read(_ attributes: [Attribute]) {
        for attribute in attributes {
            if case .field(let id) = attribute.name { read(attribute.value, ofField: id) }
        }
    }

    private mutating func read(_ value: LocatedLiteral, ofField id: String) {
        guard case .words(let run) = value.literal, let context = Self.context(ofField: id) else { return }
        note(run.span, context)
    }

    private mutating func read(_ definition: RuleSetDefinition) {
        for item in definition.items {
            if case .parameter(let name, _) = item.item { parameters.insert(folded(source.text(name))) }
        }
        for item in definition.items {
            if case .rule(_, let condition, _, _) = item.item { read(condition) }
        }
        parameters = []
    }

    // MARK: Expressions

    private mutating func read(_ expression: Expression) {
        switch expression {
        case .literal, .today, .common: break
        case .path(let steps):
            if isParameter(steps) { own.insert(steps[0].span.start) }
        case .negation(let operand, _), .not(let operand, _), .known(let operand, _, _): read(operand)
        case .binary(let operation, let left, let right, _):
            read(left)
            read(right)
            guard operation.isComparison else { return }
            if !noteValue(right, of: left) { _ = noteValue(left, of: right) }
        case .isIn(let operand, let items, _, _):
            read(operand)
            for item in items {
                read(item)
                _ = noteValue(item, of: operand)
            }
        case .call(_, let arguments, _):
            for argument in arguments { read(argument) }
        }
    }

    /// A value's word takes its meaning from the field on the other side, whatever else it may spell.
    private mutating func noteValue(_ word: Expression, of other: Expression) -> Bool {
        guard case .path(let steps) = word, steps.count == 1, !isParameter(steps), case .path(let path) = other,
            !isParameter(path), case .field(let id)? = path.last?.meaning, let context = Self.context(ofField: id)
        else { return false }
        return note(steps[0].span, context)
    }

    private func isParameter(_ steps: [PathStep]) -> Bool {
        steps.count == 1 && !parameters.isEmpty && parameters.contains(folded(source.text(steps[0].span)))
    }

    @discardableResult
    private mutating func note(_ span: Span, _ context: Context) -> Bool {
        guard let id = vocabulary.word(source.text(span), in: context) else { return false }
        found[span.start] = VocabularyUse(span: span, meaning: .word(VocabularyWord(context, id)))
        return true
    }
}
