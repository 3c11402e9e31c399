extension Table {
    /// In the table of pairs: for each row of `mentees` the pair that it is in, as a column of references.
    ///
    /// Of several pairs the one that goes on counts, else the latest that came about.
    /// - Parameter counting: the pairs that count (``PairsOfYear``).
    package func currentPairs(mentees count: Int, among counting: Bitmap) -> Column {
        var chosen = [Int32](repeating: -1, count: count)
        for row in rows {
            guard counting[Int(row)], let state = choice(.state, row, as: PairState.self),
                let mentee = code(.mentee, row), chosen.indices.contains(Int(mentee))
            else { continue }
            let known = chosen[Int(mentee)]
            let isLive = known >= 0 && choice(.state, known, as: PairState.self)?.isLive == true
            if !isLive || state.isLive { chosen[Int(mentee)] = row }
        }
        return Column(references: chosen, of: Field(.pair, .reference(name)))
    }
}

extension Column {
    /// A column of references to rows of a table; a negative number is unknown.
    fileprivate init(references: [Int32], of field: Field) {
        self.init(field)
        var texts = TextPool()
        for (row, reference) in references.enumerated() {
            appendUnknown()
            if reference >= 0 { set(row, .code(reference), &texts) }
        }
    }
}
