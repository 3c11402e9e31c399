import TandemDocuments
import TandemDomain
import TandemLanguage
import TandemText

/// Gathers what a document says from the register, each value with the rows that it comes from.
struct DocumentComposer {
    let register: Register
    let programme: Int32
    let language: MessageLanguage
    let today: CalendarDate

    // MARK: Values

    func tag(_ table: TableName, _ row: Int32) -> RecordTag { RecordTag(table: table.rawValue, id: Int(row) + 1) }

    func text(_ table: TableName, _ field: FieldName, _ row: Int32, as tags: [RecordTag]? = nil) throws -> DocumentValue
    {
        DocumentValue(try register.text(table, field, row), tags ?? [tag(table, row)])
    }

    func date(_ table: TableName, _ field: FieldName, _ row: Int32, as tags: [RecordTag]? = nil) throws -> DocumentValue
    {
        let day = try register.code(table, field, row).flatMap { CalendarDate(dayNumber: $0) }
        return DocumentValue(day.map { written($0) }, tags ?? [tag(table, row)])
    }

    func number(_ table: TableName, _ field: FieldName, _ row: Int32, as tags: [RecordTag]? = nil) throws
        -> DocumentValue
    {
        DocumentValue(try register.table(table).number(field, row).map { written($0) }, tags ?? [tag(table, row)])
    }

    /// A choice as the vocabulary prints it in the document's language.
    func choice(
        _ table: TableName, _ field: FieldName, _ row: Int32, _ kind: ChoiceKind, as tags: [RecordTag]? = nil
    ) throws -> DocumentValue {
        let code = try register.code(table, field, row)
        let id = code.flatMap { kind.ids.indices.contains(Int($0)) ? kind.ids[Int($0)] : nil }
        return DocumentValue(
            id.map { Vocabulary.shared.spelling(kind.context, $0, language) }, tags ?? [tag(table, row)])
    }

    func written(_ date: CalendarDate) -> String { language == .russian ? date.russian : date.iso }

    func written(_ number: Double) -> String {
        if let whole = Int(exactly: number) { return String(whole) }
        let text = String((number * 1000).rounded() / 1000)
        return language == .russian ? text.replacing(".", with: ",") : text
    }

    func count(_ number: Int) -> DocumentValue { DocumentValue(String(number), [tag(.programmes, programme)]) }

    /// «Ученик – ученик», as documents write the forms; `student-student`.
    func form(_ form: MentoringForm, _ tags: [RecordTag]) -> DocumentValue {
        let spelling = Vocabulary.shared.spelling(.form, form.rawValue, language)
        guard language == .russian else { return DocumentValue(spelling, tags) }
        let parts = spelling.split(separator: "-").joined(separator: " – ")
        return DocumentValue(parts.prefix(1).uppercased() + parts.dropFirst(), tags)
    }

    /// The name of a person whom a row refers to.
    func person(_ table: TableName, _ field: FieldName, _ row: Int32) throws -> DocumentValue {
        guard let person = try register.code(table, field, row) else { return DocumentValue(nil) }
        return DocumentValue(try register.name(of: person), [tag(.people, person)])
    }

    // MARK: The programme

    /// What every document can name; the rest is unknown until it is set.
    func common(_ document: Int32?) throws -> DocumentData {
        var data = Self.blank
        let own = [tag(.programmes, programme)]
        data[value: "school"] = try text(.programmes, .school, programme)
        data[value: "programme"] = try text(.programmes, .name, programme)
        data[value: "goal"] = try text(.programmes, .goal, programme)
        data[value: "basis"] = try text(.programmes, .basis, programme)
        data[value: "startDate"] = try date(.programmes, .start, programme)
        data[value: "endDate"] = try date(.programmes, .end, programme)
        data[value: "director"] = try person(.programmes, .director, programme)
        data[value: "coordinator"] = try person(.programmes, .coordinator, programme)
        let target = try register.table(.programmes).number(.target, programme)
        data[value: "target"] = DocumentValue(target.map { written($0 * 100) + "%" }, own)
        let category = try register.table(.programmes).choice(.targetCategory, programme, as: Category.self)
        data[value: "targetCategory"] = DocumentValue(
            category.flatMap { Vocabulary.people(ofCategory: $0.rawValue, language) }, own)
        data[value: "gradeFrom"] = try number(.programmes, .gradeFrom, programme)
        data[value: "gradeTo"] = try number(.programmes, .gradeTo, programme)
        for (kind, name) in [
            (DocumentKind.introductionOrder, "introduction"), (.regulation, "regulation"), (.roadmap, "roadmap"),
            (.targetModel, "targetModel"),
        ] {
            guard let row = try register.documents(kind, of: programme).last else { continue }
            data[value: name + "Number"] = try text(.documents, .number, row, as: own)
            if kind == .introductionOrder { data[value: name + "Date"] = try date(.documents, .date, row, as: own) }
        }
        if let document {
            data[value: "number"] = try text(.documents, .number, document, as: own)
            data[value: "date"] = try date(.documents, .date, document, as: own)
            data[value: "title"] = try text(.documents, .title, document, as: own)
        }
        let forms = try self.forms()
        data[list: "forms"] = forms
        data[flag: "hasCurators"] = forms.contains { $0[value: "curator"]?.text != nil }
        data[flag: "hasPresented"] = forms.contains { $0[value: "presented"]?.text != nil }
        data[list: "stages"] = try Stage.allCases.compactMap { stage in
            let tasks = try self.tasks(stage)
            guard !tasks.isEmpty else { return nil }
            var data = DocumentData()
            let name = Vocabulary.shared.spelling(.stage, stage.rawValue, language)
            data[value: "stage"] = DocumentValue(name.prefix(1).uppercased() + name.dropFirst())
            data[list: "tasks"] = tasks
            return data
        }
        data[list: "trainingTasks"] = try tasks(.training)
        data[list: "closingTasks"] = try tasks(.closing)
        data[list: "documents"] = try documents()
        data[list: "scales"] = try scales()
        data[list: "mentors"] = try mentors()
        data[value: "mentorCount"] = count(data[list: "mentors"].count)
        return data
    }

    /// Every name that a template can say, as something unknown.
    private static let blank: DocumentData = {
        var data = DocumentData()
        for name in [
            "school", "programme", "goal", "basis", "startDate", "endDate", "director", "coordinator", "target",
            "targetCategory", "gradeFrom", "gradeTo", "introductionNumber", "introductionDate", "regulationNumber",
            "roadmapNumber",
            "targetModelNumber", "number", "date", "title", "mentorCount", "pairCount", "groupCount", "groupedCount",
            "approvedCount",
            "completedCount", "dissolvedCount", "meetingCount", "amendedNumber", "amendedDate", "person",
            "personClass", "personPosition", "workplace", "guardian", "award", "awardKind", "awardLevel", "awardDate",
            "awardDocumentNumber", "awardDocumentDate",
        ] { data[value: name] = DocumentValue(nil) }
        for name in [
            "forms", "stages", "trainingTasks", "closingTasks", "documents", "scales", "mentors", "pairs",
            "dissolvedPairs", "newPairs", "groups", "singles", "dissolvedGroups", "dissolvedSingles", "newGroups",
            "newSingles", "awards", "practices",
        ] { data[list: name] = [] }
        for name in [
            "draft", "hasCurators", "hasPresented", "hasDissolved", "hasNew", "hasGroups", "hasSingles",
            "hasDissolvedGroups", "hasDissolvedSingles", "hasNewGroups", "hasNewSingles",
        ] { data[flag: name] = false }
        return data
    }()

    private func forms() throws -> [DocumentData] {
        let table = try register.table(.forms)
        return try register.rows(of: .forms, where: .programme, is: programme).compactMap { row in
            guard let form = table.choice(.form, row, as: MentoringForm.self) else { return nil }
            let own = [tag(.programmes, programme)]
            var data = DocumentData()
            data[value: "form"] = self.form(form, own)
            data[value: "formGoal"] = try text(.forms, .goal, row, as: own)
            data[value: "curator"] = try person(.forms, .curator, row)
            data[value: "formCapacity"] = try number(.forms, .capacity, row, as: own)
            data[value: "presented"] = try date(.forms, .presented, row, as: own)
            data[value: "venue"] = try text(.forms, .venue, row, as: own)
            data[list: "variants"] = try register.rows(of: .variants, where: .programme, is: programme).filter {
                try register.code(.variants, .form, $0) == form.code
            }.map { variant in
                var data = DocumentData()
                data[value: "variant"] = try text(.variants, .name, variant, as: own)
                data[value: "variantGoal"] = try text(.variants, .goal, variant, as: own)
                return data
            }
            data[flag: "isStudentStudent"] = form == .studentStudent
            data[flag: "isTeacherTeacher"] = form == .teacherTeacher
            data[flag: "isTeacherStudent"] = form == .teacherStudent
            data[flag: "hasPairs"] = false
            data[list: "pairs"] = []
            set(ListedPairs(), in: &data)
            return data
        }
    }

    private func tasks(_ stage: Stage) throws -> [DocumentData] {
        let rows = try register.rows(of: .tasks, where: .programme, is: programme).filter {
            try register.code(.tasks, .stage, $0) == stage.code
        }
        return try rows.enumerated().map { index, row in
            var data = DocumentData()
            data[value: "index"] = DocumentValue(String(index + 1))
            data[value: "task"] = try text(.tasks, .title, row)
            data[value: "term"] = try term(row)
            data[value: "responsible"] = try text(.tasks, .responsible, row)
            data[value: "result"] = try text(.tasks, .result, row)
            data[value: "done"] = try date(.tasks, .done, row)
            return data
        }
    }

    /// `до 15.09.2023`, `04.09.2023 — 15.09.2023`.
    private func term(_ row: Int32) throws -> DocumentValue {
        let (start, due) = (try date(.tasks, .start, row), try date(.tasks, .due, row))
        let text: String? =
            switch (start.text, due.text) {
            case (let start?, let due?): start + " — " + due
            case (nil, let due?): Wording("by \(due)", "до \(due)")[language]
            case (let start?, nil): Wording("from \(start)", "с \(start)")[language]
            case (nil, nil): nil
            }
        return DocumentValue(text, [tag(.tasks, row)])
    }

    private func documents() throws -> [DocumentData] {
        let own = [tag(.programmes, programme)]
        return try DocumentKind.required.enumerated().map { index, kind in
            var data = DocumentData()
            let row = try register.documents(kind, of: programme).last
            data[value: "index"] = DocumentValue(String(index + 1))
            data[value: "documentKind"] = DocumentValue(kind.title[language], own)
            data[value: "documentNumber"] =
                try row.map { try text(.documents, .number, $0, as: own) } ?? DocumentValue(nil)
            data[value: "documentDate"] = try row.map { try date(.documents, .date, $0, as: own) } ?? DocumentValue(nil)
            return data
        }
    }

    private func scales() throws -> [DocumentData] {
        let own = [tag(.programmes, programme)]
        return try register.rows(of: .scales, where: .programme, is: programme).map { row in
            var data = DocumentData()
            data[value: "scale"] = try text(.scales, .name, row, as: own)
            data[value: "scaleFrom"] = try number(.scales, .lower, row, as: own)
            data[value: "scaleTo"] = try number(.scales, .upper, row, as: own)
            let more = try register.code(.scales, .moreIsBetter, row) == 1
            data[value: "scaleDirection"] = DocumentValue(
                (more
                    ? Wording("more is better", "больше лучше") : Wording("less is better", "меньше лучше"))[language],
                own)
            return data
        }
    }

    /// The mentors who are in the base today, by name.
    private func mentors() throws -> [DocumentData] {
        let table = try register.table(.mentors)
        let people = try table.rows.filter { table.isPresent($0, on: today) }.compactMap { row in
            try table.code(.person, row).map { (row: row, person: $0, name: try register.name(of: $0)) }
        }
        return try people.sorted { (folded($0.name), $0.row) < (folded($1.name), $1.row) }.enumerated().map {
            index, one in
            var data = DocumentData()
            data[value: "index"] = DocumentValue(String(index + 1))
            data[value: "mentor"] = DocumentValue(one.name, [tag(.people, one.person)])
            data[value: "mentorClass"] = try schoolClass(one.person, [tag(.people, one.person)])
            let form = table.choice(.form, one.row, as: MentoringForm.self)
            data[value: "mentorForm"] = form.map { self.form($0, [tag(.people, one.person)]) } ?? DocumentValue(nil)
            return data
        }
    }

    func schoolClass(_ person: Int32, _ tags: [RecordTag]) throws -> DocumentValue {
        let code = try register.code(.people, .schoolClass, person)
        return DocumentValue(code.flatMap { SchoolClass(code: $0) }?.description, tags)
    }
}
