extension Schema {
    /// Tables whose rows belong to a person: that of people, and whatever refers to such a table.
    ///
    /// The programme and its forms name who is in charge of them, and are about nobody for that.
    private static let personalTables: Set<TableName> = {
        var tables: Set<TableName> = [.people]
        for table in dependencyOrder where ![.programmes, .forms].contains(table) {
            let targets = fields(of: table).compactMap { field -> TableName? in
                if case .reference(let target) = field.type { target } else { nil }
            }
            if targets.contains(where: { tables.contains($0) }) { tables.insert(table) }
        }
        return tables
    }()

    /// Whether rows of a table belong to a person.
    package static func isPersonal(_ table: TableName) -> Bool { personalTables.contains(table) }

    /// Fields that tell who someone is, or hold what was written freely about someone: erased with the person's data,
    /// hidden where names are.
    ///
    /// Names and papers' numbers, which are always known, are not among them.
    package static func personalFields(of table: TableName) -> [FieldName] {
        switch table {
        case .people: fields(of: .people).map(\.name).filter { !keptOfPeople.contains($0) }
        case .tasks: [.responsible]
        case .swotLines, .issuedDocuments: [.text]
        case _ where isPersonal(table):
            fields(of: table).filter { $0.type == .text && !$0.isRequired && $0.name != .variant }.map(\.name)
        default: []
        }
    }

    /// What stays of a person whose data are erased, so that counts stay true.
    private static let keptOfPeople: Set<FieldName> = [.name, .category, .schoolClass, .erased]
}
