import TandemDomain
import TandemLanguage
import TandemText

/// What names mean where an expression stands.
struct Scope {
    enum Subject {
        /// Rows of a table: a query.
        case rows(TableName)
        /// A mentor held fixed against the mentees: a pair rule.
        case pair(parameters: [String: ParameterValue])
        /// Another mentee of the same mentor held fixed against the mentees: a rule within groups.
        case group(parameters: [String: ParameterValue])
    }

    var subject: Subject
    /// The day that ages and «today» refer to.
    var today: CalendarDate
    /// The school's own fields that can be named.
    var own: OwnFields

    /// Where types are checked before anything runs.
    static func rows(_ table: TableName, own: OwnFields) -> Scope {
        Scope(subject: .rows(table), today: .today(), own: own)
    }

    /// Where an expression is to run.
    static func rows(_ table: TableName, of register: Register) throws -> Scope {
        Scope(subject: .rows(table), today: register.today, own: try register.ownFields())
    }

    /// What a name leads to in this scope.
    var catalogue: FieldCatalogue { FieldCatalogue(today: today, own: own) }

    /// What to call the rows in a message.
    var wording: Wording {
        switch subject {
        case .rows(let table): table.wording
        case .pair: Wording("a mentor and a mentee", "наставник и наставляемый")
        case .group: Wording("two mentees of a group", "двое наставляемых группы")
        }
    }

    /// The two sides of a rule, the one held fixed first; nil for a query.
    var sides: [(id: String, access: Access)]? {
        switch subject {
        case .rows: nil
        case .pair:
            [("mentor", Access(side: .fixed, table: .mentors)), ("mentee", Access(side: .rows, table: .mentees))]
        case .group:
            [("other", Access(side: .fixed, table: .mentees)), ("mentee", Access(side: .rows, table: .mentees))]
        }
    }

    var parameters: [String: ParameterValue] {
        switch subject {
        case .rows: [:]
        case .pair(let parameters), .group(let parameters): parameters
        }
    }
}

extension TableName {
    /// The source's id in the vocabulary is the table's name.
    var wording: Wording {
        Wording(
            Vocabulary.shared.spelling(.source, rawValue, .english),
            Vocabulary.shared.spelling(.source, rawValue, .russian))
    }
}

/// What a field's name leads to.
enum Resolved {
    case value(Typed)
    case reference(Access)
    case relation(Access, Relation)

    /// Its value: a reference's row, a relation's number of rows.
    var typed: Typed {
        switch self {
        case .value(let typed): typed
        case .reference(let access): .code(.row(access), .reference(access.table))
        case .relation(let access, let relation): .number(.relationCount(access, relation), .number)
        }
    }
}

/// The fields of each table as people see them: columns, what is reached through references, and what is computed.
struct FieldCatalogue {
    let today: CalendarDate
    let own: OwnFields

    /// A step of a path: a built-in field, or one of the school's own.
    func resolve(_ step: PathStep, in source: SourceFile, _ access: Access) -> Resolved? {
        switch step.meaning {
        case .field(let id): resolve(id, access)
        case .name: own.named(source.text(step.span)).flatMap { resolve($0.field, access) }
        case .function: nil
        }
    }

    /// An own field is the person's, like a name.
    private func resolve(_ field: Field, _ access: Access) -> Resolved? {
        if access.table == .people { return column(field, access) }
        for (reference, target) in Self.inherited(access.table) {
            if let found = resolve(field, access.following(reference, to: target)) { return found }
        }
        return nil
    }

    func resolve(_ id: String, _ access: Access) -> Resolved? {
        if let computed = computed(id, access) { return computed }
        if let name = FieldName(id: id), let field = Schema.fields(of: access.table).first(where: { $0.name == name }) {
            return column(field, access)
        }
        // A participant's name or class is the person's; a meeting's form is its pair's.
        for (reference, target) in Self.inherited(access.table) {
            if let found = resolve(id, access.following(reference, to: target)) { return found }
        }
        return nil
    }

    private func column(_ field: Field, _ access: Access) -> Resolved {
        switch field.type {
        case .reference(let target): .reference(access.following(field.name, to: target))
        case .number:
            .value(
                .number(
                    .column(access, field.name),
                    field.name == .target ? .share : field.name == .minutes ? .minutes : .number))
        case .tags: .value(.tags(.column(access, field.name)))
        case .yesNo: .value(.truth(.column(access, field.name)))
        default: .value(.code(.column(access, field.name), ExpressionType(field.type)))
        }
    }

    static func inherited(_ table: TableName) -> [(FieldName, TableName)] {
        switch table {
        case .mentors, .mentees, .consents, .contracts, .awards: [(.person, .people)]
        case .practices: [(.author, .people)]
        case .meetings: [(.pair, .pairs)]
        case .measurements, .offers, .wishes: [(.mentee, .mentees)]
        case .answers: [(.person, .people), (.question, .questions)]
        default: []
        }
    }

    private static let counting = Relation(child: .pairs, path: [], isOfYear: true)
    private static let live = Relation(
        child: .pairs, path: [], choiceField: .state,
        codes: Set(PairState.allCases.filter(\.isLive).map(\.code)))

    /// Meetings at which the mentee was there.
    private static func attended(_ path: [FieldName]) -> Relation {
        Relation(child: .meetings, path: path, choiceField: .absent, codes: [0], dateField: .date)
    }

    private func computed(_ id: String, _ access: Access) -> Resolved? {
        switch (id, access.table) {
        case ("grade", .people):
            return .value(.number(.grade(.column(access, .schoolClass)), .number))
        case ("age", .people):
            return .value(.number(.years(.column(access, .born), until: today.dayNumber), .number))
        case ("month", .meetings), ("month", .measurements), ("month", .answers):
            return .value(.code(.month(.column(access, .date)), .month))
        case ("overdue", .tasks):
            let late = TruthNode.compareCodes(.less, .column(access, .due), .constant(today.dayNumber))
            return .value(.truth(.and(late, .not(.known(.code(.column(access, .done), .date))))))
        case ("missing", .documents):
            return .value(.truth(.not(.known(.code(.column(access, .number), .text)))))
        case ("issued", .documents):
            let texts = NumberNode.relationCount(access, Relation(child: .issuedDocuments, path: [.document]))
            return .value(.truth(.compareNumbers(.greater, texts, .constant(0))))
        case ("pairs", .mentors), ("pairs", .mentees):
            return .relation(access, owned(Self.live, by: access.table))
        case ("paired", .mentors), ("paired", .mentees), ("unpaired", .mentors), ("unpaired", .mentees):
            let count = NumberNode.relationCount(access, owned(Self.counting, by: access.table))
            let paired = TruthNode.compareNumbers(.greater, count, .constant(0))
            return .value(.truth(id == "paired" ? paired : .not(paired)))
        case ("external", .people):
            let outside = Set(Category.allCases.filter(\.isExternal).map(\.code))
            return .value(.truth(.isIn(.column(access, .category), outside)))
        case ("nextMeeting", .pairs): return .value(.code(.nextMeeting(access), .date))
        case ("meetingOverdue", .pairs):
            return .value(.truth(.compareCodes(.less, .nextMeeting(access), .constant(today.dayNumber))))
        case ("regularMeetings", .pairs):
            return .relation(
                access,
                Relation(
                    child: .meetings, path: [.pair], choiceField: .kind, codes: [MeetingKind.regular.code],
                    dateField: .date))
        case ("places", .mentors):
            let live = NumberNode.relationCount(access, owned(Self.live, by: .mentors))
            return .value(.number(.arithmetic(.minus, .column(access, .capacity), live), .number))
        case ("pair", .mentees): return .reference(access.following(.pair, to: .pairs))
        case ("mentor", .mentees):
            return .reference(access.following(.pair, to: .pairs).following(.mentor, to: .mentors))
        case ("meetings", .pairs):
            return .relation(access, Self.attended([.pair]))
        case ("meetings", .mentors):
            return .relation(access, Self.attended([.pair, .mentor]))
        case ("meetings", .mentees):
            return .relation(access, Self.attended([.pair, .mentee]))
        case ("measurements", .mentees):
            return .relation(access, Relation(child: .measurements, path: [.mentee], dateField: .date))
        case ("consents", .people):
            return .relation(access, Relation(child: .consents, path: [.person]))
        default: return nil
        }
    }

    private func owned(_ relation: Relation, by table: TableName) -> Relation {
        var owned = relation
        owned.path = [table == .mentors ? .mentor : .mentee]
        return owned
    }

    /// The ids of every field that can be named for rows of a table, in a sensible order; for messages and completion.
    static func ids(_ table: TableName) -> [String] {
        var ids = Schema.fields(of: table).map(\.name.id)
        let computed: [TableName: [String]] = [
            .people: ["grade", "age", "external", "consents"],
            .mentors: ["pairs", "paired", "unpaired", "places", "meetings"],
            .mentees: ["pairs", "paired", "unpaired", "meetings", "measurements", "pair", "mentor"],
            .pairs: ["meetings", "regularMeetings", "nextMeeting", "meetingOverdue"],
            .meetings: ["month"], .measurements: ["month"], .answers: ["month"], .tasks: ["overdue"],
            .documents: ["missing", "issued"],
        ]
        ids += computed[table] ?? []
        for (_, target) in inherited(table) { ids += self.ids(target).filter { !ids.contains($0) } }
        return ids
    }
}
