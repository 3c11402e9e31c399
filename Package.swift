// swift-tools-version:6.1
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .unsafeFlags(["-warnings-as-errors"]),
]

let package = Package(
    name: "tandem",
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ],
    targets: [
        .target(name: "TandemText", swiftSettings: strict),
        .target(name: "TandemLanguage", dependencies: ["TandemText"], swiftSettings: strict),
        .target(name: "TandemDomain", dependencies: ["TandemText"], swiftSettings: strict),
        .target(name: "TandemReport", dependencies: ["TandemText"], swiftSettings: strict),
        .target(
            name: "TandemInterpreter",
            dependencies: ["TandemText", "TandemLanguage", "TandemDomain", "TandemStore", "TandemReport"],
            swiftSettings: strict),
        .target(
            name: "TandemStore",
            dependencies: ["TandemDomain", "TandemText", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: strict),
    ]
)
