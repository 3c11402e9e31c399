import TandemDomain
import TandemLanguage
import TandemText

extension StatementRunner {
    /// Erases a person's data; a mistake in the name points at the name.
    func erase(_ person: PersonReference, _ source: SourceFile) throws {
        let key = StatementReader(source: source).key(person)
        try Place(source: source, span: person.span).at(person.span) { try transaction.erase(key, on: today) }
    }

    /// Records how a contradiction of the regulation is read.
    func decide(_ decision: DecisionRecord, _ source: SourceFile) throws {
        let place = Place(source: source, span: decision.reading.span)
        let reading = try StatementReader(source: source).reading(decision)
        try place.at(decision.reading.span) {
            try transaction.decide(
                decision.number, reading, on: decision.date, reason: source.text(decision.reason))
        }
    }

    /// Holds the programme against the regulation: a line for each contradiction, or all about one.
    func checkProgramme(_ check: ProgrammeCheck, _ source: SourceFile) throws {
        let report = RegulationReport(register: register, language: language)
        if let number = check.contradiction {
            outcomes.append(.message(try report.page(of: number)))
        } else {
            add(try report.table(), check.output, source)
        }
    }

    /// What the journal keeps of a statement: never the name of someone whose data it erases.
    func journalled(_ statement: String) -> String {
        guard !transaction.erasures.isEmpty else { return statement }
        let rows = transaction.erasures.map { "№ \($0.person + 1)" }.joined(separator: ", ")
        let erased = Vocabulary.shared.spelling(Keyword.erase, language) + " " + rows
        // A script is journalled by its file's name, which stays.
        return statement == script ? "\(statement): \(erased)" : erased
    }
}

extension StatementReader {
    /// The reading of a decision; one that nobody knows is answered with those of its contradiction.
    func reading(_ decision: DecisionRecord) throws -> Reading {
        let numberPlace = Place(source: source, span: decision.numberSpan)
        guard Reading.contradictions.contains(decision.number) else {
            throw numberPlace.rejection(DomainProblem.unknownContradiction(decision.number))
        }
        let place = Place(source: source, span: decision.reading.span)
        guard let id = Vocabulary.shared.word(source.text(decision.reading.span), in: .reading),
            let reading = Reading(rawValue: id)
        else {
            throw place.rejection(RegulationProblem.unknownReading(source.text(decision.reading.span), decision.number))
        }
        guard reading.contradiction == decision.number else {
            throw place.rejection(DomainProblem.readingOfOther(decision.number, reading))
        }
        return reading
    }
}

/// What is wrong with a decision before the register is asked.
enum RegulationProblem: Problem, Hashable {
    case unknownReading(String, Int)

    var code: String {
        switch self {
        case .unknownReading: "E0624"
        }
    }

    var wording: Wording {
        switch self {
        case .unknownReading(let text, let number):
            Wording(
                "«\(text)» is no reading of contradiction \(number)",
                "«\(text)» — не толкование противоречия \(number)")
        }
    }

    var advice: Wording? {
        switch self {
        case .unknownReading(_, let number):
            Wording(Self.readings(number, .english), Self.readings(number, .russian))
        }
    }

    private static func readings(_ number: Int, _ language: MessageLanguage) -> String {
        let names = Reading.ofContradiction(number).map { "«\($0.spelling(language))»" }
        return names.joined(separator: Wording(" or ", " или ")[language])
    }
}
