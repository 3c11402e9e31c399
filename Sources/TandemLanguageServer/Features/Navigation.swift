import TandemLanguage
import TandemText

/// Where names are defined, and the renaming of parameters.
struct Navigation {
    let document: Document
    let workspace: Workspace
    let language: MessageLanguage

    /// The place of the definition; null where the place holds no name that is defined in sight.
    func definition(at offset: Int) -> JSON {
        guard let place = document.names.place(at: offset) else { return .null }
        if place.kind == .file {
            guard let uri = workspace.address(of: document.source.text(place.span), from: document),
                workspace.document(uri, encoding: document.encoding) != nil
            else { return .null }
            let start = Position(line: 0, character: 0).json
            return ["uri": .string(uri), "range": ["start": start, "end": start]]
        }
        guard let (target, definition) = workspace.definition(of: place, from: document) else { return .null }
        return target.location(definition.span)
    }

    /// Every place of the name at a place, in the document, what it brings in and the other open documents.
    func references(at offset: Int, withDefinition: Bool) -> JSON {
        guard let place = document.names.place(at: offset), place.kind != .file else { return .null }
        return .array(
            inSight.flatMap { one in
                one.names.places(of: place).filter { withDefinition || !$0.isDefinition }.map { one.location($0.span) }
            })
    }

    private var inSight: [Document] { workspace.reachable(from: document) + unreached }

    /// Open documents that the document does not bring in.
    private var unreached: [Document] {
        let reached = workspace.reachable(from: document)
        return workspace.others(than: document).filter { one in !reached.contains { $0 === one } }
    }

    // MARK: Renaming

    /// The parameter at a place, with the text that is renamed; null where there is none.
    func prepareRename(at offset: Int) -> JSON {
        guard let place = parameter(at: offset) else { return .null }
        return ["range": document.range(place.span), "placeholder": .string(document.source.text(place.span))]
    }

    /// The edits that give a parameter another name wherever it stands: in its set, and in the forms that set it.
    func rename(at offset: Int, to name: String) throws(ResponseError) -> JSON {
        guard let place = parameter(at: offset) else {
            throw .refused(
                Wording("only a parameter can be renamed here", "здесь можно переименовать только параметр")[language])
        }
        let tokens = SourceFile(name: "", text: name).tokens()
        guard name.utf8.count <= 200, tokens.count == 2, tokens[0].kind == .word,
            tokens[0].span == Span(0, name.utf8.count)
        else { throw unfit(name) }
        var changes: [String: JSON] = [:]
        for one in inSight {
            let spans = one.names.places(of: place).map(\.span)
            guard !spans.isEmpty else { continue }
            guard keepsMeaning(one, spans, name, place) else { throw unfit(name) }
            changes[one.uri] = .array(spans.map { ["range": one.range($0), "newText": .string(name)] })
        }
        return ["changes": .object(changes)]
    }

    private func parameter(at offset: Int) -> NamePlace? {
        guard let place = document.names.place(at: offset), case .parameter = place.kind,
            workspace.definition(of: place, from: document) != nil
        else { return nil }
        return place
    }

    private func unfit(_ name: String) -> ResponseError {
        .refused(
            Wording(
                "«\(name.prefix(80))» cannot be the parameter's name: it is taken, or means something else here",
                "«\(name.prefix(80))» не годится как имя параметра: оно занято или значит здесь другое")[language])
    }

    /// Whether the text, read anew, says the same with the new name in each place: a keyword there would not.
    private func keepsMeaning(_ one: Document, _ spans: [Span], _ name: String, _ place: NamePlace) -> Bool {
        let key = folded(name)
        let known = one.names.places.count { $0.kind == place.kind && $0.key == key }
        guard known == 0 || key == place.key else { return false }
        var bytes: [UInt8] = []
        var from = 0
        for span in spans {
            bytes += one.source.bytes[from..<span.range.lowerBound] + Array(name.utf8)
            from = span.range.upperBound
        }
        bytes += one.source.bytes[from...]
        let renamed = Document(uri: one.uri, bytes: bytes, encoding: one.encoding)
        return renamed.names.places.count == one.names.places.count
            && renamed.parsed.diagnostics.count == one.parsed.diagnostics.count
            && renamed.names.places.count { $0.kind == place.kind && $0.key == key } == spans.count
    }
}
