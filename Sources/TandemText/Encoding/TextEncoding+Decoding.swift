extension TextEncoding {
    /// Reads a text in `encoding`, or in the one that its bytes tell where none is given.
    ///
    /// A byte order mark that fits is dropped. Linear; a file of 10 MB takes a fraction of a second.
    /// - Throws: ``TextDecodingError`` at the first byte that is impossible in the encoding.
    package static func decode(
        _ bytes: [UInt8], as encoding: TextEncoding? = nil
    ) throws(TextDecodingError) -> DecodedText {
        let chosen = encoding ?? detect(bytes)
        let start = bytes.starts(with: chosen.byteOrderMark) ? chosen.byteOrderMark.count : 0
        let text =
            switch chosen {
            case .utf8: try decodeUTF8(bytes, from: start)
            case .utf16LittleEndian, .utf16BigEndian: try chosen.decodeUTF16(bytes, from: start)
            case .windows1251: try chosen.decodeSingleBytes(bytes, table: SingleByteTables.windows1251)
            case .koi8r: try chosen.decodeSingleBytes(bytes, table: SingleByteTables.koi8r)
            case .cp866: try chosen.decodeSingleBytes(bytes, table: SingleByteTables.cp866)
            }
        return DecodedText(text: text, encoding: chosen)
    }

    /// The bytes of the mark that a file in this encoding may begin with.
    var byteOrderMark: [UInt8] {
        switch self {
        case .utf8: [0xEF, 0xBB, 0xBF]
        case .utf16LittleEndian: [0xFF, 0xFE]
        case .utf16BigEndian: [0xFE, 0xFF]
        case .windows1251, .koi8r, .cp866: []
        }
    }

    private static func decodeUTF8(_ bytes: [UInt8], from start: Int) throws(TextDecodingError) -> String {
        do throws(UTF8.ValidationError) {
            return String(copying: try UTF8Span(validating: bytes.span.extracting(start..<bytes.count)))
        } catch {
            let offset = start + error.byteOffsets.lowerBound
            throw TextDecodingError(encoding: .utf8, offset: offset, byte: bytes[offset])
        }
    }

    private func decodeUTF16(_ bytes: [UInt8], from start: Int) throws(TextDecodingError) -> String {
        var scalars = String.UnicodeScalarView()
        var high: (unit: UInt16, offset: Int)?
        var offset = start
        while offset + 1 < bytes.count {
            let (first, second) = (UInt16(bytes[offset]), UInt16(bytes[offset + 1]))
            let unit = self == .utf16LittleEndian ? second << 8 | first : first << 8 | second
            if let scalar = Unicode.Scalar(unit), high == nil {
                scalars.append(scalar)
            } else if UTF16.isLeadSurrogate(unit), high == nil {
                high = (unit, offset)
            } else if UTF16.isTrailSurrogate(unit), let lead = high {
                scalars.append(UTF16.decode(UTF16.EncodedScalar([lead.unit, unit])))
                high = nil
            } else {
                break
            }
            offset += 2
        }
        // An unpaired surrogate, or a last byte without its other half.
        if let wrong = high?.offset ?? (offset < bytes.count ? offset : nil) {
            throw TextDecodingError(encoding: self, offset: wrong, byte: bytes[wrong])
        }
        return String(scalars)
    }

    private func decodeSingleBytes(_ bytes: [UInt8], table: [UInt16]) throws(TextDecodingError) -> String {
        var utf8: [UInt8] = []
        utf8.reserveCapacity(bytes.count * 2)
        for (offset, byte) in bytes.enumerated() {
            guard byte >= 0x80 else {
                utf8.append(byte)
                continue
            }
            let value = table[Int(byte) - 0x80]
            guard value != 0 else { throw TextDecodingError(encoding: self, offset: offset, byte: byte) }
            if value < 0x800 {
                utf8.append(0xC0 | UInt8(value >> 6))
            } else {
                utf8.append(0xE0 | UInt8(value >> 12))
                utf8.append(0x80 | UInt8((value >> 6) & 0x3F))
            }
            utf8.append(0x80 | UInt8(value & 0x3F))
        }
        return String(decoding: utf8, as: UTF8.self)
    }
}
