/// A set that both sides have: which tags each mentee holds, and which each lane's mentor.
struct TagLanes {
    let mentees: TagLists
    /// By lane.
    let mentors: TagLists
    /// Tags are numbers below this.
    let count: Int
    /// Whether a lane holds the tag.
    let isHeld: LaneBuffer<Bool>
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
        mentees = TagLists(menteeTags, of: 0..<field.mentees.rows.count)
        // Where nobody stands, nobody holds anything.
        var personOfLane = [Int](repeating: -1, count: field.laneCount)
        for (mentor, lane) in field.laneOfMentor.enumerated() where lane >= 0 { personOfLane[Int(lane)] = mentor }
        mentors = TagLists(mentorTags, of: personOfLane)
        count = max(mentors.bound, mentees.bound)
        isHeld = LaneBuffer(zeros: count)
        for index in 0..<mentors.tags.count { isHeld[Int(mentors.tags[index])] = true }
        most = min(mentors.most, mentees.most)
    }
}

/// Lists of tags, by number, of several people.
struct TagLists {
    /// Those of person n are `tags[starts[n] ..< starts[n + 1]]`.
    let starts: LaneBuffer<Int32>
    let tags: LaneBuffer<Int32>
    /// The most tags of one person.
    let most: Int
    /// All tags are numbers below this.
    let bound: Int

    /// - Parameter people: positions in the vector; -1 for nobody, who has no tags.
    init(_ vector: TagVector, of people: some Collection<Int>) {
        let stride = vector.stride
        (starts, tags, most, bound) = vector.words.withUnsafeBufferPointer { words in
            let starts = LaneBuffer<Int32>(zeros: people.count + 1)
            var (end, most, number) = (Int32(0), Int32(0), 0)
            for person in people {
                if person >= 0 {
                    var count = 0
                    for word in 0..<stride { count += words[person * stride + word].nonzeroBitCount }
                    most = max(most, Int32(count))
                    end += Int32(count)
                }
                number += 1
                starts[number] = end
            }
            let tags = LaneBuffer<Int32>(zeros: Int(end))
            var (next, bound) = (0, 0)
            for person in people where person >= 0 {
                for word in 0..<stride {
                    var rest = words[person * stride + word]
                    while rest != 0 {
                        let tag = word * 64 + rest.trailingZeroBitCount
                        bound = max(bound, tag + 1)
                        tags[next] = Int32(tag)
                        rest &= rest &- 1
                        next += 1
                    }
                }
            }
            return (starts, tags, Int(most), bound)
        }
    }

    /// A person's tags.
    @inline(__always)
    subscript(_ person: Int) -> UnsafeBufferPointer<Int32> {
        UnsafeBufferPointer(start: tags.base + Int(starts[person]), count: Int(starts[person + 1] - starts[person]))
    }
}
