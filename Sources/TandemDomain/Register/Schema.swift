/// The nouns of the domain, each a table of the register and of its file.
package enum TableName: String, CaseIterable, Sendable {
    case fields, programmes, documents, forms, variants, formRules, steps, tasks, scales, windows, ruleSets
    case people, mentors, mentees, consents, contracts, pairs, meetings, measurements
    case offers, wishes
    case awards, practices, issuedDocuments, documentLines
    case questionnaires, questions, expectations, answers, swotLines, indicators
    case decisions

    /// The place among all tables, without a look at their names.
    package var ordinal: Int {
        switch self {
        case .fields: 0
        case .programmes: 1
        case .documents: 2
        case .forms: 3
        case .variants: 4
        case .formRules: 5
        case .steps: 6
        case .tasks: 7
        case .scales: 8
        case .windows: 9
        case .ruleSets: 10
        case .people: 11
        case .mentors: 12
        case .mentees: 13
        case .consents: 14
        case .contracts: 15
        case .pairs: 16
        case .meetings: 17
        case .measurements: 18
        case .offers: 19
        case .wishes: 20
        case .awards: 21
        case .practices: 22
        case .issuedDocuments: 23
        case .documentLines: 24
        case .questionnaires: 25
        case .questions: 26
        case .expectations: 27
        case .answers: 28
        case .swotLines: 29
        case .indicators: 30
        case .decisions: 31
        }
    }
}

/// A column's name and type.
package struct Field: Hashable, Sendable {
    package let name: FieldName
    package let type: FieldType
    /// Always known.
    package let isRequired: Bool

    init(_ name: FieldName, _ type: FieldType, required: Bool = false) {
        self.name = name
        self.type = type
        isRequired = required
    }
}

/// Which fields each table has, beside those that a school has added to `people` (``OwnFields``). The register file
/// mirrors this; a test compares the two.
package enum Schema {
    package static func fields(of table: TableName) -> [Field] {
        switch table {
        case .fields:
            [
                Field(.name, .text, required: true), Field(.kind, .choice(.fieldType), required: true),
                Field(.lower, .number), Field(.upper, .number), Field(.title, .text),
            ]
        case .programmes:
            [
                Field(.name, .text, required: true), Field(.school, .text), Field(.start, .date), Field(.end, .date),
                Field(.goal, .text), Field(.basis, .text), Field(.coordinator, .reference(.people)),
                Field(.director, .reference(.people)), Field(.target, .number),
                Field(.targetCategory, .choice(.category)), Field(.gradeFrom, .number), Field(.gradeTo, .number),
            ]
        case .documents:
            [
                Field(.programme, .reference(.programmes)), Field(.number, .text, required: true),
                Field(.date, .date), Field(.title, .text), Field(.kind, .choice(.documentKind)),
            ]
        case .forms:
            [
                Field(.programme, .reference(.programmes), required: true),
                Field(.form, .choice(.form), required: true), Field(.goal, .text),
                Field(.curator, .reference(.people)), Field(.capacity, .number), Field(.presented, .date),
                Field(.venue, .text), Field(.preparation, .tags), Field(.interval, .number),
            ]
        case .variants:
            [
                Field(.programme, .reference(.programmes), required: true),
                Field(.form, .choice(.form), required: true), Field(.name, .text, required: true),
                Field(.goal, .text),
            ]
        case .formRules:
            [
                Field(.programme, .reference(.programmes), required: true),
                Field(.form, .choice(.form), required: true), Field(.ruleSet, .text, required: true),
                Field(.parameters, .text),
            ]
        case .steps:
            [
                Field(.programme, .reference(.programmes), required: true),
                Field(.form, .choice(.form), required: true), Field(.step, .number, required: true),
                Field(.title, .text, required: true), Field(.activities, .text), Field(.venue, .text),
            ]
        case .tasks:
            [
                Field(.programme, .reference(.programmes), required: true),
                Field(.stage, .choice(.stage), required: true), Field(.title, .text, required: true),
                Field(.start, .date), Field(.due, .date), Field(.responsible, .text), Field(.result, .text),
                Field(.done, .date),
            ]
        case .scales:
            [
                Field(.programme, .reference(.programmes), required: true), Field(.name, .text, required: true),
                Field(.lower, .number, required: true), Field(.upper, .number, required: true),
                Field(.moreIsBetter, .yesNo, required: true),
            ]
        case .windows:
            [
                Field(.programme, .reference(.programmes), required: true),
                Field(.phase, .choice(.phase), required: true), Field(.start, .date), Field(.end, .date),
            ]
        case .ruleSets:
            [
                Field(.name, .text, required: true), Field(.form, .choice(.form)), Field(.file, .text),
                Field(.line, .number), Field(.text, .text, required: true),
            ]
        case .people:
            [
                Field(.name, .text, required: true), Field(.category, .choice(.category)),
                Field(.schoolClass, .schoolClass), Field(.born, .date), Field(.gender, .choice(.gender)),
                Field(.gpa, .number), Field(.subjects, .tags), Field(.interests, .tags),
                Field(.experience, .number), Field(.workplace, .text), Field(.position, .text),
                Field(.erased, .date),
            ]
        case .mentors:
            [
                Field(.person, .reference(.people), required: true), Field(.form, .choice(.form)),
                Field(.variant, .text), Field(.capacity, .number), Field(.source, .text), Field(.joined, .date),
                Field(.left, .date), Field(.reason, .text), Field(.questionnaire, .date), Field(.interview, .date),
                Field(.training, .date),
            ]
        case .mentees:
            [
                Field(.person, .reference(.people), required: true), Field(.form, .choice(.form)),
                Field(.variant, .text), Field(.need, .choice(.need)), Field(.source, .text), Field(.joined, .date),
                Field(.left, .date), Field(.reason, .text), Field(.questionnaire, .date),
            ]
        case .consents:
            [
                Field(.person, .reference(.people), required: true), Field(.given, .date), Field(.guardian, .text),
                Field(.withdrawn, .date), Field(.expires, .date),
            ]
        case .contracts:
            [
                Field(.person, .reference(.people), required: true), Field(.number, .text, required: true),
                Field(.date, .date),
            ]
        case .pairs:
            [
                Field(.mentor, .reference(.mentors), required: true),
                Field(.mentee, .reference(.mentees), required: true), Field(.form, .choice(.form), required: true),
                Field(.variant, .text), Field(.state, .choice(.pairState), required: true), Field(.score, .number),
                Field(.proposed, .date), Field(.chosen, .date), Field(.agreed, .date), Field(.approved, .date),
                Field(.document, .reference(.documents)), Field(.planned, .number), Field(.ended, .date),
                Field(.reason, .text), Field(.group, .text), Field(.plan, .text), Field(.planMade, .date),
            ]
        case .meetings:
            [
                Field(.pair, .reference(.pairs), required: true), Field(.date, .date, required: true),
                Field(.kind, .choice(.meetingKind), required: true), Field(.minutes, .number), Field(.note, .text),
                Field(.group, .text), Field(.absent, .yesNo, required: true),
            ]
        case .measurements:
            [
                Field(.mentee, .reference(.mentees), required: true),
                Field(.scale, .reference(.scales), required: true),
                Field(.phase, .choice(.phase), required: true), Field(.value, .number, required: true),
                Field(.date, .date),
            ]
        case .offers, .wishes:
            [
                Field(.mentee, .reference(.mentees), required: true),
                Field(.mentor, .reference(.mentors), required: true), Field(.rank, .number, required: true),
                Field(.date, .date),
            ]
        case .awards:
            [
                Field(.person, .reference(.people)), Field(.pair, .reference(.pairs)),
                Field(.kind, .choice(.awardKind)), Field(.level, .choice(.awardLevel)),
                Field(.title, .text, required: true), Field(.date, .date), Field(.document, .reference(.documents)),
            ]
        case .practices:
            [
                Field(.title, .text, required: true), Field(.author, .reference(.people)),
                Field(.pair, .reference(.pairs)), Field(.form, .choice(.form)), Field(.date, .date),
                Field(.text, .text), Field(.file, .text),
            ]
        case .issuedDocuments:
            [
                Field(.document, .reference(.documents), required: true),
                Field(.kind, .choice(.documentKind), required: true), Field(.amends, .reference(.documents)),
                Field(.language, .text, required: true), Field(.format, .text, required: true),
                Field(.text, .text, required: true), Field(.hash, .text, required: true), Field(.erased, .date),
            ]
        case .documentLines:
            [
                Field(.document, .reference(.documents), required: true), Field(.language, .text, required: true),
                Field(.line, .number, required: true), Field(.text, .text), Field(.pair, .reference(.pairs)),
                Field(.person, .reference(.people)), Field(.task, .reference(.tasks)),
                Field(.award, .reference(.awards)), Field(.practice, .reference(.practices)),
                Field(.programme, .reference(.programmes)),
            ]
        case .questionnaires:
            [
                Field(.name, .text, required: true), Field(.audience, .choice(.surveyRole), required: true),
                Field(.form, .choice(.form)), Field(.phase, .choice(.phase)),
            ]
        case .questions:
            [
                Field(.questionnaire, .reference(.questionnaires), required: true),
                Field(.name, .text, required: true), Field(.title, .text, required: true),
                Field(.kind, .choice(.questionKind), required: true), Field(.lower, .number),
                Field(.upper, .number), Field(.options, .text), Field(.quadrant, .choice(.quadrant)),
            ]
        case .expectations:
            [
                Field(.result, .reference(.questions), required: true),
                Field(.expectation, .reference(.questions), required: true),
            ]
        case .answers:
            [
                Field(.programme, .reference(.programmes), required: true),
                Field(.question, .reference(.questions), required: true),
                Field(.person, .reference(.people), required: true), Field(.form, .choice(.form)),
                Field(.phase, .choice(.phase)), Field(.date, .date), Field(.value, .number), Field(.answer, .text),
            ]
        case .indicators:
            [
                Field(.programme, .reference(.programmes), required: true), Field(.title, .text, required: true),
                Field(.moreIsBetter, .yesNo, required: true), Field(.text, .text, required: true),
            ]
        case .swotLines:
            [
                Field(.programme, .reference(.programmes), required: true), Field(.form, .choice(.form)),
                Field(.quadrant, .choice(.quadrant), required: true), Field(.text, .text, required: true),
            ]
        case .decisions:
            [
                Field(.programme, .reference(.programmes), required: true), Field(.number, .number, required: true),
                Field(.reading, .choice(.reading), required: true), Field(.date, .date, required: true),
                Field(.reason, .text),
            ]
        }
    }

    /// The fields that no two records of a table have alike; none for people and pairs, of whom there are namesakes.
    package static func key(of table: TableName) -> [FieldName] {
        switch table {
        case .fields, .programmes, .ruleSets: [.name]
        case .steps: [.programme, .form, .title]
        case .offers, .wishes: [.mentee, .mentor]
        case .documents: [.programme, .number]
        case .forms: [.programme, .form]
        case .variants: [.programme, .form, .name]
        case .formRules: [.programme, .form, .ruleSet]
        case .tasks: [.programme, .stage, .title]
        case .scales: [.programme, .name]
        case .windows: [.programme, .phase]
        case .mentors, .mentees: [.person, .form]
        case .consents: [.person, .given]
        case .contracts: [.person, .number]
        case .meetings: [.pair, .date, .kind]
        case .measurements: [.mentee, .scale, .phase]
        case .people, .pairs, .awards, .documentLines: []
        case .practices: [.title]
        case .issuedDocuments: [.document, .language, .format]
        case .questionnaires: [.name]
        case .questions: [.questionnaire, .name]
        case .expectations: [.result]
        case .answers: [.programme, .question, .person, .phase]
        case .swotLines: [.programme, .form, .quadrant, .text]
        case .indicators: [.programme, .title]
        case .decisions: [.programme, .number]
        }
    }

    /// Tables in an order in which every reference points to an earlier one.
    package static let dependencyOrder: [TableName] = [
        .fields, .people, .programmes, .documents, .forms, .variants, .formRules, .steps, .tasks, .scales, .windows,
        .ruleSets,
        .mentors, .mentees, .consents, .contracts, .pairs, .meetings, .measurements,
        .offers, .wishes,
        .awards, .practices, .issuedDocuments, .documentLines, .questionnaires, .questions,
        .expectations, .answers, .swotLines, .indicators, .decisions,
    ]
}
