import TandemDomain
import Testing

@Suite struct BitmapTests {
    static let sizes = [0, 1, 2, 63, 64, 65, 127, 128, 129, 200]

    @Test(arguments: sizes)
    func repeatingSetsExactlyItsRows(count: Int) {
        let all = Bitmap(repeating: true, count: count)
        #expect(all.count == count)
        #expect(all.trueCount == count)
        #expect(all.rows == (0..<count).map { Int32($0) })
        #expect(Bitmap(repeating: false, count: count).rows.isEmpty)
        #expect(~all == Bitmap(repeating: false, count: count))
        #expect(~(~all) == all)
    }

    @Test(arguments: sizes)
    func appendingIsTheSameAsSetting(count: Int) {
        var appended = Bitmap()
        var set = Bitmap(repeating: false, count: count)
        var cleared = Bitmap(repeating: true, count: count)
        for row in 0..<count {
            let bit = row % 3 == 0 || row == count - 1
            appended.append(bit)
            set[row] = bit
            cleared[row] = bit
        }
        #expect(appended == set)
        #expect(cleared == set)
        #expect(appended.rows == (0..<count).filter { $0 % 3 == 0 || $0 == count - 1 }.map { Int32($0) })
    }

    @Test(arguments: sizes)
    func logicFollowsEachRow(count: Int) {
        var (left, right) = (Bitmap(repeating: false, count: count), Bitmap(repeating: false, count: count))
        for row in 0..<count {
            left[row] = row % 2 == 0
            right[row] = row % 3 == 0
        }
        let (both, either) = (left & right, left | right)
        for row in 0..<count {
            #expect(both[row] == (row % 6 == 0))
            #expect(either[row] == (row % 2 == 0 || row % 3 == 0))
        }
        #expect(~both == (~left | ~right))
    }

    @Test(arguments: sizes)
    func wordsFromElsewhereAreCutAndFilled(count: Int) {
        let long = Bitmap(words: Array(repeating: ~0, count: count / 64 + 3), count: count)
        #expect(long == Bitmap(repeating: true, count: count))
        #expect(Bitmap(words: [], count: count) == Bitmap(repeating: false, count: count))
    }
}
