package import TandemText

/// Why the domain refuses a command. Its wording stands with the other messages, where the vocabulary is at hand.
package enum DomainProblem: Error, Hashable, Sendable {
    case unknownPerson(String, closest: [String])
    case ambiguousPerson(String, [PersonDescription])
    case notInBase(String, Role)
    case severalParticipations(String, forms: [MentoringForm])
    case noProgramme
    case formNotChosen(MentoringForm)
    case formUnknown(String)
    case noRules(MentoringForm)
    case notAllowed(mentor: String, mentee: String)
    case needOfOthers(String, Need, Category)
    /// A participant's variant is none of those that the programme lists for the form.
    case unlistedVariant(String, MentoringForm, listed: [String])
    case noSuchPair(mentor: String, mentee: String)
    case pairIs(PairState, mentor: String, mentee: String)
    case alreadyPaired(mentee: String, with: String)
    case keptTwice(mentee: String)
    case noPlace(mentor: String, capacity: Int)
    case samePerson(String)
    case papersMissing([PairPapers])
    case noPairsToApprove
    case documentWithoutDate(String)
    case meetingOutOfOrder(found: MeetingKind, expected: [MeetingKind])
    case meetingBeforeApproval(CalendarDate, approved: CalendarDate)
    case meetingBeforeLast(CalendarDate, last: CalendarDate)
    case meetingOutsideProgramme(CalendarDate, CalendarDate, CalendarDate)
    case noMeetingLeft
    case unknownScale(String, closest: [String])
    case marksRefused(String)
    case scaleReversed(String, lower: Double, upper: Double)
    case valueOffScale(String, Double, lower: Double, upper: Double)
    case periodReversed(CalendarDate, CalendarDate)
    case consentWithoutGrant(String)
    case withdrawnBeforeGiven(given: CalendarDate, withdrawn: CalendarDate)
    case unknownTask(String, closest: [String])
    case documentConflict(number: String)
    case issuedOtherwise(number: String)
    case notPositive(FieldName, Double)
    case valueOutOfRange(FieldName, Double, ClosedRange<Double>)
    case bornInFuture(CalendarDate)
    case unprepared(String, [Preparation])
    case fieldOfOtherType(String, OwnFieldType)
    case tooManyFields(Int)
    case valuesOutsideBounds(String, person: String, Double, ClosedRange<Double>)
    /// A share above the whole, 0...1.
    case shareOutOfRange(Double)
    case noCoverageTarget
    case nobodyCounted(Category)
    case slipTooLong(Int, most: Int)
    case notOffered(mentor: String, mentee: String, offered: [String])
    case namedTwice(String)
    case noWishes(MentoringForm)
    case noOffers(MentoringForm)
    case noDesks
    case groupOfOther(String, mentor: String)
    case unknownGroup(String, closest: [String])
    case notInGroup(String, group: String)
    case nobodyCame(group: String)
    case memberOutOfOrder(mentee: String, found: MeetingKind, expected: [MeetingKind])
    case tooManyForGroups(Int, most: Int)
    case orderNeeded(PairState, mentor: String, mentee: String)
    case programmeThere(String)
    case pairsStillLive([PairOfNames])
    case programmeWithoutPeriod(String)

    case consentWithdrawn(String, CalendarDate)
    case dataErased(String)
    /// `erased` was said of someone whose data are there.
    case notErased(String)
    case nameNotWhole(String, closest: [String])
    case unknownContradiction(Int)
    case readingOfOther(Int, Reading)
    case decisionWithoutReason(Int)
    /// The programme runs in a calendar year by the school's decision of the last date.
    case meetingOutsideYear(CalendarDate, end: CalendarDate, decided: CalendarDate)

    /// The side of a pair on which someone stands.
    package enum Role: String, Hashable, Sendable { case mentor, mentee }
}

/// What tells namesakes apart.
package struct PersonDescription: Hashable, Sendable {
    package var name: String
    package var schoolClass: SchoolClass?
    package var born: CalendarDate?
}

/// A pair by its people and its state.
package struct PairOfNames: Hashable, Sendable {
    package var mentor: String
    package var mentee: String
    package var state: PairState
}

/// One pair's missing papers.
package struct PairPapers: Hashable, Sendable {
    package var mentor: String
    package var mentee: String
    package var missing: [MissingPaper]
}

/// A paper without which a pair cannot be approved, with the person it is missing for.
package enum MissingPaper: Hashable, Sendable {
    /// An adult's own consent (П4.11).
    case consent(String)
    /// A minor's consent from a parent, for mentees and mentors alike (П4.11).
    case guardianConsent(String)
    /// A consent there was, withdrawn on the date.
    case withdrawnConsent(String, CalendarDate)
    /// A consent there was, in force up to the date.
    case expiredConsent(String, CalendarDate)
    /// The unpaid contract of a mentor from outside (П4.14).
    case contract(String)
    /// The unpaid contract of a veteran, whom the school counts as external by its decision of the date (П4.14).
    case veteranContract(String, decided: CalendarDate)
    /// One of the two has left the base by the date (П4.9).
    case left(String, DomainProblem.Role, CalendarDate)
    /// The data of one of the two were erased.
    case erased(String)
    /// The agreed content, term and pay of mentoring among workers (ТК 351.8), from 1 March 2025.
    case labourAgreement(String)
    /// Both sides' agreement (П4.13).
    case agreement
    /// The programme presented before pairs are formed (П4.12, П5.2).
    case presentation(MentoringForm)

    /// The clauses of the regulation that ask for the paper.
    package var clause: String {
        switch self {
        case .consent, .guardianConsent, .withdrawnConsent, .expiredConsent: "П4.11"
        case .contract, .veteranContract: "П4.14"
        case .erased: "152-ФЗ"
        case .labourAgreement: "ТК 351.8"
        case .left: "П4.9"
        case .agreement: "П4.13"
        case .presentation: "П4.12, П5.2"
        }
    }
}
