import Foundation
import TandemInterpreter
import TandemLanguage

/// The open documents, and the files that they bring in as they lie on disk.
package struct Workspace {
    /// No more files than this are followed from one document.
    static let fileLimit = 200
    /// Larger files that a document brings in are not read, nor more than this of all.
    static let sizeLimit = 8 << 20

    package private(set) var open: [String: Document] = [:]

    package init() {}

    package mutating func put(_ document: Document) { open[document.uri] = document }
    package mutating func close(_ uri: String) { open[uri] = nil }
    package subscript(_ uri: String) -> Document? { open[uri] }

    /// A document, then what it brings in, then what that brings in: each file once, whatever the cycles.
    package func reachable(from document: Document) -> [Document] {
        var seen: Set<String> = [document.uri]
        var found = [document]
        var index = 0
        var size = 0
        while index < found.count, found.count < Self.fileLimit, size < Self.sizeLimit {
            let one = found[index]
            index += 1
            if index > 1 { size += one.source.bytes.count }
            for path in one.names.files.prefix(Self.fileLimit) {
                guard let uri = address(of: path, from: one), seen.insert(uri).inserted,
                    let next = self.document(uri, encoding: one.encoding)
                else { continue }
                found.append(next)
            }
        }
        return found
    }

    /// The address of a file that a document names; nil where the document itself lies in no folder.
    package func address(of path: String, from document: Document) -> String? {
        guard !path.isEmpty, path.hasPrefix("/") || document.source.name.hasPrefix("/") else { return nil }
        return DocumentAddress.uri(DocumentAddress.tidied(Files.resolve(path, from: document.source.name)))
    }

    /// The open document of an address, or the file there, however its address is spelled.
    func document(_ uri: String, encoding: PositionEncoding) -> Document? {
        if let known = open[uri] { return known }
        guard let path = DocumentAddress.path(uri) else { return nil }
        if let known = open.values.first(where: { $0.source.name == path }) { return known }
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        guard let size = attributes?[.size] as? Int, size <= Self.sizeLimit, let bytes = try? Files.read(path) else {
            return nil
        }
        return Document(uri: uri, bytes: bytes, encoding: encoding)
    }

    /// Where a name is defined: here, in what is brought in, or in another open document.
    package func definition(of place: NamePlace, from document: Document) -> (document: Document, place: NamePlace)? {
        for one in reachable(from: document) + others(than: document) {
            if let found = one.names.definition(of: place) { return (one, found) }
        }
        return nil
    }

    /// The other open documents, in the order of their addresses.
    package func others(than document: Document) -> [Document] {
        open.values.filter { $0.uri != document.uri }.sorted { $0.uri < $1.uri }
    }
}
