import Foundation
import TandemInterpreter
import TandemLanguage
import TandemStore
import TandemText

/// A folder of rule files that goes when the test ends.
final class RuleFolder {
    let path: String

    init(_ files: [String: String] = [:]) throws {
        path = NSTemporaryDirectory() + "tandem-rules-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        for (name, text) in files { try write(text, to: name) }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func file(_ name: String) -> String { path + "/" + name }

    func write(_ text: String, to name: String) throws {
        let folder = (file(name) as NSString).deletingLastPathComponent
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try text.write(toFile: file(name), atomically: true, encoding: .utf8)
    }

    func source(_ name: String) throws -> SourceFile {
        SourceFile(name: file(name), bytes: Array(try Data(contentsOf: URL(fileURLWithPath: file(name)))))
    }

    /// A session on the folder's own register.
    func session(path: RulePath = RulePath()) throws -> Session {
        try Session(
            store: try SQLiteStore(path: file("register.sqlite")), language: .english, actor: "test", path: path)
    }

    /// Checks one of the files.
    func check(_ name: String, path: RulePath = RulePath()) throws -> [Diagnostic] {
        Session.check(try source(name), language: .english, path: path)
    }
}

/// Runs the tests of a text.
func tested(_ text: String) -> (tester: RuleTester, result: RuleTester.FileResult) {
    let tester = RuleTester(language: .english)
    return (tester, tester.run(SourceFile(name: "rules.tandem", text: text)))
}

/// The messages among what a run answered, in English.
func messages(_ outcomes: [Outcome]) -> String {
    outcomes.map { if case .message(let wording) = $0 { wording.english + "\n" } else { "" } }.joined()
}
