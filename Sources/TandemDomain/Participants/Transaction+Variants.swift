import TandemText

extension Transaction {
    /// A variant is one of those that the programme lists for the form (Пр8.1–8.3); a form without a list takes any.
    ///
    /// What is recorded stays, whatever the programme has listed since: a record of the same may be repeated, and a
    /// dump, which writes the bases before the programmes, gives it again.
    /// - Throws: ``DomainProblem/unlistedVariant(_:_:listed:)``.
    func checkVariant(_ facts: ParticipantFacts, _ row: Int32?) throws {
        guard let base = facts.role.table else { return }
        let knownForm = try row.flatMap { try register.code(base, .form, $0) }
        let knownVariant = try row.flatMap { try register.text(base, .variant, $0) }
        var variant = knownVariant
        if let cell = facts.cells.last(where: { $0.field == .variant }) {
            if case .text(let text)? = cell.value { variant = text } else { variant = nil }
        }
        guard let variant, let code = facts.code(.form) ?? knownForm, let form = MentoringForm(code: code),
            knownForm != code || knownVariant != variant
        else { return }
        let listed = try listedVariants(of: form)
        guard listed.isEmpty || listed.contains(where: { folded($0) == folded(variant) }) else {
            throw DomainProblem.unlistedVariant(variant, form, listed: listed)
        }
    }

    /// The variants that the programme of the forms lists, as it spells them.
    private func listedVariants(of form: MentoringForm) throws -> [String] {
        guard let programme = try programmeOfForms else { return [] }
        return try register.rows(of: .variants, where: .programme, is: programme).compactMap { row in
            guard try register.code(.variants, .form, row) == form.code else { return nil }
            return try register.text(.variants, .name, row)
        }
    }
}
