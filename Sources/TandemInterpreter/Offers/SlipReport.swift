import TandemDomain
import TandemLanguage
import TandemReport
import TandemText

/// The slips to print: one a mentee, with the candidates and a box to tick (П§10).
struct SlipReport {
    private let register: Register
    private let mentees: [Int32]
    private let language: MessageLanguage

    /// The slips of all mentees of some forms who have one and are in the base.
    /// - Throws: ``DomainProblem/noOffers(_:)`` where nobody has a slip.
    init(_ register: Register, forms: [MentoringForm], today: CalendarDate, _ language: MessageLanguage) throws {
        let table = try register.table(.mentees)
        let codes = Set(forms.map(\.code))
        let mentees = try table.rows.filter { row in
            try table.code(.form, row).map { codes.contains($0) } == true && table.isPresent(row, on: today)
                && !register.offered(to: row).isEmpty
        }
        guard !mentees.isEmpty, !forms.isEmpty else {
            throw forms.first.map { DomainProblem.noOffers($0) } ?? DomainProblem.noProgramme
        }
        let people = try register.table(.people)
        // In the order of the classes to which they are handed out.
        let keys = try mentees.map { mentee in
            let person = table.code(.person, mentee) ?? -1
            return (people.code(.schoolClass, person) ?? .max, folded(try register.name(of: person)), mentee)
        }
        self.init(register, mentees: keys.sorted { $0 < $1 }.map(\.2), language)
    }

    init(_ register: Register, mentees: [Int32], _ language: MessageLanguage) {
        self.register = register
        self.mentees = mentees
        self.language = language
    }

    private func say(_ english: String, _ russian: String) -> String { Wording(english, russian)[language] }

    /// A table for each mentee; one table of all lines where a program is to read it.
    func tables(for format: OutputClause.Format?, file: String?) throws -> [ReportTable] {
        switch format ?? file.flatMap({ Presenter.format(ofFile: $0) }) {
        case .csv?, .json?: return [try flat()]
        default: return try mentees.map { try slip($0) }
        }
    }

    private func columns() -> [ReportColumn] {
        [
            ReportColumn(title: "№", key: "rank", alignment: .trailing),
            ReportColumn(title: say("mentor", "наставник"), key: "mentor"),
            ReportColumn(title: say("class", "класс"), key: "schoolClass"),
            ReportColumn(title: say("subjects", "предметы"), key: "subjects"),
            ReportColumn(title: say("choice", "выбор"), key: "choice"),
        ]
    }

    private func slip(_ mentee: Int32) throws -> ReportTable {
        ReportTable(
            caption: say("Choose your mentor: ", "Выберите наставника: ") + (try title(mentee)), columns: columns(),
            rows: try lines(mentee).map(\.cells),
            footnotes: [
                say(
                    "Tick one, or number them: 1 for the one you would like most. Signature ____________ Date ________",
                    "Отметьте одного или пронумеруйте: 1 — самый желанный. Подпись ____________ Дата ________")
            ])
    }

    private func flat() throws -> ReportTable {
        ReportTable(
            columns: [ReportColumn(title: say("mentee", "наставляемый"), key: "mentee")] + columns(),
            rows: try mentees.flatMap { mentee in
                let name = ReportCell.text(try register.name(of: mentee, in: .mentees))
                return try lines(mentee).map { line in
                    [name] + line.cells.dropLast() + [.flag(line.isChosen)]
                }
            })
    }

    private func title(_ mentee: Int32) throws -> String {
        let person = try register.code(.mentees, .person, mentee) ?? -1
        let name = try register.name(of: person)
        guard let schoolClass = try register.code(.people, .schoolClass, person).flatMap({ SchoolClass(code: $0) })
        else { return name }
        return "\(name), \(schoolClass)"
    }

    /// A mentor who has been chosen has a cross in the box.
    private func lines(_ mentee: Int32) throws -> [(cells: [ReportCell], isChosen: Bool)] {
        let pairs = try register.table(.pairs)
        let pair = try register.livePair(ofMentee: mentee)
        return try register.offered(to: mentee).enumerated().map { index, mentor in
            let person = try register.code(.mentors, .person, mentor) ?? -1
            let isChosen = pair.map { pairs.code(.mentor, $0) == mentor && !pairs.isOpenProposal($0) } ?? false
            let subjects: ReportCell =
                if case .tags(let tags)? = try register.value(.people, .subjects, person) { .list(tags) } else {
                    .unknown
                }
            let schoolClass = try register.code(.people, .schoolClass, person).flatMap { SchoolClass(code: $0) }
            return (
                [
                    .number(Double(index + 1)), .text(try register.name(of: person)),
                    schoolClass.map { .text($0.description) } ?? .unknown, subjects, .text(isChosen ? "[x]" : "[ ]"),
                ], isChosen
            )
        }
    }
}
