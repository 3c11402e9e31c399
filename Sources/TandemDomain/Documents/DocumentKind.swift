import TandemText

/// What a document is: the eight that regulate mentoring (П§12), orders that change one, letters and forms.
package enum DocumentKind: String, Choice {
    case regulation, introductionOrder, targetModel, roadmap
    case appointmentOrder, trainingOrder, pairOrder, closingOrder
    case amendment
    case parentLetter, enterpriseLetter, certificate
    case mentorReport, mentorChecklist

    /// One of the eight that a programme has (П§12).
    package var isRequired: Bool { Self.required.contains(self) }

    /// The eight, in the order in which the regulation names them.
    package static let required: [DocumentKind] = [
        .regulation, .introductionOrder, .targetModel, .roadmap, .appointmentOrder, .trainingOrder, .pairOrder,
        .closingOrder,
    ]

    /// It is about one person, who has to be named.
    package var needsRecipient: Bool {
        switch self {
        case .parentLetter, .enterpriseLetter, .certificate, .mentorReport: true
        default: false
        }
    }

    /// It may be about one person.
    package var takesRecipient: Bool { needsRecipient || self == .mentorChecklist }

    /// The kind that a document's title speaks of; nil where it says nothing that tells one.
    ///
    /// What says more stands first: a title on changes in the order on pairs is an amendment.
    package init?(title: String) {
        let words = folded(title)
        guard let found = Self.signs.first(where: { $0.words.allSatisfy { words.contains($0) } })?.kind else {
            return nil
        }
        self = found
    }

    private static let signs: [(kind: DocumentKind, words: [String])] = [
        (.amendment, ["внесении изменени"]), (.amendment, ["об изменени"]), (.amendment, ["amend"]),
        (.closingOrder, ["итогов"]), (.closingOrder, ["closing"]), (.closingOrder, ["final event"]),
        (.trainingOrder, ["обучени", "наставник"]), (.trainingOrder, ["график", "обучени"]),
        (.trainingOrder, ["training"]),
        (.appointmentOrder, ["назначени"]), (.appointmentOrder, ["appoint"]),
        (.pairOrder, ["утвержд", "пар"]), (.pairOrder, ["наставнических пар"]), (.pairOrder, ["о парах"]),
        (.pairOrder, ["pairs"]),
        (.roadmap, ["дорожн", "карт"]), (.roadmap, ["roadmap"]),
        (.introductionOrder, ["внедрени"]), (.introductionOrder, ["introduc"]),
        (.regulation, ["положени"]), (.regulation, ["regulation"]),
        (.targetModel, ["целев", "модел"]), (.targetModel, ["программа"]), (.targetModel, ["target model"]),
    ]
}
