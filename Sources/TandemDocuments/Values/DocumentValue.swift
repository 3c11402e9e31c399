/// A row of the register that a value comes from: its table and its number in the register file.
package struct RecordTag: Hashable, Sendable, CustomStringConvertible {
    package var table: String
    package var id: Int

    package init(table: String, id: Int) {
        self.table = table
        self.id = id
    }

    /// `pairs:12`.
    package var description: String { "\(table):\(id)" }
}

/// A text to be put into a document, with the rows that it comes from.
package struct DocumentValue: Hashable, Sendable {
    /// Nil where the register does not know it.
    package var text: String?
    package var records: [RecordTag]

    package init(_ text: String?, _ records: [RecordTag] = []) {
        self.text = text
        self.records = records
    }
}

/// What a template can name: values, conditions, and lists of further such data.
package struct DocumentData: Sendable {
    package enum Item: Sendable {
        case value(DocumentValue)
        case flag(Bool)
        case list([DocumentData])
    }

    package var items: [String: Item] = [:]

    package init() {}

    package subscript(value name: String) -> DocumentValue? {
        get { if case .value(let value)? = items[name] { value } else { nil } }
        set { items[name] = newValue.map { .value($0) } }
    }

    package subscript(flag name: String) -> Bool {
        get { if case .flag(true)? = items[name] { true } else { false } }
        set { items[name] = .flag(newValue) }
    }

    package subscript(list name: String) -> [DocumentData] {
        get { if case .list(let list)? = items[name] { list } else { [] } }
        set { items[name] = .list(newValue) }
    }

    /// Every name that can be said, in this data and in that of its lists.
    package var names: Set<String> {
        items.reduce(into: []) { names, item in
            names.insert(item.key)
            if case .list(let list) = item.value { for data in list { names.formUnion(data.names) } }
        }
    }
}
