import TandemMatching
import Testing

/// Rounds of quick meetings: nobody twice at once, everybody met, and in as few rounds as there can be.
@Suite struct RotationTests {
    private static func check(_ meetings: [PlannedMeeting], desks: Int?) {
        let rounds = rotation(of: meetings, desks: desks)
        for round in rounds {
            #expect(Set(round.map(\.mentor)).count == round.count)
            #expect(Set(round.map(\.mentee)).count == round.count)
            if let desks { #expect(round.count <= desks) }
        }
        func counts(_ meetings: some Sequence<PlannedMeeting>) -> [PlannedMeeting: Int] {
            meetings.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        }
        #expect(counts(rounds.joined()) == counts(meetings))
        // No plan can have fewer: somebody has so many meetings, or the desks have room for so few.
        let mentors = Dictionary(grouping: meetings, by: \.mentor).values.map(\.count).max() ?? 0
        let mentees = Dictionary(grouping: meetings, by: \.mentee).values.map(\.count).max() ?? 0
        let room = desks.map { (meetings.count + $0 - 1) / $0 } ?? 0
        #expect(rounds.count == max(mentors, mentees, room))
    }

    @Test(arguments: 0..<300)
    func hasTheFewestRounds(seed: Int) {
        var random = Seeded(UInt64(seed))
        let (mentors, mentees) = (Int32.random(in: 1...9, using: &random), Int32.random(in: 1...14, using: &random))
        var meetings: [PlannedMeeting] = []
        for mentee in 0..<mentees {
            for mentor in 0..<mentors where Int.random(in: 0..<3, using: &random) == 0 {
                meetings.append(PlannedMeeting(mentor: mentor, mentee: mentee))
            }
        }
        meetings.shuffle(using: &random)
        for desks in [nil, 1, 2, 5, 20] as [Int?] { Self.check(meetings, desks: desks) }
    }

    @Test func everybodyMeetsEverybody() {
        let meetings = (0..<Int32(6)).flatMap { mentor in
            (0..<Int32(9)).map { PlannedMeeting(mentor: mentor, mentee: $0) }
        }
        #expect(rotation(of: meetings).count == 9)
        Self.check(meetings, desks: 4)
    }

    @Test func withoutMeetingsThereIsNoRound() {
        #expect(rotation(of: []).isEmpty)
        #expect(rotation(of: [], desks: 3).isEmpty)
    }

    @Test func twoWhoMeetTwiceDoSoInTwoRounds() {
        Self.check([PlannedMeeting(mentor: 0, mentee: 0), PlannedMeeting(mentor: 0, mentee: 0)], desks: nil)
    }
}
