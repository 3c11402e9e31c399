import Testing

@testable import TandemShell

@Suite struct CompletionStepTests {
    private func step(_ text: String, _ replaced: Range<Int>, _ candidates: String...) -> CompletionStep {
        CompletionList(replaced: replaced, candidates: candidates.map { .init($0) }).step(in: text)
    }

    @Test func oneCandidateIsInsertedWithASpace() {
        #expect(step("пок", 0..<6, "показать") == .insert(replaced: 0..<6, text: "показать "))
        #expect(step("пок\nраз", 0..<6, "показать") == .insert(replaced: 0..<6, text: "показать "))
    }

    @Test(arguments: [
        ("пок раз", "показать"), ("пок)", "показать"), ("пок»", "показать"), ("пок,", "показать"),
        ("пок", "показать("), ("пок", "«"), ("пок", "папка/"), ("пок", "готово "),
    ])
    func noSpaceWhereNoneFits(_ text: String, _ candidate: String) {
        #expect(step(text, 0..<6, candidate) == .insert(replaced: 0..<6, text: candidate))
    }

    @Test func aFinishedWordGetsItsSpace() {
        #expect(step("пары", 0..<8, "пары") == .insert(replaced: 0..<8, text: "пары "))
        #expect(step("пары ", 0..<8, "пары") == .nothing)
    }

    @Test func severalCandidatesExtendThenList() {
        #expect(step("на", 0..<4, "наставник", "наставляемый") == .insert(replaced: 0..<4, text: "настав"))
        #expect(
            step("настав", 0..<12, "наставник", "наставляемый")
                == .list([.init("наставник"), .init("наставляемый")]))
        // What was typed is never shortened, though the engine ignores case.
        #expect(step("ПА", 0..<4, "пары", "пара", "пол") == .list([.init("пары"), .init("пара"), .init("пол")]))
    }

    @Test func repeatedCandidatesCountOnce() {
        #expect(step("п", 0..<2, "пары", "пары") == .insert(replaced: 0..<2, text: "пары "))
    }

    @Test func nothingToOffer() {
        #expect(step("пок", 0..<6) == .nothing)
    }

    @Test(arguments: [0..<100, 7..<9, -3..<1, 1..<6, 0..<5])
    func rangesThatDoNotFitAreRefused(_ range: Range<Int>) {
        #expect(step("пок", range, "показать") == .nothing)
    }

    @Test func theCommonBeginningKeepsCharactersWhole() {
        #expect(CompletionList.commonBeginning(of: ["👨‍👩‍👧а", "👨‍👩‍👦а"]) == "")
        #expect(CompletionList.commonBeginning(of: ["школа", "школы", "школ"]) == "школ")
        #expect(CompletionList.commonBeginning(of: ["и\u{306}а", "иа"]) == "")
        #expect(CompletionList.commonBeginning(of: ["один"]) == "один")
        #expect(CompletionList.commonBeginning(of: []) == "")
    }
}
