/// What the word at the cursor may become.
package struct CompletionList: Sendable, Equatable {
    /// The part of the text that a candidate replaces, in UTF-8 bytes of the whole entry.
    package var replaced: Range<Int>
    /// The candidates in the order in which they are listed.
    package var candidates: [Candidate]

    /// Creates a list.
    package init(replaced: Range<Int>, candidates: [Candidate]) {
        self.replaced = replaced
        self.candidates = candidates
    }

    /// One way to complete the word.
    package struct Candidate: Sendable, Equatable {
        /// What is inserted.
        package var text: String
        /// A short explanation shown beside it in a list, or nil.
        package var note: String?

        /// Creates a candidate.
        package init(_ text: String, note: String? = nil) {
            self.text = text
            self.note = note
        }
    }
}
