import TandemText

/// What people are called where names are hidden: a word and a number that tells nothing of the name or of the order in
/// which people were recorded.
///
/// The numbers are a permutation under the register's secret, so that nobody has another's, and a person keeps the
/// number for as long as the register lives.
package struct Pseudonyms: Sendable {
    private let hash: KeyedHash
    private let word: String

    /// As many people share a range of numbers: the first ones have numbers of four digits.
    private static let block: UInt64 = 9000
    private static let first: UInt64 = 1000
    private static let rounds: UInt64 = 6

    /// - Parameter word: what stands before the number.
    package init(secret: [UInt8], word: String) {
        hash = KeyedHash(key: secret)
        self.word = word
    }

    /// The pseudonym of the person in a row.
    package func name(of person: Int32) -> String { "\(word) \(number(of: person))" }

    /// The number of the person in a row, from 1000.
    package func number(of person: Int32) -> Int {
        let row = UInt64(max(0, person))
        let block = row / Self.block
        var place = row % Self.block
        // Walked until the number is one of the block's: a permutation of 2^14 keeps being one on fewer numbers.
        repeat { place = permuted(place, block) } while place >= Self.block
        return Int(Self.first + block * Self.block + place)
    }

    /// The row that has a pseudonym; nil for a text that is none. There need not be a person in it.
    package func person(named name: String) -> Int32? {
        let parts = name.split(separator: " ")
        guard parts.count == 2, folded(parts[0]) == folded(word), let number = UInt64(parts[1]), number >= Self.first,
            number <= UInt64(Int32.max)
        else { return nil }
        let block = (number - Self.first) / Self.block
        var place = (number - Self.first) % Self.block
        repeat { place = restored(place, block) } while place >= Self.block
        return Int32(exactly: block * Self.block + place)
    }

    /// The network backwards.
    private func restored(_ place: UInt64, _ block: UInt64) -> UInt64 {
        var (left, right) = (place >> 7, place & 127)
        for round in (0..<Self.rounds).reversed() {
            (left, right) = (right ^ (hash.value(block << 32 | round << 16 | left) & 127), left)
        }
        return left << 7 | right
    }

    /// A Feistel network over two halves of seven bits.
    private func permuted(_ place: UInt64, _ block: UInt64) -> UInt64 {
        var (left, right) = (place >> 7, place & 127)
        for round in 0..<Self.rounds {
            (left, right) = (right, left ^ (hash.value(block << 32 | round << 16 | right) & 127))
        }
        return left << 7 | right
    }
}
