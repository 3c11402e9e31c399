import Foundation
import TandemLanguage
import TandemStore
import TandemText

@testable import TandemInterpreter

/// A session on a register in memory, and a folder of its own for the files that scripts name.
final class Bench {
    let folder: String
    let session: Session

    init(files: [String: String] = [:], language: MessageLanguage = .russian) throws {
        folder = NSTemporaryDirectory() + "tandem-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        session = try Session(store: try SQLiteStore(path: ":memory:"), language: language, actor: "test")
        for (name, text) in files { try text.write(toFile: folder + "/" + name, atomically: true, encoding: .utf8) }
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func source(_ text: String, name: String = "script.tandem") -> SourceFile {
        SourceFile(name: folder + "/" + name, text: text)
    }

    /// The codes that a script gives when it is checked, then run, then shown.
    func codes(_ text: String) throws -> [String] {
        let script = source(text)
        let found = Session.inspect([script], language: session.language)
        if found.contains(where: { $0.severity == .error }) { return found.map(\.code) }
        let execution = try session.run(script: script)
        var codes = (found + execution.diagnostics).map(\.code)
        do {
            _ = try Presenter(language: session.language, width: nil).output(execution)
        } catch let problem as FileProblem {
            codes.append(problem.code)
        }
        return codes
    }
}

/// The repository's root, for tests that read its sources and scripts.
enum Repository {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    static func files(under path: String, ending: String) throws -> [URL] {
        let folder = root.appendingPathComponent(path)
        let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        return (found?.compactMap { $0 as? URL } ?? []).filter { $0.lastPathComponent.hasSuffix(ending) }
            .sorted { $0.path < $1.path }
    }
}
