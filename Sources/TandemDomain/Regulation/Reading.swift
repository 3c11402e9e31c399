/// How a school can read a place of its regulation and programme that contradicts another; the raw value is the
/// canonical id that the vocabulary spells.
package enum Reading: String, Choice {
    case orderDate, stampDate
    case calendarYear, schoolYear
    case modelForms, chosenForms
    case roadmapNow, roadmapLater
    case curatorLeads, coordinatorLeads
    case schoolStaff, partnerStaff
    case sixNeeds, fiveNeeds
    case veteransInternal, veteransExternal
    case threePoints, twoPoints
    case councils, formSchemes
    case fiveVariants, sixVariants
    case rewardMentor, rewardMentee
    case sixStages, sevenStages
    case resolution, instruction
    case pairsOnly, withSupport
    case marksAsOutcome, noMarks

    /// The contradiction that it settles, 1...16.
    package var contradiction: Int { Int(code) / 2 + 1 }

    /// How many places of the regulation and the programme contradict others.
    package static let contradictions = 1...16

    /// The two ways to read a contradiction.
    package static func ofContradiction(_ number: Int) -> [Reading] { allCases.filter { $0.contradiction == number } }
}
