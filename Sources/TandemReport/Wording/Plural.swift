/// The Russian form of a noun for a count: `one` for 1, 21, …; `few` for 2...4, 22...24, …; `many` for the rest.
package func plural(_ count: Int, one: String, few: String, many: String) -> String {
    let tens = count.magnitude % 100
    if (11...14).contains(tens) { return many }
    switch tens % 10 {
    case 1: return one
    case 2...4: return few
    default: return many
    }
}
