package import TandemText

/// One statement with its place.
package struct LocatedStatement: Sendable {
    package var statement: Statement
    package var span: Span
}

/// What a line of the language can be.
///
/// All but the short cases are indirect, so that the many lines of people are not passed on with room for a query.
package enum Statement: Sendable {
    // Definitions
    indirect case programme(ProgrammeDefinition)
    indirect case rules(RuleSetDefinition)
    case use(TextLiteral)
    indirect case field(FieldDefinition)
    indirect case test(RuleTest)
    /// `language 1`: the version that the file is written in.
    case language(Int)
    // Records
    case participant(ParticipantRecord)
    indirect case consent(ConsentRecord)
    indirect case contract(PersonReference, DocumentReference)
    indirect case importRecords(ImportStatement)
    // The year's work
    indirect case propose(ProposalRequest)
    indirect case offer(OfferStatement, date: CalendarDate?)
    indirect case wish(PersonReference, [PersonReference], date: CalendarDate?)
    indirect case slip(SlipRecord)
    case allocate(form: WordRun?, date: CalendarDate?)
    case proposeGroups(form: WordRun?, date: CalendarDate?)
    /// Without members: all of the mentor's mentees.
    indirect case group(TextLiteral, mentor: PersonReference, members: [PersonReference]?)
    indirect case groupMeeting(TextLiteral, MeetingRecord, absent: [PersonReference])
    indirect case choose(PairReference, date: CalendarDate?)
    indirect case agree(PairSelection, date: CalendarDate?)
    indirect case approve(PairSelection, onlyReady: Bool, order: DocumentReference)
    indirect case finishPair(PairReference, dissolved: Bool, date: CalendarDate, reason: TextLiteral?)
    indirect case meeting(PairReference, MeetingRecord)
    indirect case measure(
        PersonReference, form: WordRun?, phase: WordRun, date: CalendarDate?, values: [MeasurementRecord])
    case finishTask(TextLiteral, date: CalendarDate?)
    indirect case pairRecord(PairRecord)
    case rollOver(TextLiteral, completingPairs: Bool)
    // Motivation and documents
    indirect case award(AwardRecord)
    indirect case practice(PracticeRecord)
    indirect case document(DocumentRequest)
    indirect case issuedDocument(IssuedDocumentRecord)
    // Monitoring
    indirect case questionnaire(QuestionnaireDefinition)
    indirect case answers(AnswersRecord)
    indirect case swotLine(SwotLine)
    indirect case compare(ComparisonQuery)
    indirect case summary(SummaryQuery)
    indirect case gap(Query)
    indirect case swot(SwotQuery)
    indirect case indicators(Query)
    indirect case monitoring(MonitoringQuery)
    indirect case erase(PersonReference)
    indirect case decide(DecisionRecord)
    // Questions
    indirect case show(Query)
    indirect case coverage(CoverageQuery)
    indirect case candidates(PersonReference, form: WordRun?, first: Int?)
    indirect case why(PairReference)
    indirect case whyNot(PairReference)
    indirect case fixes(FixesQuery)
    indirect case path(PathQuery)
    indirect case slips(form: WordRun?, OutputClause)
    indirect case rotation(form: WordRun?, desks: Int?, OutputClause)
    indirect case history(HistoryQuery)
    indirect case whatIf(Hypothesis)
    // What was, will be and would be recorded
    indirect case plan(LocatedStatement)
    case undo(UndoTarget)
    case begin
    case commit
    case rollback
    case dump(file: TextLiteral?)
    indirect case checkProgramme(ProgrammeCheck)
    // The session
    case help(topic: Span?)
    /// Without a code: the list of all codes.
    case explain(code: Span?)
    case quit
}

// MARK: Programme

package struct ProgrammeDefinition: Sendable {
    package var name: TextLiteral
    package var items: [LocatedItem<ProgrammeItem>]
}

package struct LocatedItem<Item: Sendable>: Sendable {
    package var item: Item
    package var span: Span
}

package enum ProgrammeItem: Sendable {
    case school(TextLiteral)
    case period(CalendarDate, CalendarDate)
    case order(DocumentReference, kind: WordRun?)
    case basis(TextLiteral)
    case coordinator(PersonReference)
    case director(PersonReference)
    case goal(TextLiteral)
    case coverage(CoverageTarget)
    case form(FormDefinition)
    case stage(WordRun, [LocatedItem<TaskDefinition>])
    case scale(ScaleDefinition)
    case window(phase: WordRun, from: CalendarDate?, until: CalendarDate?)
    case questionnaire(QuestionnaireDefinition)
    case indicator(IndicatorDefinition)
}

/// `goal coverage of students at least 70% grades 5 .. 11`.
package struct CoverageTarget: Sendable {
    package var category: WordRun
    package var share: Double
    package var grades: ClosedRange<Int>?
}

package struct FormDefinition: Sendable {
    package var form: WordRun
    package var items: [LocatedItem<FormItem>]
}

package enum FormItem: Sendable {
    case curator(PersonReference)
    case goal(TextLiteral)
    case variant(TextLiteral, goal: TextLiteral?)
    case rules(RulesReference)
    case capacity(Int)
    case presented(CalendarDate, venue: TextLiteral?)
    /// Ids of what a mentor has to do before a pair is proposed: `needs questionnaire, training`.
    case needs([String])
    /// `meetings every 2 weeks`.
    case meetingsEvery(days: Int)
    case step(StepDefinition)
}

/// `step «Отбор наставников»: «Анкетирование», «Собеседование», at «Совет школы»`.
package struct StepDefinition: Sendable {
    package var title: TextLiteral
    package var activities: [TextLiteral] = []
    package var venue: TextLiteral?
}

/// `rules «…» with min_gpa = 4.7, …`.
package struct RulesReference: Sendable {
    package var name: TextLiteral
    package var parameters: [ParameterSetting]
}

package struct ParameterSetting: Sendable {
    package var name: Span
    package var value: LocatedLiteral
}

package struct TaskDefinition: Sendable {
    package var title: TextLiteral
    package var start: CalendarDate?
    package var due: CalendarDate?
    package var responsible: Literal?
    package var result: TextLiteral?
    package var done: CalendarDate?
}

package struct ScaleDefinition: Sendable {
    package var name: LocatedLiteral
    package var minimum: Double
    package var maximum: Double
    package var moreIsBetter: Bool
}

/// `field chess_rating: number from 0 to 3000, label «Рейтинг»`.
package struct FieldDefinition: Sendable {
    package enum FieldType: String, Sendable { case number, text, date, yesNo, set }
    package var name: Span
    package var type: FieldType
    package var minimum: Double?
    package var maximum: Double?
    package var label: TextLiteral?
}

// MARK: Records

package struct ParticipantRecord: Sendable {
    package enum Role: String, Sendable { case mentor, mentee, person }
    package var role: Role
    package var name: TextLiteral
    /// Which of the people of this very name: `№ 2`.
    package var ordinal: Int?
    package var attributes: [Attribute]
}

/// `class 9А`, or a bare category (`student`).
package struct Attribute: Sendable {
    package enum Name: Sendable {
        case field(String)
        case custom(Span)
        /// A value without its field: the person's category.
        case none
    }
    package var name: Name
    package var value: LocatedLiteral
    package var span: Span
}

package struct ConsentRecord: Sendable {
    package var person: PersonReference
    package var given: CalendarDate?
    /// `given unknown`: a consent whose day nobody knows.
    package var isOfUnknownDay = false
    /// The last day on which it is in force.
    package var expires: CalendarDate?
    package var guardian: TextLiteral?
    package var withdrawn: CalendarDate?
}

package struct ImportStatement: Sendable {
    package var role: WordRun
    package var sourceID: String
    package var file: TextLiteral
    package var columns: [ImportColumn]
    package var encoding: TextLiteral?
    package var separator: TextLiteral?
}

/// `subjects = column «Предметы» split ","`, or a fixed value for every row: `form = student-student`.
package struct ImportColumn: Sendable {
    package enum Origin: Sendable {
        case column(TextLiteral, split: TextLiteral?)
        case value(LocatedLiteral)
    }
    package var field: PathStep
    package var origin: Origin
}

package struct MeetingRecord: Sendable {
    package var date: CalendarDate
    package var kind: WordRun?
    package var minutes: Double?
    package var note: TextLiteral?
    /// Regular meetings that the pair plans (П5.5), said at the planning meeting.
    package var planned: Int?
    /// In a pair's whole story: the group that met, and whether the mentee was not there.
    package var group: TextLiteral?
    package var isAbsent = false
}

package struct MeasurementRecord: Sendable {
    package var scale: LocatedLiteral
    package var value: Double
    package var valueSpan: Span
}

/// `check programme as csv`, or `check programme 2` for all that is known of one contradiction.
package struct ProgrammeCheck: Sendable {
    package var contradiction: Int?
    /// Where the number stands.
    package var numberSpan: Span?
    package var output = OutputClause()
}

/// `decide 2: school-year dated 05.09.2023 because «…»`: how a contradiction of the regulation is read.
package struct DecisionRecord: Sendable {
    package var number: Int
    package var numberSpan: Span
    package var reading: WordRun
    package var date: CalendarDate
    package var reason: TextLiteral
}

/// Which pairs a command speaks of.
package enum PairSelection: Sendable {
    case one(PairReference)
    case all(form: WordRun?, condition: Expression?)
}

/// `offer 3 candidates to "Сидорова"`, `offer 3 candidates for student-student, mentor at most 5 times`.
package struct OfferStatement: Sendable {
    package enum Subject: Sendable {
        case one(PersonReference, form: WordRun?)
        /// All mentees of a form who have no pair; a mentor stands on at most so many slips.
        case all(form: WordRun, atMost: Int?)
    }
    package var count: Int
    package var countSpan: Span
    package var subject: Subject
}

// MARK: Queries

package struct Query: Sendable {
    package var source: String
    package var sourceSpan: Span
    package var columns: [Expression] = []
    package var condition: Expression?
    package var since: CalendarDate?
    package var until: CalendarDate?
    package var keys: [Expression] = []
    package var aggregates: [Expression] = []
    package var order: [SortKey] = []
    package var first: Int?
    package var withPseudonyms = false
    package var withoutSmallGroups = false
    package var output = OutputClause()
}

package struct SortKey: Sendable {
    package var expression: Expression
    package var descending: Bool
}

package struct OutputClause: Sendable {
    package enum Format: String, Sendable, CaseIterable { case table, csv, json, markdown, html }
    package var format: Format?
    package var file: TextLiteral?
}

/// `show coverage [of students] [grades 5 .. 11] [by class]`.
package struct CoverageQuery: Sendable {
    package var category: WordRun?
    package var grades: ClosedRange<Int>?
    package var key: Expression?
    package var withoutSmallGroups = false
    package var output = OutputClause()
    package var span: Span
}

/// Whose fixes are asked for: `fixes for student-student`, `fixes for "Сидорова"`, all without either.
package enum FixesQuery: Sendable {
    case all
    case form(WordRun)
    case mentee(PersonReference)
}

/// `path to 70% [of students] [grades 5 .. 11]`, `path to target`.
package struct PathQuery: Sendable {
    /// The share to reach; nil for the programme's own target.
    package var share: Double?
    package var category: WordRun?
    package var grades: ClosedRange<Int>?
    /// Where the share or the word for the target stands.
    package var targetSpan: Span
}

// MARK: Rules

package struct RuleSetDefinition: Sendable {
    package var name: TextLiteral
    package var form: WordRun?
    /// The set whose parameters and rules stand before its own: `extends «…»`.
    package var base: TextLiteral?
    package var items: [LocatedItem<RuleItem>]
}

package enum RuleItem: Sendable {
    case parameter(name: Span, value: LocatedLiteral)
    case rule(RuleStrength, Expression, weight: Double?, reason: TextLiteral?)
    /// Of two mentees of one mentor, `mentee` and `other`.
    case withinGroup(RuleStrength, Expression, weight: Double?, reason: TextLiteral?)
}

extension RuleItem {
    /// What a rule of either kind says; nil for a parameter.
    package var expression: Expression? {
        switch self {
        case .parameter: nil
        case .rule(_, let expression, _, _), .withinGroup(_, let expression, _, _): expression
        }
    }
}

package enum RuleStrength: String, Sendable { case require, prefer, avoid }
