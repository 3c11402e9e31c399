/// A set that both sides have: which lanes hold each tag, and which tags each mentee holds.
struct TagLanes {
    /// The tags of mentee n are `tags[starts[n] ..< starts[n + 1]]`, as numbers of the rows.
    let starts: [Int32]
    let tags: [Int32]
    /// The lanes that hold a tag, by the tag's number.
    let lanes: [[Int32]]
    /// The most tags that two people can share.
    let most: Int

    /// Nil unless the two sides' sets are the same field, whose tags have the same bits.
    init?(_ left: TagNode, _ right: TagNode, _ field: PairField) {
        guard case .column(let first, let name) = left, case .column(let second, name) = right,
            first.table == second.table, first.side != second.side
        else { return nil }
        let mentorTags = field.mentors.tags(first.side == .fixed ? left : right)
        let menteeTags = field.mentees.tags(first.side == .fixed ? right : left)
        guard mentorTags.stride == menteeTags.stride,
            mentorTags.words.count == field.mentors.rows.count * mentorTags.stride,
            menteeTags.words.count == field.mentees.rows.count * menteeTags.stride
        else { return nil }
        var (starts, tags): ([Int32], [Int32]) = ([0], [])
        var mostOfMentee = 0
        for mentee in field.mentees.rows.indices {
            Self.forEachTag(menteeTags, mentee) { tags.append(Int32($0)) }
            mostOfMentee = max(mostOfMentee, tags.count - Int(starts[mentee]))
            starts.append(Int32(tags.count))
        }
        var lanes = Array(repeating: [Int32](), count: mentorTags.stride * 64)
        var mostOfMentor = 0
        for (mentor, lane) in field.laneOfMentor.enumerated() where lane >= 0 {
            var count = 0
            Self.forEachTag(mentorTags, mentor) {
                lanes[$0].append(lane)
                count += 1
            }
            mostOfMentor = max(mostOfMentor, count)
        }
        self.starts = starts
        self.tags = tags
        self.lanes = lanes
        most = min(mostOfMentor, mostOfMentee)
    }

    private static func forEachTag(_ vector: TagVector, _ person: Int, _ visit: (Int) -> Void) {
        for word in 0..<vector.stride {
            var rest = vector.words[person * vector.stride + word]
            while rest != 0 {
                visit(word * 64 + rest.trailingZeroBitCount)
                rest &= rest - 1
            }
        }
    }

    func tags(of mentee: Int) -> ArraySlice<Int32> { tags[Int(starts[mentee])..<Int(starts[mentee + 1])] }
}
