import TandemDomain
import TandemLanguage
package import TandemText

/// What can be wrong with names and types, before anything runs.
package enum SemanticProblem: Problem, Equatable {
    case unknownField(String, Wording, closest: [String])
    case unknownValue(String, Wording, closest: [String])
    case mismatch(String, Wording, Wording)
    case conditionExpected(Wording)
    case numberExpected(Wording)
    case setExpected(Wording)
    case notOrdered(Wording)
    case noCountHere
    case notARelation(String)
    case wrongFieldHere(String, Wording, available: [Wording])
    case wrongType(field: Wording, expected: Wording, found: Wording)
    case repeatedAttribute(String)
    case unknownRuleSet(String, closest: [String])
    case unknownParameter(String, String, closest: [String])
    case repeatedParameter(String)
    case ruleNotNumberOrCondition(Wording)
    case weightMissing
    case unknownTopic(String, closest: [String])
    case unknownCode(String, closest: [String])
    case onlyDefinitionsInRules(String)
    case nameEmpty
    case contradictingForm(String)
    case unknownBase(String, chain: [String])
    case baseCycle([String])
    case baseOfOtherForm(String, chain: [String])
    case testWithoutRules
    case tooManyBases([String])
    case fieldNameTaken(String, isField: Bool)
    case boundsReversed(String, Double, Double)
    case weightOutOfRange(Double)
    case requireWithinGroup

    package var code: String {
        switch self {
        case .unknownField: "E0201"
        case .unknownValue: "E0202"
        case .mismatch: "E0203"
        case .conditionExpected: "E0204"
        case .numberExpected: "E0205"
        case .setExpected: "E0206"
        case .notOrdered: "E0207"
        case .noCountHere: "E0208"
        case .notARelation: "E0209"
        case .wrongFieldHere: "E0210"
        case .wrongType: "E0211"
        case .repeatedAttribute: "E0212"
        case .unknownRuleSet: "E0213"
        case .unknownParameter: "E0214"
        case .repeatedParameter: "E0215"
        case .ruleNotNumberOrCondition: "E0217"
        case .weightMissing: "E0218"
        case .unknownTopic: "E0219"
        case .unknownCode: "E0220"
        case .onlyDefinitionsInRules: "E0221"
        case .nameEmpty: "E0223"
        case .contradictingForm: "E0224"
        case .unknownBase: "E0225"
        case .baseCycle: "E0226"
        case .baseOfOtherForm: "E0227"
        case .testWithoutRules: "E0228"
        case .tooManyBases: "E0229"
        case .fieldNameTaken: "E0232"
        case .boundsReversed: "E0233"
        case .weightOutOfRange: "E0231"
        case .requireWithinGroup: "E0372"
        }
    }

    package var wording: Wording {
        switch self {
        case .unknownField(let name, let place, _):
            Wording("\(place.english) have no field «\(name)»", "\(place.russian): нет поля «\(name)»")
        case .unknownValue(let text, let kind, _):
            Wording("«\(text)» is not \(kind.english)", "«\(text)» — не \(kind.russian)")
        case .mismatch(let operation, let left, let right):
            Wording(
                "`\(operation)` cannot compare \(left.english) with \(right.english)",
                "`\(operation)`: нельзя сравнить: слева \(left.russian), справа \(right.russian)")
        case .conditionExpected(let found):
            Wording("a condition is expected, this is \(found.english)", "нужно условие, а это — \(found.russian)")
        case .numberExpected(let found):
            Wording("a number is expected, this is \(found.english)", "нужно число, а это — \(found.russian)")
        case .setExpected(let found):
            Wording("a set is expected, this is \(found.english)", "нужен набор, а это — \(found.russian)")
        case .notOrdered(let found):
            Wording(
                "\(found.english) has no order: use `is`", "\(found.russian): нет порядка, сравнивайте словом `равен`")
        case .noCountHere:
            Wording(
                "`count` alone belongs after `by …:`; here say of what",
                "`количество` без слова стоит после `по …:`; здесь скажите, чего"
            )
        case .notARelation(let name):
            Wording("«\(name)» cannot be followed further", "у «\(name)» нет дальнейших полей")
        case .wrongFieldHere(let name, let place, _):
            Wording("«\(name)» is no field of \(place.english)", "«\(name)» — не поле для: \(place.russian)")
        case .wrongType(let field, let expected, let found):
            Wording(
                "«\(field.english)» is \(expected.english), not \(found.english)",
                "«\(field.russian)» — это \(expected.russian), а не \(found.russian)")
        case .repeatedAttribute(let name): Wording("«\(name)» stands twice", "«\(name)» стоит дважды")
        case .unknownRuleSet(let name, _): Wording("there is no rule set «\(name)»", "нет набора правил «\(name)»")
        case .unknownParameter(let name, let set, _):
            Wording("the rules «\(set)» have no parameter «\(name)»", "у правил «\(set)» нет параметра «\(name)»")
        case .repeatedParameter(let name):
            Wording("the parameter «\(name)» stands twice", "параметр «\(name)» стоит дважды")
        case .ruleNotNumberOrCondition(let found):
            Wording(
                "a preference is a condition or a number, not \(found.english)",
                "предпочтение — это условие или число, а не \(found.russian)")
        case .weightMissing: Wording("a requirement has no weight", "у требования не бывает веса")
        case .unknownTopic(let topic, _): Wording("no help on «\(topic)»", "нет справки по «\(topic)»")
        case .unknownCode(let code, _): Wording("no message has the code \(code)", "нет сообщения с кодом \(code)")
        case .onlyDefinitionsInRules(let file):
            Wording(
                "a rule file can only define: \(file) does more",
                "файл правил может только определять: в \(file) есть другое")
        case .nameEmpty: Wording("the name is empty", "имя пустое")
        case .contradictingForm(let name):
            Wording(
                "the rules «\(name)» are for another form", "правила «\(name)» — для другой формы")
        case .unknownBase(let name, let chain):
            Wording(
                "there is no rule set «\(name)» to extend" + Self.listed(chain),
                "нет набора правил «\(name)», который здесь расширяется" + Self.listed(chain))
        case .baseCycle(let chain):
            Wording(
                "the rule sets extend each other" + Self.listed(chain),
                "наборы правил расширяют друг друга" + Self.listed(chain))
        case .baseOfOtherForm(let name, let chain):
            Wording(
                "the rules «\(name)» are for another form and cannot be extended here" + Self.listed(chain),
                "правила «\(name)» — для другой формы, здесь их не расширить" + Self.listed(chain))
        case .fieldNameTaken(let name, let isField):
            isField
                ? Wording("«\(name)» is a built-in field already", "«\(name)» — встроенное поле, оно уже есть")
                : Wording(
                    "«\(name)» is a word of the language and cannot name a field",
                    "«\(name)» — слово языка, полю нужно другое имя")
        case .boundsReversed(let name, let lower, let upper):
            Wording(
                "the field «\(name)» cannot go from \(DomainProblem.number(lower)) to \(DomainProblem.number(upper)): the smaller stands first",
                "поле «\(name)» не может идти от \(DomainProblem.number(lower)) до \(DomainProblem.number(upper)): меньшее пишется первым"
            )
        case .requireWithinGroup:
            Wording(
                "a rule within groups can prefer or avoid, not require",
                "правило внутри группы может предпочитать или избегать, но не требовать")
        case .weightOutOfRange(let weight):
            Wording(
                "the weight \(DomainProblem.number(weight)) is outside ±1000000",
                "вес \(DomainProblem.number(weight)) — вне ±1000000")
        case .tooManyBases(let chain):
            Wording(
                "more than \(RuleSetChain.limit) rule sets extend one another" + Self.listed(chain.suffix(4)),
                "больше \(RuleSetChain.limit) наборов правил расширяют друг друга" + Self.listed(chain.suffix(4)))
        case .testWithoutRules:
            Wording(
                "no rule set stands before this test", "перед этим тестом нет набора правил")
        }
    }

    /// `: «A» → «B» → «C»`.
    private static func listed(_ chain: some Sequence<String>) -> String {
        ": " + chain.map { "«\($0)»" }.joined(separator: " → ")
    }

    package var advice: Wording? {
        switch self {
        case .unknownField(_, _, let closest), .unknownValue(_, _, let closest), .unknownRuleSet(_, let closest),
            .unknownParameter(_, _, let closest), .unknownTopic(_, let closest):
            closest.isEmpty
                ? nil
                : Wording(
                    "did you mean " + closest.map { "«\($0)»" }.joined(separator: ", ") + "?",
                    "может быть, " + closest.map { "«\($0)»" }.joined(separator: ", ") + "?")
        case .unknownCode(_, let closest):
            Wording(
                (closest.isEmpty ? "" : "did you mean " + closest.joined(separator: ", ") + "? ")
                    + "`explain` lists the codes",
                (closest.isEmpty ? "" : "может быть, " + closest.joined(separator: ", ") + "? ")
                    + "`объяснить` перечислит коды")
        case .wrongFieldHere(_, _, let available):
            Wording(
                "there are: " + available.map(\.english).joined(separator: ", "),
                "есть: " + available.map(\.russian).joined(separator: ", "))
        case .onlyDefinitionsInRules:
            Wording(
                "keep `rules …`, `field …`, `test …` and `use …` in it; records and commands go to the script",
                "оставьте в нём `правила …`, `поле …`, `тест …` и `подключить …`; записи и команды — в сценарий")
        case .unknownBase:
            Wording(
                "bring its file in first: use \"….tandem\"", "подключите сначала его файл: подключить \"….tandem\"")
        case .testWithoutRules:
            Wording(
                "name one: test «…» for rules «…»:", "назовите набор: тест «…» для правил «…»:")
        default: nil
        }
    }
}
