import Foundation

extension Files {
    /// Puts a text in a file's place in one step, with the file's permissions; a link stays one and its target changes.
    ///
    /// Throws ``FileProblem/cannotWrite(_:reason:)`` and leaves the file as it was where that fails.
    package static func replace(_ path: String, with text: String) throws(FileProblem) {
        func refuse() -> FileProblem { .cannotWrite(path, reason: String(cString: strerror(errno))) }
        guard let resolved = realpath(path, nil) else { throw refuse() }
        defer { free(resolved) }
        let target = String(cString: resolved)
        // Where the file itself may not be written, neither may it be replaced.
        guard access(target, W_OK) == 0 else { throw refuse() }
        var status = stat()
        guard stat(target, &status) == 0 else { throw refuse() }
        var template = Array((target + ".XXXXXX").utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw refuse() }
        let temporary = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        var isDone = fchmod(descriptor, status.st_mode & 0o7777) == 0 && write(Array(text.utf8), to: descriptor)
        isDone = isDone && fsync(descriptor) == 0
        let problem = refuse()
        guard close(descriptor) == 0, isDone, rename(temporary, target) == 0 else {
            let failure = isDone ? refuse() : problem
            unlink(temporary)
            throw failure
        }
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                Foundation.write(descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            written += count
        }
        return true
    }
}
