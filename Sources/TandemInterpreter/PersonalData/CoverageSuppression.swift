import TandemReport
import TandemText

/// Which figures of a coverage by groups are withheld; each column has a total that is printed with it.
struct CoverageSuppression {
    private let groups: [(taking: Int, counted: Int)]
    private let taking: SmallGroups
    private let counted: SmallGroups
    private let language: MessageLanguage

    /// - Parameter hasTotal: whether the sums are printed too.
    init(_ groups: [(taking: Int, counted: Int)], hasTotal: Bool, language: MessageLanguage) {
        self.groups = groups
        self.language = language
        let lines = hasTotal ? [Array(groups.indices)] : []
        taking = SmallGroups(groups.map(\.taking), lines: lines)
        counted = SmallGroups(groups.map(\.counted), lines: lines)
    }

    /// A group's figures; the share goes with either of them.
    func row(_ index: Int) -> [ReportCell] {
        figures(
            CoverageReport.figures(groups[index].taking, groups[index].counted), taking.covers[index],
            counted.covers[index])
    }

    /// The total, withheld where it would give a group away that nothing else could cover.
    func total(_ total: [ReportCell]) -> [ReportCell] {
        figures(total, takingCover, countedCover)
    }

    var isTotalWithheld: Bool { takingCover != .shown || countedCover != .shown }
    var isAnythingWithheld: Bool { (taking.covers + counted.covers).contains { $0 != .shown } }

    private var takingCover: SmallGroups.Cover { cover(taking, groups.reduce(0) { $0 + $1.taking }) }
    private var countedCover: SmallGroups.Cover { cover(counted, groups.reduce(0) { $0 + $1.counted }) }

    /// The total's own cover: it may be small itself.
    private func cover(_ column: SmallGroups, _ total: Int) -> SmallGroups.Cover {
        (1..<SmallGroups.limit).contains(total) ? .small : column.isExposed ? .withheld : .shown
    }

    private func figures(
        _ figures: [ReportCell], _ taking: SmallGroups.Cover, _ counted: SmallGroups.Cover
    ) -> [ReportCell] {
        let share = taking == .shown && counted == .shown ? figures[2] : .text(CellReader.hidden[language])
        return [cell(figures[0], taking), cell(figures[1], counted), share]
    }

    private func cell(_ figure: ReportCell, _ cover: SmallGroups.Cover) -> ReportCell {
        switch cover {
        case .shown: figure
        case .small: .text("<\(SmallGroups.limit)")
        case .withheld: .text(CellReader.hidden[language])
        }
    }
}
