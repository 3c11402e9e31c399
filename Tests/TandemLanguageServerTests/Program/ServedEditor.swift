import Foundation

@testable import TandemLanguageServer

/// The built `tandem language-server` with a scripted client at its pipes.
final class ServedEditor {
    struct NoProgram: Error {}

    private let process = Process()
    private let toServer = Pipe()
    private let fromServer = Pipe()
    private var reader = FrameReader()
    private var number = 0

    /// - Parameter arguments: what follows the command's name.
    init(_ arguments: String...) throws {
        process.executableURL = URL(fileURLWithPath: try Self.path)
        process.arguments = ["language-server"] + arguments
        process.environment = ["LC_ALL": "C.UTF-8", "HOME": NSTemporaryDirectory(), "PATH": "/usr/bin:/bin"]
        process.standardInput = toServer
        process.standardOutput = fromServer
        process.standardError = FileHandle.nullDevice
        try process.run()
        try fromServer.fileHandleForWriting.close()
        try toServer.fileHandleForReading.close()
    }

    deinit { if process.isRunning { process.terminate() } }

    private static var path: String {
        get throws {
            let own = URL(fileURLWithPath: try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
            let folders = [
                Bundle.main.bundleURL.path, own.deletingLastPathComponent().path,
                ProjectFiles.root.appendingPathComponent(".build/debug").path,
            ]
            for folder in folders where FileManager.default.isExecutableFile(atPath: folder + "/tandem") {
                return folder + "/tandem"
            }
            throw NoProgram()
        }
    }

    // MARK: Talking

    /// Bytes as they are.
    func write(_ bytes: [UInt8]) throws { try toServer.fileHandleForWriting.write(contentsOf: Data(bytes)) }

    func send(_ message: JSON) throws { try write(FrameReader.frame(message.text())) }

    func notify(_ method: String, _ parameters: JSON) throws {
        try send(["jsonrpc": "2.0", "method": .string(method), "params": parameters])
    }

    /// Sends a request; its number.
    func ask(_ method: String, _ parameters: JSON) throws -> Int {
        number += 1
        try send(["jsonrpc": "2.0", "id": JSON(number), "method": .string(method), "params": parameters])
        return number
    }

    /// The next message of the server; nil once it has gone.
    func next() -> JSON? {
        while true {
            if case .body(let body)? = reader.next() { return JSON(parsing: body) }
            let data = fromServer.fileHandleForReading.availableData
            if data.isEmpty { return nil }
            reader.append(data)
        }
    }

    /// The answer to a request, past what comes before it.
    func request(_ method: String, _ parameters: JSON) throws -> JSON {
        let id = try ask(method, parameters)
        while let message = next() {
            if message["id"] == JSON(id) { return message }
        }
        return .null
    }

    /// What is wrong with a text, once it is told of a version of it.
    func diagnostics(_ uri: String, version: Int) -> [JSON]? {
        while let message = next() {
            let told = message["params"]
            guard message["method"] == "textDocument/publishDiagnostics", told["uri"] == .string(uri),
                told["version"] == JSON(version)
            else { continue }
            return told["diagnostics"].array
        }
        return nil
    }

    /// Closes the server's input.
    func hangUp() throws { try toServer.fileHandleForWriting.close() }

    var exitCode: Int32 {
        process.waitUntilExit()
        return process.terminationStatus
    }
}
