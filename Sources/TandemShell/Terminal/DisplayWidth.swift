internal import CEditline

/// Columns that `text` takes on a terminal; control characters take none.
///
/// A joined emoji counts as its first picture does, because terminals draw it as one.
package func displayColumns(of text: String) -> Int {
    text.reduce(0) { $0 + columns(of: $1) }
}

private func columns(of character: Character) -> Int {
    let scalars = character.unicodeScalars
    let widths = scalars.map { max(0, Int(ce_scalar_columns($0.value))) }
    // U+FE0F asks for the picture form, which is two columns wide.
    if scalars.contains("\u{FE0F}"), widths.first == 1, scalars.count > 1, scalars.first?.isASCII == false { return 2 }
    return widths.max() ?? 0
}

/// Whether a scalar is a control character (C0, DEL or C1), which a terminal would obey instead of showing.
func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
}
