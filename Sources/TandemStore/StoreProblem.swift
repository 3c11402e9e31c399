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
