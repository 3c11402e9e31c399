import GRDB

/// Why the register's file cannot be used.
package enum StoreProblem: Error, Hashable, Sendable {
    case cannotOpen(path: String, reason: String)
    case notARegister(path: String)
    /// The file was written by a later version of the program.
    case newerFormat(path: String)
    case busy(path: String)
    case cannotWrite(path: String, reason: String)
    case damaged(path: String, reason: String)
    /// Another session committed in between; the statement must be carried out anew on the new state.
    case changedMeanwhile
}

extension StoreProblem {
    enum Activity { case opening, reading, writing }

    /// What an error means for the user of a register.
    init(_ error: any Error, _ path: String, while activity: Activity) {
        switch error {
        case let problem as StoreProblem: self = problem
        case let damage as Damage: self = .damaged(path: path, reason: damage.reason)
        case let refusal as ChangeWriter.Refusal: self = .cannotWrite(path: path, reason: refusal.reason)
        case let error as DatabaseError: self.init(error, path, activity)
        // GRDB's decoding errors: a value of a type that this program never wrote.
        default: self = .damaged(path: path, reason: "\(error)")
        }
    }

    private init(_ error: DatabaseError, _ path: String, _ activity: Activity) {
        let reason = error.message ?? error.resultCode.description
        switch (error.resultCode, activity) {
        case (.SQLITE_NOTADB, _): self = .notARegister(path: path)
        case (.SQLITE_BUSY, _), (.SQLITE_LOCKED, _): self = .busy(path: path)
        case (.SQLITE_CORRUPT, _): self = .damaged(path: path, reason: reason)
        // The statements are right; a table or column that they name is not there.
        case (.SQLITE_ERROR, .reading), (.SQLITE_ERROR, .writing): self = .damaged(path: path, reason: reason)
        case (_, .writing): self = .cannotWrite(path: path, reason: reason)
        default: self = .cannotOpen(path: path, reason: reason)
        }
    }
}
