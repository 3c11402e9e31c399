/// How a mentor's work is honoured (П§11).
package enum AwardKind: String, Choice {
    case nomination, contest, certificate, honourBoard, thanks

    /// The kind of one of the school's own contests, certificates and boards, which go by these names (П§11); nil for
    /// any other title.
    package init?(title: String) {
        let letters = String(title.lowercased().filter { $0.isLetter || $0 == "+" })
        guard let kind = Self.known[letters] else { return nil }
        self = kind
    }

    private static let known: [String: AwardKind] = [
        "наставникгода": .contest, "лучшаяпара": .contest, "наставник+": .contest, "лучшийнаставник": .certificate,
        "лучшиенаставники": .honourBoard, "доскапочета": .honourBoard, "доскапочёта": .honourBoard,
    ]
}

/// How far an award reaches (П§11: municipal, regional and federal nominations).
package enum AwardLevel: String, Choice { case school, municipal, regional, federal }
