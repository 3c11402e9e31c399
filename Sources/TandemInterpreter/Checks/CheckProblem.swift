package import TandemText

/// What is allowed but probably not meant: warnings of `check`.
package enum CheckProblem: Problem, Equatable {
    case contradiction
    case constantRule
    case zeroWeight
    case repeatedRequirement
    case impliedRequirement
    case neverApplies
    case unusedParameter(String)
    case shadowingParameter(String)
    case mixedLanguages(usual: MessageLanguage, lines: String)
    /// The letters as `a (6)`: each with its place in the word, from 1.
    case lookAlike(word: String, letters: String, areLatin: Bool)

    package var code: String {
        switch self {
        case .contradiction: "W0601"
        case .constantRule: "W0602"
        case .zeroWeight: "W0603"
        case .repeatedRequirement: "W0604"
        case .impliedRequirement: "W0605"
        case .neverApplies: "W0606"
        case .unusedParameter: "W0607"
        case .shadowingParameter: "W0608"
        case .mixedLanguages: "W0609"
        case .lookAlike: "W0610"
        }
    }

    package var wording: Wording {
        switch self {
        case .contradiction:
            Wording("no pair can meet this requirement", "этого требования не выполнит ни одна пара")
        case .constantRule:
            Wording(
                "the rule names no field, so it is the same for every pair",
                "в правиле нет ни одного поля: для всех пар оно одинаково")
        case .zeroWeight: Wording("a weight of 0 gives no points", "вес 0 не даёт баллов")
        case .repeatedRequirement:
            Wording("this requirement stands here twice", "это требование стоит дважды")
        case .impliedRequirement:
            Wording("another requirement implies this one", "это требование следует из другого")
        case .neverApplies:
            Wording(
                "no pair that is allowed meets this condition", "ни одна допустимая пара не выполнит этого условия")
        case .unusedParameter(let name):
            Wording("no rule uses the parameter «\(name)»", "параметр «\(name)» не нужен ни одному правилу")
        case .shadowingParameter(let name):
            Wording(
                "the parameter «\(name)» is named like a field or a value",
                "параметр «\(name)» назван как поле или значение")
        case .mixedLanguages(let usual, let lines):
            usual == .russian
                ? Wording(
                    "the text is in Russian, but English in lines \(lines)",
                    "текст по-русски, а по-английски строки: \(lines)")
                : Wording(
                    "the text is in English, but Russian in lines \(lines)",
                    "текст по-английски, а по-русски строки: \(lines)")
        case .lookAlike(let word, let letters, let areLatin):
            areLatin
                ? Wording(
                    "Latin letters in the Russian word «\(word)»: \(letters)",
                    "латинские буквы в русском слове «\(word)»: \(letters)")
                : Wording(
                    "Russian letters in the Latin word «\(word)»: \(letters)",
                    "русские буквы в латинском слове «\(word)»: \(letters)")
        }
    }

    package var advice: Wording? {
        switch self {
        case .unusedParameter: Wording("use it in a rule or drop it", "используйте его в правиле или уберите")
        case .shadowingParameter: Wording("give it a name of its own", "дайте ему своё имя")
        case .mixedLanguages:
            Wording("`tandem format --language` puts it into one", "`tandem format --language` переведёт на один язык")
        default: nil
        }
    }
}
