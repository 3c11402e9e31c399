import TandemLanguage
import Testing

@testable import TandemLanguageServer

struct PositionTests {
    private static let text = "имя «Аня»\r\n😀 пары\r\rконец\nй\u{306} e\u{301}"

    private func document(_ text: String = Self.text, _ encoding: PositionEncoding = .utf16) -> Document {
        Document(uri: "untitled:1", bytes: Array(text.utf8), encoding: encoding)
    }

    @Test(arguments: [
        (0, 0, 0), (2, 0, 1), (7, 0, 4), (17, 0, 9), (19, 1, 0), (23, 1, 2), (24, 1, 3), (32, 1, 7), (33, 2, 0),
        (34, 3, 0),
    ])
    func inUTF16(_ offset: Int, _ line: Int, _ character: Int) {
        #expect(document().position(offset) == Position(line: line, character: character))
        #expect(document().offset(Position(line: line, character: character)) == offset)
    }

    @Test(arguments: PositionEncoding.allCases)
    func everyCharacterBothWays(_ encoding: PositionEncoding) {
        let document = document(Self.text, encoding)
        for scalar in Self.text.unicodeScalars.indices {
            let offset = Self.text.utf8.distance(from: Self.text.startIndex, to: scalar)
            // Between \r and \n there is no place.
            if Array(Self.text.utf8)[offset] == 10, offset > 0, Array(Self.text.utf8)[offset - 1] == 13 { continue }
            #expect(document.offset(document.position(offset)) == offset, "\(offset)")
        }
    }

    @Test(arguments: [(PositionEncoding.utf8, 4), (.utf16, 2), (.utf32, 1)])
    func anEmojiTakes(_ encoding: PositionEncoding, _ units: Int) {
        #expect(document("😀x", encoding).position(4) == Position(line: 0, character: units))
    }

    @Test func insideACharacterIsItsBeginning() {
        #expect(document("😀x").offset(Position(line: 0, character: 1)) == 0)
        #expect(document("😀x").position(2) == Position(line: 0, character: 0))
        #expect(document("ёx", .utf8).offset(Position(line: 0, character: 1)) == 0)
    }

    @Test func beyondTheEnds() {
        #expect(document("аб\r\nв").offset(Position(line: 0, character: 1000)) == 4)
        #expect(document("аб\nв").offset(Position(line: 9, character: 0)) == 7)
        #expect(document("").offset(Position(line: 0, character: 5)) == 0)
        #expect(document("аб").position(100) == Position(line: 0, character: 2))
    }

    @Test func aByteOrderMarkIsACharacter() {
        let marked = document("\u{FEFF}show")
        #expect(marked.position(3) == Position(line: 0, character: 1))
        #expect(marked.offset(Position(line: 0, character: 1)) == 3)
    }

    @Test func negotiation() {
        #expect(PositionEncoding.negotiated([]) == .utf16)
        #expect(PositionEncoding.negotiated(["utf-7", "utf-8", "utf-16"]) == .utf8)
        #expect(PositionEncoding.negotiated(["utf-32"]) == .utf32)
        #expect(PositionEncoding.negotiated(["ebcdic"]) == .utf16)
    }

    @Test(arguments: ["/home/школа/правила 1.tandem", "/a%b/c#d?.tandem", "/"])
    func addresses(_ path: String) {
        #expect(DocumentAddress.path(DocumentAddress.uri(path)) == path)
    }

    @Test func oddAddresses() {
        #expect(DocumentAddress.path("file://localhost/a") == "/a")
        #expect(DocumentAddress.path("untitled:Untitled-1") == nil)
        #expect(DocumentAddress.path("file:///a%2") == nil)
        #expect(DocumentAddress.path("file:///a%00b") == nil)
        #expect(DocumentAddress.path("file:") == nil)
        #expect(DocumentAddress.tidied("/a/b/../../../c/./d") == "/c/d")
    }
}
