import TandemDomain

/// Numbers with a validity bit each; a constant has one element that stands for every row.
struct NumberVector {
    var values: [Double]
    var known: Validity
    var isConstant = false

    static func constant(_ value: Double?) -> NumberVector {
        NumberVector(values: [value ?? 0], known: value == nil ? .none : .all, isConstant: true)
    }

    /// Zero for a constant, all ones otherwise: `index & mask` is the element of a row.
    var mask: Int { isConstant ? 0 : ~0 }

    subscript(_ index: Int) -> Double? {
        known[index & mask] ? values[index & mask] : nil
    }
}

struct CodeVector {
    var codes: [Int32]
    var known: Validity
    var isConstant = false

    static func constant(_ code: Int32?) -> CodeVector {
        CodeVector(codes: [code ?? 0], known: code == nil ? .none : .all, isConstant: true)
    }

    var mask: Int { isConstant ? 0 : ~0 }

    subscript(_ index: Int) -> Int32? {
        known[index & mask] ? codes[index & mask] : nil
    }
}

/// Sets as words of bits, `stride` words a row.
struct TagVector {
    var words: [UInt64]
    var stride: Int
    var known: Validity
    var tags: [String]
    var isConstant = false

    var mask: Int { isConstant ? 0 : ~0 }

    /// The same sets with the bits of another column, whose tags have numbers of their own; what it lacks is left out.
    func numbered(as others: [String]) -> TagVector {
        guard tags != others else { return self }
        let positions = Dictionary(uniqueKeysWithValues: others.enumerated().map { ($1, $0) })
        let wide = max(1, (others.count + 63) / 64)
        let count = words.count / max(stride, 1)
        var result = TagVector(
            words: Array(repeating: 0, count: count * wide), stride: wide, known: known, tags: others,
            isConstant: isConstant)
        for (bit, tag) in tags.enumerated() {
            guard let position = positions[tag] else { continue }
            for row in 0..<count where words[row * stride + (bit >> 6)] >> UInt64(bit & 63) & 1 == 1 {
                result.words[row * wide + (position >> 6)] |= 1 << UInt64(position & 63)
            }
        }
        return result
    }
}

/// Which rows are known: all, none or as a bitmap says.
enum Validity {
    case all
    case none
    case some(Bitmap)

    @inline(__always)
    subscript(_ index: Int) -> Bool {
        switch self {
        case .all: true
        case .none: false
        case .some(let bitmap): bitmap[index]
        }
    }

    func bitmap(_ count: Int) -> Bitmap {
        switch self {
        case .all: Bitmap(repeating: true, count: count)
        case .none: Bitmap(repeating: false, count: count)
        case .some(let bitmap):
            // A constant's validity has one bit.
            bitmap.count == count ? bitmap : Bitmap(repeating: bitmap.count > 0 && bitmap[0], count: count)
        }
    }

    static func both(_ left: Validity, _ right: Validity, _ count: Int) -> Validity {
        switch (left, right) {
        case (.all, let other), (let other, .all):
            if case .some(let bitmap) = other, bitmap.count != count { return .some(other.bitmap(count)) }
            return other
        case (.none, _), (_, .none): return .none
        case (.some, .some): return .some(left.bitmap(count) & right.bitmap(count))
        }
    }
}

/// Three-valued truth: neither bit set is *unknown*.
struct TruthVector {
    var yes: Bitmap
    var no: Bitmap

    static func constant(_ value: Bool?, _ count: Int) -> TruthVector {
        TruthVector(
            yes: Bitmap(repeating: value == true, count: count), no: Bitmap(repeating: value == false, count: count))
    }

    subscript(_ index: Int) -> Bool? { yes[index] ? true : no[index] ? false : nil }
}
