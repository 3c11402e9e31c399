/// A size to measure, with the values that every exact solver must give.
struct Instance {
    let name: String
    let mentors: Int
    let mentees: Int
    var schools = 1
    var allowed: Int?
    var scoreSum: Int64?
    let total: Int64
    let paired: Int

    static let all = [
        Instance(
            name: "3000x9000", mentors: 3000, mentees: 9000, allowed: 5_399_134, scoreSum: 93_194_469, total: 156_205,
            paired: 6050),
        Instance(name: "3000x6000", mentors: 3000, mentees: 6000, total: 149_115, paired: 6000),
        Instance(name: "1000x2000", mentors: 1000, mentees: 2000, total: 47_560, paired: 2000),
        Instance(
            name: "1000x3000", mentors: 1000, mentees: 3000, allowed: 600_703, scoreSum: 10_353_272, total: 50_014,
            paired: 2024),
        Instance(
            name: "200sch", mentors: 10_000, mentees: 30_000, schools: 200, allowed: 301_274, scoreSum: 5_201_231,
            total: 427_062, paired: 20_103),
    ]
}
