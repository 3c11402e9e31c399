import Testing

@testable import TandemShell

@Suite struct ShellHistoryTests {
    @Test func repetitionsAndBlanksAreNotAdded() {
        var history = ShellHistory(["раз", "раз", "  ", "два", "раз"], limit: 10)
        #expect(history.entries == ["раз", "два", "раз"])
        let isRepetitionAdded = history.add("раз")
        let isNewAdded = history.add("три")
        #expect(!isRepetitionAdded && isNewAdded)
    }

    @Test func theOldestEntriesGo() {
        #expect(ShellHistory((1...9).map { "\($0)" }, limit: 3).entries == ["7", "8", "9"])
    }

    @Test func walksUpAndDownAndBackToTheDraft() {
        let history = ShellHistory(["раз", "два"], limit: 10)
        var walk = HistoryWalk()
        var seen = [walk.newer(in: history)]
        seen.append(walk.older(than: "черновик", in: history))
        seen.append(walk.older(than: "два", in: history))
        seen.append(walk.older(than: "раз", in: history))
        for _ in 0..<3 { seen.append(walk.newer(in: history)) }
        #expect(seen == [nil, "два", "раз", nil, "два", "черновик", nil])
    }

    @Test func anEmptyHistoryHasNothingOlder() {
        var walk = HistoryWalk()
        let older = walk.older(than: "", in: ShellHistory(limit: 10))
        #expect(older == nil)
    }
}

@Suite struct HistorySearchTests {
    private func search(_ query: String, _ entries: String...) -> HistorySearch {
        var search = HistorySearch(ShellHistory(entries, limit: 100))
        for scalar in query.unicodeScalars { search.extend(by: scalar) }
        return search
    }

    @Test func findsTheNewestMatchAndItsPlace() {
        let match = search("ар", "пара", "раз", "пары", "нет").match
        #expect(match?.entry == "пары")
        #expect(match?.offset == 1)
    }

    @Test(arguments: ["АЛЛА", "алла", "Алла"])
    func caseDoesNotMatter(_ query: String) {
        #expect(search(query, "пара Алла и Пётр").match?.offset == 5)
    }

    @Test(arguments: ["ПЕТР", "пётр"])
    func yoIsYe(_ query: String) {
        #expect(search(query, "Алла и Пётр").match?.offset == 7)
        #expect(search(query, "Алла и Петр").match?.offset == 7)
    }

    @Test func goesOlderAndNewerPastEqualEntries() {
        var search = search("раз", "раз 1", "раз 2", "другое", "раз 2")
        #expect(search.match?.entry == "раз 2")
        search.older()
        #expect(search.match?.entry == "раз 1")
        search.older()
        #expect(!search.isFound)
        #expect(search.match?.entry == "раз 1")
        search.newer()
        #expect(search.isFound)
        #expect(search.match?.entry == "раз 2")
    }

    @Test func aMissIsToldAndMended() {
        var search = search("разъ", "раз")
        #expect(!search.isFound)
        #expect(search.match == nil)
        search.shorten()
        #expect(search.isFound)
        #expect(search.match?.entry == "раз")
        for _ in 0..<5 { search.shorten() }
        #expect(search.query.isEmpty)
        #expect(search.isFound)
        #expect(search.match == nil)
    }

    @Test func anEmptyHistoryFindsNothing() {
        var search = search("")
        search.older()
        search.extend(by: "а")
        search.older()
        search.newer()
        #expect(!search.isFound)
        #expect(search.match == nil)
    }
}
