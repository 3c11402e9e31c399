@testable import TandemLanguage

/// For each keyword a text that holds it as `{}`, in words of both languages otherwise.
enum KeywordExamples {
    static let templates: [Keyword: String] = [
        .programme: #"{} "А""#, .mentor: #"{} "А": student"#, .mentee: #"{} "А": student"#, .person: #"{} "А""#,
        .consent: #"{} "А": дано 01.09.2023"#, .contract: #"{} "А": № 5"#, .field: "{} x: number", .rules: #"{} "А""#,
        .use: #"{} "А""#, .importRecords: #"{} mentors from "А""#, .show: "{} mentors", .candidates: #"{} for "А""#,
        .why: #"{} "А" with "Б""#, .propose: "{} pairs", .choose: #"{} "А" for "Б""#, .agree: #"{} "А" with "Б""#,
        .approve: "{} pairs by order № 5", .complete: #"{} "А" with "Б" on 31.05.2024"#,
        .dissolve: #"{} "А" with "Б" on 31.05.2024"#, .meeting: #"{} "А" with "Б": 01.10.2023"#,
        .measure: #"{} "А" at entry: тревожность 5"#, .finish: #"{} "А""#, .help: "{}", .explain: "{} E0110",
        .erase: #"{} "А""#, .check: "{} programme", .decide: #"{} 2: school-year on 05.09.2023 because "А""#,
        .withPseudonyms: "show mentors {}", .withoutSmall: "show mentors by class {}",
        .quit: "{}", .test: #"{} "А": expect allowed"#, .language: "{} 1",
        .whyNot: #"{} "А" with "Б""#, .fixes: "{} for ученик-ученик", .path: "{} 70%",

        .pairRecord: #"{} "А" with "Б": form student-student"#, .plan: "{} propose pairs", .undo: "{} 2",
        .begin: "{}", .commit: "{}", .rollback: "{}", .history: #"{} of "А""#,
        .whatIf: "{} propose pairs then show pairs", .then: "what if propose pairs {} show pairs",
        .dump: #"{} to "А""#, .rollOver: #"{} "А""#, .completingPairs: #"roll over to "А" {}"#,
        .compare: "{} entry with exit", .questionnaire: #"{} "А": for mentors"#,
        .answers: #"{} "А" to "Б": q1 5"#, .summary: #"{} "А""#, .gap: "{}", .swot: "{}",

        .end: "programme \"А\":\n{}", .school: inProgramme(#"{} "А""#),
        .period: inProgramme("{} 01.09.2023 .. 31.05.2024"),
        .order: inProgramme("{} № 5"), .basis: inProgramme(#"{} "А""#), .coordinator: inProgramme(#"{} "А""#),
        .director: inProgramme(#"{} "А""#), .goal: inProgramme(#"{} "А""#), .coverage: "show {}",
        .form: inProgramme("{} ученик-ученик"), .curator: inForm(#"{} "А""#), .variant: inForm(#"{} "А""#),
        .step: inForm("{} «А»: «Б», на «В»"), .needs: inForm("{} анкета, training"),
        .meetingsEvery: inForm("{} 2 недели"), .overdueOnes: "show {} tasks",
        .presented: inForm("{} 10.09.2023"), .stage: inProgramme("{} подготовка"), .task: inStage(#"{} "А""#),
        .scale: inProgramme("{} тревожность: от 0 до 5, меньше лучше"),
        .measurement: inProgramme("{} вход: до 15.10.2023"), .responsible: inStage(#"задача "А": {} куратор"#),
        .result: inStage(#"задача "А": {} "Б""#), .label: #"field x: number, {} "А""#, .parameter: inRules("{} a = 5"),
        .require: inRules("{} возраст"), .prefer: inRules("{} возраст"), .avoid: inRules("{} возраст"),
        .weight: inRules("prefer возраст {} 3"), .because: inRules(#"require возраст {} "А""#),
        .extends: #"rules "А" {} "Б""#, .expect: inTest("{} allowed"), .allowed: inTest("expect {}"),
        .notAllowed: inTest("expect {}"), .score: inTest("expect allowed, {} 5"),
        .question: inQuestionnaire(#"{} q1 "А": да или нет"#),
        .indicator: inProgramme(#"{} "А": more is better, from mentors"#), .indicators: "show {}",
        .monitoring: "show {}",
        .measuredBy: inProgramme(#"indicator "А": more is better, {} mentors"#),
        .resultOf: inQuestionnaire(#"question q1 "А": да или нет, {} q0"#),
        .ofScales: "compare entry with exit {} тревожность", .toQuestionnaire: #"answers "А" {} "Б": q1 5"#,
        .asRecorded: #"answers "А" to "Б" {}: q1 5"#,
        .ofQuestionnaire: #"summary {} "А""#,
        .column: #"import mentors from "А": name = {} "Б""#,
        .split: #"import mentors from "А": name = column "Б" {} ",""#,
        .encoding: #"import mentors from "А": {} "utf-8""#, .separator: #"import mentors from "А": {} ";""#,
        .given: #"consent "А": {} 01.09.2023"#, .withdrawn: #"consent "А": {} 01.09.2023"#,
        .note: #"meeting "А" with "Б": 01.10.2023, {} "В""#, .planned: #"meeting "А" with "Б": 01.10.2023, {} 10"#,
        .mentees: inForm("mentor at most 2 {}"),

        .with: #"why "А" {} "Б""#, .forWhom: #"candidates {} "А""#, .toWhom: #"offer 3 candidates {} "А""#,
        .ofClass: #"candidates for "А" {} 7Б"#,
        .onDate: #"choose "А" for "Б" {} 01.10.2023"#, .at: #"measure "А" {} entry: тревожность 5"#,
        .from: inStage(#"задача "А": {} 01.10.2023"#), .until: inStage(#"задача "А": {} 01.10.2023"#),
        .rangeFrom: "field x: number {} 0 to 5", .rangeTo: "field x: number from 0 {} 5",
        .fromFile: #"import mentors {} "А""#, .ofWhom: "show coverage {} students",
        .dated: #"contract "А": № 5 {} 01.10.2023"#,
        .by: "approve pairs {} order № 5", .numberWord: #"contract "А": {} 93/24"#,
        .lessIsBetter: inProgramme("scale a: from 0 to 5, {}"), .moreIsBetter: inProgramme("scale a: from 0 to 5, {}"),
        .keeping: #"propose pairs, {} "А" with "Б""#, .withProof: "propose pairs by fairness, {}",
        .pairs: "propose {}", .pair: #"why {} "А" with "Б""#, .ready: "approve {} pairs by order № 5",
        .grades: "show coverage {} 5 .. 9",
        .wish: #"{} "А": "Б""#, .slip: #"{} "А": "Б""#,
        .allocate: "{} choices", .rotation: "{}", .byChoices: "allocate {}", .slips: "show {}",
        .desks: "rotation with 6 {}", .times: "offer 3 candidates for student-student at most 5 {}",
        .group: #"{} "А" of "Б""#, .groups: "propose {}", .ofGroup: #"meeting {} "А": 01.10.2023"#,
        .absent: #"meeting of group "А": 01.10.2023, {} "Б""#,
        .withinGroup: inRules("prefer {} mentee.age is other.age"),
        .ofCandidates: #"offer 3 {} to "А""#,
        .two: #"offer {} candidates to "А""#, .three: #"offer {} candidates to "А""#,
        .four: #"offer {} candidates to "А""#, .five: #"offer {} candidates to "А""#,

        .award: #"{} "А": "Б""#, .practice: #"{} "А""#, .document: "{} roadmap", .issue: "{} pair-order № 5",
        .issued: #"{} pair-order № 5: text in russian checksum "А": "Б""#,
        .author: #"practice "А": {} "Б""#, .content: #"practice "А": {} "Б""#,
        .attachment: #"practice "А": {} "Б""#, .amends: "document amendment {} № 5",
        .withReferences: "document roadmap {}", .inRussian: "document roadmap {}",
        .inEnglish: "document roadmap {}", .lacking: "show documents {}",

        .columns: "show mentors {} age", .whereClause: "show mentors {} age", .groupBy: "show mentors {} age",
        .sortBy: "show mentors {} age", .descending: "show mentors sort by age {}",
        .ascending: "show mentors sort by age {}", .first: "show mentors {} 5", .asFormat: "show mentors {} csv",
        .toFile: #"show mentors {} "А""#, .since: "show mentors {} 01.01.2024",

        .or: "show mentors where a {} b", .and: "show mentors where a {} b", .not: "show mentors where {} a",
        .isEqual: "show mentors where age {} 5", .isNot: "show mentors where age {} 5",
        .moreThan: "show mentors where age {} 5", .lessThan: "show mentors where age {} 5",
        .atMost: "show mentors where age {} 5", .atLeast: "show mentors where age {} 5",
        .share: "show mentors where a {} b", .inSet: "show mentors where age {} (5, 6)",
        .unknown: "show mentors where age is {}", .isKnown: "show mentors where age is {}",
        .today: "show mentors where born before {}", .commonOf: "show pairs with {} interests",
        .of: "show pairs by form: mean {} minutes",

        .count: "show mentors by form: {}", .sum: "show mentors by form: {}(age)",
        .mean: "show mentors by form: {}(age)",
        .minimum: "show mentors by form: {}(age)", .maximum: "show mentors by form: {}(age)",
        .portion: "show mentors by form: {}(age)", .whole: "show mentors where {}(age) = 5",

        .minutes: inRecord("x 5 {}"), .hours: inRecord("x 5 {}"), .days: inRecord("x 5 {}"), .weeks: inRecord("x 5 {}"),
        .months: inRecord("x 5 {}"), .years: inRecord("x 5 {}"),

        .table: "show mentors as {}", .csv: "show mentors as {}", .json: "show mentors as {}",
        .markdown: "show mentors as {}", .html: "show mentors as {}",
    ]

    static func inProgramme(_ item: String) -> String { "программа \"П\":\n  \(item)\nend" }
    static func inForm(_ item: String) -> String { inProgramme("form student-student:\n  \(item)\nконец") }
    static func inStage(_ item: String) -> String { inProgramme("stage preparation:\n  \(item)\nконец") }
    static func inRules(_ item: String) -> String { "rules \"П\":\n  \(item)\nконец" }
    static func inQuestionnaire(_ item: String) -> String { "questionnaire \"П\":\n  for mentors\n  \(item)\nконец" }
    static func inTest(_ item: String) -> String { "test \"П\":\n  \(item)\nконец" }
    static func inRecord(_ item: String) -> String { "mentor \"П\": \(item)" }

    /// The example with one spelling in its place.
    static func text(_ keyword: Keyword, _ spelling: String) -> String? {
        templates[keyword]?.split(separator: "{}", omittingEmptySubsequences: false).joined(separator: spelling)
    }
}
