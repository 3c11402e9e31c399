/// A number that holds a score in one lane; its loops are compiled for the very type, so that they become vector code.
protocol ScoreLane: FixedWidthInteger, UnsignedInteger, BitwiseCopyable, Sendable {
    /// Sums rows of lanes, wrapping around.
    ///
    /// - Parameters:
    ///   - numbers: which rows, at least one; row n begins `n * stride` lanes after `rows`.
    ///   - sums: `count` lanes, overwritten.
    static func sum(
        _ numbers: UnsafeBufferPointer<Int32>, of rows: UnsafePointer<Self>, stride: Int, count: Int,
        into sums: UnsafeMutablePointer<Self>)

    /// Writes the mentors and the hundredths of the lanes whose bit is set.
    static func emit(
        _ words: UnsafeBufferPointer<UInt64>, _ sums: UnsafePointer<Self>, _ scale: ScoreScale<Self>,
        _ mentorOfLane: UnsafePointer<Int32>, _ mentors: UnsafeMutablePointer<Int32>,
        _ scores: UnsafeMutablePointer<Int32>)
}

/// What makes hundredths of a lane's steps.
struct ScoreScale<Lane: ScoreLane> {
    /// Steps that all the mentee's lanes have beside.
    let start: Lane
    let base: Int32
    let unit: Int32
}

extension ScoreLane {
    /// Four rows at a time, over a stretch of lanes that stays in the nearest cache.
    @inline(__always)
    fileprivate static func sumRows(
        _ numbers: UnsafeBufferPointer<Int32>, _ rows: UnsafePointer<Self>, _ stride: Int, _ count: Int,
        _ sums: UnsafeMutablePointer<Self>
    ) {
        let stretch = 4096
        var from = 0
        while from < count {
            let to = Swift.min(from + stretch, count)
            var next = 0
            while next < numbers.count {
                let a = rows + Int(numbers[next]) * stride
                let left = numbers.count - next
                if left >= 4 {
                    let b = rows + Int(numbers[next + 1]) * stride
                    let c = rows + Int(numbers[next + 2]) * stride
                    let d = rows + Int(numbers[next + 3]) * stride
                    if next == 0 {
                        for lane in from..<to { sums[lane] = a[lane] &+ b[lane] &+ c[lane] &+ d[lane] }
                    } else {
                        for lane in from..<to {
                            sums[lane] = sums[lane] &+ a[lane] &+ b[lane] &+ c[lane] &+ d[lane]
                        }
                    }
                    next += 4
                } else if left >= 2 {
                    let b = rows + Int(numbers[next + 1]) * stride
                    if next == 0 {
                        for lane in from..<to { sums[lane] = a[lane] &+ b[lane] }
                    } else {
                        for lane in from..<to { sums[lane] = sums[lane] &+ a[lane] &+ b[lane] }
                    }
                    next += 2
                } else {
                    if next == 0 {
                        for lane in from..<to { sums[lane] = a[lane] }
                    } else {
                        for lane in from..<to { sums[lane] = sums[lane] &+ a[lane] }
                    }
                    next += 1
                }
            }
            from = to
        }
    }

    @inline(__always)
    fileprivate static func emitLanes(
        _ words: UnsafeBufferPointer<UInt64>, _ sums: UnsafePointer<Self>, _ scale: ScoreScale<Self>,
        _ mentorOfLane: UnsafePointer<Int32>, _ mentors: UnsafeMutablePointer<Int32>,
        _ scores: UnsafeMutablePointer<Int32>
    ) {
        let (start, base, unit) = (scale.start, scale.base, scale.unit)
        var entry = 0
        for word in 0..<words.count {
            var rest = words[word]
            let first = word &<< 6
            while rest != 0 {
                let lane = first &+ rest.trailingZeroBitCount
                rest &= rest &- 1
                mentors[entry] = mentorOfLane[lane]
                scores[entry] = base &+ unit &* Int32(truncatingIfNeeded: sums[lane] &+ start)
                entry &+= 1
            }
        }
    }
}

extension UInt8: ScoreLane {
    static func sum(
        _ numbers: UnsafeBufferPointer<Int32>, of rows: UnsafePointer<Self>, stride: Int, count: Int,
        into sums: UnsafeMutablePointer<Self>
    ) { sumRows(numbers, rows, stride, count, sums) }

    static func emit(
        _ words: UnsafeBufferPointer<UInt64>, _ sums: UnsafePointer<Self>, _ scale: ScoreScale<Self>,
        _ mentorOfLane: UnsafePointer<Int32>, _ mentors: UnsafeMutablePointer<Int32>,
        _ scores: UnsafeMutablePointer<Int32>
    ) { emitLanes(words, sums, scale, mentorOfLane, mentors, scores) }
}

extension UInt16: ScoreLane {
    static func sum(
        _ numbers: UnsafeBufferPointer<Int32>, of rows: UnsafePointer<Self>, stride: Int, count: Int,
        into sums: UnsafeMutablePointer<Self>
    ) { sumRows(numbers, rows, stride, count, sums) }

    static func emit(
        _ words: UnsafeBufferPointer<UInt64>, _ sums: UnsafePointer<Self>, _ scale: ScoreScale<Self>,
        _ mentorOfLane: UnsafePointer<Int32>, _ mentors: UnsafeMutablePointer<Int32>,
        _ scores: UnsafeMutablePointer<Int32>
    ) { emitLanes(words, sums, scale, mentorOfLane, mentors, scores) }
}

extension UInt32: ScoreLane {
    static func sum(
        _ numbers: UnsafeBufferPointer<Int32>, of rows: UnsafePointer<Self>, stride: Int, count: Int,
        into sums: UnsafeMutablePointer<Self>
    ) { sumRows(numbers, rows, stride, count, sums) }

    static func emit(
        _ words: UnsafeBufferPointer<UInt64>, _ sums: UnsafePointer<Self>, _ scale: ScoreScale<Self>,
        _ mentorOfLane: UnsafePointer<Int32>, _ mentors: UnsafeMutablePointer<Int32>,
        _ scores: UnsafeMutablePointer<Int32>
    ) { emitLanes(words, sums, scale, mentorOfLane, mentors, scores) }
}
