import TandemDomain
import TandemLanguage
import TandemText

/// Records awards and best practices.
struct MotivationRunner {
    let runner: StatementRunner
    let source: SourceFile

    private var transaction: Transaction { runner.transaction }
    private var register: Register { runner.transaction.register }
    private var reader: StatementReader { StatementReader(source: source) }

    func run(_ record: AwardRecord) throws {
        let title = ParticipantReader.tidied(source.text(record.title))
        try checkNotEmpty(title, record.title)
        var facts = AwardFacts(title: title)
        facts.kind = try record.kind.map { try reader.choice($0, AwardKind.self, .awardKind) }
        facts.level = try record.level.map { try reader.choice($0, AwardLevel.self, .awardLevel) }
        facts.date = record.date
        let honoured = try self.honoured(record.recipient)
        if let order = record.order {
            facts.document = try Place(source: source, span: order.span).at(order.span) {
                try transaction.document(
                    transaction.programme(), number: source.text(order.number), date: order.date,
                    title: order.title.map { source.text($0) })
            }
        }
        try Place(source: source, span: record.recipient.span).at(record.recipient.span) {
            try transaction.award(honoured, facts)
        }
    }

    func run(_ record: PracticeRecord) throws {
        let title = ParticipantReader.tidied(source.text(record.title))
        try checkNotEmpty(title, record.title)
        var facts = PracticeFacts(title: title)
        facts.author = try record.author.map { try honoured($0) }
        facts.form = try record.form.map { try reader.form($0) }
        facts.date = record.date
        facts.text = record.text.map { source.text($0) }
        facts.file = record.file.map { source.text($0) }
        let span = record.author?.span ?? record.title.span
        try Place(source: source, span: span).at(span) { try transaction.practice(facts) }
    }

    private func checkNotEmpty(_ title: String, _ literal: TextLiteral) throws {
        guard !folded(title).isEmpty else {
            throw Place(source: source, span: literal.span).rejection(SemanticProblem.nameEmpty)
        }
    }

    func honoured(_ recipient: Recipient) throws -> Honoured {
        try Place(source: source, span: recipient.span).at(recipient.span) {
            switch recipient {
            case .person(let person): .person(try self.person(person))
            case .pair(let pair, let ordinal):
                .pair(try register.pair(mentor: person(pair.mentor), mentee: person(pair.mentee), ordinal: ordinal))
            }
        }
    }

    private func person(_ reference: PersonReference) throws -> Int32 {
        try Place(source: source, span: reference.span).at(reference.span) {
            try register.person(reader.key(reference))
        }
    }
}
