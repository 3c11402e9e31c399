import Foundation
import Testing

@testable import TandemText

@Suite struct TextEncodingTests {
    static let texts = [
        "ФИО;Класс;Школа\r\nИванова Анна Петровна;9А;№ 5\r\n", "ИВАНОВ ПЁТР;11Б\n", "наставник", "Привет, «мир»!",
        "Имя,Возраст\nСёмин Олег,14\nЁлкина Щукина,15\n", "школа", "Анна", "дата встречи;тема\n01.09.2023;знакомство",
        "ПЕДАГОГ-НАСТАВНИК;КОЛИЧЕСТВО УЧАЩИХСЯ",
        "Фамилия;Имя;Отчество;Предмет;Балл\nЖукова;Юлия;Эдуардовна;химия;4,5\n",
    ]

    @Test(arguments: texts, [TextEncoding.windows1251, .cp866, .koi8r])
    func findsTheOneByteEncoding(text: String, encoding: TextEncoding) throws {
        // What an encoding lacks is replaced by a question mark, as a programme that saves it does.
        let bytes = encode(text, encoding)
        let decoded = try TextEncoding.decode(bytes)
        #expect(decoded.encoding == encoding)
        #expect(try TextEncoding.decode(bytes, as: encoding).text == decoded.text)
        if encoding == .windows1251 { #expect(decoded.text == text) }
    }

    @Test(arguments: texts + ["plain,ascii\n1,2\n", ""])
    func findsUnicode(text: String) throws {
        let utf8 = Array(text.utf8)
        #expect(try TextEncoding.decode(utf8) == DecodedText(text: text, encoding: .utf8))
        #expect(try TextEncoding.decode([0xEF, 0xBB, 0xBF] + utf8) == DecodedText(text: text, encoding: .utf8))
        let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        for (mark, bytes, encoding) in [
            ([0xFF, 0xFE], little, TextEncoding.utf16LittleEndian), ([0xFE, 0xFF], big, .utf16BigEndian),
        ] as [([UInt8], [UInt8], TextEncoding)] {
            #expect(try TextEncoding.decode(mark + bytes) == DecodedText(text: text, encoding: encoding))
            if !text.isEmpty { #expect(try TextEncoding.decode(bytes) == DecodedText(text: text, encoding: encoding)) }
        }
    }

    @Test func tablesAgreeWithFoundation() {
        let encodings: [(table: [UInt16], raw: UInt)] = [
            (SingleByteTables.windows1251, String.Encoding.windowsCP1251.rawValue),
            (SingleByteTables.koi8r, 0x8000_0A02),
            (SingleByteTables.cp866, 0x8000_041B),
        ]
        for (table, raw) in encodings {
            #expect(table.count == 128)
            for byte in UInt8(0x80)...0xFF where table[Int(byte) - 0x80] != 0 {
                let expected = String(bytes: [byte], encoding: String.Encoding(rawValue: raw))
                #expect(expected?.utf16.first == table[Int(byte) - 0x80])
            }
        }
    }

    @Test func tellsTheImpossibleByte() {
        func error(_ bytes: [UInt8], _ encoding: TextEncoding? = nil) -> TextDecodingError? {
            do throws(TextDecodingError) {
                _ = try TextEncoding.decode(bytes, as: encoding)
                return nil
            } catch {
                return error
            }
        }
        let word = encode("Добрый день", .windows1251)
        #expect(error(word + [0x98] + word)?.offset == 11)
        #expect(error([0x41, 0x98], .windows1251)?.byte == 0x98)
        #expect(error([0xEF, 0xBB, 0xBF, 0x41, 0xFF])?.offset == 4)
        #expect(error([0x41, 0xD0], .utf8) == TextDecodingError(encoding: .utf8, offset: 1, byte: 0xD0))
        // One damaged byte in a long text of UTF-8 is an error, not another encoding.
        #expect(error(Array(String(repeating: "слово ", count: 9).utf8) + [0xC3])?.encoding == .utf8)
        #expect(error([0xFF, 0xFE, 0x41, 0x00, 0x00, 0xD8])?.offset == 4)
        #expect(error([0xFF, 0xFE, 0x41, 0x00, 0x00, 0xDC, 0x41, 0x00])?.offset == 4)
        #expect(error([0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00])?.offset == 2)
        #expect(error([0xFE, 0xFF, 0x00, 0x41, 0x00])?.offset == 4)
        #expect(error([0x98], .cp866) == nil && error([0x41], .utf16BigEndian)?.offset == 0)
        #expect(error([0x0A], .utf8) == nil)
        #expect(TextDecodingError(encoding: .utf8, offset: 3, byte: 0x9).russian.contains("0x09"))
    }

    @Test func randomBytesNeverCrash() {
        var random = Pseudorandom(seed: 4)
        for _ in 0..<3000 {
            let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random)
            }
            for encoding in TextEncoding.allCases.map(Optional.some) + [nil] {
                _ = try? TextEncoding.decode(bytes, as: encoding)
            }
        }
    }

    @Test func knowsItsNames() {
        for encoding in TextEncoding.allCases {
            #expect(
                TextEncoding(named: encoding.name) == encoding && TextEncoding(named: encoding.rawValue) == encoding)
        }
        #expect(TextEncoding(named: "CP_1251") == .windows1251 && TextEncoding(named: "latin1") == nil)
    }

    private func encode(_ text: String, _ encoding: TextEncoding) -> [UInt8] {
        let table =
            switch encoding {
            case .koi8r: SingleByteTables.koi8r
            case .cp866: SingleByteTables.cp866
            default: SingleByteTables.windows1251
            }
        return text.utf16.map { unit in
            unit < 0x80 ? UInt8(unit) : table.firstIndex(of: unit).map { UInt8($0 + 0x80) } ?? UInt8(ascii: "?")
        }
    }
}
