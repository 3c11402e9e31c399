import TandemLanguage
import Testing

@Suite struct ConformanceTests {
    @Test(arguments: Conformance.cases) func `the parser answers as recorded`(_ one: ConformanceCase) {
        if !ProjectFiles.isRecording { #expect(one.actual == one.expected) }
    }

    @Test func `record`() throws {
        guard ProjectFiles.isRecording else { return }
        for file in Conformance.files { try Conformance.write(file) }
    }

    @Test func `there are enough cases, with different names`() {
        #expect(Conformance.cases.count >= 300)
        #expect(Set(Conformance.cases.map(\.heading)).count == Conformance.cases.count)
    }

    @Test(arguments: Conformance.cases) func `what would be better is said of messages to improve`(
        _ one: ConformanceCase
    ) {
        #expect(one.remark.isEmpty == (one.file != Conformance.messagesToImprove))
    }
}
