package import TandemText

/// What can be wrong with a text before its meaning is looked at.
package enum SyntaxProblem: Problem, Equatable {
    case notUTF8(offset: Int, looksLikeWindows1251: Bool)
    case unknownCharacter(Unicode.Scalar)
    case unterminatedText
    case missingDocumentNumber
    case decimalComma
    case numberTooLong
    case malformedDate
    case impossibleDate(year: Int, month: Int, day: Int)
    case malformedClass(String)
    case unexpected(found: String, expected: [Expectation])
    case endOfInput(expected: [Expectation])
    case unknownStatement(String, suggestion: String?)
    case unclosedBlock
    case unclosedParenthesis
    case strayEnd
    case tooDeep
    case tooLarge
    case repeatedClause(String)
    case misplacedClause(String)
    case unterminatedStatement(found: String)
    case tooManyMistakes
    case emptyRange(Int, Int)
    case misplacedLanguage
    case newerLanguage(needed: Int, known: Int)

    package var code: String {
        switch self {
        case .notUTF8: "E0101"
        case .unknownCharacter: "E0102"
        case .unterminatedText: "E0103"
        case .missingDocumentNumber: "E0104"
        case .decimalComma: "E0105"
        case .numberTooLong: "E0106"
        case .malformedDate: "E0107"
        case .impossibleDate: "E0108"
        case .malformedClass: "E0109"
        case .unexpected: "E0110"
        case .endOfInput: "E0111"
        case .unknownStatement: "E0112"
        case .unclosedBlock: "E0113"
        case .unclosedParenthesis: "E0114"
        case .strayEnd: "E0115"
        case .tooDeep: "E0116"
        case .tooLarge: "E0117"
        case .repeatedClause: "E0118"
        case .misplacedClause: "E0119"
        case .unterminatedStatement: "E0120"
        case .tooManyMistakes: "E0121"
        case .emptyRange: "E0122"
        case .misplacedLanguage: "E0123"
        case .newerLanguage: "E0124"
        }
    }

    package var wording: Wording {
        switch self {
        case .notUTF8(let offset, let windows):
            Wording(
                "the file is not UTF-8: byte \(offset) breaks it" + (windows ? "; it looks like Windows-1251" : ""),
                "файл не в UTF-8: ошибка в байте \(offset)" + (windows ? "; похоже на Windows-1251" : ""))
        case .unknownCharacter(let scalar):
            Wording(
                "this character has no meaning here: \(Self.visible(scalar))",
                "этот знак здесь ничего не значит: \(Self.visible(scalar))")
        case .unterminatedText:
            Wording("the text is not closed on its line", "кавычки не закрыты до конца строки")
        case .missingDocumentNumber:
            Wording("a document number must follow №", "после № должен стоять номер документа")
        case .decimalComma:
            Wording("a fraction is written with a point", "дробь пишется через точку")
        case .numberTooLong:
            Wording("the number has too many digits", "в числе слишком много цифр")
        case .malformedDate:
            Wording("not a date: write 01.09.2023 or 2023-09-01", "не дата: пишите 01.09.2023 или 2023-09-01")
        case .impossibleDate(let year, let month, let day): Self.impossibleDate(year, month, day)
        case .malformedClass(let text):
            Wording(
                "«\(text)» is neither a number nor a class: a class is a grade from 1 to 11 and one letter, 9А",
                "«\(text)» — не число и не класс: класс — это параллель от 1 до 11 и одна буква, 9А")
        case .unexpected(let found, let expected):
            Wording(
                "found \(Self.shown(found, .english)), expected \(Self.list(expected, .english))",
                "встретилось \(Self.shown(found, .russian)), ожидалось: \(Self.list(expected, .russian))")
        case .endOfInput(let expected):
            Wording(
                "the text ends here, expected \(Self.list(expected, .english))",
                "текст закончился, ожидалось: \(Self.list(expected, .russian))")
        case .unknownStatement(let word, _):
            Wording("no statement begins with «\(word)»", "ни одна команда не начинается со слова «\(word)»")
        case .unclosedBlock:
            Wording("this block has no `end`", "у этого блока нет `конец`")
        case .unclosedParenthesis:
            Wording("this parenthesis is not closed", "эта скобка не закрыта")
        case .strayEnd:
            Wording("`end` closes no block", "`конец` не закрывает никакого блока")
        case .tooDeep:
            Wording(
                "the expression is too long or too deeply nested (over 500 operators or 64 levels)",
                "слишком длинное или слишком вложенное выражение (больше 500 действий или 64 уровней)")
        case .tooLarge:
            Wording("the text is larger than 1 GiB", "текст больше 1 ГиБ")
        case .repeatedClause(let clause):
            Wording("«\(clause)» stands twice", "«\(clause)» стоит дважды")
        case .misplacedClause(let clause):
            Wording("«\(clause)» comes too late", "«\(clause)» стоит слишком поздно")
        case .unterminatedStatement(let found):
            Wording(
                "the statement should end before \(Self.shown(found, .english))",
                "команда должна закончиться перед \(Self.shown(found, .russian))")
        case .emptyRange(let lower, let upper):
            Wording(
                "no number lies between \(lower) and \(upper): the smaller stands first",
                "между \(lower) и \(upper) чисел нет: меньшее пишется первым")
        case .misplacedLanguage:
            Wording(
                "`language` must be the first statement of the file", "`язык` пишется только первой командой файла")
        case .newerLanguage(let needed, let known):
            Wording(
                "the file needs version \(needed) of the language; this program knows versions up to \(known)",
                "файлу нужна версия языка \(needed); эта программа знает версии до \(known)")
        case .tooManyMistakes:
            Wording("too many mistakes: the rest was not read", "слишком много ошибок: дальше текст не читался")
        }
    }

    package var advice: Wording? {
        switch self {
        case .notUTF8:
            Wording("save the file as UTF-8", "сохраните файл в кодировке UTF-8")
        case .unterminatedText:
            Wording("close it with the mark that fits the opening one", "закройте теми же кавычками, какими открыли")
        case .unknownCharacter(let scalar) where "'‘’‚‹›`»”".unicodeScalars.contains(scalar):
            Wording("a text stands in \"…\" or «…»", "текст берётся в кавычки \"…\" или «…»")
        case .decimalComma:
            Wording("a list needs a space after its comma", "в списке после запятой нужен пробел")
        case .unknownStatement(_, let suggestion?):
            Wording("did you mean «\(suggestion)»?", "может быть, «\(suggestion)»?")
        case .unknownStatement(_, nil):
            Wording("`help` lists the statements", "`помощь` перечислит команды")
        case .misplacedClause:
            Wording(
                "the order is: with, where, since, until, by, sort by, first, with pseudonyms, without small groups, as, to",
                "порядок: с колонками, где, с, до, по, упорядочить по, первые, с псевдонимами, без малых групп, как, в файл"
            )
        case .newerLanguage:
            Wording(
                "install a newer tandem; the rest of the file was not read",
                "установите более новую программу tandem; дальше файл не читался")
        case .unclosedBlock:
            Wording("a block is `… :` and lines up to `end`", "блок — это `… :` и строки до слова `конец`")
        default: nil
        }
    }

    private static func impossibleDate(_ year: Int, _ month: Int, _ day: Int) -> Wording {
        guard (1...12).contains(month) else {
            return Wording("there is no month \(month)", "нет месяца с номером \(month)")
        }
        guard (1...9999).contains(year) else {
            return Wording("the year \(year) is out of range", "год \(year) вне допустимых пределов")
        }
        let last = CalendarDate.daysInMonth(year: year, month: month) ?? 31
        return Wording(
            "there is no day \(day): that month has \(last) days",
            "нет числа \(day): в этом месяце \(last) \(last == 31 ? "день" : "дней")")
    }

    private static func list(_ expected: [Expectation], _ language: MessageLanguage) -> String {
        let words = expected.prefix(8).map { $0.text(language) }
        if words.count < expected.count { return words.joined(separator: ", ") + ", …" }
        let or = language == .russian ? " или " : " or "
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + or + last
    }

    private static func shown(_ found: String, _ language: MessageLanguage) -> String {
        if found.isEmpty { return language == .russian ? "конец строки" : "the end of the line" }
        return "«\(found)»"
    }

    private static func visible(_ scalar: Unicode.Scalar) -> String {
        let hex = String(scalar.value, radix: 16, uppercase: true)
        let code = "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
        let printable =
            scalar.value > 0x20 && scalar.value != 0x7F && scalar.properties.generalCategory != .format
            && scalar.properties.generalCategory != .control
        return printable ? "«\(scalar)» (\(code))" : code
    }
}
