package import TandemText

/// Whom an award honours, or who wrote a practice: a person or a pair.
package enum Recipient: Sendable {
    case person(PersonReference)
    /// Of several pairs of the two the one of a number, from 1, in the order of the register.
    case pair(PairReference, ordinal: Int?)

    package var span: Span {
        switch self {
        case .person(let person): person.span
        case .pair(let pair, _): pair.span
        }
    }
}

/// `award "Петров": «Наставник года», municipal, dated 25.05.2024`.
package struct AwardRecord: Sendable {
    package var recipient: Recipient
    package var title: TextLiteral
    package var kind: WordRun?
    package var level: WordRun?
    package var date: CalendarDate?
    package var order: DocumentReference?
}

/// `practice «…»: author "…", form student-student, text «…»`.
package struct PracticeRecord: Sendable {
    package var title: TextLiteral
    package var author: Recipient?
    package var form: WordRun?
    package var date: CalendarDate?
    package var text: TextLiteral?
    package var file: TextLiteral?
}

/// `document pair-order № 115/01 dated 20.10.2023 with references as html to "приказ.html"`, or `issue …`.
package struct DocumentRequest: Sendable {
    package var kind: WordRun
    package var reference: DocumentReference?
    /// The order that an amendment changes.
    package var amended: DocumentReference?
    /// Whom a letter, a certificate, a report or a checklist is for.
    package var recipient: PersonReference?
    /// The title of the award that a certificate is about.
    package var award: TextLiteral?
    package var language: MessageLanguage?
    package var withReferences = false
    /// The text is to be kept in the register as it stands.
    package var isIssued = false
    package var output = OutputClause()
    package var span: Span
}

/// `issued document pair-order № 115/01: …`: the text of a document as it was issued, with what its lines rest on.
package struct IssuedDocumentRecord: Sendable {
    /// One wording of the text.
    package struct KeptText: Sendable {
        package var language: MessageLanguage
        /// Markdown or HTML; nil for the plain text.
        package var format: OutputClause.Format?
        package var hash: TextLiteral
        /// When someone's name was taken out of it.
        package var erased: CalendarDate?
        package var lines: [TextLiteral] = []
    }

    /// A line and the records that it rests on.
    package struct KeptLine: Sendable {
        package var number: Int
        package var language: MessageLanguage
        package var beginning: TextLiteral?
        package var records: [Record] = []
    }

    package enum Record: Sendable {
        case honoured(Recipient)
        case task(TextLiteral, stage: WordRun)
        case award(TextLiteral, of: Recipient, date: CalendarDate?)
        case practice(TextLiteral)
        case programme(TextLiteral)
    }

    package var kind: WordRun
    package var reference: DocumentReference
    /// The order that it changes.
    package var amended: DocumentReference?
    package var texts: [KeptText] = []
    package var lines: [KeptLine] = []
}
