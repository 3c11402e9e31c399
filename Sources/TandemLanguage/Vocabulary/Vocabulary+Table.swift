import TandemText

extension Vocabulary {
    /// The table of all spellings as Markdown: the text of `grammar/vocabulary.md`.
    package var table: String {
        var lines = [
            "# Vocabulary", "",
            "Generated from `Sources/TandemLanguage/Vocabulary`; a test compares, `TANDEM_RECORD=1 swift test` rewrites it.",
            "",
            "Each row is one meaning; the first spelling of each language is the one that is printed. Case does not matter,",
            "and ё equals е. Within a context a spelling has one meaning.",
        ]
        for context in Context.allCases where !entries(in: context).isEmpty {
            lines += [
                "", "## \(context.rawValue)", "", Self.descriptions[context] ?? "", "", "| id | English | Русский |",
                "| --- | --- | --- |",
            ]
            for entry in entries(in: context) {
                let id: String =
                    switch entry.meaning {
                    case .keyword(let keyword): "`<\(keyword.rawValue)>`"
                    case .word(let word): "`\(word.id)`"
                    }
                let cells = [MessageLanguage.english, .russian].map { entry.spellings($0).joined(separator: ", ") }
                lines.append("| \(id) | \(cells[0]) | \(cells[1]) |")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static let descriptions: [Context: String] = [
        .statement: "What begins a statement.",
        .definition: "What begins an item of a block, or a part of it.",
        .joint: "What joins persons, days and moments to a command.",
        .dates: "Bounds of days.",
        .bounds: "Bounds of numbers, and what may follow them.",
        .papers: "What belongs to a document.",
        .file: "Where an import comes from.",
        .selection: "Which pairs, people and tasks a command speaks of.",
        .clause: "The clauses of a query.",
        .operation: "Operators and operands of expressions.",
        .function: "Functions.",
        .unit: "Units of time, after a number.",
        .format: "Formats of an answer.",
        .fieldType: "Types of a school's own fields.",
        .source: "What can be shown.",
        .field: "Built-in fields.",
        .category: "Categories of people.",
        .need: "Needs of mentees.",
        .gender: "Gender.",
        .form: "Forms of mentoring; the dash may have blanks around it.",
        .stage: "Stages of a programme.",
        .meetingKind: "Kinds of meetings.",
        .phase: "Moments of measurement.",
        .pairState: "States of a pair.",
        .yesNo: "Yes and no.",
        .consentState: "States of a consent.",
        .objective: "What pairs are proposed by.",
        .documentKind: "Kinds of documents.",
        .awardKind: "Kinds of awards.",
        .awardLevel: "How high an award is.",
        .survey: "What joins the parts of questionnaires and their answers.",
        .surveyRole: "Who answers a questionnaire.",
        .questionKind: "What a question takes for an answer.",
        .quadrant: "Quadrants of a SWOT analysis.",
        .reading: "How contradictions of the regulation are read.",
    ]
}
