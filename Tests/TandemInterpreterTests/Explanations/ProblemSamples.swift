import TandemDocuments
import TandemDomain
import TandemLanguage
import TandemStore
import TandemText

@testable import TandemInterpreter

/// One problem of each code.
enum ProblemSamples {
    static var all: [any Problem] {
        let syntax: [SyntaxProblem] = [
            .notUTF8(offset: 1, looksLikeWindows1251: true), .unknownCharacter("@"), .unterminatedText,
            .missingDocumentNumber, .decimalComma, .numberTooLong, .malformedDate,
            .impossibleDate(year: 2024, month: 2, day: 31), .malformedClass("12Ы"),
            .unexpected(found: "x", expected: []),
            .endOfInput(expected: []), .unknownStatement("x", suggestion: nil), .unclosedBlock, .unclosedParenthesis,
            .strayEnd, .tooDeep, .tooLarge, .repeatedClause("x"), .misplacedClause("x"),
            .unterminatedStatement(found: "x"), .tooManyMistakes, .emptyRange(5, 1), .misplacedLanguage,
            .newerLanguage(needed: 2, known: 1),
        ]
        let privacy: [any Problem] = [
            RegulationProblem.unknownReading("x", 1), PersonalDataProblem.groupsMissing,
            PersonalDataProblem.documentNamesPeople,
        ]
        return syntax + semantic + domain + surveys + files + store + checks + history + documents + privacy
    }

    private static var surveys: [any Problem] {
        let monitoring: [MonitoringProblem] = [.phasesReversed(.exit, .entry), .questionnaireNotSaid]
        let surveys: [SurveyProblem] = [
            .unknownQuestionnaire("x", closest: []), .unknownQuestion("x", questionnaire: "x", closest: []),
            .questionNameTaken("x"), .repeatedQuestion("x"), .tooFewOptions("x"), .optionWithSemicolon("x;y"),
            .ratingOffScale("x", 11, lower: 1, upper: 10), .answerNotInList("x", "y", options: ["a", "b", "c"]),
            .answerOfOtherKind("x", .rating), .otherAudience("x", questionnaire: "x", .mentor, .studentStudent),
            .answersWouldNotFit("x", answers: 2), .expectationUnlike("x", expectation: "y"), .expectsItself("x"),
        ]
        return monitoring + surveys
    }

    private static let word = Wording("x", "х")
    private static let day = CalendarDate.epoch

    private static var semantic: [any Problem] {
        let problems: [SemanticProblem] = [
            .unknownField("x", word, closest: []), .unknownValue("x", word, closest: []), .mismatch("x", word, word),
            .conditionExpected(word), .numberExpected(word), .setExpected(word), .notOrdered(word), .noCountHere,
            .notARelation("x"), .wrongFieldHere("x", word, available: []),
            .wrongType(field: word, expected: word, found: word), .repeatedAttribute("x"),
            .unknownRuleSet("x", closest: []), .unknownParameter("x", "x", closest: []), .repeatedParameter("x"),
            .ruleNotNumberOrCondition(word), .weightMissing, .unknownTopic("x", closest: []),
            .unknownCode("x", closest: []), .onlyDefinitionsInRules("x"), .nameEmpty,
            .contradictingForm("x"), .unknownBase("x", chain: []), .baseCycle([]), .baseOfOtherForm("x", chain: []),
            .testWithoutRules, .tooManyBases([]), .fieldNameTaken("x", isField: true),
            .boundsReversed("x", 1, 0), .weightOutOfRange(5000), .requireWithinGroup,
        ]
        return problems
    }

    private static var domain: [any Problem] {
        let problems: [DomainProblem] = [
            .unknownPerson("x", closest: []), .ambiguousPerson("x", []), .notInBase("x", .mentor),
            .severalParticipations("x", forms: []), .noProgramme,
            .formNotChosen(.studentStudent), .formUnknown("x"), .noRules(.studentStudent),
            .notAllowed(mentor: "x", mentee: "x"), .needOfOthers("x", .burnout, .student),
            .unlistedVariant("x", .studentStudent, listed: ["y"]),
            .noSuchPair(mentor: "x", mentee: "x"), .pairIs(.agreed, mentor: "x", mentee: "x"),
            .alreadyPaired(mentee: "x", with: "x"), .keptTwice(mentee: "x"), .noPlace(mentor: "x", capacity: 1),
            .samePerson("x"),
            .papersMissing([]), .noPairsToApprove, .documentWithoutDate("x"),
            .meetingOutOfOrder(found: .trial, expected: []), .meetingBeforeApproval(day, approved: day),
            .meetingBeforeLast(day, last: day), .meetingOutsideProgramme(day, day, day), .noMeetingLeft,
            .unknownScale("x", closest: []), .marksRefused("x"), .valueOffScale("x", 1, lower: 0, upper: 1),
            .periodReversed(day, day), .consentWithoutGrant("x"), .withdrawnBeforeGiven(given: day, withdrawn: day),
            .unknownTask("x", closest: []), .documentConflict(number: "x"),
            .issuedOtherwise(number: "x"), .notPositive(.capacity, 0),
            .valueOutOfRange(.gpa, 1, 0...1), .slipTooLong(9, most: 5),
            .notOffered(mentor: "x", mentee: "x", offered: []), .namedTwice("x"),
            .noWishes(.studentStudent), .noOffers(.studentStudent), .noDesks,
            .groupOfOther("x", mentor: "x"), .unknownGroup("x", closest: []), .notInGroup("x", group: "x"),
            .nobodyCame(group: "x"), .memberOutOfOrder(mentee: "x", found: .trial, expected: []),
            .tooManyForGroups(9000, most: 4000), .bornInFuture(day),
            .scaleReversed("x", lower: 1, upper: 0),
            .unprepared("x", [.training]), .fieldOfOtherType("x", .number), .tooManyFields(1),
            .valuesOutsideBounds("x", person: "x", 1, 0...0),
            .shareOutOfRange(1.7), .noCoverageTarget, .nobodyCounted(.student),
            .orderNeeded(.approved, mentor: "x", mentee: "x"), .programmeThere("x"), .pairsStillLive([]),
            .programmeWithoutPeriod("x"),
            .consentWithdrawn("x", day), .dataErased("x"), .notErased("x"), .nameNotWhole("x", closest: []),
            .readingOfOther(1, .schoolYear), .unknownContradiction(17), .decisionWithoutReason(1),
            .meetingOutsideYear(day, end: day, decided: day),
        ]
        return problems
    }

    private static var history: [any Problem] {
        let entry = JournalName(number: 1, actor: "x", statement: "x")
        let problems: [HistoryProblem] = [
            .transactionInScript, .alreadyOpen, .nothingOpen, .nothingToUndo(wanted: 1, found: 0, byOthers: nil),
            .laterChange(entry, by: entry), .undoWithOpenChanges(1), .noSuchEntry(2, last: 1),
            .alreadyUndone(entry, by: entry), .leavingOpen(1),
        ]
        return problems
    }

    private static var files: [any Problem] {
        let problems: [FileProblem] = [
            .cannotRead("x", reason: "x"), .cannotWrite("x", reason: "x"), .useCycle([]), .tooLarge("x"),
            .undecodable("x", word), .unknownEncoding("x"), .unknownSeparator("x"), .notATable(word),
            .noColumn("x", available: []), .noNameColumn, .cellNotOfType("x", field: word, expected: word), .emptyName,
            .cannotImport(word), .notFound("x", looked: [], chain: []), .tooManyUses([]),
        ]
        return problems
    }

    private static var store: [any Problem] {
        let problems: [StoreProblem] = [
            .cannotOpen(path: "x", reason: "x"), .notARegister(path: "x"), .newerFormat(path: "x"), .busy(path: "x"),
            .cannotWrite(path: "x", reason: "x"), .damaged(path: "x", reason: "x"), .changedMeanwhile,
        ]
        return problems
    }

    private static var checks: [any Problem] {
        let problems: [CheckProblem] = [
            .contradiction, .constantRule, .zeroWeight, .repeatedRequirement, .impliedRequirement,
            .neverApplies, .unusedParameter("x"), .shadowingParameter("x"),
            .mixedLanguages(usual: .russian, lines: "3"),
            .lookAlike(word: "x", letters: "x (1)", areLatin: true),
        ]
        return problems
    }

    private static var documents: [any Problem] {
        let kind = DocumentKindName(.pairOrder)
        let problems: [DocumentProblem] = [
            .notADocumentFormat(.csv), .noPairs("x", known: []), .otherKind("x", kind, asked: kind),
            .partMissing(kind, word, example: word), .recordMissing("x", word, example: word), .notIssued("x"),
            .alteredText("x"), .severalDocuments(kind, ["x"]),
        ]
        let templates: [TemplateProblem] = [
            .malformed("x", line: 1, word), .unknownNames("x", ["x"], closest: []),
        ]
        return problems + templates
    }
}
