import TandemDomain

/// Fields by their id, for a record of a million: a roomy table whose hash looks at three letters only.
struct FieldTable {
    private var slots: [(id: String, field: Field)?]

    init(_ fields: [Field]) {
        var count = 64
        while count < fields.count * 8 { count *= 2 }
        slots = Array(repeating: nil, count: count)
        for field in fields {
            let id = field.name.id
            var slot = Self.place(id) & (count - 1)
            while slots[slot] != nil { slot = (slot + 1) & (count - 1) }
            slots[slot] = (id, field)
        }
    }

    /// Told from the length and from the first, a middle and the last letter.
    private static func place(_ id: String) -> Int {
        let bytes = id.utf8
        guard let first = bytes.first, let last = bytes.last else { return 0 }
        let middle = bytes[bytes.index(bytes.startIndex, offsetBy: bytes.count / 2)]
        return Int(first) &* 31 &+ Int(middle) &* 17 &+ Int(last) &* 7 &+ bytes.count
    }

    func field(_ id: String) -> Field? {
        var slot = Self.place(id) & (slots.count - 1)
        while let found = slots[slot] {
            if found.id == id { return found.field }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }
}
