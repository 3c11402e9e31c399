import Synchronization
import TandemLanguage
import TandemStore
import TandemText
import Testing

@testable import TandemInterpreter

/// What a user stops changes nothing, wherever the run is when it is told to stop.
@Suite struct InterruptionTests {
    /// Says stop from the n-th time on that it is asked.
    private final class Button: Sendable {
        private let left: Mutex<Int>
        init(after times: Int) { left = Mutex(times) }
        var isPressed: Bool {
            left.withLock { left in
                left -= 1
                return left < 0
            }
        }
    }

    private static let school = """
        правила «Все» для ученик-ученик: предпочесть 1 вес 1
        программа "2023-2024":
          форма ученик-ученик:
            правила «Все»
          конец
        конец
        наставник "Петров Иван": ученик, класс 9А, форма ученик-ученик
        наставляемый "Сидорова Анна": ученик, класс 7Б, форма ученик-ученик
        предложить пары для ученик-ученик

        """

    @Test func aScriptStoppedAtAnyMomentChangesNothing() throws {
        var interrupted = 0
        for times in 0..<200 {
            let button = Button(after: times)
            let session = try Session(
                store: try SQLiteStore(path: ":memory:"), language: .russian, actor: "test",
                cancelled: { button.isPressed })
            let execution = try session.run(script: SourceFile(name: "год", text: Self.school))
            try #require(!execution.hasErrors)
            let after = try session.run(script: SourceFile(name: "", text: "показать людей"))
            if execution.isInterrupted {
                interrupted += 1
                #expect(execution.outcomes.isEmpty && execution.tally == nil)
                #expect(session.names(beginning: "", limit: 9).isEmpty)
            } else {
                #expect(session.names(beginning: "", limit: 9) == ["Петров Иван", "Сидорова Анна"])
                #expect(!after.hasErrors)
                break
            }
        }
        // Between the statements, in the search for pairs, and before the commit.
        #expect(interrupted > 10 && interrupted < 200)
    }

    @Test func whatWasFinishedBeforeStays() throws {
        let button = Button(after: 2)
        let session = try Session(
            store: try SQLiteStore(path: ":memory:"), language: .english, actor: "test",
            cancelled: { button.isPressed })
        let text = "person \"Орлов Пётр\": student\nperson \"Громов Лев\": student\nperson \"Ёлкин Ян\": student"
        let execution = try session.run(entry: SourceFile(name: "", text: text))
        #expect(execution.isInterrupted)
        #expect(session.names(beginning: "", limit: 9) == ["Громов Лев", "Орлов Пётр"])
    }
}
