import TandemDomain
import Testing

@Suite struct TagColumnTests {
    /// Around the widths of a row: 64 and 128 tags.
    @Test(arguments: [1, 2, 63, 64, 65, 127, 128, 129, 300])
    func rowsKeepTheirTagsWhileTheColumnWidens(count: Int) {
        var column = TagColumn()
        for row in 0..<count {
            column.appendEmpty()
            column.set(row, ["тег \(row)", "тег 0"])
        }
        #expect(column.tags.count == count)
        #expect(column.words.count == column.count * column.stride)
        for row in 0..<count {
            #expect(column.get(row) == (row == 0 ? ["тег 0"] : ["тег 0", "тег \(row)"]))
            #expect(column.position(of: "тег \(row)") == row)
        }
        column.set(count - 1, [])
        #expect(column.get(count - 1).isEmpty)
    }

    @Test func manyNewTagsInOneRow() {
        var column = TagColumn()
        column.appendEmpty()
        column.appendEmpty()
        column.set(0, ["а"])
        let many = (0..<200).map { "тег \($0)" }
        column.set(1, many)
        #expect(column.get(0) == ["а"])
        #expect(column.get(1) == many)
        column.appendEmpty()
        #expect(column.get(2).isEmpty)
        #expect(column.position(of: "нет такого") == nil)
    }
}
