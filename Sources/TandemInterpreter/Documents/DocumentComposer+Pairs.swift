import TandemDocuments
import TandemDomain
import TandemLanguage
import TandemText

extension DocumentComposer {
    /// Pairs as lists name them, by the mentor's name.
    func pairs(_ rows: [Int32]) throws -> [DocumentData] {
        let named = try rows.map { row in (row: row, names: try register.names(ofPair: row)) }
        let sorted = named.sorted { one, other in
            (folded(one.names.mentor), folded(one.names.mentee), one.row)
                < (folded(other.names.mentor), folded(other.names.mentee), other.row)
        }
        return try sorted.enumerated().map { index, one in
            var data = try pair(one.row)
            data[value: "index"] = DocumentValue(String(index + 1))
            return data
        }
    }

    private func pair(_ row: Int32) throws -> DocumentData {
        let own = tag(.pairs, row)
        let people = try register.people(ofPair: row)
        var data = DocumentData()
        for (name, person) in [("mentor", people.mentor), ("mentee", people.mentee)] {
            let tags = person >= 0 ? [own, tag(.people, person)] : [own]
            data[value: name] = DocumentValue(try register.name(of: person), tags)
            data[value: name + "Class"] = try schoolClass(person, tags)
            data[value: name + "Position"] = try text(.people, .position, person, as: tags)
        }
        let form = try register.table(.pairs).choice(.form, row, as: MentoringForm.self)
        data[value: "pairForm"] = form.map { self.form($0, [own]) } ?? DocumentValue(nil)
        data[value: "variant"] = try text(.pairs, .variant, row)
        data[value: "state"] = try choice(.pairs, .state, row, .pairState)
        data[value: "agreed"] = try date(.pairs, .agreed, row)
        data[value: "approved"] = try date(.pairs, .approved, row)
        data[value: "ended"] = try date(.pairs, .ended, row)
        data[value: "reason"] = try text(.pairs, .reason, row)
        data[value: "planned"] = try number(.pairs, .planned, row)
        data[value: "plan"] = try text(.pairs, .plan, row)
        data[value: "planMade"] = try date(.pairs, .planMade, row)
        let meetings = try register.rows(of: .meetings, where: .pair, is: row)
        let table = try register.table(.meetings)
        data[value: "meetings"] = DocumentValue(String(meetings.count), [own])
        let minutes = meetings.compactMap { table.number(.minutes, $0) }
        data[value: "minutes"] = DocumentValue(minutes.isEmpty ? nil : written(minutes.reduce(0, +)), [own])
        data[list: "meetingKinds"] = MeetingKind.allCases.compactMap { kind in
            let count = meetings.count { table.code(.kind, $0) == kind.code }
            guard count > 0 else { return nil }
            var data = DocumentData()
            data[value: "meetingKind"] = DocumentValue(
                Vocabulary.shared.spelling(.meetingKind, kind.rawValue, language), [own])
            data[value: "meetingKindCount"] = DocumentValue(String(count), [own])
            return data
        }
        let measurements = try self.measurements(ofPair: row)
        data[list: "measurements"] = measurements
        data[flag: "hasMeasurements"] = !measurements.isEmpty
        return data
    }

    /// What the pair's mentee has measured, a line a scale.
    private func measurements(ofPair row: Int32) throws -> [DocumentData] {
        guard let mentee = try register.code(.pairs, .mentee, row) else { return [] }
        let table = try register.table(.measurements)
        let own = [tag(.pairs, row)]
        var scales: [Int32: [Int32: Double]] = [:]
        for measurement in try register.rows(of: .measurements, where: .mentee, is: mentee) {
            guard let scale = table.code(.scale, measurement), let phase = table.code(.phase, measurement) else {
                continue
            }
            scales[scale, default: [:]][phase] = table.number(.value, measurement)
        }
        return try scales.sorted { $0.key < $1.key }.map { scale, values in
            var data = DocumentData()
            data[value: "scale"] = try text(.scales, .name, scale, as: own)
            for phase in Phase.allCases {
                data[value: phase.rawValue] = DocumentValue(values[phase.code].map { written($0) }, own)
            }
            return data
        }
    }

    // MARK: Orders

    /// The pairs that an order has approved, under their forms; a form of theirs that the programme does not have
    /// stands behind those that it has.
    func orderOnPairs(_ data: inout DocumentData, _ rows: [Int32]) throws {
        let table = try register.table(.pairs)
        var forms = data[list: "forms"]
        for form in MentoringForm.allCases {
            let own = rows.filter { table.code(.form, $0) == form.code }
            guard !own.isEmpty else { continue }
            let name = self.form(form, [tag(.programmes, programme)])
            let index = forms.firstIndex { $0[value: "form"] == name }
            var entry = index.map { forms[$0] } ?? DocumentData()
            entry[value: "form"] = name
            if index == nil { entry[value: "curator"] = DocumentValue(nil) }
            entry[flag: "hasPairs"] = true
            entry[list: "pairs"] = try pairs(own)
            set(try listed(own), in: &entry)
            if let index { forms[index] = entry } else { forms.append(entry) }
        }
        data[list: "forms"] = forms
        data[list: "pairs"] = try pairs(rows)
        data[value: "pairCount"] = count(rows.count)
        let listed = try listed(rows)
        set(listed, in: &data)
        if !listed.groups.isEmpty {
            data[value: "groupCount"] = count(listed.groups.count)
            data[value: "groupedCount"] = count(listed.grouped)
        }
    }

    func amendment(_ data: inout DocumentData, to document: Int32, dissolved: [Int32], new: [Int32]) throws {
        let own = [tag(.programmes, programme)]
        data[value: "amendedNumber"] = try text(.documents, .number, document, as: own)
        data[value: "amendedDate"] = try date(.documents, .date, document, as: own)
        data[list: "dissolvedPairs"] = try pairs(dissolved)
        data[list: "newPairs"] = try pairs(new)
        set(try listed(dissolved), in: &data, as: "dissolved")
        set(try listed(new), in: &data, as: "new")
        data[flag: "hasDissolved"] = !dissolved.isEmpty
        data[flag: "hasNew"] = !new.isEmpty
        data[value: "pairCount"] = count(dissolved.count + new.count)
    }

    /// What the year has come to (Пр7, stage 6).
    func closing(_ data: inout DocumentData) throws {
        let table = try register.table(.pairs)
        let documents = Set(try register.rows(of: .documents, where: .programme, is: programme))
        let approved = table.rows.filter { table.code(.document, $0).map { documents.contains($0) } ?? false }
        func number(_ state: PairState) -> Int { approved.count { table.code(.state, $0) == state.code } }
        data[value: "approvedCount"] = count(approved.count)
        data[value: "completedCount"] = count(number(.completed))
        data[value: "dissolvedCount"] = count(number(.dissolved))
        data[value: "meetingCount"] = count(
            try approved.map { try register.rows(of: .meetings, where: .pair, is: $0).count }.reduce(0, +))
        let start = try register.code(.programmes, .start, programme) ?? Int32.min
        let awards = try register.table(.awards)
        data[list: "awards"] = try self.awards(awards.rows.filter { (awards.code(.date, $0) ?? start) >= start })
        data[list: "practices"] = try practices()
    }
}
