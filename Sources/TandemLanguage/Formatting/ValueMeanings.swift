import TandemText

/// Finds the built-in values among the bare words of expressions, which the grammar leaves to the fields beside them:
/// `where category is parent`, `form in (student-student, …)`.
struct ValueMeanings {
    let source: SourceFile
    let vocabulary: Vocabulary
    private(set) var found: [UInt32: VocabularyUse] = [:]
    /// Where words stand that spell something of the vocabulary and are names of the author's own: parameters.
    private(set) var own: Set<UInt32> = []
    /// In a rule set: its parameters, folded. There a bare word is a parameter, of this set or another, or a value.
    private var parameters: Set<String>?

    init(source: SourceFile, vocabulary: Vocabulary) {
        self.source = source
        self.vocabulary = vocabulary
    }

    /// The context in which the values of a field are spelled; nil for fields of free text, numbers and dates.
    static func context(ofField id: String) -> Context? { contexts[id] }

    /// The id of the value that a text of one or more words spells; a byte order mark among them counts as a blank.
    static func value(_ text: String, _ context: Context, _ vocabulary: Vocabulary) -> String? {
        guard text.unicodeScalars.contains("\u{FEFF}") else { return vocabulary.word(text, in: context) }
        return vocabulary.word(text.split(separator: "\u{FEFF}").joined(separator: " "), in: context)
    }

    private static let contexts: [String: Context] = [
        "category": .category, "need": .need, "gender": .gender, "form": .form, "stage": .stage, "kind": .meetingKind,
        "phase": .phase, "state": .pairState, "paired": .yesNo, "unpaired": .yesNo, "overdue": .yesNo,
        "moreIsBetter": .yesNo, "missing": .yesNo, "issued": .yesNo, "level": .awardLevel,
        "audience": .surveyRole, "quadrant": .quadrant,
        "reading": .reading,
    ]
    /// What else a field of this name holds in other tables.
    private static let others: [String: [Context]] = ["kind": [.documentKind, .awardKind]]

    mutating func read(_ statement: Statement) {
        switch statement {
        case .rules(let definition): read(definition)
        case .agree(.all(_, let condition?), _), .approve(.all(_, let condition?), _, _): read(condition)
        case .show(let query), .gap(let query): read(query)
        case .compare(let comparison): read(comparison.query)
        case .summary(let summary): read(summary.query)
        case .programme(let definition):
            for item in definition.items {
                guard case .indicator(let indicator) = item.item,
                    case .count(_, let condition?, _) = indicator.measure
                else { continue }
                read(condition)
            }
        case .swot(let swot): read(swot.query)
        case .coverage(let query):
            if let key = query.key { read(key) }
        default: break
        }
    }

    private mutating func read(_ query: Query) {
        if let condition = query.condition { read(condition) }
        for expression in query.columns + query.keys + query.aggregates { read(expression) }
        for key in query.order { read(key.expression) }
    }

    private mutating func read(_ definition: RuleSetDefinition) {
        var names: Set<String> = []
        for item in definition.items {
            if case .parameter(let name, _) = item.item { names.insert(folded(source.text(name))) }
        }
        parameters = names
        for item in definition.items {
            if let condition = item.item.expression { read(condition) }
        }
        parameters = nil
    }

    // MARK: Expressions

    private mutating func read(_ expression: Expression) {
        switch expression {
        case .literal, .today, .common: break
        case .path(let steps):
            if parameters != nil, steps.count == 1, !isSide(steps[0]) || isParameter(steps) {
                own.insert(steps[0].span.start)
            }
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
        return ([context] + (Self.others[id] ?? [])).contains { note(steps[0].span, $0) }
    }

    private func isParameter(_ steps: [PathStep]) -> Bool {
        guard steps.count == 1, let parameters, !parameters.isEmpty else { return false }
        return parameters.contains(folded(source.text(steps[0].span)))
    }

    private func isSide(_ step: PathStep) -> Bool {
        guard case .field(let id) = step.meaning else { return false }
        return id == "mentor" || id == "mentee"
    }

    private mutating func note(_ span: Span, _ context: Context) -> Bool {
        guard let id = Self.value(source.text(span), context, vocabulary) else { return false }
        own.remove(span.start)
        found[span.start] = VocabularyUse(span: span, meaning: .word(VocabularyWord(context, id)))
        return true
    }
}
