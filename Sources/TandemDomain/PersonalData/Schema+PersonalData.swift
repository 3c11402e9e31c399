extension Schema {
    /// Tables that describe the programme and not a person.
    private static let ofProgramme: Set<TableName> = [
        .fields, .programmes, .documents, .forms, .variants, .formRules, .tasks, .scales, .windows, .ruleSets,
        .decisions,
    ]

    /// Fields that tell who someone is, or hold what was written freely about someone: erased with the person's data,
    /// hidden where names are.
    ///
    /// Names and papers' numbers, which are always known, are not among them. A new table counts as personal until it
    /// is listed as the programme's.
    package static func personalFields(of table: TableName) -> [FieldName] {
        switch table {
        case .people: fields(of: .people).map(\.name).filter { !keptOfPeople.contains($0) }
        case .tasks: [.responsible]
        case _ where ofProgramme.contains(table): []
        default: fields(of: table).filter { $0.type == .text && !$0.isRequired && $0.name != .variant }.map(\.name)
        }
    }

    /// What stays of a person whose data are erased, so that counts stay true.
    private static let keptOfPeople: Set<FieldName> = [.name, .category, .schoolClass, .erased]

    /// Whether rows of a table belong to a person: those that refer to one, or to such rows.
    static func isPersonal(_ table: TableName) -> Bool { !ofProgramme.contains(table) }
}
