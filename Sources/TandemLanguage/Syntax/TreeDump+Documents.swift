import TandemText

extension TreeDump {
    private mutating func recipient(_ recipient: Recipient, _ label: String) {
        switch recipient {
        case .person(let person): line(label, text(person))
        case .pair(let pair, let ordinal): under(label, ordinal.map { "№ \($0)" }) { $0.pair(pair) }
        }
    }

    mutating func award(_ record: AwardRecord) {
        under("award", text(record.title)) { dump in
            dump.recipient(record.recipient, "for")
            if let kind = record.kind { dump.line("kind", dump.text(kind)) }
            if let level = record.level { dump.line("level", dump.text(level)) }
            if let date = record.date { dump.line("on \(date)") }
            if let order = record.order { dump.line("order", dump.text(order)) }
        }
    }

    mutating func practice(_ record: PracticeRecord) {
        under("practice", text(record.title)) { dump in
            if let author = record.author { dump.recipient(author, "author") }
            if let form = record.form { dump.line("form", dump.text(form)) }
            if let date = record.date { dump.line("on \(date)") }
            if let text = record.text { dump.line("text", dump.text(text)) }
            if let file = record.file { dump.line("file", dump.text(file)) }
        }
    }

    mutating func document(_ request: DocumentRequest) {
        let heading = request.language.map { "in \($0.rawValue)" }
        let references = request.withReferences ? "with references" : nil
        under(request.isIssued ? "issue" : "document", text(request.kind), heading, references) { dump in
            if let reference = request.reference { dump.line("document", dump.text(reference)) }
            if let amended = request.amended { dump.line("amends", dump.text(amended)) }
            if let recipient = request.recipient { dump.line("for", dump.text(recipient)) }
            if let award = request.award { dump.line("award", dump.text(award)) }
            dump.output(request.output)
        }
    }

    mutating func issuedDocument(_ record: IssuedDocumentRecord) {
        under("issued", text(record.kind), text(record.reference)) { dump in
            if let amended = record.amended { dump.line("amends", dump.text(amended)) }
            for text in record.texts {
                dump.under(
                    "text \(text.language.rawValue)", text.format?.rawValue, "hash \(dump.text(text.hash))",
                    text.erased.map { "erased \($0)" }
                ) { dump in
                    for line in text.lines { dump.line(dump.text(line)) }
                }
            }
            for line in record.lines {
                dump.under(
                    "line \(line.number) \(line.language.rawValue)", line.beginning.map { dump.text($0) }
                ) { dump in
                    for record in line.records { dump.record(record) }
                }
            }
        }
    }

    private mutating func record(_ record: IssuedDocumentRecord.Record) {
        switch record {
        case .honoured(let recipient): self.recipient(recipient, "of")
        case .task(let title, let stage): line("task", text(title), "stage \(text(stage))")
        case .award(let title, let recipient, let date):
            under("award", text(title), date.map { "on \($0)" }) { $0.recipient(recipient, "of") }
        case .practice(let title): line("practice", text(title))
        case .programme(let name): line("programme", text(name))
        }
    }
}
