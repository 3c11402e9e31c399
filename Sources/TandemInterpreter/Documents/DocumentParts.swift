import TandemDomain
import TandemLanguage
import TandemText

/// Which parts a request may and must have for its kind; known before anything runs.
enum DocumentParts {
    static func check(_ request: DocumentRequest, _ kind: DocumentKind) throws(DocumentProblem) {
        if let format = request.output.format, DocumentRunner.format(format) == nil {
            throw .notADocumentFormat(format)
        }
        let name = DocumentKindName(kind)
        let spelled = spelling(kind)
        if request.recipient != nil, !kind.takesRecipient {
            throw .partUnwanted(name, Wording("recipient (`for`)", "получатель (`для`)"))
        }
        if request.award != nil, kind != .certificate {
            throw .partUnwanted(name, Wording("award", "награда"))
        }
        try checkUnwanted(request.amended, kind)
        // A document of a number may be issued already, and then says all by itself.
        if request.reference == nil || request.isIssued { try checkWhole(request, kind) }
        if request.isIssued, request.reference == nil {
            throw .partMissing(
                name, Wording("a number", "номер"),
                example: Wording(
                    "issue \(spelled.english) № 115/01 dated 20.10.2023",
                    "издать \(spelled.russian) № 115/01 от 20.10.2023"))
        }
    }

    /// Whether the parts are there from which the document is written.
    static func checkWhole(_ request: DocumentRequest, _ kind: DocumentKind) throws(DocumentProblem) {
        let name = DocumentKindName(kind)
        let spelled = spelling(kind)
        if kind.needsRecipient, request.recipient == nil {
            throw .partMissing(
                name, Wording("whom it is for", "для кого"),
                example: Wording(
                    "document \(spelled.english) for \"Петров\"", "документ \(spelled.russian) для \"Петрова\""))
        }
        try checkMissing(request.amended, kind, as: Wording("document", "документ"))
    }

    /// A kept text says what it amends if it is an amendment, and only then.
    static func check(_ record: IssuedDocumentRecord, _ kind: DocumentKind) throws(DocumentProblem) {
        try checkUnwanted(record.amended, kind)
        try checkMissing(record.amended, kind, as: Wording("issued document", "изданный документ"))
    }

    private static func checkUnwanted(_ amended: DocumentReference?, _ kind: DocumentKind) throws(DocumentProblem) {
        guard amended != nil, kind != .amendment else { return }
        throw .partUnwanted(
            DocumentKindName(kind), Wording("order to change (`to №`)", "изменяемый приказ (`к №`)"))
    }

    private static func checkMissing(
        _ amended: DocumentReference?, _ kind: DocumentKind, as statement: Wording
    ) throws(DocumentProblem) {
        guard amended == nil, kind == .amendment else { return }
        throw .partMissing(
            DocumentKindName(kind), Wording("the order to change", "изменяемый приказ"),
            example: Wording(
                "\(statement.english) amendment № 130/02 dated 15.01.2024 to № 115/01",
                "\(statement.russian) изменение № 130/02 от 15.01.2024 к № 115/01"))
    }

    private static func spelling(_ kind: DocumentKind) -> Wording {
        Wording(
            Vocabulary.shared.spelling(.documentKind, kind.rawValue, .english),
            Vocabulary.shared.spelling(.documentKind, kind.rawValue, .russian))
    }
}
