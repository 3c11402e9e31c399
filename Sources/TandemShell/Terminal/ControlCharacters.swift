/// Whether a scalar is a control character (C0, DEL or C1), which a terminal would obey instead of showing.
func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
}
