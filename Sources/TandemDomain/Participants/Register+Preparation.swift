package import TandemText

extension Register {
    /// What the scheme of a mentor's form asks for and the mentor has not done by a day (Пр7 st.4).
    package func missingPreparation(
        ofMentor mentor: Int32, in programme: Int32?, on day: CalendarDate
    ) throws -> [Preparation] {
        let mentors = try table(.mentors)
        guard let programme, let form = mentors.choice(.form, mentor, as: MentoringForm.self) else { return [] }
        return try preparation(for: form, in: programme).filter { !mentors.hasDone($0, mentor, by: day) }
    }

    /// What a form's scheme asks of its mentors, in the order of the list.
    package func preparation(for form: MentoringForm, in programme: Int32) throws -> [Preparation] {
        guard let row = try self.form(form, of: programme),
            case .tags(let ids)? = try value(.forms, .preparation, row)
        else { return [] }
        return Preparation.allCases.filter { ids.contains($0.rawValue) }
    }
}

extension Table {
    /// In the base of mentors: whether a mentor has done what is asked for by a day.
    package func hasDone(_ asked: Preparation, _ mentor: Int32, by day: CalendarDate) -> Bool {
        code(asked.field, mentor).map { $0 <= day.dayNumber } ?? false
    }
}
