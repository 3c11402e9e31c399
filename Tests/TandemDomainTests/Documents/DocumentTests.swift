import TandemText
import Testing

@testable import TandemDomain

@Suite struct DocumentTests {
    private func texts(_ text: String = "Приказ") -> [IssuedText] {
        ["ru", "en"].map { IssuedText(language: $0, format: "text", text: text + $0, hash: "0") }
    }

    private func line(_ number: Int, _ records: RecordReference...) -> IssuedLine {
        IssuedLine(language: "ru", line: number, beginning: "строка", records: records)
    }

    private func document(_ school: School, _ number: String, _ kind: DocumentKind? = nil) throws -> Int32 {
        try school.transaction.document(
            school.programme, number: number, date: day("20.10.2023"), title: nil, kind: kind)
    }

    // MARK: Kinds

    @Test func theEightOfTheRegulation() {
        #expect(DocumentKind.required.count == 8)
        #expect(DocumentKind.allCases.filter(\.isRequired) == DocumentKind.required)
        #expect(DocumentKind(title: "О столовой") == nil)
    }

    @Test func aKindIsSaidOrToldByTheTitleOrByThePairs() throws {
        let school = try School()
        let first = try school.transaction.document(
            school.programme, number: "1", date: nil, title: "О внедрении целевой модели")
        let second = try document(school, "2")
        #expect(try school.register.kind(ofDocument: first) == .introductionOrder)
        #expect(try school.register.kind(ofDocument: second) == nil)
        // A title that comes later does not take back what was said.
        _ = try document(school, "2", .trainingOrder)
        _ = try school.transaction.document(school.programme, number: "2", date: nil, title: "О внедрении")
        #expect(try school.register.kind(ofDocument: second) == .trainingOrder)
        #expect(try school.register.documents(.introductionOrder, of: school.programme) == [first])
    }

    @Test func anOrderThatApprovesPairsIsOneOnPairs() throws {
        let school = try School()
        let pair = try school.pair(.approved)
        let order = try #require(try school.register.code(.pairs, .document, pair))
        #expect(try school.register.kind(ofDocument: order) == .pairOrder)
        // Of a register made before kinds were held it is told by its pairs.
        _ = try school.transaction.update(.documents, order, [Cell(.kind, nil)])
        #expect(try school.register.kind(ofDocument: order) == .pairOrder)
    }

    @Test func documentsOfAKindStandByTheirDates() throws {
        let school = try School()
        for (number, date) in [("3", nil), ("1", "02.10.2023"), ("2", "01.10.2023")] {
            try school.transaction.document(
                school.programme, number: number, date: date.map { day($0) }, title: nil, kind: .roadmap)
        }
        let numbers = try school.register.documents(.roadmap, of: school.programme).map {
            try school.register.text(.documents, .number, $0)
        }
        #expect(numbers == ["2", "1", "3"])
    }

    // MARK: Issuing

    @Test func whatIsKeptIsAnsweredAndStays() throws {
        let school = try School()
        let pair = try school.pair(.approved)
        let order = try #require(try school.register.code(.pairs, .document, pair))
        let people = try school.register.people(ofPair: pair)
        let lines = [
            line(2, RecordReference(.programmes, school.programme)),
            line(5, RecordReference(.pairs, pair), RecordReference(.people, people.mentor)),
        ]
        try school.transaction.issue(order, as: .pairOrder, amending: nil, texts(), lines)
        #expect(school.counts(.issuedDocuments) == [1, 0, 0, 0])
        try school.transaction.issue(order, as: .pairOrder, amending: nil, texts(), lines)
        #expect(school.counts(.issuedDocuments) == [1, 0, 1, 0])
        for (text, lines) in [("Другой", lines), ("Приказ", [])] {
            #expect(throws: DomainProblem.issuedOtherwise(number: "115/01")) {
                try school.transaction.issue(order, as: .pairOrder, amending: nil, texts(text), lines)
            }
        }
        #expect(try school.register.issued(order, language: "en", format: "text") == texts()[1])
        #expect(try school.register.issued(order, language: "en", format: "html") == nil)
        #expect(try school.register.issuedLines(of: order, language: "ru") == lines)
        #expect(try school.register.issuedLines(of: order, language: "en").isEmpty)
        #expect(try school.register.faults() == [])
    }

    @Test func linesRestOnlyOnTablesThatTheyCanName() throws {
        let school = try School()
        let order = try document(school, "1", .roadmap)
        try school.transaction.issue(
            order, as: .roadmap, amending: nil, texts(),
            [line(1, RecordReference(.forms, 0), RecordReference(.people, 0))])
        #expect(try school.register.issuedLines(of: order, language: "ru").map(\.records).count == 1)
    }

    @Test func amendmentsStrikeOutAndAdd() throws {
        let school = try School()
        let first = try school.pair(.approved)
        let order = try #require(try school.register.code(.pairs, .document, first))
        try school.pupils("Филатов Иван", "Лаптев Глеб")
        let second = try #require(try school.propose(school.proposal("Филатов Иван", "Лаптев Глеб")).last)
        func amend(_ number: String, _ pairs: Int32...) throws {
            let amendment = try document(school, number, .amendment)
            try school.transaction.issue(
                amendment, as: .amendment, amending: order, texts(),
                pairs.enumerated().map { line($0.offset, RecordReference(.pairs, $0.element)) })
        }
        try school.transaction.issue(
            order, as: .pairOrder, amending: nil, texts(), [line(1, RecordReference(.pairs, first))])
        #expect(try school.register.pairsInForce(by: order) == [first])
        try amend("2", first, second)
        #expect(try school.register.pairsInForce(by: order) == [second])
        try amend("3", second)
        #expect(try school.register.pairsInForce(by: order).isEmpty)
        #expect(try school.register.issuedAmendments(to: order).count == 2)
    }

    // MARK: Motivation

    @Test func anAwardIsFoundAgainByWhomTitleAndDay() throws {
        let school = try School()
        let pair = try school.pair(.approved)
        let person = try school.person("Наумов Арсений")
        var facts = AwardFacts(title: "Лучшая пара")
        try school.transaction.award(.pair(pair), facts)
        try school.transaction.award(.person(person), facts)
        facts.date = day("25.05.2024")
        facts.level = .municipal
        try school.transaction.award(.pair(pair), facts)
        try school.transaction.award(.pair(pair), facts)
        #expect(school.counts(.awards) == [2, 1, 1, 0])
        let awards = try school.register.table(.awards)
        #expect(awards.choice(.kind, 0, as: AwardKind.self) == .contest)
        #expect(awards.choice(.level, 0, as: AwardLevel.self) == .municipal)
        #expect(awards.code(.pair, 0) == pair && awards.code(.person, 0) == nil && awards.code(.date, 1) == nil)
    }

    @Test func aPracticeKeepsWhatIsNotSaidAgain() throws {
        let school = try School()
        let pair = try school.pair(.approved)
        var facts = PracticeFacts(title: "Час")
        facts.author = .person(try school.person("Наумов Арсений"))
        facts.file = "час.pdf"
        try school.transaction.practice(facts)
        try school.transaction.practice(PracticeFacts(title: "Час"))
        #expect(school.counts(.practices) == [1, 0, 1, 0])
        var pairs = PracticeFacts(title: "Час")
        pairs.author = .pair(pair)
        try school.transaction.practice(pairs)
        #expect(try school.register.code(.practices, .author, 0) == nil)
        #expect(try school.register.code(.practices, .pair, 0) == pair)
        #expect(try school.register.text(.practices, .file, 0) == "час.pdf")
    }
}
