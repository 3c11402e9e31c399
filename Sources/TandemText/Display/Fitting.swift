/// The side of a column on which a text stands.
package enum TextAlignment: Sendable {
    /// At the left, filled with spaces on the right.
    case leading
    /// At the right, filled with spaces on the left.
    case trailing
}

/// The text filled with spaces to `columns` terminal columns; a wider text stays as it is.
package func padded(_ text: some StringProtocol, to columns: Int, alignment: TextAlignment = .leading) -> String {
    let fill = String(repeating: " ", count: max(0, columns - displayWidth(text)))
    return alignment == .leading ? text + fill : fill + text
}

/// The text cut at a grapheme cluster's border to at most `columns` terminal columns, the ellipsis counted in.
///
/// A text that fits stays as it is. Where not even the ellipsis fits, as many whole clusters as do are kept.
package func truncated(_ text: some StringProtocol, to columns: Int, ellipsis: String = "…") -> String {
    guard displayWidth(text) > columns else { return String(text) }
    let tail = displayWidth(ellipsis) <= columns ? ellipsis : ""
    let room = columns - displayWidth(tail)
    var width = 0
    var end = text.startIndex
    while end < text.endIndex {
        let step = clusterWidth(text[end])
        guard width + step <= room else { break }
        width += step
        end = text.index(after: end)
    }
    return String(text[..<end]) + tail
}
