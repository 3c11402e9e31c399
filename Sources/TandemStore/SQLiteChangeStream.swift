import Foundation
import GRDB
import Synchronization
import TandemDomain

/// A commit in parts: a second connection to the file writes on a thread of its own what the session hands over.
///
/// Owing to the write-ahead log, the session's own connection still reads what was there before.
final class SQLiteChangeStream: ChangeStream {
    private let store: SQLiteStore
    private let channel = Channel()
    private var hasEnded = false

    init(_ store: SQLiteStore, _ entry: JournalEntry, after expected: Int64) {
        self.store = store
        let (path, channel) = (store.path, channel)
        let thread = Thread {
            channel.answer(
                Result {
                    let queue = try RegisterFile(path: path).open()
                    // Before the session goes on: whoever closes the file last clears away the log, with the names in it.
                    defer { try? queue.close() }
                    return try queue.writeWithoutTransaction { database in
                        try SQLiteStore.commit(entry, after: expected, to: database) { writer in
                            let indexes = try SetAsideIndexes(database)
                            while let changes = try channel.next() { try writer.write(changes) }
                            try writer.finish()
                            for erasure in channel.erasures { try JournalEraser(database, erasure).run() }
                            try indexes.restore(database)
                        }
                    }
                })
        }
        thread.name = "tandem: writing"
        thread.start()
    }

    deinit { cancel() }

    func write(_ changes: ChangeLog) throws {
        do { try channel.put(.changes(changes)) } catch { throw problem(error) }
    }

    func commit(erasing erasures: [Erasure]) throws -> (number: Int64, isWiped: Bool) {
        hasEnded = true
        do {
            channel.erasures = erasures
            let number = try channel.end(.commit)
            store.known = number
            return (number, try erasures.isEmpty || FileWipe(store.queue).finishIfPending())
        } catch {
            throw problem(error)
        }
    }

    func cancel() {
        guard !hasEnded else { return }
        hasEnded = true
        _ = try? channel.end(.cancel)
    }

    private func problem(_ error: any Error) -> StoreProblem { StoreProblem(error, store.path, while: .writing) }
}

/// Hands changes from the session's thread to the writing one, a few stretches of them ahead.
private final class Channel: Sendable {
    enum Message {
        case changes(ChangeLog)
        case commit
        case cancel
    }

    /// Ends the transaction without a trace.
    private struct Cancelled: Error {}

    private struct State {
        var messages: [Message] = []
        var erasures: [Erasure] = []
        var answer: Result<Int64, any Error>?
    }

    /// The stretches that may wait, so that memory does not fill where the disk is slow.
    private static let room = 3

    private let state = Mutex(State())
    private let free = DispatchSemaphore(value: room)
    private let filled = DispatchSemaphore(value: 0)
    private let answered = DispatchSemaphore(value: 0)

    /// What goes from the journal at the end.
    var erasures: [Erasure] {
        get { state.withLock { $0.erasures } }
        set { state.withLock { $0.erasures = newValue } }
    }

    // MARK: The session's side

    /// Hands a message over; throws what the writer met.
    func put(_ message: Message) throws {
        free.wait()
        let answer = state.withLock { state in
            state.messages.append(message)
            return state.answer
        }
        filled.signal()
        if case .failure(let error)? = answer { throw error }
    }

    /// Says how it ends and waits for it.
    func end(_ message: Message) throws -> Int64 {
        state.withLock { $0.messages.append(message) }
        filled.signal()
        answered.wait()
        guard let answer = state.withLock({ $0.answer }) else { throw Cancelled() }
        return try answer.get()
    }

    // MARK: The writer's side

    /// The next changes; nil where they are to be committed.
    func next() throws -> ChangeLog? {
        filled.wait()
        let message = state.withLock { $0.messages.removeFirst() }
        switch message {
        case .changes(let changes):
            free.signal()
            return changes
        case .commit: return nil
        case .cancel: throw Cancelled()
        }
    }

    /// Tells the session how it went, who need not wait for room any more.
    func answer(_ answer: Result<Int64, any Error>) {
        state.withLock { state in
            state.answer = answer
            state.messages.removeAll()
        }
        for _ in 0...Self.room { free.signal() }
        answered.signal()
    }
}
