import Foundation
import Testing

/// The whole road on the school's real programme, as `scripts/demo` runs it.
@Suite struct RoadTests {
    static let road = ["idrinskaya-2023-2024", "01-база", "02-пары", "03-встречи", "04-мониторинг"]

    @Test func theRealProgrammeRunsAndASecondRunChangesNothing() throws {
        let folder = try Program.Folder()
        let program = Program()
        let register = folder.file("register.sqlite")
        for name in Self.road {
            let result = try program.run("run", "scripts/programs/\(name).tandem", "--register", register)
            #expect(result.code == 0, "\(name): \(result.errors)")
            #expect(result.errors.isEmpty)
        }
        let pairs = try program.run("eval", "show pairs by state as json", "--register", register, "--language", "en")
        #expect(pairs.output.contains("\"active\""))
        for name in Self.road.dropLast() {
            let result = try program.run("run", "scripts/programs/\(name).tandem", "--register", register)
            #expect(result.code == 0, "\(name): \(result.errors)")
            #expect(result.output.contains("без изменений"), "\(name): \(result.output)")
        }
    }

    @Test func approvalIsRefusedWithEveryMissingPaperAndItsClause() throws {
        let folder = try Program.Folder()
        let program = Program()
        let register = folder.file("register.sqlite")
        for name in Self.road.prefix(3) {
            _ = try program.run("run", "scripts/programs/\(name).tandem", "--register", register)
        }
        let before = try program.run("eval", "показать пары по состоянию", "--register", register)
        let refused = try program.run("eval", "утвердить пары приказом № 116/01 от 21.10.2023", "--register", register)
        #expect(refused.code == 1)
        #expect(refused.errors.contains("E0315"))
        #expect(refused.errors.contains("П4.11") && refused.errors.contains("П4.14"))
        let after = try program.run("eval", "показать пары по состоянию", "--register", register)
        #expect(after.output == before.output)
    }
}
