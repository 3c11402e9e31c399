/// A monotone priority queue of nodes: keys taken out never fall.
///
/// A node sits in bucket 0 if its key equals the last one taken, otherwise in the bucket of the highest bit in which
/// the two differ. A key moves down through at most 64 buckets, whatever its size.
struct RadixHeap: ~Copyable {
    private let keys: Column<Int64>
    private let next: Column<Int32>
    private let previous: Column<Int32>
    private let bucketOf: Column<Int8>
    private let heads: Column<Int32>
    /// Bit b is set when bucket b (1...64) holds a node; bucket 0 is looked at directly.
    private var last: Int64 = 0
    private var occupied: UInt64 = 0

    init(nodes: Int) {
        keys = Column(count: nodes, filledWith: 0)
        next = Column(count: nodes, filledWith: -1)
        previous = Column(count: nodes, filledWith: -1)
        bucketOf = Column(count: nodes, filledWith: -1)
        heads = Column(count: 64, filledWith: -1)
    }

    /// Forgets all nodes; keys start again from 0.
    mutating func removeAll() {
        while occupied != 0 {
            let bucket = occupied.trailingZeroBitCount
            var node = heads[bucket]
            while node >= 0 {
                bucketOf[node] = -1
                node = next[node]
            }
            heads[bucket] = -1
            occupied &= occupied &- 1
        }
        last = 0
    }

    /// Puts a node in, or lowers its key. The key may not be less than the last one taken.
    @inline(__always)
    mutating func insertOrLower(_ node: Int32, key: Int64) {
        keys[node] = key
        let old = bucketOf[node]
        let new = bucket(of: key)
        if Int(old) == new { return }
        if old >= 0 { unlink(node, from: Int(old)) }
        link(node, into: new)
    }

    /// The node with the least key if that key is below `bound`.
    mutating func popLeast(below bound: Int64) -> (node: Int32, key: Int64)? {
        guard occupied != 0 else { return nil }
        let bucket = occupied.trailingZeroBitCount
        if bucket > 0 {
            var least = Int64.max
            var node = heads[bucket]
            while node >= 0 {
                least = min(least, keys[node])
                node = next[node]
            }
            guard least < bound else { return nil }
            last = least
            node = heads[bucket]
            heads[bucket] = -1
            occupied &= ~(1 << UInt64(bucket))
            while node >= 0 {
                let following = next[node]
                link(node, into: self.bucket(of: keys[node]))
                node = following
            }
        }
        guard last < bound else { return nil }
        let node = heads[0]
        unlink(node, from: 0)
        bucketOf[node] = -1
        return (node, last)
    }

    @inline(__always)
    private func bucket(of key: Int64) -> Int {
        assert(key >= last)
        // Keys are not negative, so the highest differing bit is at most 62 and a bucket at most 63.
        return 64 - (key ^ last).leadingZeroBitCount
    }

    @inline(__always)
    private mutating func link(_ node: Int32, into bucket: Int) {
        let head = heads[bucket]
        next[node] = head
        previous[node] = -1
        if head >= 0 { previous[head] = node }
        heads[bucket] = node
        bucketOf[node] = Int8(truncatingIfNeeded: bucket)
        occupied |= 1 << UInt64(bucket)
    }

    @inline(__always)
    private mutating func unlink(_ node: Int32, from bucket: Int) {
        let after = next[node]
        let before = previous[node]
        if after >= 0 { previous[after] = before }
        if before >= 0 {
            next[before] = after
        } else {
            heads[bucket] = after
            if after < 0 { occupied &= ~(1 << UInt64(bucket)) }
        }
    }
}
