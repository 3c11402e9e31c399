import Testing

@testable import TandemMatching

@Suite("Radix heap")
struct RadixHeapTests {
    @Test(arguments: [3, 1_000, Int64.max / 4])
    func takesOutInOrder(range: Int64) {
        var random = Seeded(UInt64(range))
        var heap = RadixHeap(nodes: 200)
        for round in 0..<20 {
            var keys: [Int32: Int64] = [:]
            var last: Int64 = 0
            for _ in 0..<600 {
                let node = Int32.random(in: 0..<200, using: &random)
                let key = last + Int64.random(in: 0...range, using: &random) / 4
                if key < keys[node] ?? .max {
                    keys[node] = key
                    heap.insertOrLower(node, key: key)
                }
                guard Int.random(in: 0..<3, using: &random) == 0 else { continue }
                let least = keys.values.min()
                let taken = heap.popLeast(below: .max)
                #expect(taken?.key == least)
                if let taken {
                    #expect(keys.removeValue(forKey: taken.node) == taken.key)
                    last = taken.key
                }
                // Near the end of 63 bits start anew.
                if last > Int64.max / 4 * 2 { break }
            }
            if let least = keys.values.min() { #expect(heap.popLeast(below: least) == nil) }
            if round % 2 == 0 { while heap.popLeast(below: .max) != nil {} }
            heap.removeAll()
        }
    }
}
