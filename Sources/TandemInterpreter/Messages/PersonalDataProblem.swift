import TandemText

/// What is wrong with a query that is to protect people.
enum PersonalDataProblem: Error, Problem, Hashable {
    /// A list of people, not of groups, is to be shown without small groups.
    case groupsMissing
    /// A document is asked for where names are hidden.
    case documentNamesPeople

    var code: String {
        switch self {
        case .groupsMissing: "E0628"
        case .documentNamesPeople: "E0629"
        }
    }

    var wording: Wording {
        switch self {
        case .groupsMissing:
            Wording(
                "without groups there are no small ones: this would list people one by one",
                "без группировки нет и малых групп: это перечислило бы людей по одному")
        case .documentNamesPeople:
            Wording(
                "names are hidden here, and a document names people",
                "имена здесь скрыты, а документ называет людей")
        }
    }

    var advice: Wording? {
        switch self {
        case .groupsMissing:
            Wording(
                "group them: by need; or hide the names: with pseudonyms",
                "сгруппируйте: по потребности; или скройте имена: с псевдонимами")
        case .documentNamesPeople:
            Wording("start the program without --pseudonyms", "запустите программу без --pseudonyms")
        }
    }
}
