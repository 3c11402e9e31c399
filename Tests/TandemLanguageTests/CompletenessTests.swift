import Testing

@testable import TandemLanguage

@Suite struct CompletenessTests {
    @Test(arguments: Conformance.cases.filter { !$0.heading.hasPrefix("E0") && !$0.file.hasPrefix("incomplete") })
    func `what is whole never asks for more`(_ one: ConformanceCase) {
        let source = SourceFile(name: "test", bytes: one.bytes)
        #expect(!ParsedSource(source).isIncomplete)
    }

    @Test(
        arguments: [
            ("", .complete), ("// только примечание", .complete), ("show pairs", .complete),
            ("show pairs\n", .complete),
            ("программа \"А\":", .incomplete), ("программа \"А\":\n", .incomplete),
            ("mentor \"А\":\n student\n", .incomplete),
            ("mentor \"А\":\n student\nend", .complete), ("mentor \"А\": student,\n", .incomplete),
            ("mentor \"А\": subjects (a,\n\n", .incomplete), ("show mentors where age >\n", .incomplete),
            ("show mentors where age in", .incomplete), ("show mentors where age in 5 ..", .incomplete),
            ("show mentors where a and", .incomplete), ("show mentors where a +", .incomplete),
            ("show mentors with", .invalid),
            ("show mentors with a,", .incomplete), ("show mentors sort by a,", .incomplete),
            ("show mentors by a:", .incomplete),
            ("import mentors from \"a\":", .incomplete), ("consent \"А\":", .incomplete),
            ("contract \"А\":", .incomplete),
            ("meeting \"А\" with \"Б\":\n01.01.2024", .incomplete), ("rules \"А\":\nprefer a\n", .incomplete),
            ("field x:", .incomplete), ("mentor \"А", .invalid), ("mentor «А\n", .invalid), ("mentor \"А: (", .invalid),
            ("программа \"А:\n", .invalid), ("нечто", .invalid), ("show", .invalid), ("why \"А\" with", .invalid),
            ("end", .invalid),
            ("show pairs,\n", .incomplete), ("show pairs, x", .invalid), ("show pairs;", .complete),
            ("show pairs; rules \"А\":", .incomplete), ("@", .invalid),
            ("mentor \"А\": class 9Ы (", .invalid),
        ] as [(String, ParsedSource.Completeness)])
    func `what the prompt is told`(_ text: String, _ expected: ParsedSource.Completeness) {
        #expect(parsed(text).completeness == expected)
    }

    /// Whatever begins a longer text and is not whole must ask for more, so that a pasted block is read as one.
    @Test func `each beginning of a block is incomplete up to its end`() {
        let lines = [
            "программа \"А\":", "форма ученик-ученик:", "куратор \"Б\"", "конец", "этап подготовка:", "задача «В»",
            "конец", "конец",
        ]
        for count in 1..<lines.count {
            #expect(parsed(lines.prefix(count).joined(separator: "\n")).completeness == .incomplete, "\(count)")
        }
        #expect(parsed(lines.joined(separator: "\n")).completeness == .complete)
    }
}
