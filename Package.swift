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
    targets: [
        .target(name: "TandemText", swiftSettings: strict),
        .target(name: "TandemLanguage", dependencies: ["TandemText"], swiftSettings: strict),
        .target(name: "TandemDomain", dependencies: ["TandemText"], swiftSettings: strict),
    ]
)
