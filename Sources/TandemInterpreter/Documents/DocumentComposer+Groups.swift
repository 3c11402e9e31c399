import TandemDocuments
import TandemDomain
import TandemText

extension DocumentComposer {
    /// Pairs as orders list them: the groups that they form (П2.2), each with its members, and those by themselves.
    struct ListedPairs {
        var groups: [DocumentData] = []
        var singles: [DocumentData] = []
        /// How many pairs the groups have together.
        var grouped: Int { groups.map { $0[list: "members"].count }.reduce(0, +) }
    }

    /// A group is one mentor's, by its name.
    private struct GroupKey: Hashable {
        var mentor: Int32
        var name: String
    }

    func listed(_ rows: [Int32]) throws -> ListedPairs {
        var members: [GroupKey: [Int32]] = [:]
        var singles: [Int32] = []
        for row in rows {
            if let key = try group(of: row) { members[key, default: []].append(row) } else { singles.append(row) }
        }
        let groups = try members.map { key, rows in
            (key: key, mentor: try register.name(of: key.mentor, in: .mentors), rows: rows)
        }.sorted { one, other in
            (folded(one.mentor), one.key.name, one.key.mentor)
                < (folded(other.mentor), other.key.name, other.key.mentor)
        }
        return ListedPairs(groups: try groups.map { try group($0.key, $0.rows) }, singles: try pairs(singles))
    }

    /// Puts what is listed under names that templates can say: `groups`, `hasGroups`, `singles`, `hasSingles`, or
    /// with a word before them.
    func set(_ listed: ListedPairs, in data: inout DocumentData, as prefix: String = "") {
        for (name, list) in [("groups", listed.groups), ("singles", listed.singles)] {
            let capitalised = name.prefix(1).uppercased() + name.dropFirst()
            data[list: prefix.isEmpty ? name : prefix + capitalised] = list
            data[flag: "has" + prefix.prefix(1).uppercased() + prefix.dropFirst() + capitalised] = !list.isEmpty
        }
    }

    private func group(of pair: Int32) throws -> GroupKey? {
        guard let name = try register.text(.pairs, .group, pair), let mentor = try register.code(.pairs, .mentor, pair)
        else { return nil }
        return GroupKey(mentor: mentor, name: folded(name))
    }

    /// A group rests on its pairs; each of its members on the member's own.
    private func group(_ key: GroupKey, _ rows: [Int32]) throws -> DocumentData {
        let members = try pairs(rows)
        let tags = rows.map { tag(.pairs, $0) }
        var data = DocumentData()
        data[value: "group"] = DocumentValue(try rows.first.flatMap { try register.text(.pairs, .group, $0) }, tags)
        for name in ["mentor", "mentorClass", "mentorPosition", "pairForm"] {
            data[value: name] = members.first?[value: name].map { value in
                DocumentValue(value.text, tags + value.records.filter { !tags.contains($0) })
            }
        }
        data[list: "members"] = members
        data[value: "memberCount"] = DocumentValue(String(members.count), tags)
        // Whether others have worked in it before, or go on in it.
        data[flag: "groupGoesOn"] = try register.rows(of: .pairs, where: .mentor, is: key.mentor).contains { other in
            let state = try register.table(.pairs).choice(.state, other, as: PairState.self)
            return try state?.isLive == true && state?.counts == true && !rows.contains(other)
                && group(of: other) == key
        }
        return data
    }
}
