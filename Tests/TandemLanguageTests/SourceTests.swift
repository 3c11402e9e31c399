import Testing

@testable import TandemLanguage

@Suite struct SourceTests {
    @Test(arguments: ["", "a", "a\n", "a\nb", "a\r\nб\r\n\r\nв", "a\rb\r\n", "\u{FEFF}a\nb", "\n\n", "\r", "\r\r\n"])
    func `the index agrees with the search`(_ text: String) {
        let source = SourceFile(name: "test", text: text)
        let index = LineIndex(source)
        for offset in 0...source.bytes.count {
            let line = source.line(at: offset)
            #expect(index.line(at: offset) == line.number, "\(offset)")
            #expect(index.range(ofLine: line.number) == line.range, "\(offset)")
        }
    }

    @Test func `columns count characters`() {
        let source = SourceFile(name: "test", text: "а\nёи\u{306}👩‍👧x")
        #expect(source.position(at: source.bytes.count) == (2, 5))
        var places = PlaceFinder()
        #expect(places.position(of: 3, in: source) == (2, 1))
        #expect(places.position(of: 5, in: source) == (2, 2))
        #expect(places.position(of: source.bytes.count, in: source) == (2, 5))
        #expect(places.position(of: 3, in: source) == (2, 1))
    }

    @Test func `a source too large is not read`() {
        let source = SourceFile(name: "test", text: "show pairs")
        var parser = Parser(source: source, sizeLimit: 5)
        #expect(parser.nextStatement() == nil)
        #expect(parser.diagnostics.map(\.code) == ["E0117"])
    }
}

@Suite struct EncodingTests {
    @Test(
        arguments: [
            ([], nil), ([0x61, 0xD0, 0xB0], nil), ([0xD0], 0), ([0x61, 0xD0], 1), ([0x61, 0xD0, 0xB0, 0xD0, 0x61], 3),
            ([0x80], 0),
            ([0xC0, 0x80], 0), ([0x61, 0xE0, 0x80, 0x80], 1), ([0xED, 0xA0, 0x80], 0), ([0xF4, 0x90, 0x80, 0x80], 0),
            ([0xF0, 0x9F, 0x98, 0x80], nil), ([0xF0, 0x9F, 0x98], 0), ([0xEF, 0xBF, 0xBF, 0xFF], 3),
            ([0xE2, 0x84, 0x96, 0x20, 0xE2, 0x28], 4),
        ] as [([UInt8], Int?)])
    func `the first byte that breaks UTF-8 is found`(_ bytes: [UInt8], _ offset: Int?) {
        #expect(SourceFile(name: "test", bytes: bytes).firstInvalidByte == offset)
    }
}
