import Testing

@testable import TandemShell

@Suite struct PastedTextTests {
    private func pasted(_ keys: String) -> PastedText {
        var text = PastedText()
        for scalar in (keys + "\u{1B}[201~").unicodeScalars {
            #expect(!text.isEnded)
            text.take(scalar)
        }
        #expect(text.isEnded)
        return text
    }

    @Test(arguments: [
        ("раз", "раз"), ("а\rб", "а\nб"), ("а\r\nб\r\n", "а\nб"), ("а\n\nб\n\n\n", "а\n\nб"), ("", ""), ("\r\n", ""),
        ("а\tб", "а\tб"), ("а\u{0}\u{3}\u{7F}\u{9B}б", "аб"), ("\u{FEFF}а", "а"), ("а\u{2028}б", "а\nб"),
        ("а\u{1B}[20Aб", "а[20Aб"), ("а\u{1B}\u{1B}б", "аб"), ("а\u{1B}[201x", "а[201x"), ("а\r\rб", "а\n\nб"),
    ])
    func lineEndsAreNewlinesAndControlsGo(_ keys: String, _ text: String) {
        #expect(pasted(keys).text == text)
        #expect(!pasted(keys).isCut)
    }

    @Test func aHalfEndBeforeTheEndIsText() {
        #expect(pasted("а\u{1B}[20").text == "а[20")
    }
}

@Suite struct EditedTextTests {
    @Test func offsetsAreCountedInBytesAndScalars() {
        #expect(EditedText("пaр", cursor: 2).cursorInBytes == 3)
        #expect(EditedText("👍я", cursor: 1).cursorInBytes == 4)
        #expect(EditedText("я").cursor == 1)
        #expect(EditedText("я", cursor: 9).cursor == 1)
        #expect(EditedText("я", cursor: -1).cursor == 0)
    }

    @Test func replacesBytes() {
        var text = EditedText("пар конец", cursor: 3)
        let isReplaced = text.replace(bytes: 0..<6, with: "пары")
        #expect(isReplaced)
        #expect(text == EditedText("пары конец", cursor: 4))
        for range in [1..<6, 0..<3, 0..<99, -1..<2] where text.replace(bytes: range, with: "") {
            Issue.record("\(range) cuts a character")
        }
    }

    @Test func movesByLines() {
        let text = EditedText("длинная\nон\nещё одна", cursor: 5)
        #expect(text.movedUp == nil)
        #expect(text.movedDown?.cursor == 10)
        #expect(text.movedDown?.movedDown?.cursor == 13)
        #expect(text.movedDown?.movedDown?.movedDown == nil)
        #expect(EditedText(text.text).movedUp?.cursor == 10)
        #expect(EditedText(text.text, cursor: 8).movedUp?.cursor == 0)
        #expect(EditedText("").movedUp == nil)
        #expect(EditedText("").movedDown == nil)
        #expect(EditedText("\n", cursor: 1).movedUp?.cursor == 0)
        #expect(EditedText("\n", cursor: 0).movedDown?.cursor == 1)
    }
}

@Suite struct PromptTests {
    private let coloured = Prompt("тандем> ", coloured: true)

    @Test func aColouredPromptEndsInAVisibleCharacter() {
        #expect(coloured.drawn == "\u{1}\u{1B}[1;36m\u{1}тандем>\u{1}\u{1B}[0m\u{1} ")
        #expect(Prompt("тандем> ", coloured: false).drawn == "тандем> ")
    }

    @Test(arguments: ["> ", ">", ">>>   ", "и\u{306}"])
    func everyColouredPromptHasTwoSequences(_ text: String) {
        let prompt = Prompt(text, coloured: true)
        #expect(prompt.isColoured)
        #expect(prompt.drawn.unicodeScalars.count { $0 == "\u{1}" } == 4)
        #expect(prompt.drawn.hasSuffix("\u{1B}[0m\u{1} "))
    }

    @Test(arguments: ["", " ", "\u{306}а", "\u{1}"])
    func poorPromptsStayPlain(_ text: String) {
        #expect(!Prompt(text, coloured: true).isColoured)
        #expect(!Prompt(text, coloured: true).drawn.contains("\u{1B}"))
    }

    @Test(arguments: ["(поиск)", "?", "", "\u{306}а", "я\u{306}"])
    func theSearchIsColouredAsThePromptIs(_ label: String) {
        let plain = Prompt("> ", coloured: false)
        #expect(!Prompt(searchLabel: label, query: "и\u{306}", insteadOf: plain).drawn.contains("\u{1B}"))
        let search = Prompt(searchLabel: label, query: "и\u{306}", insteadOf: coloured).drawn
        #expect(search.unicodeScalars.count { $0 == "\u{1}" } == 4)
        #expect(search.hasSuffix("\u{1B}[0m\u{1} ") && !search.hasPrefix("\u{1}"))
    }

    @Test func controlCharactersAreDropped() {
        #expect(Prompt("а\u{1}\n\u{1B}> ", coloured: false).drawn == "а> ")
    }

    @Test func coloursFollowTheEnvironment() {
        #expect(TerminalFeatures(term: "xterm", noColour: nil).colours)
        #expect(TerminalFeatures(term: "xterm", noColour: "").colours)
        #expect(!TerminalFeatures(term: "xterm", noColour: "1").colours)
        #expect(TerminalFeatures(term: "xterm", noColour: "1").sequences)
        #expect(!TerminalFeatures(term: "dumb", noColour: nil).sequences)
        #expect(!TerminalFeatures(term: nil, noColour: nil).colours)
    }
}
