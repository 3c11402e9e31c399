import Testing

@testable import TandemLanguage

@Suite struct VocabularyTableTests {
    @Test func `the table in the grammar folder is current`() throws {
        let text = Vocabulary.shared.table
        if ProjectFiles.isRecording { try ProjectFiles.write(text, to: "vocabulary.md") }
        #expect(ProjectFiles.text("vocabulary.md") == text)
    }

    @Test func `every context is described`() {
        #expect(!Vocabulary.shared.table.contains("\n\n\n"))
    }
}
