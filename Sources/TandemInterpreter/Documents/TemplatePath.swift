import Foundation
import TandemDocuments
import TandemText

/// Where a school's own templates are: files `KIND.ru.mustache` and `KIND.en.mustache` of one folder.
package struct TemplatePath: Sendable {
    package var folder: String?

    /// A folder named by `--templates`, else by `TANDEM_TEMPLATES`; without either only the built-in templates.
    package init(_ folder: String? = nil, environment: String? = nil) {
        let named = folder ?? environment
        self.folder = named.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The templates, the school's own in place of built-in ones.
    /// - Throws: ``FileProblem`` for a folder or a file that cannot be read.
    func library() throws(FileProblem) -> TemplateLibrary {
        guard let folder else { return TemplateLibrary() }
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: folder)
        } catch {
            throw .cannotRead(folder, reason: (error as NSError).localizedFailureReason ?? error.localizedDescription)
        }
        var own: [String: TemplateSource] = [:]
        for name in names.sorted() where name.hasSuffix(".mustache") && !name.hasPrefix(".") {
            let path = folder + "/" + name
            let bytes = try Files.read(path)
            guard bytes.count <= Self.sizeLimit else { throw .tooLarge(path) }
            guard let text = String(validating: bytes, as: UTF8.self) else {
                throw .undecodable(path, Wording("\(path) is not UTF-8", "файл \(path) не в кодировке UTF-8"))
            }
            own[String(name.dropLast(".mustache".count))] = TemplateSource(
                file: path, text: text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text)
        }
        return TemplateLibrary(own: own)
    }

    private static let sizeLimit = 1 << 20

    /// Writes the built-in templates into a folder that a school can change; files that are there stay.
    /// - Throws: ``FileProblem``.
    package static func writeBuiltIn(to folder: String) throws(FileProblem) -> (written: [String], kept: [String]) {
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw .cannotWrite(folder, reason: (error as NSError).localizedFailureReason ?? error.localizedDescription)
        }
        var written: [String] = []
        var kept: [String] = []
        for (name, text) in TemplateLibrary.builtInFiles.sorted(by: { $0.key < $1.key }) {
            if FileManager.default.fileExists(atPath: folder + "/" + name) {
                kept.append(name)
            } else {
                try Files.write(text, to: folder + "/" + name)
                written.append(name)
            }
        }
        return (written, kept)
    }
}
