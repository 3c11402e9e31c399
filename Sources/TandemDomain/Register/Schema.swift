/// The nouns of the domain, each a table of the register and of its file.
package enum TableName: String, CaseIterable, Sendable {
    case fields, programmes, documents, forms, variants, formRules, steps, tasks, scales, windows, ruleSets
    case people, mentors, mentees, consents, contracts, pairs, meetings, measurements
    case offers, wishes

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
                Field(.date, .date), Field(.title, .text),
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
                Field(.reason, .text), Field(.group, .text),
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
        case .people, .pairs: []
        }
    }

    /// Tables in an order in which every reference points to an earlier one.
    package static let dependencyOrder: [TableName] = [
        .fields, .people, .programmes, .documents, .forms, .variants, .formRules, .steps, .tasks, .scales, .windows,
        .ruleSets,
        .mentors, .mentees, .consents, .contracts, .pairs, .meetings, .measurements,
        .offers, .wishes,
    ]
}
