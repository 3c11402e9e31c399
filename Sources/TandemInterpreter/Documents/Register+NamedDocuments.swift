import TandemDomain

/// What is asked of the documents that a statement names.
extension Register {
    /// The issued order on pairs that an amendment changes.
    /// - Throws: ``DocumentProblem``.
    func amendedOrder(_ number: String, of programme: Int32) throws -> Int32 {
        guard let row = try document(number, of: programme) else { throw DocumentProblem.notIssued(number) }
        if let kind = try kind(ofDocument: row), kind != .pairOrder {
            throw DocumentProblem.notAnOrderOnPairs(number, DocumentKindName(kind))
        }
        guard try isIssued(row) else { throw DocumentProblem.notIssued(number) }
        return row
    }

    /// Holds a document against the kind that it is said to be.
    /// - Throws: ``DocumentProblem``.
    func check(_ document: Int32, number: String, is kind: DocumentKind, amends: Bool) throws {
        guard let known = try self.kind(ofDocument: document), known != kind else { return }
        // An order that approves pairs becomes an amendment when it is said what it amends.
        let becomesAmendment = try known == .pairOrder && kind == .amendment && amends && !isIssued(document)
        guard becomesAmendment else {
            throw DocumentProblem.otherKind(number, DocumentKindName(known), asked: DocumentKindName(kind))
        }
    }
}
