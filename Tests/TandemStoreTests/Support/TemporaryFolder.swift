import Foundation
import Testing

@testable import TandemStore

/// A folder of a test's own that goes when the test is over.
final class TemporaryFolder {
    let path: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("tandem-store-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func file(_ name: String = "register.tandemdb") -> String { path + "/" + name }

    /// The permission bits of a file, as octal digits.
    func mode(_ file: String) throws -> String {
        let attributes = try FileManager.default.attributesOfItem(atPath: file)
        let mode = try #require(attributes[.posixPermissions] as? NSNumber)
        return String(mode.intValue, radix: 8)
    }
}

extension JournalEntry {
    static func sample(_ statement: String = "показать наставников") -> JournalEntry {
        JournalEntry(time: "2023-09-01T08:00:00Z", actor: "Зимина", statement: statement)
    }
}
