import GRDB
package import TandemDomain

extension SQLiteStore {
    package func commit(
        _ changes: ChangeLog, _ entry: JournalEntry, erasing erasures: [Erasure], after expected: Int64
    ) throws -> (number: Int64, isWiped: Bool) {
        let number = try write(changes, entry, erasing: erasures, after: expected)
        guard !erasures.isEmpty else { return (number, true) }
        do {
            return (number, try FileWipe(queue).finishIfPending())
        } catch {
            throw StoreProblem(error, path, while: .writing)
        }
    }

    package func secret() throws -> [UInt8] {
        do {
            return try queue.read { database in
                let row = try Row.fetchOne(database, sql: "SELECT pseudonyms FROM secrets")
                guard case .blob(let data)? = row.map({ ($0[0] as DatabaseValue).storage }), data.count == 16 else {
                    throw Damage(reason: "secrets")
                }
                return Array(data)
            }
        } catch {
            throw StoreProblem(error, path, while: .reading)
        }
    }
}
