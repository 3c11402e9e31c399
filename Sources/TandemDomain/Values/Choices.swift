/// A closed list of values; the raw value is the canonical id that the vocabulary spells in both languages.
package protocol Choice: RawRepresentable<String>, CaseIterable, Hashable, Sendable {}

extension Choice {
    /// The number that stands for the value in columns and in the register file.
    package var code: Int32 {
        Int32(Self.allCases.enumerated().first { $0.element == self }?.offset ?? 0)
    }

    /// The value that a code stands for; nil for a code that is not in the list.
    package init?(code: Int32) {
        guard code >= 0, let value = Self.allCases.dropFirst(Int(code)).first else { return nil }
        self = value
    }
}

/// Who a participant is (П4.6–4.8).
package enum Category: String, Choice {
    case student, teacher, parent, alumnus, employee, entrepreneur, veteran

    /// The external contour (Пр7): such a mentor needs an unpaid contract (П4.14).
    ///
    /// The programme puts veterans into neither contour; as long as the school has not decided
    /// (``Reading/veteransExternal``), they count as internal, like the teachers they were.
    package var isExternal: Bool {
        switch self {
        case .alumnus, .employee, .entrepreneur: true
        case .student, .teacher, .parent, .veteran: false
        }
    }
}

/// Why someone becomes a mentee: six reasons for pupils (П4.6), four for teachers (П4.7).
package enum Need: String, Choice {
    case gifted, underachievement, disability, hardship, behaviour, isolation
    case novice, burnout, newcomer, digital

    /// One of the reasons of П4.7.
    package var isForTeachers: Bool {
        switch self {
        case .novice, .burnout, .newcomer, .digital: true
        default: false
        }
    }
}

/// As the records of a school give it.
package enum Gender: String, Choice { case female, male }

/// The five possible forms (Пр8), of which a school chooses.
package enum MentoringForm: String, Choice {
    case studentStudent, teacherTeacher, teacherStudent, undergraduateStudent, employerStudent
}

/// What a form's scheme may ask of a mentor before a pair is proposed (Пр7 st.4, Пр8.1–8.3).
package enum Preparation: String, Choice {
    case questionnaire, interview, training

    /// Where the mentor's day of it stands.
    package var field: FieldName {
        switch self {
        case .questionnaire: .questionnaire
        case .interview: .interview
        case .training: .training
        }
    }
}

/// The stages of a programme: the six of Пр7 and the federal model's seventh, `pairing`.
package enum Stage: String, Choice {
    case preparation, menteeBase, mentorBase, training, pairing, running, closing
}

/// The five meetings, in order (П5.3).
package enum MeetingKind: String, Choice { case introduction, trial, planning, regular, final }

/// When a characteristic is measured (П6.3, П6.4).
package enum Phase: String, Choice { case entry, interim, exit }

/// Where a pair stands between its proposal and its end.
package enum PairState: String, Choice {
    case proposed, agreed, approved, active, completed, dissolved

    /// The pair takes a place with its mentor.
    package var isLive: Bool {
        switch self {
        case .proposed, .agreed, .approved, .active: true
        case .completed, .dissolved: false
        }
    }

    /// The pair counts as mentoring that takes or took place.
    package var counts: Bool {
        switch self {
        case .approved, .active, .completed: true
        case .proposed, .agreed, .dissolved: false
        }
    }
}

/// What a field of a school's own holds.
package enum OwnFieldType: String, Choice {
    case number, text, date, yesNo, set

    /// The type of its column.
    package var fieldType: FieldType {
        switch self {
        case .number: .number
        case .text: .text
        case .date: .date
        case .yesNo: .yesNo
        case .set: .tags
        }
    }
}

/// Who answers a questionnaire.
package enum SurveyRole: String, Choice { case mentee, mentor, curator, coordinator, parent }

/// What a question takes for an answer (Пр9.1): a number between bounds, yes or no, one of a list, or any text.
package enum QuestionKind: String, Choice { case rating, yesNo, choice, text }

/// The quadrants of a SWOT analysis (Пр9.1).
package enum Quadrant: String, Choice { case strengths, weaknesses, opportunities, threats }

/// The closed lists by name, for columns that hold one of them.
package enum ChoiceKind: String, CaseIterable, Sendable {
    case category, need, gender, form, stage, meetingKind, phase, pairState, fieldType
    case documentKind, awardKind, awardLevel
    case surveyRole, questionKind, quadrant
    case reading

    /// The ids of the list, in the order of their codes.
    package var ids: [String] {
        switch self {
        case .category: Self.categories
        case .need: Self.needs
        case .gender: Self.genders
        case .form: Self.forms
        case .stage: Self.stages
        case .meetingKind: Self.meetingKinds
        case .phase: Self.phases
        case .pairState: Self.pairStates
        case .fieldType: Self.fieldTypes
        case .documentKind: Self.ofDocumentKind
        case .awardKind: Self.ofAwardKind
        case .awardLevel: Self.ofAwardLevel
        case .surveyRole: Self.ofSurveyRole
        case .questionKind: Self.ofQuestionKind
        case .quadrant: Self.ofQuadrant
        case .reading: Self.ofReading
        }
    }

    // Kept, since a register file is read and written cell by cell.
    private static let categories = Category.allCases.map(\.rawValue)
    private static let needs = Need.allCases.map(\.rawValue)
    private static let genders = Gender.allCases.map(\.rawValue)
    private static let forms = MentoringForm.allCases.map(\.rawValue)
    private static let stages = Stage.allCases.map(\.rawValue)
    private static let meetingKinds = MeetingKind.allCases.map(\.rawValue)
    private static let phases = Phase.allCases.map(\.rawValue)
    private static let pairStates = PairState.allCases.map(\.rawValue)
    private static let fieldTypes = OwnFieldType.allCases.map(\.rawValue)
    private static let ofDocumentKind = DocumentKind.allCases.map(\.rawValue)
    private static let ofAwardKind = AwardKind.allCases.map(\.rawValue)
    private static let ofAwardLevel = AwardLevel.allCases.map(\.rawValue)
    private static let ofSurveyRole = SurveyRole.allCases.map(\.rawValue)
    private static let ofQuestionKind = QuestionKind.allCases.map(\.rawValue)
    private static let ofQuadrant = Quadrant.allCases.map(\.rawValue)
    private static let ofReading = Reading.allCases.map(\.rawValue)

    /// The code of an id; nil for one that is not in the list.
    package func code(of id: String) -> Int32? {
        ids.firstIndex(of: id).map(Int32.init)
    }
}
