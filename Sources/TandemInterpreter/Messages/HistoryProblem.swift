import TandemLanguage
package import TandemText

/// Why what was recorded cannot be taken back, or what is open cannot be closed.
package enum HistoryProblem: Error, Problem, Hashable, Sendable {
    /// `begin`, `commit` or `rollback` in a script.
    case transactionInScript
    case alreadyOpen
    case nothingOpen
    case nothingToUndo(wanted: Int, found: Int, byOthers: JournalName?)
    case laterChange(JournalName, by: JournalName)
    case undoWithOpenChanges(Int)
    case noSuchEntry(Int, last: Int)
    case alreadyUndone(JournalName, by: JournalName)
    case leavingOpen(Int)

    package var code: String {
        switch self {
        case .transactionInScript: "E0380"
        case .alreadyOpen: "E0381"
        case .nothingOpen: "E0382"
        case .nothingToUndo: "E0383"
        case .laterChange: "E0384"
        case .undoWithOpenChanges: "E0385"
        case .noSuchEntry: "E0386"
        case .alreadyUndone: "E0387"
        case .leavingOpen: "E0388"
        }
    }

    package var wording: Wording {
        switch self {
        case .transactionInScript:
            Wording(
                "a script is one transaction by itself: this belongs into the shell",
                "сценарий и так одна транзакция: эта команда — для оболочки")
        case .alreadyOpen: Wording("a transaction is open already", "транзакция уже открыта")
        case .nothingOpen: Wording("no transaction is open", "транзакция не открыта")
        case .nothingToUndo(_, 0, _):
            Wording("you have changed nothing that could be undone", "у вас нет изменений, которые можно отменить")
        case .nothingToUndo(let wanted, let found, _):
            Wording(
                "\(wanted) changes are to be undone, you have made \(found)",
                "отменить нужно изменений: \(wanted), а ваших всего \(found)")
        case .laterChange(let entry, let later):
            Wording(
                "\(entry.wording.english) cannot be undone: \(later.wording.english) builds on it",
                "\(entry.wording.russian) не отменить: на этом основана \(later.wording.russian)")
        case .undoWithOpenChanges(let count):
            Wording(
                "\(count) changes are not recorded yet; undo takes back what is recorded",
                "есть несохранённые изменения (\(count)); отмена возвращает уже записанное")
        case .noSuchEntry(let number, let last):
            Wording(
                "the journal has no entry № \(number), the last one is № \(last)",
                "в журнале нет записи № \(number), последняя — № \(last)")
        case .alreadyUndone(let entry, let later):
            Wording(
                "\(entry.wording.english) is undone already, by \(later.wording.english)",
                "\(entry.wording.russian) уже отменена: \(later.wording.russian)")
        case .leavingOpen(let count):
            Wording(
                "\(count) changes of the open transaction are not recorded",
                "изменения открытой транзакции не сохранены: \(count)")
        }
    }

    package var advice: Wording? {
        switch self {
        case .transactionInScript:
            Wording(
                "leave it out: the script runs whole or changes nothing",
                "уберите её: сценарий выполняется целиком или ничего не меняет")
        case .alreadyOpen, .undoWithOpenChanges:
            Wording("`commit` records it, `rollback` drops it", "`сохранить` запишет её, `откатить` отбросит")
        case .nothingOpen: Wording("`begin` opens one", "`начать` откроет её")
        case .nothingToUndo(_, _, let other?):
            Wording(
                "the last change is \(other.wording.english): `undo № \(other.number)` takes it back",
                "последнее изменение — \(other.wording.russian): `отменить № \(other.number)` отменит его")
        case .nothingToUndo: Wording("`history` shows what was recorded", "`история` покажет, что записано")
        case .laterChange(_, let later):
            Wording(
                "undo that first: undo № \(later.number)", "сначала отмените её: отменить № \(later.number)")
        case .noSuchEntry: Wording("`history` shows the numbers", "`история` покажет номера")
        case .alreadyUndone(_, let later):
            Wording(
                "undo № \(later.number) carries it out again", "отменить № \(later.number) — вернёт её")
        case .leavingOpen:
            Wording(
                "`commit` records them, `rollback` drops them; leave once more to drop them",
                "`сохранить` запишет их, `откатить` отбросит; повторный выход отбросит их")
        }
    }
}

/// An entry of the journal in a message.
package struct JournalName: Hashable, Sendable {
    package var number: Int64
    package var actor: String
    package var statement: String

    package init(number: Int64, actor: String, statement: String) {
        self.number = number
        self.actor = actor
        self.statement = statement
    }

    var wording: Wording {
        Wording("№ \(number) (\(actor): \(statement.brief))", "запись № \(number) (\(actor): \(statement.brief))")
    }
}

extension String {
    /// On one line, and no longer than a message has room for.
    var brief: String {
        let line = split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return line.count > 60 ? line.prefix(59) + "…" : line
    }
}
