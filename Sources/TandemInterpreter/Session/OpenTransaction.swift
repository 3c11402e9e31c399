import TandemDomain
import TandemLanguage
import TandemText

/// What `begin` opens: statements that are recorded together, or not at all.
struct OpenTransaction {
    var transaction: Transaction
    /// The statements that changed something, as typed.
    var statements: [String] = []
    /// The entries of the journal that they take back.
    var undoes: [Int64] = []
    /// The user has been told that leaving drops the changes.
    var isLeaving = false

    init(_ transaction: Transaction) {
        self.transaction = transaction
    }

    /// What is said when it ends.
    func closing(isKept: Bool) -> Wording {
        let tally = Tally(transaction.changes.differences)
        if tally.lines.isEmpty { return Wording("nothing was changed", "изменений не было") }
        if isKept { return tally.wording(.recorded) }
        return Wording("dropped — \(tally.counts(.english))", "отброшено — \(tally.counts(.russian))")
    }
}

extension Statement {
    var isCommit: Bool { if case .commit = self { true } else { false } }
}
