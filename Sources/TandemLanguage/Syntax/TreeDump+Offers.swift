extension TreeDump {
    mutating func offers(_ statement: Statement) {
        switch statement {
        case .offer(let offer, let date):
            let day = date.map { "on \($0)" }
            switch offer.subject {
            case .one(let person, let form):
                line("offer \(offer.count) to", text(person), form.map { "for \(text($0))" }, day)
            case .all(let form, let most):
                line("offer \(offer.count) for", text(form), most.map { "at most \($0)" }, day)
            }
        case .wish(let mentee, let mentors, let date):
            under("wish", text(mentee), date.map { "on \($0)" }) { dump in
                for mentor in mentors { dump.line(dump.text(mentor)) }
            }
        case .slip(let record):
            under("slip", text(record.mentee), record.form.map { "for \(text($0))" }) { dump in
                for line in record.lines {
                    dump.line(
                        line.isWish ? "wish" : "offer", line.rank.map { "\($0)" }, dump.text(line.mentor),
                        line.date.map { "on \($0)" })
                }
            }
        case .allocate(let form, let date):
            line("allocate choices", form.map { "for \(text($0))" }, date.map { "on \($0)" })
        case .slips(let form, let output):
            under("show slips", form.map { "for \(text($0))" }) { $0.output(output) }
        case .rotation(let form, let desks, let output):
            under("rotation", form.map { "for \(text($0))" }, desks.map { "desks \($0)" }) { $0.output(output) }
        default: break
        }
    }
}
