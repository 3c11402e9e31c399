import TandemText

/// What is wrong with a query that is to protect people.
enum PersonalDataProblem: Problem, Hashable {
    /// A list of people, not of groups, is to be shown without small groups.
    case groupsMissing

    var code: String {
        switch self {
        case .groupsMissing: "E0628"
        }
    }

    var wording: Wording {
        switch self {
        case .groupsMissing:
            Wording(
                "without groups there are no small ones: this would list people one by one",
                "без группировки нет и малых групп: это перечислило бы людей по одному")
        }
    }

    var advice: Wording? {
        switch self {
        case .groupsMissing:
            Wording(
                "group them: by need; or hide the names: with pseudonyms",
                "сгруппируйте: по потребности; или скройте имена: с псевдонимами")
        }
    }
}
