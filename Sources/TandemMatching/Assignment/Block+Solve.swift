extension Block {
    /// Blocks up to this many candidates go to the solver whole.
    private static let shortEnough = 4096
    /// How many candidates a mentee has on the second list, on average. Only speed depends on it.
    private static let nextPerMentee = 14

    /// Finds the first of the best assignments of this block and writes it and its prices into the workspace.
    ///
    /// The workspace may hold a first pairing of the block, which then must be possible; where no source may stay idle
    /// it must pair every source's units.
    func solve(_ work: Workspace) throws(AssignmentError) {
        let places = places(work)
        let levels = ScoreLevels(work)
        guard levels.fit(people: mentees.count + mentors.count) else { throw .scoresTooWide }
        let isShort = candidateCount(work) <= Self.shortEnough
        var shortlist =
            isShort
            ? Shortlist(allOf: self, work)
            : Shortlist(bestOf: self, levels: levels, limits: ListLimits(sources: sources), work)
        let rents = Column<Int64>(count: sources == .mentees ? mentors.count : mentees.count, filledWith: 0)
        var roughness = levels.roughness
        var listSize = Self.nextPerMentee * mentees.count
        while true {
            var solver = TransportSolver(shortlist.network(for: self, places: places), rents: rents)
            switch solver.solve(roughness: roughness, cancelled: work.cancelled) {
            case .stuck: throw .unsolved
            case .cancelled: throw .cancelled
            case .sent: break
            }
            record(solver, work)
            var worst: Int64 = 0
            let slack = isShort ? 0 : slackOfList(size: listSize, work)
            shortlist = Shortlist(near: slack, of: self, worst: &worst, work)
            if worst == 0 { break }
            // Twice as long each time, so that in the end the list holds all candidates and no price can be wrong.
            listSize *= 2
            for sink in 0..<rents.count { rents[sink] = solver.rent[sink] }
            roughness = max(0, ScoreLevels.bits(of: -worst) - 3)
        }
        if work.cancelled() { throw .cancelled }
        settleTies(shortlist, places: places, work)
    }

    /// The slack up to which the block has about so many candidates, judged by a sample of mentees.
    private func slackOfList(size: Int, _ work: Workspace) -> Int64 {
        let step = max(1, mentees.count / 24)
        var slacks: [Int64] = []
        var sampled = 0
        for number in stride(from: 0, to: mentees.count, by: step) {
            let mentee = mentees[number]
            for entry in work.candidates(of: mentee) where work.numberOfMentor[work.mentors[entry]] >= 0 {
                let price = work.menteePrice[mentee] + work.mentorPrice[work.mentors[entry]]
                slacks.append(price - Int64(work.scores[entry]))
            }
            sampled += 1
        }
        slacks.sort()
        let wanted = size / mentees.count * sampled
        return wanted < slacks.count ? max(0, slacks[wanted]) : DualCertificate.closedPrice / 2
    }

    /// Writes the pairs and the prices.
    func record(_ solver: borrowing TransportSolver, _ work: Workspace) {
        for mentee in mentees { work.mentorOfMentee[mentee] = -1 }
        let counted = !mayStayIdle
        for number in 0..<mentees.count {
            let mentee = mentees[number]
            work.menteeCover[mentee] = counted && sources == .mentees
            work.menteePrice[mentee] = sources == .mentees ? solver.worth[number] : solver.rent[number]
        }
        for number in 0..<mentors.count {
            let mentor = mentors[number]
            work.mentorCover[mentor] = counted && sources == .mentors
            work.mentorPrice[mentor] = sources == .mentees ? solver.rent[number] : solver.worth[number]
        }
        let sinks = sources == .mentees ? mentors.count : mentees.count
        for sink in 0..<sinks {
            let first = solver.firstTenant[sink]
            for tenant in first..<(first + solver.tenantCount[sink]) {
                let source = Int(solver.tenants[tenant])
                guard source != solver.network.filler else { continue }
                switch sources {
                case .mentees: work.mentorOfMentee[mentees[source]] = mentors[sink]
                case .mentors: work.mentorOfMentee[mentees[sink]] = mentors[source]
                }
            }
        }
    }

    /// Goes from the assignment found to the first among the equally good ones.
    private func settleTies(_ near: borrowing Shortlist, places: borrowing Column<Int32>, _ work: Workspace) {
        let offsets = Column<Int32>(count: mentees.count + 1, filledWith: 0)
        let options = Column<Int32>(uninitialized: near.count)
        let mayBeOutside = Column<Bool>(uninitialized: mentees.count)
        var count = 0
        for (number, mentee) in mentees.enumerated() {
            let price = work.menteePrice[mentee]
            for entry in near.offsets[number]..<near.offsets[number + 1] {
                let arc = near.arcs[entry]
                guard price + work.mentorPrice[mentors[Int(arc.sink)]] == Int64(arc.score) else { continue }
                options[count] = arc.sink
                count += 1
            }
            offsets[number + 1] = Int32(count)
            mayBeOutside[number] = !work.menteeCover[mentee] && price == 0
        }
        let least = Column<Int32>(uninitialized: mentors.count)
        for (number, mentor) in mentors.enumerated() {
            least[number] = work.mentorCover[mentor] || work.mentorPrice[mentor] > 0 ? places[number] : 0
        }
        settle(offsets: offsets, options: options, mayBeOutside: mayBeOutside, least: least, places: places, work)
    }

    /// The same where it is known what the equally good ones may do.
    ///
    /// - Parameters:
    ///   - offsets: where the `options` of each mentee, by number, begin.
    ///   - options: the mentors, by number, that the mentee may have, ascending.
    ///   - mayBeOutside: whether the mentee may stay without a mentor.
    ///   - least: how many of a mentor's places must be filled.
    func settle(
        offsets: consuming Column<Int32>, options: consuming Column<Int32>, mayBeOutside: consuming Column<Bool>,
        least: consuming Column<Int32>, places: borrowing Column<Int32>, _ work: Workspace
    ) {
        let position = Column<Int32>(uninitialized: mentees.count)
        for (number, mentee) in mentees.enumerated() {
            let mentor = work.mentorOfMentee[mentee]
            position[number] = mentor < 0 ? Int32(mentors.count) : work.numberOfMentor[mentor]
        }
        let most = Column<Int32>(uninitialized: mentors.count)
        for number in 0..<mentors.count { most[number] = places[number] }
        var ties = SmallestOptimum(
            offsets: offsets, options: options, mayBeOutside: mayBeOutside, position: position, most: most,
            least: least)
        ties.solve()
        for (number, mentee) in mentees.enumerated() {
            let place = Int(ties.position[number])
            work.mentorOfMentee[mentee] = place < mentors.count ? mentors[place] : -1
        }
    }
}
