import TandemDomain
import TandemText

extension RegulationEffects {
    /// Meetings and pairs that fall out if the year is the calendar's.
    func year() throws -> Wording? {
        guard let start = try day(.programmes, .start, programme), let end = try day(.programmes, .end, programme),
            let december = CalendarDate(year: start.year, month: 12, day: 31)
        else { return nil }
        guard end > december else { return nil }
        let meetings = try register.table(.meetings)
        var late: [Int32: Int] = [:]
        for row in meetings.rows {
            guard let pair = meetings.code(.pair, row), let day = try day(.meetings, .date, row), day > december,
                day <= end, day >= start
            else { continue }
            late[pair, default: 0] += 1
        }
        let count = late.values.reduce(0, +)
        return Wording(
            "calendar year (to \(december.iso)): \(count) meetings of \(late.count) pairs fall out; school year (to \(end.iso)): 0",
            "календарный год (до \(december.russian)): выпадают встречи — \(count), пары — \(late.count); учебный год (до \(end.russian)): 0"
        )
    }

    /// Base entries in forms that the programme has not chosen.
    func forms() throws -> Wording? {
        let forms = try register.table(.forms)
        let chosen = Set(try rows(of: .forms).compactMap { forms.code(.form, $0) })
        guard !chosen.isEmpty else { return nil }
        var outside = 0
        for base in [TableName.mentors, .mentees] {
            let table = try register.table(base)
            outside += table.rows.count { table.code(.form, $0).map { !chosen.contains($0) } ?? false }
        }
        return Wording(
            "chosen \(chosen.count) of 5; participants of other forms: \(outside), they fall out with the chosen ones only",
            "выбрано \(chosen.count) из 5; участников в других формах: \(outside), при выбранных формах они выпадают")
    }

    func needs() throws -> Wording? {
        let mentees = try register.table(.mentees)
        let disabled = mentees.rows.filter { mentees.choice(.need, $0, as: Need.self) == .disability }
        let paired = try disabled.count { try register.livePair(ofMentee: $0) != nil }
        return Wording(
            "mentees with a disability: \(disabled.count), paired \(paired); with five categories they fall out",
            "наставляемых с ОВЗ: \(disabled.count), в парах \(paired); при пяти категориях они выпадают")
    }

    func veterans() throws -> Wording? {
        let people = try register.table(.people)
        let mentors = try register.table(.mentors)
        let veterans = Set(mentors.rows.compactMap { mentors.code(.person, $0) }).filter {
            people.choice(.category, $0, as: Category.self) == .veteran
        }
        guard !veterans.isEmpty else { return nil }
        let without = try veterans.count { try !register.hasContract($0, on: register.today) }
        return Wording(
            "veterans among mentors: \(veterans.count); external: a contract lacks \(without), internal: 0",
            "ветеранов среди наставников: \(veterans.count); внешний контур: без договора \(without), внутренний: 0")
    }

    // MARK: Monitoring

    func points() throws -> Wording? {
        let measurements = try register.table(.measurements)
        let scales = Set(try rows(of: .scales))
        var measured: [Phase: Set<Int32>] = [:]
        for row in measurements.rows {
            guard let scale = measurements.code(.scale, row), scales.contains(scale),
                let phase = measurements.choice(.phase, row, as: Phase.self),
                let mentee = measurements.code(.mentee, row)
            else { continue }
            measured[phase, default: []].insert(mentee)
        }
        guard !scales.isEmpty else { return nil }
        let entry = measured[.entry] ?? []
        let missing = entry.subtracting(measured[.interim] ?? []).count
        return Wording(
            "mentees measured: entry \(entry.count), interim \(measured[.interim]?.count ?? 0), exit \(measured[.exit]?.count ?? 0); three points: \(missing) lack the interim, two: 0",
            "измерено: вход \(entry.count), промежуточный \(measured[.interim]?.count ?? 0), выход \(measured[.exit]?.count ?? 0); три точки: без промежуточного \(missing), две: 0"
        )
    }

    func coverage() throws -> Wording? {
        let programmes = try register.table(.programmes)
        guard let target = programmes.number(.target, programme) else { return nil }
        var grades: ClosedRange<Int>?
        if let from = programmes.count(.gradeFrom, programme), let to = programmes.count(.gradeTo, programme),
            from <= to
        {
            grades = from...to
        }
        var question = CoverageQuestion(
            category: programmes.choice(.targetCategory, programme) ?? .student, grades: grades, target: target)
        let pairs = try register.coverage(question)
        question.withSupport = true
        let support = try register.coverage(question)
        func share(_ count: CoverageCount) -> String {
            let (taking, counted) = (count.taking.trueCount, count.counted.trueCount)
            guard counted > 0 else { return "0/0" }
            return "\(taking)/\(counted) = \(CoverageReport.percent(Double(taking) / Double(counted)))"
        }
        return Wording(
            "pairs only: \(share(pairs)); with support (in a base): \(share(support)); target \(CoverageReport.percent(target))",
            "только пары: \(share(pairs)); с сопровождением (в базе): \(share(support)); цель \(CoverageReport.percent(target))"
        )
    }

    func marks() throws -> Wording? {
        let known = try register.table(.people).column(.gpa)?.known.trueCount ?? 0
        guard known > 0 else { return nil }
        return Wording(
            "average marks known of \(known) people: outcome data, or not to be used; a mark as a measurement is refused either way",
            "средний балл известен у \(known): данные об итоге или не использовать; отметка как измерение не принимается в любом случае"
        )
    }

    // MARK: Forms

    func venues() throws -> Wording? {
        let forms = try register.table(.forms)
        var (general, schemes, unknown) = (0, 0, 0)
        let rows = try rows(of: .forms)
        guard !rows.isEmpty else { return nil }
        for row in rows {
            guard let venue = try register.text(.forms, .venue, row).map({ folded($0) }),
                let form = forms.choice(.form, row, as: MentoringForm.self)
            else {
                unknown += 1
                continue
            }
            if !["совет школы", "методическ"].contains(where: { venue.contains($0) }) { general += 1 }
            if !Self.scheme(form).contains(where: { venue.contains($0) }) { schemes += 1 }
        }
        return Wording(
            "forms presented elsewhere: П5.2 — \(general), scheme of the form — \(schemes); venue unknown \(unknown)",
            "форм, представленных в другом месте: по П5.2 — \(general), по схеме формы — \(schemes); место неизвестно — \(unknown)"
        )
    }

    /// Where a form's scheme has it presented (Пр8.1–8.3).
    private static func scheme(_ form: MentoringForm) -> [String] {
        switch form {
        case .studentStudent: ["совет школы"]
        case .teacherTeacher: ["педагогическ", "методическ"]
        case .teacherStudent, .undergraduateStudent, .employerStudent: ["конференц"]
        }
    }

    func variants() throws -> Wording? {
        let variants = try register.table(.variants)
        let rows = try rows(of: .variants).filter {
            variants.choice(.form, $0, as: MentoringForm.self) == .teacherTeacher
        }
        guard try register.form(.teacherTeacher, of: programme) != nil else { return nil }
        return Wording(
            "variants of teacher–teacher: \(rows.count); missing: \(max(0, 5 - rows.count)) of five, \(max(0, 6 - rows.count)) of six",
            "вариантов «учитель – учитель»: \(rows.count); недостаёт \(max(0, 5 - rows.count)) из пяти, \(max(0, 6 - rows.count)) из шести"
        )
    }

    func rewards() throws -> Wording? {
        guard try register.form(.teacherStudent, of: programme) != nil else { return nil }
        let pairs = try register.table(.pairs)
        let counting = try register.countingPairs(in: programme).rows.filter {
            pairs.choice(.form, $0, as: MentoringForm.self) == .teacherStudent
        }
        let mentors = Set(counting.compactMap { pairs.code(.mentor, $0) }).count
        let mentees = Set(counting.compactMap { pairs.code(.mentee, $0) }).count
        return Wording(
            "to be rewarded in teacher–student: mentors \(mentors), or mentees \(mentees)",
            "поощрить в «учитель – ученик»: наставников \(mentors) или наставляемых \(mentees)")
    }
}
