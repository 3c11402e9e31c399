import Testing

@testable import TandemDomain

@Suite("Pseudonyms")
struct PseudonymTests {
    /// From the algorithm's own table: the key 00 … 0f, the message 00 … 07.
    @Test func theHashIsSipHash() {
        let hash = KeyedHash(key: Array(0...15))
        #expect(hash.value(0x0706_0504_0302_0100) == 0x93f5_f579_9a93_2462)
    }

    private let secret: [UInt8] = [7, 1, 9, 4, 200, 3, 2, 2, 90, 17, 6, 6, 5, 11, 0, 255]

    @Test func nobodyHasAnothersNumberAndTheyStay() {
        let pseudonyms = Pseudonyms(secret: secret, word: "Участник")
        let numbers = (0..<20_000).map { pseudonyms.number(of: Int32($0)) }
        #expect(Set(numbers).count == numbers.count)
        #expect(numbers.prefix(9000).allSatisfy { (1000...9999).contains($0) })
        #expect(Pseudonyms(secret: secret, word: "Участник").number(of: 77) == numbers[77])
        for row: Int32 in [0, 1, 8999, 9000, 17_000, 19_999] {
            #expect(pseudonyms.person(named: pseudonyms.name(of: row)) == row)
        }
        for text in ["Участник", "Участник 999", "Петров 1000", "Участник 99999999999", "участник x"] {
            #expect(pseudonyms.person(named: text) == nil)
        }
        #expect(pseudonyms.name(of: 3) == "Участник \(numbers[3])")
    }

    @Test func theOrderOfRowsIsNotThatOfNumbers() {
        let pseudonyms = Pseudonyms(secret: secret, word: "")
        let numbers = (0..<2000).map { pseudonyms.number(of: Int32($0)) }
        let rising = zip(numbers, numbers.dropFirst()).count { $0 < $1 }
        // By chance half of the steps rise: 1000 ± 6 standard deviations of 13.
        #expect((922...1078).contains(rising))
        let other = Pseudonyms(secret: secret.reversed(), word: "")
        #expect((0..<2000).count { other.number(of: Int32($0)) == numbers[$0] } < 10)
    }
}
