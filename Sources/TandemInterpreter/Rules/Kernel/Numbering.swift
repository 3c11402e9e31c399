/// Splits people into groups that a part of a rule cannot tell apart, numbered in order of appearance.
struct Numbering {
    /// The group of each person.
    private(set) var ids: [Int32]
    /// The first person of each group.
    private(set) var firsts: [Int32] = []

    var count: Int { firsts.count }

    /// All people in one group.
    init(same count: Int) {
        ids = Array(repeating: 0, count: count)
        if count > 0 { firsts = [0] }
    }

    /// People with equal keys in one group.
    init(_ keys: [UInt64]) {
        ids = Array(repeating: 0, count: keys.count)
        var table = KeyTable()
        for index in keys.indices {
            let (id, isNew) = table.number(keys[index])
            ids[index] = id
            if isNew { firsts.append(Int32(index)) }
        }
    }

    /// The groups of people who are together in both numberings.
    func crossed(with other: Numbering) -> Numbering {
        if count <= 1 { return other }
        if other.count <= 1 { return self }
        return Numbering(
            zip(ids, other.ids).map { UInt64(UInt32(bitPattern: $0)) << 32 | UInt64(UInt32(bitPattern: $1)) })
    }
}

/// Numbers for keys by first appearance: an open-addressed table, for `Dictionary` is five times slower here.
private struct KeyTable {
    private var keys: [UInt64] = Array(repeating: 0, count: 64)
    private var numbers: [Int32] = Array(repeating: -1, count: 64)
    private var count: Int32 = 0

    mutating func number(_ key: UInt64) -> (id: Int32, isNew: Bool) {
        let slot = slot(of: key)
        if numbers[slot] >= 0 { return (numbers[slot], false) }
        keys[slot] = key
        numbers[slot] = count
        count += 1
        if Int(count) * 2 > keys.count { grow() }
        return (count - 1, true)
    }

    private func slot(of key: UInt64) -> Int {
        let mask = keys.count - 1
        var slot = Int(truncatingIfNeeded: (key &* 0x9e37_79b9_7f4a_7c15) >> 32) & mask
        while numbers[slot] >= 0 && keys[slot] != key { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        let old = (keys, numbers)
        keys = Array(repeating: 0, count: old.0.count * 2)
        numbers = Array(repeating: -1, count: old.0.count * 2)
        for index in old.0.indices where old.1[index] >= 0 {
            let slot = slot(of: old.0[index])
            (keys[slot], numbers[slot]) = (old.0[index], old.1[index])
        }
    }
}
