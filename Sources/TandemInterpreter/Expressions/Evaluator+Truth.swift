import TandemDomain

extension Evaluator {
    func truth(_ node: TruthNode) -> TruthVector {
        let count = rows.count
        switch node {
        case .constant(let value): return .constant(value, count)
        case .unknown: return .constant(nil, count)
        case .column(let access, let field):
            return compare(.equal, codes(.column(access, field)), .constant(1))
        case .compareNumbers(let operation, let left, let right):
            return compare(operation, numbers(left), numbers(right))
        case .compareCodes(let operation, let left, let right):
            return compare(operation, codes(left), codes(right))
        case .isIn(let operand, let set):
            let vector = codes(operand)
            return truth(count, vector.known) { set.contains(vector.codes[$0 & vector.mask]) }
        case .tagsShare(let left, let right):
            let both = tags(.intersection(left, right))
            return truth(count, both.known) { row in
                let start = (row & both.mask) * both.stride
                return (start..<start + both.stride).contains { both.words[$0] != 0 }
            }
        case .hasTag(let operand, let tag):
            let vector = tags(operand)
            guard let bit = vector.tags.firstIndex(of: tag) else { return truth(count, vector.known) { _ in false } }
            return truth(count, vector.known) { row in
                vector.words[(row & vector.mask) * vector.stride + (bit >> 6)] >> UInt64(bit & 63) & 1 == 1
            }
        case .known(let operand):
            let known = validity(operand).bitmap(count)
            return TruthVector(yes: known, no: ~known)
        case .not(let operand):
            let vector = truth(operand)
            return TruthVector(yes: vector.no, no: vector.yes)
        case .and(let left, let right):
            let (left, right) = (truth(left), truth(right))
            return TruthVector(yes: left.yes & right.yes, no: left.no | right.no)
        case .or(let left, let right):
            let (left, right) = (truth(left), truth(right))
            return TruthVector(yes: left.yes | right.yes, no: left.no & right.no)
        }
    }

    private func validity(_ operand: Typed) -> Validity {
        switch operand {
        case .number(let node, _): numbers(node).known
        case .code(let node, _): codes(node).known
        case .tags(let node): tags(node).known
        case .truth(let node):
            {
                let vector = truth(node)
                return .some(vector.yes | vector.no)
            }()
        }
    }

    private func truth(_ count: Int, _ known: Validity, _ holds: (Int) -> Bool) -> TruthVector {
        var words = [UInt64](repeating: 0, count: (count + 63) / 64)
        for index in 0..<count where holds(index) { words[index >> 6] |= 1 << UInt64(index & 63) }
        let yes = Bitmap(words: words, count: count)
        let valid = known.bitmap(count)
        return TruthVector(yes: yes & valid, no: ~yes & valid)
    }

    private func compare(_ operation: ComparisonOperator, _ left: NumberVector, _ right: NumberVector) -> TruthVector {
        let known = Validity.both(left.known, right.known, rows.count)
        let (a, b, ma, mb) = (left.values, right.values, left.mask, right.mask)
        switch operation {
        case .equal: return truth(rows.count, known) { a[$0 & ma] == b[$0 & mb] }
        case .notEqual: return truth(rows.count, known) { a[$0 & ma] != b[$0 & mb] }
        case .less: return truth(rows.count, known) { a[$0 & ma] < b[$0 & mb] }
        case .greater: return truth(rows.count, known) { a[$0 & ma] > b[$0 & mb] }
        case .lessOrEqual: return truth(rows.count, known) { a[$0 & ma] <= b[$0 & mb] }
        case .greaterOrEqual: return truth(rows.count, known) { a[$0 & ma] >= b[$0 & mb] }
        }
    }

    private func compare(_ operation: ComparisonOperator, _ left: CodeVector, _ right: CodeVector) -> TruthVector {
        let known = Validity.both(left.known, right.known, rows.count)
        let (a, b, ma, mb) = (left.codes, right.codes, left.mask, right.mask)
        switch operation {
        case .equal: return truth(rows.count, known) { a[$0 & ma] == b[$0 & mb] }
        case .notEqual: return truth(rows.count, known) { a[$0 & ma] != b[$0 & mb] }
        case .less: return truth(rows.count, known) { a[$0 & ma] < b[$0 & mb] }
        case .greater: return truth(rows.count, known) { a[$0 & ma] > b[$0 & mb] }
        case .lessOrEqual: return truth(rows.count, known) { a[$0 & ma] <= b[$0 & mb] }
        case .greaterOrEqual: return truth(rows.count, known) { a[$0 & ma] >= b[$0 & mb] }
        }
    }
}
