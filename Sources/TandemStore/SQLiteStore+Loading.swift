import GRDB
package import TandemDomain

extension SQLiteStore {
    /// Fills a table from the file, in the order of its rows.
    package func load(_ name: TableName, into table: inout TandemDomain.Table, texts: inout TextPool) throws {
        let fields = Schema.fields(of: name)
        let columns = fields.map { "\"\($0.name.id)\"" }.joined(separator: ", ")
        do {
            // Taken into locals, so that the closure does not copy the table at each row.
            var filled = table
            var pool = texts
            try queue.read { database in
                // Gaps are few; an id far beyond the count would make memory follow a damaged or hostile file.
                let count = try Int64.fetchOne(database, sql: "SELECT count(*) FROM \"\(name.rawValue)\"") ?? 0
                let limit = min(Int64(Int32.max), count * 4 + 1_000_000)
                let rows = try Row.fetchCursor(
                    database, sql: "SELECT id, \(columns) FROM \"\(name.rawValue)\" ORDER BY id")
                while let row = try rows.next() {
                    let id: Int64 = row[0]
                    guard id > 0, id <= limit else {
                        throw StoreProblem.damaged(path: path, reason: "\(name.rawValue): id \(id)")
                    }
                    var cells: [Cell] = []
                    cells.reserveCapacity(fields.count)
                    for (index, field) in fields.enumerated() {
                        let stored: DatabaseValue = row[index + 1]
                        if let value = CellCoding.value(stored, field.type) {
                            cells.append(Cell(field.name, value))
                        } else if !stored.isNull {
                            throw StoreProblem.damaged(
                                path: path, reason: "\(name.rawValue) \(id): \(field.name.id) = \(stored)")
                        }
                    }
                    filled.insert(Int(id) - 1, cells, &pool)
                }
            }
            table = filled
            texts = pool
        } catch {
            throw Self.problem(error, path)
        }
    }
}
