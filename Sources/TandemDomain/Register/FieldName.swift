import Synchronization
import TandemText

/// A field of a table: one of the domain's own, or one that a school has added to its people.
package struct FieldName: Hashable, Sendable {
    /// Built-in fields first, then a school's own in the order in which this process met their names.
    package let number: UInt32

    /// The fields that the domain knows; the id is the case's name, which the vocabulary spells where people meet it.
    enum BuiltIn: UInt32, CaseIterable {
        case name, born, gender, category, schoolClass, workplace, position, experience, gpa, subjects, interests
        case person, form, variant, capacity, need, source, joined, left, reason
        case given, guardian, withdrawn, number, date, title
        case mentor, mentee, state, score, proposed, chosen, agreed, approved, document, ended, planned
        case pair, kind, minutes, note
        case scale, phase, value
        case programme, school, start, end, goal, basis, coordinator, director, target, targetCategory
        case gradeFrom, gradeTo
        case curator, presented, venue, ruleSet, parameters
        case stage, due, responsible, result, done
        case lower, upper, moreIsBetter, file, line, text
        case questionnaire, interview, training, preparation, interval, step, activities
        case rank, group, absent, expires
        case level, author, amends, language, format, hash, task, award, practice
        case audience, question, options, quadrant, expectation, answer
        case erased, reading
        case plan, planMade
    }

    private static let builtIns = BuiltIn.allCases.map { String(describing: $0) }
    static let builtInCount = builtIns.count

    /// The built-in fields.
    package static let allBuiltIn = BuiltIn.allCases.map { FieldName($0) }

    private init(_ field: BuiltIn) { number = field.rawValue }

    // MARK: A school's own

    /// An own field's id begins so, which no built-in one does: a later version may add fields without a clash.
    private static let prefix = "own_"

    private struct OwnNames {
        var written: [String] = []
        var numbers: [String: UInt32] = [:]
    }
    private static let own = Mutex(OwnNames())

    /// The field of a school's own name; spellings that differ in case or in «ё» mean the same one.
    package init(own name: String) {
        let id = Self.prefix + folded(name)
        number = Self.own.withLock { names in
            if let known = names.numbers[id] { return known }
            let number = UInt32(Self.builtInCount + names.written.count)
            names.written.append(name)
            names.numbers[id] = number
            return number
        }
    }

    /// The field is one of a school's own.
    package var isOwn: Bool { number >= Self.builtInCount }

    /// An own field's name as it was first written; nil for a built-in field.
    package var ownName: String? {
        guard isOwn else { return nil }
        return Self.own.withLock { $0.written[Int(number) - Self.builtInCount] }
    }

    // MARK: Ids

    /// What the register file and the vocabulary call the field.
    package var id: String {
        ownName.map { Self.prefix + folded($0) } ?? Self.builtIns[Int(number)]
    }

    /// The field of an id; nil for one that is neither built in nor an own field that this process has met.
    package init?(id: String) {
        if let index = Self.builtIns.firstIndex(of: id) {
            number = UInt32(index)
        } else if let known = Self.own.withLock({ $0.numbers[id] }) {
            number = known
        } else {
            return nil
        }
    }
}

extension FieldName {
    package static var name: FieldName { FieldName(.name) }
    package static var born: FieldName { FieldName(.born) }
    package static var gender: FieldName { FieldName(.gender) }
    package static var category: FieldName { FieldName(.category) }
    package static var schoolClass: FieldName { FieldName(.schoolClass) }
    package static var workplace: FieldName { FieldName(.workplace) }
    package static var position: FieldName { FieldName(.position) }
    package static var experience: FieldName { FieldName(.experience) }
    package static var gpa: FieldName { FieldName(.gpa) }
    package static var subjects: FieldName { FieldName(.subjects) }
    package static var interests: FieldName { FieldName(.interests) }
    package static var person: FieldName { FieldName(.person) }
    package static var form: FieldName { FieldName(.form) }
    package static var variant: FieldName { FieldName(.variant) }
    package static var capacity: FieldName { FieldName(.capacity) }
    package static var need: FieldName { FieldName(.need) }
    package static var source: FieldName { FieldName(.source) }
    package static var joined: FieldName { FieldName(.joined) }
    package static var left: FieldName { FieldName(.left) }
    package static var reason: FieldName { FieldName(.reason) }
    package static var given: FieldName { FieldName(.given) }
    package static var guardian: FieldName { FieldName(.guardian) }
    package static var withdrawn: FieldName { FieldName(.withdrawn) }
    package static var number: FieldName { FieldName(.number) }
    package static var date: FieldName { FieldName(.date) }
    package static var title: FieldName { FieldName(.title) }
    package static var mentor: FieldName { FieldName(.mentor) }
    package static var mentee: FieldName { FieldName(.mentee) }
    package static var state: FieldName { FieldName(.state) }
    package static var score: FieldName { FieldName(.score) }
    package static var proposed: FieldName { FieldName(.proposed) }
    package static var chosen: FieldName { FieldName(.chosen) }
    package static var agreed: FieldName { FieldName(.agreed) }
    package static var approved: FieldName { FieldName(.approved) }
    package static var document: FieldName { FieldName(.document) }
    package static var ended: FieldName { FieldName(.ended) }
    package static var planned: FieldName { FieldName(.planned) }
    package static var pair: FieldName { FieldName(.pair) }
    package static var kind: FieldName { FieldName(.kind) }
    package static var minutes: FieldName { FieldName(.minutes) }
    package static var note: FieldName { FieldName(.note) }
    package static var scale: FieldName { FieldName(.scale) }
    package static var phase: FieldName { FieldName(.phase) }
    package static var value: FieldName { FieldName(.value) }
    package static var programme: FieldName { FieldName(.programme) }
    package static var school: FieldName { FieldName(.school) }
    package static var start: FieldName { FieldName(.start) }
    package static var end: FieldName { FieldName(.end) }
    package static var goal: FieldName { FieldName(.goal) }
    package static var basis: FieldName { FieldName(.basis) }
    package static var coordinator: FieldName { FieldName(.coordinator) }
    package static var director: FieldName { FieldName(.director) }
    package static var target: FieldName { FieldName(.target) }
    package static var targetCategory: FieldName { FieldName(.targetCategory) }
    package static var gradeFrom: FieldName { FieldName(.gradeFrom) }
    package static var gradeTo: FieldName { FieldName(.gradeTo) }
    package static var curator: FieldName { FieldName(.curator) }
    package static var presented: FieldName { FieldName(.presented) }
    package static var venue: FieldName { FieldName(.venue) }
    package static var ruleSet: FieldName { FieldName(.ruleSet) }
    package static var parameters: FieldName { FieldName(.parameters) }
    package static var stage: FieldName { FieldName(.stage) }
    package static var due: FieldName { FieldName(.due) }
    package static var responsible: FieldName { FieldName(.responsible) }
    package static var result: FieldName { FieldName(.result) }
    package static var done: FieldName { FieldName(.done) }
    package static var lower: FieldName { FieldName(.lower) }
    package static var upper: FieldName { FieldName(.upper) }
    package static var moreIsBetter: FieldName { FieldName(.moreIsBetter) }
    package static var file: FieldName { FieldName(.file) }
    package static var line: FieldName { FieldName(.line) }
    package static var text: FieldName { FieldName(.text) }
    package static var questionnaire: FieldName { FieldName(.questionnaire) }
    package static var interview: FieldName { FieldName(.interview) }
    package static var training: FieldName { FieldName(.training) }
    package static var preparation: FieldName { FieldName(.preparation) }
    package static var interval: FieldName { FieldName(.interval) }
    package static var step: FieldName { FieldName(.step) }
    package static var activities: FieldName { FieldName(.activities) }
    package static var rank: FieldName { FieldName(.rank) }
    package static var group: FieldName { FieldName(.group) }
    package static var absent: FieldName { FieldName(.absent) }
    package static var expires: FieldName { FieldName(.expires) }
    package static var level: FieldName { FieldName(.level) }
    package static var author: FieldName { FieldName(.author) }
    package static var amends: FieldName { FieldName(.amends) }
    package static var language: FieldName { FieldName(.language) }
    package static var format: FieldName { FieldName(.format) }
    package static var hash: FieldName { FieldName(.hash) }
    package static var task: FieldName { FieldName(.task) }
    package static var award: FieldName { FieldName(.award) }
    package static var practice: FieldName { FieldName(.practice) }
    package static var audience: FieldName { FieldName(.audience) }
    package static var question: FieldName { FieldName(.question) }
    package static var options: FieldName { FieldName(.options) }
    package static var quadrant: FieldName { FieldName(.quadrant) }
    package static var expectation: FieldName { FieldName(.expectation) }
    package static var answer: FieldName { FieldName(.answer) }
    package static var erased: FieldName { FieldName(.erased) }
    package static var reading: FieldName { FieldName(.reading) }
    package static var plan: FieldName { FieldName(.plan) }
    package static var planMade: FieldName { FieldName(.planMade) }
}
