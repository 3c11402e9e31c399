import TandemDomain
import TandemReport
import TandemText

/// What the rules within groups say of a mentee beside those whom a mentor has.
struct CompanyExplanation {
    let matchmaker: Matchmaker
    let language: MessageLanguage

    /// A row for each rule and each other mentee; nil where a set has no such rules, or the mentor nobody else.
    ///
    /// Two mentees count with the mean of what the rules say of either beside the other: where both ways agree they are
    /// one row, else each has its half.
    func table(_ set: CompiledRuleSet, mentor: Int32, mentee: Int32) throws -> ReportTable? {
        let others = try others(mentor, than: mentee)
        guard !set.within.isEmpty, !others.isEmpty else { return nil }
        let reader = CellReader(register: matchmaker.register, language: language)
        let name = try reader.name(of: mentee, in: .mentees)
        var (rows, total): ([[ReportCell]], Double) = ([], 0)
        for other in others {
            let otherName = try reader.name(of: other, in: .mentees)
            let ways = [try verdicts(mentee, beside: other, set), try verdicts(other, beside: mentee, set)]
            for (one, two) in zip(ways[0], ways[1]) {
                total += ((one.points ?? 0) + (two.points ?? 0)) / 2
                if one.holds == two.holds, one.points == two.points {
                    rows.append([.text("\(name), \(otherName)")] + one.cells(language))
                } else {
                    for (verdict, names) in [(one, [name, otherName]), (two, [otherName, name])] {
                        var half = verdict
                        half.points = verdict.points.map { $0 / 2 }
                        rows.append([.text(names.joined(separator: " → "))] + half.cells(language))
                    }
                }
            }
        }
        let points = DomainProblem.number((total * PairScorer.scale).rounded() / PairScorer.scale)
        return ReportTable(
            caption: try language.say("within the group of ", "внутри группы: ") + reader.name(of: mentor, in: .mentors)
                + ", «\(set.name)»",
            columns: [ReportColumn(title: language.say("mentees", "наставляемые"), key: "mentees")]
                + PairAssessment.headings(language), rows: rows,
            footnotes: [
                language.say(
                    "to the group \(name) adds \(points) points beside those of the pair",
                    "к баллам пары группа с этим наставляемым добавляет: \(points)")
            ])
    }

    private func verdicts(
        _ mentee: Int32, beside other: Int32, _ set: CompiledRuleSet
    ) throws -> [PairAssessment.Verdict] {
        try PairAssessment.verdicts(
            of: mentee, beside: other, by: set, in: matchmaker.register, today: matchmaker.today, language: language)
    }

    /// The other mentees in live pairs of the form with a mentor.
    private func others(_ mentor: Int32, than mentee: Int32) throws -> [Int32] {
        let pairs = try matchmaker.register.table(.pairs)
        var others: [Int32] = []
        for pair in try matchmaker.register.livePairs(ofMentor: mentor) {
            guard pairs.code(.form, pair) == matchmaker.form.code, let other = pairs.code(.mentee, pair),
                other != mentee, !others.contains(other)
            else { continue }
            others.append(other)
        }
        return others
    }
}
