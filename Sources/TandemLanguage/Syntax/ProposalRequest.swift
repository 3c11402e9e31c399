package import TandemText

/// What pairs are proposed by; the raw values are the vocabulary's ids.
package enum ProposalObjective: String, CaseIterable, Sendable {
    /// As many pairs as possible, then the largest sum of points.
    case mostPairs
    /// The largest sum of points, however many pairs that takes.
    case total
    /// As many pairs as possible, then the lowest points as high as possible.
    case fairness
    /// Pairs such that no two people would rather have each other.
    case stability
    /// As many pairs as possible, then as many as possible of those already proposed.
    case fewestChanges
}

/// `propose pairs for FORM by fairness keeping "…" with "…", with proof on 16.10.2023`.
package struct ProposalRequest: Sendable {
    package var form: WordRun?
    package var objective: ProposalObjective?
    /// Pairs that must be among those proposed.
    package var kept: [PairReference] = []
    package var withProof = false
    package var date: CalendarDate?
}
