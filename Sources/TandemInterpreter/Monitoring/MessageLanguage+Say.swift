import TandemText

extension MessageLanguage {
    /// One of two wordings.
    func say(_ english: String, _ russian: String) -> String { Wording(english, russian)[self] }
}
