internal import Glibc

/// Why the history could not be read or kept.
struct HistoryFileError: Error, Equatable {
    var path: String
    var message: String
}

/// The history on disk: one escaped entry a line, oldest first, mode 0600.
///
/// Two shells may use one file: every append is one write under a lock, and a file that has grown to twice the
/// limit is replaced as a whole while it is locked.
struct HistoryFile {
    let path: String
    /// The most entries that are loaded and, after a trim, kept.
    let limit: Int
    /// The most bytes that are looked at; of a longer file only the end is read.
    static let readableBytes = 4 << 20

    /// The last `limit` entries, oldest first; none when there is no file yet. Damaged lines are passed over.
    func load() throws(HistoryFileError) -> [String] {
        guard let file = try LockedFile(path: path, creating: false) else { return [] }
        let (bytes, isWhole) = try file.tail(Self.readableBytes)
        var lines = bytes.split(separator: UInt8(ascii: "\n"))
        if !isWhole, !lines.isEmpty { lines.removeFirst() }
        let kept = lines.suffix(limit)
        if lines.count > 2 * limit || !isWhole {
            // A folder that cannot be written to is no reason to go without the entries.
            try? file.replace(with: kept.flatMap { $0 + [UInt8(ascii: "\n")] })
        }
        return kept.compactMap { HistoryLine.entry(from: $0) }
    }

    /// The longest entry that is kept, in bytes: a pasted table must not push everything else out.
    static let keptBytes = 64 << 10

    /// Adds an entry at the end; makes the file, and the folders above it, when they are missing.
    func append(_ entry: String) throws(HistoryFileError) {
        guard entry.utf8.count <= Self.keptBytes else { return }
        guard let file = try LockedFile(path: path, creating: true) else { return }
        try file.append(HistoryLine.escaped(entry) + [UInt8(ascii: "\n")])
    }
}
