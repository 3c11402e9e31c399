/// The parts of SARIF 2.1.0 (OASIS) that findings need, by their names in the standard.
struct SARIFLog: Encodable {
    var schema = "https://json.schemastore.org/sarif-2.1.0.json"
    var version = "2.1.0"
    var runs: [SARIFRun]

    enum CodingKeys: String, CodingKey {
        case schema = "$schema"
        case version, runs
    }
}

struct SARIFRun: Encodable {
    struct Tool: Encodable { var driver: Driver }
    struct Driver: Encodable {
        var name: String
        var version: String
        var language: String
        var rules: [SARIFRule]
    }

    var tool: Tool
    var columnKind = "unicodeCodePoints"
    var results: [SARIFResult]
}

struct SARIFMessage: Encodable { var text: String }

struct SARIFRule: Encodable {
    struct Configuration: Encodable { var level: String }

    var id: String
    var shortDescription: SARIFMessage
    var fullDescription: SARIFMessage
    var help: SARIFMessage
    var defaultConfiguration: Configuration
}

struct SARIFResult: Encodable {
    var ruleId: String
    var ruleIndex: Int?
    var level: String
    var message: SARIFMessage
    var locations: [SARIFLocation]
    var relatedLocations: [SARIFLocation]?
    var fixes: [SARIFFix]?
}

struct SARIFLocation: Encodable {
    var id: Int?
    var physicalLocation: SARIFPlace
    var message: SARIFMessage?
}

struct SARIFPlace: Encodable {
    var artifactLocation: SARIFArtifact
    var region: SARIFRegion
}

struct SARIFArtifact: Encodable { var uri: String }

/// Lines and columns from 1; the end column is the one after the last character.
struct SARIFRegion: Encodable {
    var startLine: Int
    var startColumn: Int
    var endLine: Int
    var endColumn: Int

    init(_ region: FindingRegion) {
        startLine = region.line
        startColumn = region.column
        endLine = region.endLine
        endColumn = region.endColumn
    }
}

struct SARIFFix: Encodable {
    struct Change: Encodable {
        var artifactLocation: SARIFArtifact
        var replacements: [Replacement]
    }
    struct Replacement: Encodable {
        var deletedRegion: SARIFRegion
        var insertedContent: SARIFMessage
    }

    var description: SARIFMessage
    var artifactChanges: [Change]
}
