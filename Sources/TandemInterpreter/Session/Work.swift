import Synchronization

/// What a run is busy with, as other threads see it: how far it is, and whether the user wants it to stop.
package final class Work: Sendable {
    /// What takes time.
    package enum Stage: Sendable, CaseIterable { case script, importing, matching }

    /// How far a stage is; without a total nobody can say.
    package struct Moment: Sendable, Equatable {
        package var stage: Stage
        package var done = 0
        package var total: Int?

        package init(_ stage: Stage, done: Int = 0, total: Int? = nil) {
            self.stage = stage
            self.done = done
            self.total = total
        }
    }

    private let moments = Mutex<[Moment]>([])
    private let cancelled: @Sendable () -> Bool

    /// - Parameter cancelled: asked now and then, from several threads; true stops the run.
    package init(cancelled: @escaping @Sendable () -> Bool = { false }) {
        self.cancelled = cancelled
    }

    /// The innermost stage; nil while nothing that takes time is being done.
    package var moment: Moment? { moments.withLock { $0.last } }

    /// Whether the user wants it to stop.
    var isCancelled: Bool { cancelled() }

    /// For what is given a closure to ask.
    var asksWhetherToStop: @Sendable () -> Bool { cancelled }

    /// - Throws: ``Interruption`` where the user wants it to stop.
    func check() throws {
        if cancelled() { throw Interruption() }
    }

    /// Does something that may take long, of so many steps.
    func during<Result>(_ stage: Stage, of total: Int? = nil, _ body: () throws -> Result) throws -> Result {
        try check()
        moments.withLock { $0.append(Moment(stage, total: total)) }
        defer { _ = moments.withLock { $0.removeLast() } }
        return try body()
    }

    /// The innermost stage has come to a step.
    func reached(_ done: Int) throws {
        try check()
        moments.withLock { stages in
            if !stages.isEmpty { stages[stages.count - 1].done = done }
        }
    }
}

/// The user stopped a run; nothing of it is recorded.
struct Interruption: Error {}
