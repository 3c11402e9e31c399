import Mustache

/// Fills a template with marks that stand for values, so that a value's text is never read as markup.
final class Filling {
    private(set) var values: [DocumentValue] = []
    /// Names that the template says and the data does not have, each once.
    private(set) var misses: [String] = []
    private let data: DocumentData

    /// A mark is the number of the value between these two, which no template holds.
    static let opening: Unicode.Scalar = "\u{E000}"
    static let closing: Unicode.Scalar = "\u{E001}"

    init(_ data: DocumentData) { self.data = data }

    var root: Any { Context(data: data, isRoot: true, filling: self) }

    static func withoutMarks(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where scalar != opening && scalar != closing && scalar != "\r" {
            scalars.append(scalar)
        }
        return String(scalars)
    }

    fileprivate func mark(_ value: DocumentValue) -> String {
        values.append(value)
        return "\(Self.opening)\(values.count - 1)\(Self.closing)"
    }

    fileprivate func miss(_ name: String) {
        if !misses.contains(name) { misses.append(name) }
    }

    /// Data as the template language sees it; what the outermost one does not have, nobody has.
    private struct Context: MustacheParent {
        let data: DocumentData
        let isRoot: Bool
        let filling: Filling

        func child(named name: String) -> Any? {
            switch data.items[name] {
            case .value(let value)?: return Mark(value: value, filling: filling)
            case .flag(let flag)?: return flag
            case .list(let list)?: return list.map { Context(data: $0, isRoot: false, filling: filling) }
            case nil:
                if isRoot { filling.miss(name) }
                return nil
            }
        }
    }

    private struct Mark: MustacheParent, MustacheCustomRenderable {
        let value: DocumentValue
        let filling: Filling

        var renderText: String { value.text == nil ? "" : filling.mark(value) }
        var isNull: Bool { value.text == nil }
        func child(named: String) -> Any? { nil }
    }
}
