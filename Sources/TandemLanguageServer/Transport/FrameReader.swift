/// Cuts a stream of bytes into the bodies of the base protocol's frames.
///
/// ```
/// Content-Length: 43\r\n
/// \r\n
/// {"jsonrpc":"2.0","method":"initialized"...}
/// ```
/// A header without a length is skipped, and so is a body that is too long, without being kept in memory.
package struct FrameReader {
    package enum Frame: Equatable, Sendable {
        case body([UInt8])
        /// A header that tells no length, or never ends.
        case malformedHeader
        case tooLong(Int)
    }

    /// The largest header, in bytes.
    package static let headerLimit = 8 << 10
    /// The largest body, in bytes.
    package static let bodyLimit = 64 << 20

    private let bodyLimit: Int
    private var buffer: [UInt8] = []
    /// How much of the buffer is used up.
    private var start = 0
    /// How far the buffer was searched for the end of a header.
    private var searched = 0
    /// The length of the body that is being read.
    private var length: Int?
    /// Bytes of a body too long that are still to come.
    private var skipping = 0

    package init(bodyLimit: Int = Self.bodyLimit) {
        self.bodyLimit = bodyLimit
    }

    /// Takes up bytes as they arrive, in pieces of any size.
    package mutating func append(_ bytes: some Collection<UInt8>) {
        let dropped = min(skipping, bytes.count)
        skipping -= dropped
        buffer.append(contentsOf: bytes.dropFirst(dropped))
    }

    /// The next whole frame; nil where more bytes must come first.
    package mutating func next() -> Frame? {
        if length == nil {
            guard let header = header() else { return nil }
            guard case .success(let count) = header else {
                compact()
                return .malformedHeader
            }
            if count > bodyLimit {
                let held = min(count, buffer.count - start)
                start += held
                skipping = count - held
                compact()
                return .tooLong(count)
            }
            length = count
        }
        guard let count = length, buffer.count - start >= count else { return nil }
        let body = Array(buffer[start..<start + count])
        start += count
        length = nil
        compact()
        return .body(body)
    }

    private struct Malformed: Error {}

    /// The length that the next header gives; nil where the header has not ended yet.
    private mutating func header() -> Result<Int, Malformed>? {
        var index = max(start, searched)
        while index < buffer.count {
            if buffer[index] == 10, let end = endOfHeader(index) {
                let bytes = buffer[start..<index]
                start = end
                searched = end
                // Blank lines between frames are forgiven.
                if bytes.allSatisfy({ $0 == 13 || $0 == 10 }) { return self.header() }
                return Self.contentLength(bytes).map { .success($0) } ?? .failure(Malformed())
            }
            index += 1
        }
        searched = index
        guard buffer.count - start > Self.headerLimit else { return nil }
        start = buffer.count
        searched = start
        return .failure(Malformed())
    }

    /// The place after the blank line, if one ends at the line feed; bare line feeds are forgiven.
    private func endOfHeader(_ feed: Int) -> Int? {
        var before = feed - 1
        if before >= start, buffer[before] == 13 { before -= 1 }
        return before < start || buffer[before] == 10 ? feed + 1 : nil
    }

    private static func contentLength(_ header: ArraySlice<UInt8>) -> Int? {
        for line in header.split(separator: 10) {
            let text = String(decoding: line, as: UTF8.self)
            let parts = text.split(separator: ":", maxSplits: 1)
            guard parts.count == 2, parts[0].lowercased() == "content-length" else { continue }
            let digits = parts[1].filter { $0 != " " && $0 != "\t" && $0 != "\r" }
            guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
            return Int(digits)
        }
        return nil
    }

    /// Drops what is used up once it is the greater part, so that reading stays linear.
    private mutating func compact() {
        guard start > 4096, start * 2 > buffer.count || start == buffer.count else { return }
        buffer.removeFirst(start)
        searched = max(0, searched - start)
        start = 0
    }

    /// A body with its header.
    package static func frame(_ body: String) -> [UInt8] {
        Array("Content-Length: \(body.utf8.count)\r\n\r\n".utf8) + Array(body.utf8)
    }
}
