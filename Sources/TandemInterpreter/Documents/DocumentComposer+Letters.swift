import TandemDocuments
import TandemDomain
import TandemLanguage
import TandemText

extension DocumentComposer {
    /// Awards as lists name them, the oldest first.
    func awards(_ rows: [Int32]) throws -> [DocumentData] {
        let table = try register.table(.awards)
        let sorted = rows.sorted { (table.code(.date, $0) ?? Int32.max, $0) < (table.code(.date, $1) ?? Int32.max, $1) }
        return try sorted.enumerated().map { index, row in
            var data = DocumentData()
            data[value: "index"] = DocumentValue(String(index + 1))
            try award(&data, row)
            return data
        }
    }

    private func award(_ data: inout DocumentData, _ row: Int32) throws {
        let table = try register.table(.awards)
        let own = tag(.awards, row)
        data[value: "award"] = try text(.awards, .title, row)
        data[value: "awardKind"] = try choice(.awards, .kind, row, .awardKind)
        data[value: "awardLevel"] = try choice(.awards, .level, row, .awardLevel)
        data[value: "awardDate"] = try date(.awards, .date, row)
        if let person = table.code(.person, row) {
            data[value: "awardee"] = DocumentValue(try register.name(of: person), [own, tag(.people, person)])
        } else if let pair = table.code(.pair, row) {
            let names = try register.names(ofPair: pair)
            data[value: "awardee"] = DocumentValue("\(names.mentor) — \(names.mentee)", [own, tag(.pairs, pair)])
        } else {
            data[value: "awardee"] = DocumentValue(nil)
        }
        if let document = table.code(.document, row) {
            data[value: "awardDocumentNumber"] = try text(.documents, .number, document, as: [own])
            data[value: "awardDocumentDate"] = try date(.documents, .date, document, as: [own])
        } else {
            data[value: "awardDocumentNumber"] = DocumentValue(nil)
            data[value: "awardDocumentDate"] = DocumentValue(nil)
        }
    }

    func practices() throws -> [DocumentData] {
        let table = try register.table(.practices)
        return try table.rows.enumerated().map { index, row in
            var data = DocumentData()
            let own = tag(.practices, row)
            data[value: "index"] = DocumentValue(String(index + 1))
            data[value: "practice"] = try text(.practices, .title, row)
            if let pair = table.code(.pair, row) {
                let names = try register.names(ofPair: pair)
                data[value: "practiceAuthor"] = DocumentValue(
                    "\(names.mentor), \(names.mentee)", [own, tag(.pairs, pair)])
            } else {
                data[value: "practiceAuthor"] = try person(.practices, .author, row)
            }
            let form = table.choice(.form, row, as: MentoringForm.self)
            data[value: "practiceForm"] = form.map { self.form($0, [own]) } ?? DocumentValue(nil)
            data[value: "practiceDate"] = try date(.practices, .date, row)
            data[value: "practiceText"] = try text(.practices, .text, row)
            data[value: "practiceFile"] = try text(.practices, .file, row)
            return data
        }
    }

    // MARK: One person

    /// The person whom a letter is about, with the pairs that it has mentored and its awards.
    func recipient(_ data: inout DocumentData, _ person: Int32) throws {
        let own = [tag(.people, person)]
        data[value: "person"] = DocumentValue(try register.name(of: person), own)
        data[value: "personClass"] = try schoolClass(person, own)
        data[value: "personPosition"] = try text(.people, .position, person)
        data[value: "workplace"] = try text(.people, .workplace, person)
        let consents = try register.table(.consents)
        let guardian = try register.rows(of: .consents, where: .person, is: person).last {
            consents.code(.guardian, $0) != nil && consents.code(.withdrawn, $0) == nil
        }
        data[value: "guardian"] = try guardian.map { try text(.consents, .guardian, $0, as: own) } ?? DocumentValue(nil)
        let rows = try pairs(mentoredBy: person)
        data[list: "pairs"] = try pairs(rows)
        data[value: "pairCount"] = DocumentValue(String(rows.count), rows.map { tag(.pairs, $0) })
        let meetings = try rows.map { try register.rows(of: .meetings, where: .pair, is: $0).count }.reduce(0, +)
        data[value: "meetingCount"] = DocumentValue(String(meetings), rows.map { tag(.pairs, $0) })
        data[list: "awards"] = try awards(awards(of: person))
    }

    /// The programme's approved pairs in which someone is the mentor.
    private func pairs(mentoredBy person: Int32) throws -> [Int32] {
        let counting = try register.countingPairs(in: programme)
        return try register.rows(of: .mentors, where: .person, is: person).flatMap { mentor in
            try register.rows(of: .pairs, where: .mentor, is: mentor).filter { counting[Int($0)] }
        }
    }

    /// Someone's own awards and those of pairs that someone is in.
    func awards(of person: Int32) throws -> [Int32] {
        let table = try register.table(.awards)
        return try table.rows.filter { row in
            if table.code(.person, row) == person { return true }
            guard let pair = table.code(.pair, row) else { return false }
            let people = try register.people(ofPair: pair)
            return people.mentor == person || people.mentee == person
        }
    }

    /// The award that a certificate is about: of the title said, else the latest.
    func certificate(_ data: inout DocumentData, _ person: Int32, title: String?) throws -> Bool {
        let table = try register.table(.awards)
        let wanted = title.map { folded($0) }
        let rows = try awards(of: person).filter { row in
            guard let wanted else { return true }
            return try register.text(.awards, .title, row).map { folded($0) == wanted } ?? false
        }
        guard
            let row = rows.max(by: {
                (table.code(.date, $0) ?? Int32.min, $0) < (table.code(.date, $1) ?? Int32.min, $1)
            })
        else { return false }
        try award(&data, row)
        return true
    }
}
