/// Where the lines of a source begin, found in one pass, so that many places can be told by line and column.
package struct LineIndex: Sendable {
    private let source: SourceFile
    private let starts: [UInt32]
    /// The end of the source's text.
    private let end: Int

    /// Reads the source once.
    package init(_ source: SourceFile) {
        self.source = source
        var starts: [UInt32] = [source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
        end = min(source.bytes.count, SourceFile.sizeLimit)
        for index in 0..<end where source.bytes[index] == 10 || source.bytes[index] == 13 {
            if SourceFile.endsLine(source.bytes, index) { starts.append(UInt32(truncatingIfNeeded: index + 1)) }
        }
        self.starts = starts
    }

    /// The line, from 1, that holds a byte offset; in logarithmic time.
    package func line(at offset: Int) -> Int {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(starts[middle]) <= offset { low = middle } else { high = middle }
        }
        return low + 1
    }

    /// The bytes of a line without its end.
    package func range(ofLine line: Int) -> Range<Int> {
        guard starts.indices.contains(line - 1) else { return end..<end }
        let start = Int(starts[line - 1])
        var stop = line < starts.count ? Int(starts[line]) - 1 : end
        if stop > start, source.bytes[stop - 1] == 13, line < starts.count { stop -= 1 }
        return min(start, stop)..<stop
    }

    /// The number of lines; a text that ends in a newline has an empty last one.
    package var lineCount: Int { starts.count }
}
