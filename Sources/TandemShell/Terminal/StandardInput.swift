internal import Glibc

/// Why standard input could not be read whole.
package enum StandardInputError: Error, Equatable {
    /// It holds more than `limit` bytes.
    case tooLarge(limit: Int)
    /// The system refused; `errno` and its words.
    case unreadable(code: Int32, message: String)
}

/// Reads all of standard input, for use when it is not a terminal.
/// - Parameter limit: the most bytes to accept.
/// - Returns: the bytes as they are: no decoding, no change of line ends.
/// - Throws: ``StandardInputError``.
package func readAllStandardInput(limit: Int) throws(StandardInputError) -> [UInt8] {
    try readAll(of: STDIN_FILENO, limit: limit)
}

func readAll(of descriptor: Int32, limit: Int) throws(StandardInputError) -> [UInt8] {
    var all: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
        let count = read(descriptor, &chunk, chunk.count)
        if count == 0 { return all }
        if count < 0 {
            if errno == EINTR { continue }
            throw .unreadable(code: errno, message: systemMessage(errno))
        }
        guard all.count + count <= limit else { throw .tooLarge(limit: limit) }
        all.append(contentsOf: chunk[..<count])
    }
}
