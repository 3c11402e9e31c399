import TandemDomain

/// Fields by their id, for a record of a million: a roomy table whose hash looks at the first letter only.
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

    /// Told from the length and the first letter; the few that share them follow each other.
    private static func place(_ id: String) -> Int { Int(id.utf8.first ?? 0) &* 31 &+ id.utf8.count }

    func field(_ id: String) -> Field? {
        var slot = Self.place(id) & (slots.count - 1)
        while let found = slots[slot] {
            if found.id == id { return found.field }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }
}
