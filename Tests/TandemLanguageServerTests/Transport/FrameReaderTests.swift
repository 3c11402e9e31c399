import Testing

@testable import TandemLanguageServer

struct FrameReaderTests {
    private func frames(_ text: String, pieces: Int = .max, limit: Int = 1000) -> [FrameReader.Frame] {
        var reader = FrameReader(bodyLimit: limit)
        var found: [FrameReader.Frame] = []
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            reader.append(rest.prefix(pieces))
            rest = rest.dropFirst(pieces)
            while let frame = reader.next() { found.append(frame) }
        }
        return found
    }

    private func body(_ text: String) -> FrameReader.Frame { .body(Array(text.utf8)) }

    @Test(arguments: [Int.max, 1, 2, 3, 7])
    func piecesOfAnySize(_ pieces: Int) {
        let text = "Content-Length: 2\r\n\r\n{}Content-Type: x; charset=utf-8\r\ncontent-length:4\r\n\r\n\"ы\""
        #expect(frames(text, pieces: pieces) == [body("{}"), body("\"ы\"")])
    }

    @Test func bareLineFeedsAndBlankLines() {
        #expect(frames("\r\n\n\nContent-Length: 1\n\n1\r\nContent-Length: 0\r\n\r\n") == [body("1"), body("")])
    }

    @Test(arguments: [
        "Nonsense: 5\r\n\r\n", "Content-Length: five\r\n\r\n", "Content-Length: -5\r\n\r\n",
        "Content-Length: 99999999999999999999999\r\n\r\n", "no colon\r\n\r\n", "Content-Length:\r\n\r\n",
    ])
    func aHeaderWithoutLengthIsPassedOver(_ header: String) {
        #expect(frames(header + "Content-Length: 2\r\n\r\n{}") == [.malformedHeader, body("{}")])
    }

    @Test(arguments: [Int.max, 1, 10])
    func aBodyTooLongIsPassedOver(_ pieces: Int) {
        let text = "Content-Length: 2000\r\n\r\n" + String(repeating: "x", count: 2000) + "Content-Length: 2\r\n\r\n{}"
        #expect(frames(text, pieces: pieces) == [.tooLong(2000), body("{}")])
    }

    @Test func aHeaderThatNeverEnds() {
        let found = frames(String(repeating: "x", count: 50_000), pieces: 1000)
        #expect(!found.isEmpty && found.allSatisfy { $0 == .malformedHeader })
    }

    @Test func halfAFrameWaits() {
        #expect(frames("Content-Length: 20\r\n\r\n{}").isEmpty)
        #expect(frames("Content-Length: 20\r\n").isEmpty)
    }

    @Test func ownFramesAreRead() {
        let text = #"{"a":"ё😀"}"#
        #expect(frames(String(decoding: FrameReader.frame(text), as: UTF8.self)) == [body(text)])
    }
}

struct JSONTests {
    @Test(arguments: [
        "null", "true", "false", "0", "1", "-3", "1.5", #""текст \n 😀""#, "[1,[],{}]", #"{"a":[true,null]}"#,
    ])
    func roundTrip(_ text: String) throws {
        let json = try #require(JSON(parsing: Array(text.utf8)))
        #expect(JSON(parsing: Array(json.text().utf8)) == json)
    }

    @Test func flagsAreNoNumbers() {
        #expect(JSON(parsing: Array("[1,true]".utf8)) == [1, true])
        #expect(JSON.bool(true).integer == nil)
        #expect(JSON.number(1.5).integer == nil)
        #expect(JSON.number(1e300).integer == nil)
    }

    @Test(arguments: ["", "{", "[1,", "nul", "\u{0}", "{\"a\" 1}", "\"\\ud800\"x"])
    func noJSON(_ text: String) {
        #expect(JSON(parsing: Array(text.utf8)) == nil)
    }

    @Test func deepNestingIsRefused() {
        #expect(JSON(parsing: Array(String(repeating: "[", count: 100_000).utf8)) == nil)
        let closed = String(repeating: "[", count: 5000) + String(repeating: "]", count: 5000)
        #expect(JSON(parsing: Array(closed.utf8)) == nil)
    }

    @Test func absentMembersAreLeftOut() {
        let json: JSON = ["a": nil, "b": JSON.null, "c": 1]
        #expect(json.text() == #"{"b":null,"c":1}"#)
    }
}
