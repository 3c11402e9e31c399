internal import Glibc

/// An open history file, locked against other shells for as long as this value lives.
struct LockedFile: ~Copyable {
    private let path: String
    private let descriptor: Int32

    /// Opens and locks the regular file at `path`; nil when it is missing and is not to be created.
    init?(path: String, creating: Bool) throws(HistoryFileError) {
        // The file behind a link is what gets replaced, not the link.
        self.path = Self.resolved(path)
        if creating { Self.makeFolders(above: self.path) }
        // A trim by another shell may replace the file between our open and our lock: then open again.
        for _ in 0..<100 {
            // O_NONBLOCK: a FIFO of this name must not hang the shell.
            let flags = O_RDWR | O_APPEND | O_CLOEXEC | O_NONBLOCK | (creating ? O_CREAT : 0)
            let opened = open(self.path, flags, 0o600)
            if opened < 0 {
                if errno == ENOENT && !creating { return nil }
                throw HistoryFileError(path: path, message: systemMessage(errno))
            }
            var mine = stat()
            var named = stat()
            guard fstat(opened, &mine) == 0, mine.st_mode & S_IFMT == S_IFREG else {
                close(opened)
                throw HistoryFileError(path: path, message: systemMessage(EINVAL))
            }
            Self.lock(opened)
            if stat(self.path, &named) == 0, named.st_ino == mine.st_ino, named.st_dev == mine.st_dev {
                // What a person types holds children's names: no one else reads it.
                if mine.st_mode & 0o777 != 0o600 { fchmod(opened, 0o600) }
                descriptor = opened
                return
            }
            close(opened)
        }
        throw HistoryFileError(path: path, message: systemMessage(EBUSY))
    }

    deinit { close(descriptor) }

    /// The last `count` bytes, and whether they are all there are.
    func tail(_ count: Int) throws(HistoryFileError) -> (bytes: [UInt8], isWhole: Bool) {
        let size = Int(lseek(descriptor, 0, SEEK_END))
        let start = max(0, size - count)
        lseek(descriptor, off_t(start), SEEK_SET)
        do {
            return (try readAll(of: descriptor, limit: count), start == 0)
        } catch {
            throw HistoryFileError(path: path, message: "\(error)")
        }
    }

    /// Appends in one write; a last line that lacks its newline (a write cut off by a crash) is ended first.
    func append(_ bytes: [UInt8]) throws(HistoryFileError) {
        var last: UInt8 = 0
        let size = lseek(descriptor, 0, SEEK_END)
        let isTorn = size > 0 && pread(descriptor, &last, 1, size - 1) == 1 && last != UInt8(ascii: "\n")
        try Self.write(isTorn ? [UInt8(ascii: "\n")] + bytes : bytes, to: descriptor, path: path)
    }

    /// Replaces the file by one that holds `bytes`; after it this value's file is the old one.
    func replace(with bytes: [UInt8]) throws(HistoryFileError) {
        let draft = "\(path).\(getpid()).new"
        let opened = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard opened >= 0 else { throw HistoryFileError(path: draft, message: systemMessage(errno)) }
        defer { close(opened) }
        do {
            try Self.write(bytes, to: opened, path: draft)
        } catch {
            unlink(draft)
            throw error
        }
        guard fsync(opened) == 0, rename(draft, path) == 0 else {
            let code = errno
            unlink(draft)
            throw HistoryFileError(path: path, message: systemMessage(code))
        }
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32, path: String) throws(HistoryFileError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw HistoryFileError(path: path, message: systemMessage(errno)) }
            rest = rest.dropFirst(count)
        }
    }

    /// A file system without locks is no reason to lose the history.
    private static func lock(_ descriptor: Int32) {
        while flock(descriptor, LOCK_EX) != 0 && errno == EINTR {}
    }

    private static func resolved(_ path: String) -> String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }

    private static func makeFolders(above path: String) {
        for index in path.indices.dropFirst() where path[index] == "/" {
            mkdir(String(path[..<index]), 0o700)
        }
    }
}
