/// The entries in memory, oldest first, without a repetition of the entry just before.
struct ShellHistory {
    private(set) var entries: [String]
    let limit: Int

    init(_ entries: [String] = [], limit: Int) {
        self.limit = limit
        self.entries = []
        for entry in entries { add(entry) }
    }

    /// Adds an entry. False when it is blank or repeats the last one, and so is not to be kept.
    @discardableResult
    mutating func add(_ entry: String) -> Bool {
        guard !entry.allSatisfy(\.isWhitespace), entry != entries.last else { return false }
        entries.append(entry)
        if entries.count > limit { entries.removeFirst(entries.count - limit) }
        return true
    }
}

/// A walk through the history with Up and Down from the line being typed, which is kept as the draft.
struct HistoryWalk {
    private var position: Int?
    private var draft = ""

    /// The entry before the one shown, or nil at the oldest.
    mutating func older(than current: String, in history: ShellHistory) -> String? {
        let next = (position ?? history.entries.count) - 1
        guard history.entries.indices.contains(next) else { return nil }
        if position == nil { draft = current }
        position = next
        return history.entries[next]
    }

    /// The entry after the one shown, then the draft, then nil.
    mutating func newer(in history: ShellHistory) -> String? {
        guard let shown = position else { return nil }
        let next = shown + 1
        guard history.entries.indices.contains(next) else {
            position = nil
            return draft
        }
        position = next
        return history.entries[next]
    }
}
