import TandemText

extension TreeDump {
    private mutating func recipient(_ recipient: Recipient, _ label: String) {
        switch recipient {
        case .person(let person): line(label, text(person))
        case .pair(let pair): under(label) { $0.pair(pair) }
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
}
