import TandemText

extension TreeDump {
    mutating func statement(_ statement: Statement) {
        switch statement {
        case .programme(let definition): programme(definition)
        case .rules(let definition): ruleSet(definition)
        case .use(let file): line("use", text(file))
        case .field(let definition): field(definition)
        case .participant(let record): participant(record)
        case .consent(let record): consent(record)
        case .contract(let person, let document):
            under("contract", text(person)) { $0.line("document", $0.text(document)) }
        case .importRecords(let statement): importRecords(statement)
        case .propose(let request):
            let parts = [
                request.form.map { "for \(text($0))" }, request.objective.map { "by \($0.rawValue)" },
                request.withProof ? "with proof" : nil, request.date.map { "on \($0)" },
            ].compactMap { $0 }
            under("propose pairs", parts.isEmpty ? nil : parts.joined(separator: " ")) { dump in
                for pair in request.kept { dump.under("keeping") { $0.pair(pair) } }
            }
        case .offer, .wish, .slip, .allocate, .slips, .rotation: offers(statement)
        case .proposeGroups, .group, .groupMeeting: groups(statement)
        case .choose(let pair, let date): event("choose", pair, date)
        case .agree(let selection, let date):
            under("agree", date.map { "on \($0)" }) { $0.selection(selection) }
        case .approve(let selection, let onlyReady, let order):
            under("approve", onlyReady ? "ready" : nil) { dump in
                dump.selection(selection)
                dump.line("order", dump.text(order))
            }
        case .finishPair(let pair, let dissolved, let date, let reason):
            under(dissolved ? "dissolve" : "complete", "on \(date)") { dump in
                dump.pair(pair)
                if let reason { dump.line("because", dump.text(reason)) }
            }
        case .meeting(let pair, let record): meeting(pair, record)
        case .measure(let person, let form, let phase, let date, let values):
            under("measure", text(person), form.map { "for \(text($0))" }, "at \(text(phase))", date.map { "on \($0)" })
            { dump in
                for value in values { dump.line(dump.text(value.scale.literal), "=", dump.text(value.value)) }
            }
        case .finishTask(let title, let date): line("finish task", text(title), date.map { "on \($0)" })
        case .erase(let person): line("erase", text(person))
        case .decide(let decision):
            line(
                "decide \(decision.number):", text(decision.reading), "on \(decision.date)",
                "because \(text(decision.reason))")
        case .checkProgramme(let check): checkProgramme(check)
        case .show(let query): show(query)
        case .coverage(let query): coverage(query)
        case .candidates(let person, let form, let first):
            line("candidates for", text(person), form.map { "for \(text($0))" }, first.map { "first \($0)" })
        case .why(let pair): event("why", pair, nil)
        case .whyNot(let pair): event("why not", pair, nil)
        case .fixes(.all): line("fixes")
        case .fixes(.form(let form)): line("fixes for", text(form))
        case .fixes(.mentee(let person)): line("fixes for", text(person))
        case .path(let query):
            line(
                "path to", query.share.map { text($0 * 100) + "%" } ?? "target",
                query.category.map { "of \(text($0))" }, query.grades.map { "grades \(text($0))" })
        case .help(let topic): line("help", topic.map { text($0) })
        case .explain(let code): line("explain", code.map { text($0) })
        case .quit: line("quit")
        case .pairRecord(let record): pairRecord(record)
        case .rollOver(let name, let completing):
            line("roll over to", text(name), completing ? "completing pairs" : nil)
        case .history(let query): history(query)
        case .whatIf(let hypothesis): self.hypothesis(hypothesis)
        case .plan(let planned): under("plan") { $0.statement(planned.statement) }
        case .undo(.last(let count)): line("undo \(count)")
        case .undo(.entry(let number)): line("undo № \(number)")
        case .begin: line("begin")
        case .commit: line("commit")
        case .rollback: line("rollback")
        case .dump(let file): line("dump", file.map { "to \(text($0))" })
        case .award(let record): award(record)
        case .practice(let record): practice(record)
        case .document(let request): document(request)
        case .issuedDocument(let record): issuedDocument(record)
        case .questionnaire(let definition): questionnaire(definition)
        case .answers(let record): answers(record)
        case .swotLine(let record):
            line(
                "swot line", text(record.quadrant), text(record.text), record.form.map { "for \(text($0))" })
        case .compare(let query): comparison(query)
        case .summary(let query):
            under("summary of", text(query.questionnaire)) { $0.clauses(query.query) }
        case .indicators(let query): under("show indicators") { $0.clauses(query) }
        case .monitoring(let monitoring):
            under(monitoring.isOverdue ? "show overdue monitoring" : "show monitoring") {
                $0.clauses(monitoring.query)
            }
        case .gap(let query): under("expectation gap") { $0.clauses(query) }
        case .swot(let query): under("swot", query.form.map { "for \(text($0))" }) { $0.clauses(query.query) }
        case .test(let test): ruleTest(test)
        case .language(let version): line("language \(version)")
        }
    }

    private mutating func event(_ name: String, _ reference: PairReference, _ date: CalendarDate?) {
        under(name, date.map { "on \($0)" }) { $0.pair(reference) }
    }

    mutating func pair(_ pair: PairReference) {
        line("mentor", text(pair.mentor))
        line("mentee", text(pair.mentee))
    }

    private mutating func selection(_ selection: PairSelection) {
        switch selection {
        case .one(let reference): pair(reference)
        case .all(let form, let condition):
            under("pairs", form.map { "for \(text($0))" }) { dump in
                if let condition { dump.under("where") { $0.expression(condition) } }
            }
        }
    }

    // MARK: Definitions

    private mutating func programme(_ definition: ProgrammeDefinition) {
        under("programme", text(definition.name)) { dump in
            for item in definition.items { dump.programmeItem(item.item) }
        }
    }

    private mutating func programmeItem(_ item: ProgrammeItem) {
        switch item {
        case .school(let name): line("school", text(name))
        case .period(let first, let last): line("period \(first)..\(last)")
        case .order(let document, let kind): line("order", kind.map { text($0) }, text(document))
        case .basis(let basis): line("basis", text(basis))
        case .coordinator(let name): line("coordinator", text(name))
        case .director(let name): line("director", text(name))
        case .goal(let goal): line("goal", text(goal))
        case .coverage(let target):
            line(
                "coverage of", text(target.category), "at least", text(target.share * 100) + "%",
                target.grades.map { "grades \(text($0))" })
        case .form(let definition):
            under("form", text(definition.form)) { dump in
                for item in definition.items { dump.formItem(item.item) }
            }
        case .stage(let stage, let tasks):
            under("stage", text(stage)) { dump in
                for task in tasks { dump.task(task.item) }
            }
        case .scale(let scale):
            line(
                "scale", text(scale.name.literal), "from \(text(scale.minimum)) to \(text(scale.maximum)),",
                scale.moreIsBetter ? "more is better" : "less is better")
        case .window(let phase, let from, let until):
            line("measurement", text(phase), from.map { "from \($0)" }, until.map { "until \($0)" })
        case .questionnaire(let definition): questionnaire(definition)
        case .indicator(let definition): indicator(definition)
        }
    }

    private mutating func formItem(_ item: FormItem) {
        switch item {
        case .curator(let name): line("curator", text(name))
        case .goal(let goal): line("goal", text(goal))
        case .variant(let name, let goal): line("variant", text(name), goal.map { "goal \(text($0))" })
        case .needs(let ids): line("needs", ids.joined(separator: ", "))
        case .meetingsEvery(let days): line("meetings every \(days) days")
        case .step(let step):
            line(
                "step", text(step.title),
                step.activities.isEmpty ? nil : step.activities.map(text).joined(separator: ", "),
                step.venue.map { "at \(text($0))" })
        case .rules(let reference):
            under("rules", text(reference.name)) { dump in
                for setting in reference.parameters {
                    dump.line(dump.text(setting.name), "=", dump.text(setting.value.literal))
                }
            }
        case .capacity(let capacity): line("capacity \(capacity)")
        case .presented(let date, let venue): line("presented \(date)", venue.map { "at \(text($0))" })
        }
    }

    private mutating func task(_ task: TaskDefinition) {
        line(
            "task", text(task.title), task.start.map { "from \($0)" }, task.due.map { "until \($0)" },
            task.responsible.map { "responsible \(text($0))" }, task.result.map { "result \(text($0))" },
            task.done.map { "done \($0)" })
    }

    private mutating func ruleSet(_ definition: RuleSetDefinition) {
        let heading = [definition.form.map { "for \(text($0))" }, definition.base.map { "extends \(text($0))" }]
        under("rules", text(definition.name), heading[0], heading[1]) { dump in
            for item in definition.items {
                switch item.item {
                case .parameter(let name, let value):
                    dump.line("parameter", dump.text(name), "=", dump.text(value.literal))
                case .rule(let strength, let condition, let weight, let reason):
                    let notes = [weight.map { "weight \(dump.text($0))" }, reason.map { "because \(dump.text($0))" }]
                    dump.under(strength.rawValue, notes[0], notes[1]) { $0.expression(condition) }
                case .withinGroup(let strength, let condition, let weight, let reason):
                    let notes = [weight.map { "weight \(dump.text($0))" }, reason.map { "because \(dump.text($0))" }]
                    dump.under(strength.rawValue, "within group", notes[0], notes[1]) { $0.expression(condition) }
                }
            }
        }
    }

    private mutating func field(_ definition: FieldDefinition) {
        line(
            "field", text(definition.name) + ":", definition.type.rawValue,
            definition.minimum.map { "from \(text($0))" }, definition.maximum.map { "to \(text($0))" },
            definition.label.map { "label \(text($0))" })
    }

    // MARK: Records

    private mutating func participant(_ record: ParticipantRecord) {
        under(record.role.rawValue, text(record.name), record.ordinal.map { "№ \($0)" }) {
            $0.attributes(record.attributes)
        }
    }

    mutating func attributes(_ attributes: [Attribute]) {
        for attribute in attributes {
            let value = text(attribute.value.literal)
            switch attribute.name {
            case .field(let id): line(id, "=", value)
            case .custom(let name): line("custom", text(name), "=", value)
            case .none: line("category =", value)
            }
        }
    }

    private mutating func consent(_ record: ConsentRecord) {
        under("consent", text(record.person)) { dump in
            if let given = record.given { dump.line("given \(given)") }
            if record.isOfUnknownDay { dump.line("given unknown") }
            if let expires = record.expires { dump.line("until \(expires)") }
            if let withdrawn = record.withdrawn { dump.line("withdrawn \(withdrawn)") }
            if let guardian = record.guardian { dump.line("by", dump.text(guardian)) }
        }
    }

    private mutating func importRecords(_ statement: ImportStatement) {
        under("import \(statement.sourceID) from", text(statement.file)) { dump in
            for column in statement.columns {
                switch column.origin {
                case .column(let name, let split):
                    dump.line(
                        dump.step(column.field), "= column", dump.text(name), split.map { "split \(dump.text($0))" })
                case .value(let value): dump.line(dump.step(column.field), "=", dump.text(value.literal))
                }
            }
            if let encoding = statement.encoding { dump.line("encoding", dump.text(encoding)) }
            if let separator = statement.separator { dump.line("separator", dump.text(separator)) }
        }
    }

    private mutating func meeting(_ reference: PairReference, _ record: MeetingRecord) {
        under("meeting \(record.date)") { dump in
            dump.pair(reference)
            dump.meetingParts(record)
        }
    }

    mutating func meetingParts(_ record: MeetingRecord) {
        if let kind = record.kind { line("kind", text(kind)) }
        if let minutes = record.minutes { line("minutes", text(minutes)) }
        if let planned = record.planned { line("planned \(planned)") }
        if let note = record.note { line("note", text(note)) }
        if let group = record.group { line("group", text(group)) }
        if record.isAbsent { line("absent") }
    }
}
