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
        (starts, tags) = menteeTags.listed(field.mentees.rows.count)
        var mostOfMentee: Int32 = 0
        for mentee in field.mentees.rows.indices { mostOfMentee = max(mostOfMentee, starts[mentee + 1] - starts[mentee]) }
        let held = mentorTags.listed(field.mentors.rows.count)
        var lanes = Array(repeating: [Int32](), count: mentorTags.stride * 64)
        var mostOfMentor: Int32 = 0
        for (mentor, lane) in field.laneOfMentor.enumerated() where lane >= 0 {
            for index in held.starts[mentor]..<held.starts[mentor + 1] { lanes[Int(held.tags[Int(index)])].append(lane) }
            mostOfMentor = max(mostOfMentor, held.starts[mentor + 1] - held.starts[mentor])
        }
        self.lanes = lanes
        most = Int(min(mostOfMentor, mostOfMentee))
    }

    func tags(of mentee: Int) -> ArraySlice<Int32> { tags[Int(starts[mentee])..<Int(starts[mentee + 1])] }
}

extension TagVector {
    /// Everybody's tags: those of person n are `tags[starts[n] ..< starts[n + 1]]`.
    fileprivate func listed(_ people: Int) -> (starts: [Int32], tags: [Int32]) {
        words.withUnsafeBufferPointer { words in
            let count = words.prefix(people * stride).reduce(0) { $0 + $1.nonzeroBitCount }
            var starts: [Int32] = [0]
            starts.reserveCapacity(people + 1)
            let tags = [Int32](unsafeUninitializedCapacity: count) { tags, end in
                for person in 0..<people {
                    for word in 0..<stride {
                        var rest = words[person * stride + word]
                        while rest != 0 {
                            tags[end] = Int32(word * 64 + rest.trailingZeroBitCount)
                            rest &= rest &- 1
                            end += 1
                        }
                    }
                    starts.append(Int32(end))
                }
            }
            return (starts, tags)
        }
    }
}
