/// Prices of people that prove an assignment the best in layers.
///
/// As in ``DualCertificate``, but a person's price is a vector with one number a layer, compared like a word; so is a
/// pair's worth. Weak duality holds in any ordered group: if no person's vector is below 0 and no candidate pair is
/// worth more than its two people together, then no assignment is worth more than all mentees' vectors plus every
/// mentor's times the mentor's places, and an assignment worth exactly that much is a best one.
///
/// Layer 0 is worth 1 a pair. Under ``LayeredObjective/fairest`` one layer follows for each different score of the
/// candidates that are not pinned, ascending, worth -1 to a pair of that score. Under
/// ``LayeredObjective/fewestChanges(present:)`` two follow: 1 for a present pair, then the score.
package struct LayeredCertificate: Equatable, Sendable {
    /// A person by position in the graph, and the price in one layer.
    package struct Price: Equatable, Sendable {
        package var person: Int32
        package var price: Int64

        package init(person: Int32, price: Int64) {
            self.person = person
            self.price = price
        }
    }

    /// The prices of one layer; whoever is not named has 0.
    package struct Layer: Equatable, Sendable {
        package var mentees: [Price] = []
        /// The prices of one place of a mentor.
        package var mentors: [Price] = []
    }

    /// What the assignment is best in.
    package var objective: LayeredObjective
    package var layers: [Layer]
    /// The pinned pairs, which are outside the problem.
    package var pinned: [PinnedPair]

    package init(objective: LayeredObjective, layers: [Layer], pinned: [PinnedPair]) {
        self.objective = objective
        self.layers = layers
        self.pinned = pinned
    }
}
