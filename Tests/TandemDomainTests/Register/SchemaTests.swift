import Testing

@testable import TandemDomain

@Suite struct SchemaTests {
    @Test func dependencyOrderHoldsEveryTableOnce() {
        #expect(Schema.dependencyOrder.count == TableName.allCases.count)
        #expect(Set(Schema.dependencyOrder) == Set(TableName.allCases))
    }

    @Test(arguments: TableName.allCases)
    func referencesPointToEarlierTables(name: TableName) throws {
        let place = try #require(Schema.dependencyOrder.firstIndex(of: name))
        for field in Schema.fields(of: name) {
            if case .reference(let target) = field.type {
                #expect(try #require(Schema.dependencyOrder.firstIndex(of: target)) < place)
            }
        }
    }

    @Test(arguments: TableName.allCases)
    func fieldsOfATableAreDistinctAndInUse(name: TableName) {
        let names = Schema.fields(of: name).map(\.name)
        #expect(!names.isEmpty)
        #expect(Set(names).count == names.count)
        #expect(Table(name).columns.map(\.field) == Schema.fields(of: name))
    }

    @Test func everyFieldHasATableAndAnId() {
        let used = Set(TableName.allCases.flatMap { Schema.fields(of: $0).map(\.name) })
        #expect(used == Set(FieldName.allBuiltIn).subtracting(SchemaTests.unused))
        for field in FieldName.allBuiltIn { #expect(FieldName(id: field.id) == field) }
        #expect(FieldName(id: "нет") == nil)
        #expect(TableName.allCases.map(\.ordinal) == Array(TableName.allCases.indices))
    }

    /// Fields of the vocabulary that no table has.
    private static let unused: Set<FieldName> = []

    @Test func choicesKeepTheirCodes() {
        func check<C: Choice>(_ type: C.Type, _ kind: ChoiceKind) {
            #expect(kind.ids == C.allCases.map(\.rawValue))
            for (index, value) in C.allCases.enumerated() {
                #expect(value.code == Int32(index))
                #expect(C(code: value.code) == value)
                #expect(kind.code(of: value.rawValue) == value.code)
            }
            #expect(C(code: -1) == nil)
            #expect(C(code: Int32(C.allCases.count)) == nil)
            #expect(kind.code(of: "") == nil)
        }
        check(Category.self, .category)
        check(Need.self, .need)
        check(Gender.self, .gender)
        check(MentoringForm.self, .form)
        check(Stage.self, .stage)
        check(MeetingKind.self, .meetingKind)
        check(Phase.self, .phase)
        check(PairState.self, .pairState)
        check(OwnFieldType.self, .fieldType)
        check(Reading.self, .reading)
    }
}
