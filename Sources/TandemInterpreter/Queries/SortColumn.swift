/// One key to sort rows by; unknown comes last in either direction.
struct SortColumn {
    enum Values {
        case numbers([Double?])
        case texts([String?])
    }

    var values: Values
    var descending: Bool

    /// The positions 0..<count in order; equal rows keep theirs.
    static func order(_ count: Int, by keys: [SortColumn]) -> [Int] {
        (0..<count).sorted { left, right in
            for key in keys {
                let comparison = key.compare(left, right)
                if comparison != 0 { return comparison < 0 }
            }
            return left < right
        }
    }

    private func compare(_ left: Int, _ right: Int) -> Int {
        switch values {
        case .numbers(let numbers): compare(numbers[left], numbers[right])
        case .texts(let texts): compare(texts[left], texts[right])
        }
    }

    private func compare<Value: Comparable>(_ left: Value?, _ right: Value?) -> Int {
        switch (left, right) {
        case (nil, nil): return 0
        case (nil, _): return 1
        case (_, nil): return -1
        case (let left?, let right?):
            if left == right { return 0 }
            return (left < right) != descending ? -1 : 1
        }
    }
}
