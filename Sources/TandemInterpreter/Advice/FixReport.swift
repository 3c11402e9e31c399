import TandemDomain
import TandemLanguage
import TandemMatching
import TandemReport
import TandemText

/// The answer to `fixes`: for each mentee without an approved pair the fewest changes that would bring one.
struct FixReport {
    let matchmaker: Matchmaker
    let language: MessageLanguage

    private var register: Register { matchmaker.register }
    private var wording: ChangeWording { ChangeWording(matchmaker: matchmaker, language: language) }

    private struct Row {
        var mentee: Int32
        var changes: [String]
        var mentor: Int32?
        var moves: [String] = []
    }

    /// - Parameter only: the one mentee that is asked about; nil for all of the form.
    func answer(only: Int32?) throws -> Advice {
        let question = try matchmaker.question()
        let best = try assign(question.graph, objective: .mostPairsThenTotal)
        let bases = try FormBases(matchmaker, present: question.mentors)
        let search = try FixSearch(bases, question, best)
        var rows: [Row] = []
        let unpaired = question.mentees.indices.filter { best.mentorOfMentee[$0] < 0 }
        let asked = unpaired.filter { only == nil || question.mentees[$0] == only }
        for (position, fix) in zip(asked, try search.fixes(for: asked)) {
            rows.append(try row(question.mentees[position], fix, search))
        }
        var ready = 0
        let pairs = try register.table(.pairs)
        for pair in try bases.waitingPairs() {
            guard let mentee = pairs.code(.mentee, pair), only == nil || mentee == only else { continue }
            let missing = try register.missingPapers(mentor: pairs.code(.mentor, pair), mentee: mentee, on: bases.day)
            if missing.isEmpty { ready += 1 }
            // A mentee without a place in the plan has a row already.
            guard !missing.isEmpty, !rows.contains(where: { $0.mentee == mentee }) else { continue }
            rows.append(
                Row(mentee: mentee, changes: missing.map { wording.paper($0) }, mentor: pairs.code(.mentor, pair)))
        }
        if rows.isEmpty { return .message(try nothing(only, question, best)) }
        return .tables([try table(rows, ready: ready, isAll: only == nil, bases)])
    }

    private func row(_ mentee: Int32, _ fix: FixSearch.Fix?, _ search: FixSearch) throws -> Row {
        guard let fix else { return Row(mentee: mentee, changes: [], mentor: nil) }
        let mentor = search.mentors[Int(fix.option.mentor)]
        var changes: [String] = []
        if let obstacles = fix.obstacles {
            changes += try obstacles.facts.map { try wording.fact($0) }
            changes += try wording.exceptions(obstacles, mentor: mentor, mentee: mentee)
        }
        changes += fix.papers.map { wording.paper($0) }
        if let place = fix.result.placeAt {
            let mentor = search.mentors[Int(place)]
            changes.append(try wording.place(mentor, isAtLimit: search.bases.isAtLimit(mentor)))
        }
        let moves = try fix.result.moves.dropFirst().map { move in
            let names = try [move.from, move.to].map { try wording.name(search.mentors[Int($0)], .mentors) }
            return try wording.name(search.mentees[move.mentee], .mentees) + ": \(names[0]) → \(names[1])"
        }
        return Row(mentee: mentee, changes: changes, mentor: mentor, moves: moves)
    }

    /// What is said where nothing has to change.
    private func nothing(
        _ only: Int32?, _ question: Matchmaker.Question, _ best: Assignment
    ) throws -> Wording {
        guard let only else {
            let form = matchmaker.form
            return Wording(
                "\(form.spelling(.english)): every mentee has a pair or a place in the best plan, and no paper is missing",
                "\(form.spelling(.russian)): у каждого наставляемого есть пара или место в лучшем плане, документы собраны"
            )
        }
        let name = try wording.name(only, .mentees)
        if let position = question.mentees.firstIndex(of: only), best.mentorOfMentee[position] >= 0 {
            let mentor = try wording.name(question.mentors[Int(best.mentorOfMentee[position])], .mentors)
            return Wording(
                "\(name): nothing stands in the way; the best plan has the mentor \(mentor), see `propose pairs`",
                "\(name): ничто не мешает; в лучшем плане наставник — \(mentor), см. `предложить пары`")
        }
        let pairs = try register.table(.pairs)
        if let pair = try register.livePair(ofMentee: only),
            let state = pairs.choice(.state, pair, as: PairState.self)
        {
            let mentor = try register.names(ofPair: pair).mentor
            return Wording(
                "\(name) has the mentor \(mentor) (\(state.spelling(.english))), and no paper is missing",
                "\(name): наставник есть — \(mentor) (\(state.spelling(.russian))), документы собраны")
        }
        return Wording(
            "\(name) is not in the base of mentees on this day", "\(name): сейчас нет в базе наставляемых")
    }

    private func table(_ rows: [Row], ready: Int, isAll: Bool, _ bases: FormBases) throws -> ReportTable {
        let cells = try rows.map { row -> [ReportCell] in
            [
                .text(try wording.name(row.mentee, .mentees)),
                row.mentor == nil ? .unknown : .number(Double(row.changes.count)),
                .text(row.mentor == nil ? noMentors : row.changes.joined(separator: "; ")),
                try row.mentor.map { .text(try wording.name($0, .mentors)) } ?? .unknown,
                row.moves.isEmpty ? .unknown : .text(row.moves.joined(separator: "; ")),
            ]
        }
        var notes: [String] = []
        if isAll {
            notes.append(
                say(
                    "each line by itself: what is changed for one may be lacking for the next",
                    "каждая строка — сама по себе: что изменено для одного, того может не хватить следующему"))
        }
        notes.append(
            say(
                "no fewer changes bring a pair in which nobody else loses a mentor; a change is a paper, an entry, a place or an exception",
                "меньшим числом изменений пару не составить, если никто не теряет наставника; изменение — документ, запись, место или исключение"
            ))
        if let paper = try register.missingPresentation(
            of: matchmaker.form, matchmaker.programme, on: bases.day)
        {
            notes.append(wording.paper(paper))
        }
        if isAll, ready > 0 {
            notes.append(
                say(
                    "pairs that lack no paper and wait for agreement or order: \(ready)",
                    "пар, которым не хватает только согласования или приказа: \(ready)"))
        }
        return ReportTable(
            caption: say("What would bring a pair: ", "Как подобрать пару: ") + matchmaker.form.spelling(language),
            columns: [
                ReportColumn(title: say("mentee", "наставляемый"), key: "mentee"),
                ReportColumn(title: say("changes", "изменений"), key: "changes", alignment: .trailing),
                ReportColumn(title: say("what to change", "что изменить"), key: "what"),
                ReportColumn(title: say("mentor", "наставник"), key: "mentor"),
                ReportColumn(title: say("who else moves", "кто ещё переходит"), key: "moves"),
            ], rows: cells, footnotes: notes)
    }

    private var noMentors: String {
        say("the base has no other mentor of the form", "в базе нет ни одного другого наставника этой формы")
    }

    private func say(_ english: String, _ russian: String) -> String { wording.say(english, russian) }
}
