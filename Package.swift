// swift-tools-version:6.1
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .unsafeFlags(["-warnings-as-errors"]),
]
let strictC: [CSetting] = [.define("_GNU_SOURCE"), .unsafeFlags(["-Wall", "-Wextra", "-Werror"])]

let package = Package(
    name: "tandem",
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    ],
    targets: [
        // The road, from text to answer: each module imports only what stands before it.
        .target(name: "TandemText", swiftSettings: strict),
        .target(name: "TandemLanguage", dependencies: ["TandemText"], swiftSettings: strict),
        // A processor's instruction that Swift has no word for.
        .target(name: "CPrefetch", cSettings: strictC),
        .target(name: "TandemDomain", dependencies: ["TandemText", "CPrefetch"], swiftSettings: strict),
        .target(name: "TandemMatching", swiftSettings: strict),
        .target(
            name: "TandemStore",
            dependencies: [
                "TandemDomain", "TandemText", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            swiftSettings: strict),
        .target(name: "TandemReport", dependencies: ["TandemText"], swiftSettings: strict),
        .target(
            name: "TandemDocuments",
            dependencies: ["TandemText", .product(name: "Mustache", package: "swift-mustache")],
            swiftSettings: strict),
        .target(
            name: "TandemInterpreter",
            dependencies: [
                "TandemText", "TandemLanguage", "TandemDomain", "TandemMatching", "TandemStore", "TandemReport",
                "TandemDocuments",
            ],
            swiftSettings: strict),
        .systemLibrary(name: "CLibedit", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
        .target(name: "CEditline", dependencies: ["CLibedit"], cSettings: strictC),
        .target(
            name: "TandemShell",
            dependencies: ["CEditline", "TandemText", "TandemLanguage", "TandemStore", "TandemInterpreter"],
            swiftSettings: strict),
        .target(
            name: "TandemLanguageServer", dependencies: ["TandemText", "TandemLanguage", "TandemInterpreter"],
            swiftSettings: strict),
        .executableTarget(
            name: "tandem",
            dependencies: [
                "TandemText", "TandemLanguage", "TandemStore", "TandemInterpreter", "TandemShell",
                "TandemLanguageServer",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        // Measures the product; not part of it.
        .executableTarget(
            name: "tandem-bench", dependencies: ["TandemText", "TandemDomain", "TandemMatching", "TandemInterpreter"],
            swiftSettings: strict),

        // Tests mirror the modules; the pseudo-terminal drives the built program as a person would.
        .target(name: "CPseudoTerminal", path: "Tests/Support/CPseudoTerminal", cSettings: strictC),
        .target(
            name: "TandemPseudoTerminal", dependencies: ["CPseudoTerminal"],
            path: "Tests/Support/TandemPseudoTerminal", swiftSettings: strict),
        .executableTarget(
            name: "shell-demo", dependencies: ["TandemShell"], path: "Tests/Support/shell-demo", swiftSettings: strict),
        .target(
            name: "TandemLanguageFuzzing", dependencies: ["TandemLanguage", "TandemText"],
            path: "Tests/Support/TandemLanguageFuzzing", swiftSettings: strict),
        .executableTarget(
            name: "language-fuzz", dependencies: ["TandemLanguageFuzzing", "TandemLanguage", "TandemText"],
            path: "Tests/Support/language-fuzz", swiftSettings: strict),
        .testTarget(name: "TandemTextTests", dependencies: ["TandemText"], swiftSettings: strict),
        .testTarget(name: "TandemDomainTests", dependencies: ["TandemDomain", "TandemText"], swiftSettings: strict),
        .testTarget(
            name: "TandemStoreTests",
            dependencies: ["TandemStore", "TandemDomain", "TandemText", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: strict),
        .testTarget(
            name: "TandemInterpreterTests",
            dependencies: [
                "TandemInterpreter", "TandemMatching", "TandemStore", "TandemDomain", "TandemLanguage", "TandemReport",
                "TandemDocuments", "TandemText", "tandem-bench",
            ],
            exclude: ["Documents/Golden"], swiftSettings: strict),
        .testTarget(
            name: "TandemMatchingTests", dependencies: ["TandemMatching"], resources: [.copy("Anchors")],
            swiftSettings: strict),
        .testTarget(
            name: "TandemLanguageTests", dependencies: ["TandemLanguage", "TandemText", "TandemLanguageFuzzing"],
            swiftSettings: strict),
        .testTarget(name: "TandemReportTests", dependencies: ["TandemReport", "TandemText"], swiftSettings: strict),
        .testTarget(
            name: "TandemDocumentsTests", dependencies: ["TandemDocuments", "TandemText"], swiftSettings: strict),
        .testTarget(
            name: "TandemPseudoTerminalTests", dependencies: ["TandemPseudoTerminal"], swiftSettings: strict),
        .testTarget(
            name: "TandemShellTests",
            dependencies: ["TandemShell", "TandemText", "TandemPseudoTerminal", "shell-demo"], swiftSettings: strict),
        .testTarget(
            name: "TandemLanguageServerTests",
            dependencies: ["TandemLanguageServer", "TandemText", "TandemLanguage", "TandemInterpreter", "tandem"],
            swiftSettings: strict),
        .testTarget(
            name: "EndToEndTests", dependencies: ["TandemPseudoTerminal", "tandem"], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
