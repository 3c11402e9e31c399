import TandemDomain
package import TandemLanguage
package import TandemText

/// Why a document cannot be written or issued.
package enum DocumentProblem: Problem, Error, Equatable {
    case notADocumentFormat(OutputClause.Format)
    case noPairs(String?, known: [String])
    case otherKind(String, DocumentKindName, asked: DocumentKindName)
    case partMissing(DocumentKindName, Wording, example: Wording)
    case partUnwanted(DocumentKindName, Wording)
    case recordMissing(String, Wording, example: Wording)
    case notIssued(String)
    case notAnOrderOnPairs(String, DocumentKindName)
    case nothingChanged(String)
    case alteredText(String)
    case severalDocuments(DocumentKindName, [String])

    package var code: String {
        switch self {
        case .notADocumentFormat: "E0600"
        case .noPairs: "E0611"
        case .otherKind: "E0612"
        case .partMissing, .partUnwanted: "E0613"
        case .recordMissing: "E0614"
        case .notIssued, .nothingChanged, .notAnOrderOnPairs: "E0615"
        case .alteredText: "E0616"
        case .severalDocuments: "E0617"
        }
    }

    package var wording: Wording {
        switch self {
        case .notADocumentFormat(let format):
            Wording(
                "a document is text, Markdown or HTML, not \(format.rawValue)",
                "документ бывает текстом, Markdown или HTML, но не \(format.rawValue)")
        case .noPairs(nil, _): Wording("no order has approved pairs", "ни один приказ не утвердил пары")
        case .noPairs(let number?, _):
            Wording("order № \(number) approves no pairs", "приказ № \(number) не утверждает ни одной пары")
        case .otherKind(let number, let kind, let asked):
            Wording(
                "№ \(number) is: \(kind.wording.english), not: \(asked.wording.english)",
                "№ \(number) — это \(kind.wording.russian), а не \(asked.wording.russian)")
        case .partMissing(let kind, let part, _):
            Wording(
                "\(kind.wording.english) needs \(part.english)", "\(kind.wording.russian): не хватает: \(part.russian)")
        case .partUnwanted(let kind, let part):
            Wording(
                "\(kind.wording.english) has no \(part.english)", "\(kind.wording.russian): лишнее: \(part.russian)")
        case .recordMissing(let name, let what, _):
            Wording("\(name): \(what.english)", "\(name): \(what.russian)")
        case .notIssued(let number):
            Wording(
                "order № \(number) is not issued: it can still be changed as it is",
                "приказ № \(number) не издан: его ещё можно менять без приказа об изменениях")
        case .notAnOrderOnPairs(let number, let kind):
            Wording(
                "№ \(number) approves no pairs that could change: it is: \(kind.wording.english)",
                "№ \(number) не утверждает пар, которые могли бы измениться: это — \(kind.wording.russian)")
        case .nothingChanged(let number):
            Wording(
                "nothing has changed in the pairs of order № \(number)",
                "в парах приказа № \(number) ничего не изменилось")
        case .alteredText(let number):
            Wording(
                "the kept text of № \(number) was changed outside of this program",
                "хранимый текст документа № \(number) изменён не этой программой")
        case .severalDocuments(let kind, let numbers):
            Wording(
                "there are several: \(kind.wording.english) № " + numbers.joined(separator: ", № "),
                "их несколько: \(kind.wording.russian) № " + numbers.joined(separator: ", № "))
        }
    }

    package var advice: Wording? {
        switch self {
        case .notADocumentFormat: Wording("as markdown, as html, or neither", "как markdown, как html или ничего")
        case .noPairs(_, let known) where !known.isEmpty:
            Wording(
                "orders that approve pairs: № " + known.joined(separator: ", № "),
                "пары утверждены приказами: № " + known.joined(separator: ", № "))
        case .noPairs:
            Wording(
                "approve them: approve ready pairs by order № 115/01 dated 20.10.2023",
                "сначала утвердите: утвердить готовые пары приказом № 115/01 от 20.10.2023")
        case .partMissing(_, _, let example), .recordMissing(_, _, let example):
            Wording("for example: \(example.english)", "например: \(example.russian)")
        case .notIssued(let number):
            Wording("issue pair-order № \(number)", "издать приказ-о-парах № \(number)")
        case .alteredText:
            Wording("restore the register from a copy", "восстановите реестр из копии")
        case .severalDocuments(_, let numbers):
            Wording("say which: № \(numbers.first ?? "…")", "скажите, какой: № \(numbers.first ?? "…")")
        default: nil
        }
    }
}

/// A kind of document as messages and documents name it.
package struct DocumentKindName: Hashable, Sendable {
    package var wording: Wording

    init(_ kind: DocumentKind) { wording = kind.title }
}

extension DocumentKind {
    /// Its full name, as the regulation gives it (П§12).
    var title: Wording {
        switch self {
        case .regulation: Wording("Regulation on mentoring", "Положение о наставничестве")
        case .introductionOrder:
            Wording(
                "Order on the introduction of the target model of mentoring",
                "Приказ о внедрении целевой модели наставничества")
        case .targetModel: Wording("Target model of mentoring", "Целевая модель наставничества")
        case .roadmap: Wording("Roadmap of mentoring", "Дорожная карта внедрения системы наставничества")
        case .appointmentOrder:
            Wording(
                "Order on the appointment of coordinator and curators", "Приказ о назначении координатора и кураторов")
        case .trainingOrder:
            Wording(
                "Order on the programmes and schedules of training",
                "Приказ об утверждении программ и графиков обучения наставников")
        case .pairOrder:
            Wording(
                "Order on the approval of mentors and pairs",
                "Приказ «Об утверждении наставников и наставнических пар/групп»")
        case .closingOrder: Wording("Order on the final event", "Приказ «О проведении итогового мероприятия»")
        case .amendment: Wording("Order on changes", "Приказ о внесении изменений")
        case .parentLetter: Wording("Letter of thanks to parents", "Благодарственное письмо родителям")
        case .enterpriseLetter: Wording("Letter of thanks to an enterprise", "Благодарственное письмо на предприятие")
        case .certificate: Wording("Certificate", "Грамота")
        case .mentorReport: Wording("Mentor's report", "Отчёт наставника")
        case .mentorChecklist: Wording("Mentor's checklist", "Памятка наставника")
        }
    }

    /// The file of its template, without language and ending: its English spelling.
    var templateName: String { Vocabulary.shared.spelling(.documentKind, rawValue, .english) }
}
