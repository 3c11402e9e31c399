import Foundation
import TandemText

/// Reading what scripts name, and writing what queries are asked to write.
package enum Files {
    /// The largest file read, in bytes.
    static let sizeLimit = 1 << 30

    /// A path as a file means it: absolute, or relative to the folder of the file that names it.
    package static func resolve(_ path: String, from file: String) -> String {
        if path.hasPrefix("/") { return path }
        guard let slash = file.lastIndex(of: "/") else { return path }
        return String(file[...slash]) + path
    }

    package static func read(_ path: String) throws(FileProblem) -> [UInt8] {
        guard !path.utf8.contains(0) else { throw .cannotRead(path, reason: "NUL") }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw .cannotRead(path, reason: String(cString: strerror(errno))) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .cannotRead(path, reason: String(cString: strerror(errno))) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .cannotRead(path, reason: "not a regular file") }
        guard status.st_size <= sizeLimit else { throw .tooLarge(path) }
        guard let bytes = contents(of: descriptor, size: Int(status.st_size)) else {
            throw .cannotRead(path, reason: String(cString: strerror(errno)))
        }
        return bytes
    }

    /// Read into memory that is not cleared before; nil where reading failed.
    private static func contents(of descriptor: Int32, size: Int) -> [UInt8]? {
        var failed = false
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
            while filled < size {
                let count = Foundation.read(descriptor, buffer.baseAddress?.advanced(by: filled), size - filled)
                if count < 0, errno == EINTR { continue }
                failed = count < 0
                if count <= 0 { break }
                filled += count
            }
        }
        return failed ? nil : bytes
    }

    /// A file itself, or the `*.tandem` files of a folder and the folders in it, by name; hidden ones are left out.
    package static func scripts(at path: String) throws(FileProblem) -> [String] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw .cannotRead(path, reason: String(cString: strerror(ENOENT)))
        }
        guard isFolder.boolValue else { return [path] }
        let prefix = path.hasSuffix("/") ? path : path + "/"
        let names: [String]
        do {
            names = try FileManager.default.subpathsOfDirectory(atPath: path)
        } catch {
            throw .cannotRead(path, reason: error.localizedDescription)
        }
        return names.filter { name in
            name.hasSuffix(".tandem") && !name.split(separator: "/").contains { $0.hasPrefix(".") }
        }.sorted().map { prefix + $0 }
    }

    /// Writes a whole file, or leaves what was there.
    package static func write(_ text: String, to path: String) throws(FileProblem) {
        do {
            try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw .cannotWrite(path, reason: (error as NSError).localizedFailureReason ?? error.localizedDescription)
        }
    }
}
