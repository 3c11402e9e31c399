import Foundation

/// Where files that texts `use` are looked for: beside the file that names them, then in folders in order.
package struct RulePath: Sendable {
    package var folders: [String]

    package init(_ folders: [String] = []) {
        self.folders = folders
    }

    /// The folders named by `--path`, then those of a `TANDEM_PATH` with `:` between them.
    package init(_ folders: [String], environment: String?) {
        let named = environment?.split(separator: ":").map(String.init) ?? []
        self.folders = folders.filter { !$0.isEmpty } + named
    }

    /// The first file of the name, as a path to open.
    ///
    /// - Parameter chain: the files in use, from the script inwards, for the message.
    func find(_ path: String, from file: String, chain: [String]) throws(FileProblem) -> String {
        let beside = Files.resolve(path, from: file)
        let candidates = path.hasPrefix("/") ? [path] : [beside] + folders.map { Files.resolve(path, from: $0 + "/") }
        if let found = candidates.first(where: Self.isFile) { return found }
        throw .notFound(path, looked: candidates.map(Self.folder), chain: chain)
    }

    private static func isFile(_ path: String) -> Bool {
        var status = stat()
        return !path.utf8.contains(0) && stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFDIR
    }

    private static func folder(_ path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// One name for each file, however the way to it is written.
    static func identity(_ path: String) -> String {
        guard !path.utf8.contains(0), let resolved = realpath(path, nil) else { return path }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
