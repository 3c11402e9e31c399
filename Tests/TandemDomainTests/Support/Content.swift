import TandemText

@testable import TandemDomain

extension Register {
    /// Every living row of every table, cell by cell: equal contents are equal registers.
    func content() throws -> [TableName: [Int32: [FieldName: Value]]] {
        var content: [TableName: [Int32: [FieldName: Value]]] = [:]
        for name in TableName.allCases {
            let table = try table(name)
            for row in table.rows {
                var cells: [FieldName: Value] = [:]
                for column in table.columns { cells[column.field.name] = column.get(Int(row), texts) }
                content[name, default: [:]][row] = cells
            }
        }
        return content
    }

    /// Everything that does not agree with the rules of the domain; empty where all is well.
    func faults() throws -> [String] {
        try indexFaults() + columnFaults() + pairFaults() + meetingFaults() + paperFaults() + keyFaults()
    }

    private func columnFaults() throws -> [String] {
        var faults: [String] = []
        for name in TableName.allCases {
            let table = try table(name)
            for column in table.columns {
                let field = column.field
                if column.known.count != table.rowCount { faults.append("\(name).\(field.name): another length") }
                for row in 0..<table.rowCount where !table.alive[row] && column.known[row] {
                    faults.append("\(name).\(field.name) \(row): a value in a gap")
                }
                for row in table.rows {
                    let value = column.get(Int(row), texts)
                    if field.isRequired, value == nil { faults.append("\(name).\(field.name) \(row): missing") }
                    if case .reference(let target) = field.type, case .code(let code)? = value,
                        try !self.table(target).holds(code)
                    {
                        faults.append("\(name).\(field.name) \(row): refers to no row \(code)")
                    }
                }
            }
        }
        return faults
    }

    private func pairFaults() throws -> [String] {
        var faults: [String] = []
        let pairs = try table(.pairs)
        for row in pairs.rows {
            guard let state = pairs.choice(.state, row, as: PairState.self) else { continue }
            let known = Set(
                [FieldName.proposed, .chosen, .agreed, .approved, .document, .ended].filter {
                    pairs.code($0, row) != nil
                })
            var wanted: Set<FieldName> = [.proposed]
            switch state {
            case .proposed: break
            case .agreed: wanted.insert(.agreed)
            case .approved, .active: wanted.formUnion([.agreed, .approved, .document])
            case .completed: wanted.formUnion([.agreed, .approved, .document, .ended])
            case .dissolved: wanted.insert(.ended)
            }
            if !wanted.isSubset(of: known) { faults.append("pair \(row) is \(state) with \(known)") }
            if state != .dissolved, known.subtracting(wanted).subtracting([.chosen]).isEmpty == false {
                faults.append("pair \(row) is \(state) with \(known)")
            }
            if let agreed = pairs.code(.agreed, row), let approved = pairs.code(.approved, row), approved < agreed {
                faults.append("pair \(row) approved before it agreed")
            }
            if let ended = pairs.code(.ended, row), let approved = pairs.code(.approved, row), ended < approved {
                faults.append("pair \(row) ended before it was approved")
            }
            let people = try people(ofPair: row)
            if people.mentor == people.mentee { faults.append("pair \(row) of one person") }
            let sides = [TableName.mentors: FieldName.mentor, .mentees: .mentee]
            for (base, side) in sides {
                let form = try pairs.code(side, row).flatMap { try code(base, .form, $0) }
                if form != pairs.code(.form, row) { faults.append("pair \(row): another form in \(base)") }
            }
        }
        let programme = try latestProgramme()
        for mentor in try table(.mentors).rows {
            let (live, capacity) = (
                try livePairs(ofMentor: mentor), try capacity(ofMentor: mentor, programme: programme)
            )
            if live.count > capacity { faults.append("mentor \(mentor): \(live.count) pairs, \(capacity) places") }
        }
        for mentee in try table(.mentees).rows {
            let live = try livePairs(of: mentee, as: .mentee)
            if live.count > 1 { faults.append("mentee \(mentee): pairs \(live)") }
        }
        return faults
    }

    private func meetingFaults() throws -> [String] {
        var faults: [String] = []
        let meetings = try table(.meetings)
        var dates: [Int32: [Int32]] = [:]
        var kinds: [Int32: [Int32]] = [:]
        for row in meetings.rows {
            guard let pair = meetings.code(.pair, row), let date = meetings.code(.date, row),
                let kind = meetings.code(.kind, row)
            else { continue }
            dates[pair, default: []].append(date)
            kinds[pair, default: []].append(kind)
        }
        for (pair, list) in kinds {
            if list != list.sorted() { faults.append("pair \(pair): kinds \(list)") }
            for kind in MeetingKind.allCases where kind != .regular {
                if list.filter({ $0 == kind.code }).count > 1 { faults.append("pair \(pair): two \(kind) meetings") }
            }
            let first = MeetingKind.allCases.prefix(min(3, list.count)).map(\.code)
            if Array(list.prefix(3)) != first { faults.append("pair \(pair): begins \(list)") }
            let days = dates[pair] ?? []
            if days != days.sorted() { faults.append("pair \(pair): dates \(days)") }
            if let approved = try code(.pairs, .approved, pair), let earliest = days.min(), earliest < approved {
                faults.append("pair \(pair) met before its approval")
            }
            if let ended = try code(.pairs, .ended, pair), let latest = days.max(), latest > ended {
                faults.append("pair \(pair) met after its end")
            }
            if try table(.pairs).choice(.state, pair, as: PairState.self) == .approved {
                faults.append("pair \(pair) met and is not active")
            }
        }
        return faults
    }

    private func paperFaults() throws -> [String] {
        let consents = try table(.consents)
        return consents.rows.compactMap { row in
            guard let given = consents.code(.given, row), let withdrawn = consents.code(.withdrawn, row),
                withdrawn < given
            else { return nil }
            return "consent \(row) withdrawn before it was given"
        }
    }

    /// The natural keys, which the register file declares unique.
    private func keyFaults() throws -> [String] {
        let keys: [(TableName, [FieldName])] = [
            (.programmes, [.name]), (.documents, [.programme, .number]), (.forms, [.programme, .form]),
            (.variants, [.programme, .form, .name]), (.formRules, [.programme, .form, .ruleSet]),
            (.tasks, [.programme, .stage, .title]), (.scales, [.programme, .name]), (.windows, [.programme, .phase]),
            (.ruleSets, [.name]), (.mentors, [.person, .form]), (.mentees, [.person, .form]),
            (.consents, [.person, .given]), (.contracts, [.person, .number]), (.meetings, [.pair, .date, .kind]),
            (.measurements, [.mentee, .scale, .phase]), (.offers, [.mentee, .mentor]), (.wishes, [.mentee, .mentor]),
            (.measurements, [.mentee, .scale, .phase]), (.practices, [.title]),
            (.issuedDocuments, [.document, .language, .format]),
        ]
        var faults: [String] = []
        for (name, fields) in keys {
            var seen: Set<[Value?]> = []
            for row in try table(name).rows {
                let key = try fields.map { try value(name, $0, row) }
                if !seen.insert(key).inserted { faults.append("\(name) \(row): a second \(key)") }
            }
        }
        return faults
    }
}
