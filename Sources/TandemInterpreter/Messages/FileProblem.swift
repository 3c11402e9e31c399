package import TandemText

/// What can be wrong with files that scripts name.
package enum FileProblem: Problem, Error, Equatable {
    case cannotRead(String, reason: String)
    case cannotWrite(String, reason: String)
    case useCycle([String])
    case tooLarge(String)
    case undecodable(String, Wording)
    case unknownEncoding(String)
    case unknownSeparator(String)
    case notATable(Wording)
    case noColumn(String, available: [String])
    case noNameColumn
    case cellNotOfType(String, field: Wording, expected: Wording)
    case emptyName
    case cannotImport(Wording)
    case notFound(String, looked: [String], chain: [String])
    case tooManyUses([String])

    package var code: String {
        switch self {
        case .cannotRead: "E0401"
        case .cannotWrite: "E0402"
        case .useCycle: "E0403"
        case .tooLarge: "E0404"
        case .undecodable: "E0405"
        case .unknownEncoding: "E0406"
        case .unknownSeparator: "E0407"
        case .notATable: "E0408"
        case .noColumn: "E0409"
        case .noNameColumn: "E0410"
        case .cellNotOfType: "E0411"
        case .emptyName: "E0412"
        case .cannotImport: "E0413"
        case .notFound: "E0414"
        case .tooManyUses: "E0415"
        }
    }

    package var wording: Wording {
        switch self {
        case .cannotRead(let path, let reason):
            Wording("cannot read \(path): \(reason)", "не читается файл \(path): \(reason)")
        case .cannotWrite(let path, let reason):
            Wording("cannot write \(path): \(reason)", "не записывается файл \(path): \(reason)")
        case .useCycle(let chain):
            Wording(
                "the files use each other: " + chain.joined(separator: " → "),
                "файлы подключают друг друга: " + chain.joined(separator: " → "))
        case .tooLarge(let path): Wording("\(path) is too large", "файл \(path) слишком велик")
        case .undecodable(_, let wording): wording
        case .unknownEncoding(let name):
            Wording("unknown encoding «\(name)»", "неизвестная кодировка «\(name)»")
        case .unknownSeparator(let text):
            Wording("«\(text)» is no separator", "«\(text)» — не разделитель")
        case .notATable(let wording): wording
        case .noColumn(let name, _): Wording("the file has no column «\(name)»", "в файле нет колонки «\(name)»")
        case .noNameColumn: Wording("no column gives the name", "ни одна колонка не задаёт имя")
        case .cellNotOfType(let text, let field, let expected):
            Wording(
                "«\(text)» does not fit «\(field.english)»: it is \(expected.english)",
                "«\(text)» не подходит для «\(field.russian)»: это \(expected.russian)")
        case .emptyName: Wording("the row has no name", "в строке нет имени")
        case .notFound(let path, let looked, let chain):
            Wording(
                "there is no file \(path) (\((chain + [path]).joined(separator: " → "))); looked in: "
                    + looked.joined(separator: ", "),
                "нет файла \(path) (\((chain + [path]).joined(separator: " → "))); искали в папках: "
                    + looked.joined(separator: ", "))
        case .tooManyUses(let chain):
            Wording(
                "more than \(RuleFiles.limit) files use one another: … → "
                    + chain.suffix(4).joined(separator: " → "),
                "больше \(RuleFiles.limit) файлов подключают друг друга: … → "
                    + chain.suffix(4).joined(separator: " → "))
        case .cannotImport(let what):
            Wording("\(what.english) cannot be imported", "\(what.russian): загрузка не предусмотрена")
        }
    }

    package var advice: Wording? {
        switch self {
        case .noColumn(_, let available):
            Wording("there are: " + available.joined(separator: ", "), "есть: " + available.joined(separator: ", "))
        case .unknownEncoding:
            Wording("UTF-8, Windows-1251, UTF-16, KOI8-R, CP866", "UTF-8, Windows-1251, UTF-16, KOI8-R, CP866")
        case .unknownSeparator: Wording("`,`, `;` or a tab", "`,`, `;` или табуляция")
        case .notFound:
            Wording(
                "more folders: --path DIR, or TANDEM_PATH with `:` between them",
                "другие папки: --path ПАПКА или TANDEM_PATH через `:`")
        case .noNameColumn:
            Wording("add: name = column «…»", "добавьте: имя = колонка «…»")
        default: nil
        }
    }
}
