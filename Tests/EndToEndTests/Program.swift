import Foundation

/// The built program, run as a user would run it.
struct Program {
    struct Result {
        var code: Int32
        var output: String
        var errors: String
    }

    /// A folder of the test's own that goes when the test ends.
    final class Folder {
        let path: String

        init() throws {
            path = NSTemporaryDirectory() + "tandem-" + UUID().uuidString
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        }

        deinit { try? FileManager.default.removeItem(atPath: path) }

        func file(_ name: String) -> String { path + "/" + name }

        func write(_ text: String, to name: String) throws -> String {
            try text.write(toFile: file(name), atomically: true, encoding: .utf8)
            return file(name)
        }
    }

    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    /// The program beside the test bundle.
    static var path: String {
        get throws {
            let products = Bundle.main.bundleURL.path
            let own = URL(fileURLWithPath: try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
            for folder in [products, own.deletingLastPathComponent().path, root + "/.build/debug"] {
                if FileManager.default.isExecutableFile(atPath: folder + "/tandem") { return folder + "/tandem" }
            }
            throw CocoaError(.fileNoSuchFile)
        }
    }

    var environment: [String: String] = ["LC_ALL": "C.UTF-8", "TANDEM_LANGUAGE": "ru", "TERM": "dumb"]
    var folder: String = Program.root

    func run(_ arguments: String..., input: String = "") throws -> Result {
        try run(arguments, input: input)
    }

    func run(_ arguments: [String], input: String = "") throws -> Result {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try Self.path)
        process.arguments = arguments
        process.environment = environment.merging(["HOME": NSTemporaryDirectory(), "PATH": "/usr/bin:/bin"]) { own, _ in
            own
        }
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        // Files, not pipes: a full pipe would stop the program while nobody reads.
        let scratch = try Folder()
        for name in ["in", "out", "err"] { try Data(input.utf8).write(to: URL(fileURLWithPath: scratch.file(name))) }
        let output = try FileHandle(forWritingTo: URL(fileURLWithPath: scratch.file("out")))
        let errors = try FileHandle(forWritingTo: URL(fileURLWithPath: scratch.file("err")))
        try output.truncate(atOffset: 0)
        try errors.truncate(atOffset: 0)
        process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: scratch.file("in")))
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        process.waitUntilExit()
        return Result(
            code: process.terminationStatus,
            output: try String(contentsOfFile: scratch.file("out"), encoding: .utf8),
            errors: try String(contentsOfFile: scratch.file("err"), encoding: .utf8))
    }
}
