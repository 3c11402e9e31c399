import Foundation
import Synchronization
import TandemDomain
import TandemLanguage
import TandemText

/// Statements in which and before which nothing is wrong.
enum ReadStatement: Sendable {
    /// Records of people, one after the other.
    case records([Record])
    case other(LocatedStatement)

    /// A record of a person with its facts.
    struct Record: Sendable {
        let facts: ParticipantFacts
        /// Where its name stands.
        let name: Span
        /// Where its variant stands, if it gives one.
        let variant: Span?
        /// Where the record ends.
        let end: UInt32
    }
}

/// Reads and checks a script on a thread of its own, some stretches ahead of what is carried out.
final class ReadAhead: Sendable {
    private struct State {
        var stretches: [[ReadStatement]] = []
        /// What has been carried out, for the reader to free: it is the one that allocated it.
        var spent: [[ReadStatement]] = []
        /// Everything found in the script once it is read.
        var diagnostics: [Diagnostic]?
        var isAbandoned = false
    }

    /// So many statements are handed over at once.
    private static let stretch = 4096
    /// The stretches that may wait, so that memory does not fill where carrying out takes longer.
    private static let room = 8
    /// Blocks and expressions may be nested as deep as on the main thread.
    private static let stackSize = 8 << 20

    private let state = Mutex(State())
    private let free = DispatchSemaphore(value: 0)
    private let filled = DispatchSemaphore(value: 0)

    /// Begins to read.
    ///
    /// - Parameter checker: makes what checks, on the reader's thread.
    init(_ source: SourceFile, today: CalendarDate?, checker: @escaping @Sendable () -> Checker) {
        // A semaphore must not end below the value that it began with.
        for _ in 0..<Self.room { free.signal() }
        let thread = Thread { [self] in read(source, today, checker()) }
        thread.name = "tandem: reading"
        thread.stackSize = Self.stackSize
        thread.start()
    }

    // MARK: The reader's side

    private func read(_ source: SourceFile, _ today: CalendarDate?, _ checker: Checker) {
        var stretch: [ReadStatement] = []
        var records: [ReadStatement.Record] = []
        var (count, goesOn) = (0, true)
        func closeRecords() {
            guard !records.isEmpty else { return }
            stretch.append(.records(records))
            records = []
        }
        func close(_ diagnostics: [Diagnostic]? = nil) {
            closeRecords()
            goesOn = put(stretch, diagnostics)
            (stretch, count) = ([], 0)
            records.reserveCapacity(Self.stretch)
        }
        let diagnostics = Session.check(source, checker, today: today) { statement, record in
            if let record {
                records.append(record)
            } else {
                closeRecords()
                stretch.append(.other(statement))
            }
            count += 1
            if count >= Self.stretch { close() }
            return goesOn
        }
        // Nobody waits for the rest of what is abandoned.
        if goesOn { close(diagnostics) }
    }

    /// Hands statements over; false where nobody wants them any more.
    private func put(_ stretch: [ReadStatement], _ diagnostics: [Diagnostic]?) -> Bool {
        free.wait()
        let (spent, goesOn) = state.withLock { state in
            if !state.isAbandoned { state.stretches.append(stretch) }
            state.diagnostics = diagnostics
            defer { state.spent = [] }
            return (state.spent, !state.isAbandoned)
        }
        filled.signal()
        _ = consume spent
        return goesOn
    }

    // MARK: The side that carries out

    /// Does something with each statement in turn, then says everything that is wrong with the script.
    func statements(_ body: (ReadStatement) throws -> Void) rethrows -> [Diagnostic] {
        // Where it ends early, the reader is not left waiting for room.
        defer {
            state.withLock { state in
                state.isAbandoned = true
                (state.stretches, state.spent) = ([], [])
            }
            free.signal()
        }
        while true {
            filled.wait()
            let stretch = state.withLock { $0.stretches.removeFirst() }
            for statement in stretch { try body(statement) }
            let found = state.withLock { state in
                state.spent.append(stretch)
                return state.stretches.isEmpty ? state.diagnostics : nil
            }
            if let found { return found }
            free.signal()
        }
    }
}
