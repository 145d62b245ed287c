// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "headroom",
  products: [.executable(name: "headroom", targets: ["headroom"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    // The two system libraries, and the data that makes the binary one file.
    .systemLibrary(
      name: "CLibcurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .systemLibrary(
      name: "CLibcrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .target(
      name: "CEmbeddedData", exclude: ["generate-aws-data.py", "generate-cloudformation-data.py"]),

    // What knows nothing of quotas.
    .target(name: "CByteMasks"),
    .target(
      name: "Documents", dependencies: ["CByteMasks", .product(name: "Yams", package: "Yams")]),
    .target(
      name: "AWSQuery",
      dependencies: ["Documents", "CLibcurl", "CLibcrypto", "CEmbeddedData"]),

    // The subject: pure values and pure functions.
    .target(name: "PreflightModel", dependencies: ["Documents"]),
    .target(name: "PlanReaders", dependencies: ["PreflightModel", "Documents", "CEmbeddedData"]),
    .target(name: "Planner", dependencies: ["PreflightModel", "Documents", "CEmbeddedData"]),
    .target(name: "Reporters", dependencies: ["PreflightModel", "Documents"]),

    .executableTarget(
      name: "headroom",
      dependencies: [
        "Documents", "AWSQuery", "PreflightModel", "PlanReaders", "Planner", "Reporters",
        "CLibcurl", "CEmbeddedData",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    .target(name: "TestSupport", dependencies: ["Documents"], path: "Tests/TestSupport"),
    .testTarget(name: "DocumentsTests", dependencies: ["Documents", "TestSupport"]),
    .testTarget(
      name: "AWSQueryTests",
      dependencies: ["AWSQuery", "Documents", "CEmbeddedData", "TestSupport"]),
    .testTarget(
      name: "PreflightModelTests", dependencies: ["PreflightModel", "Documents", "TestSupport"]),
    .testTarget(
      name: "PlanReadersTests",
      dependencies: ["PlanReaders", "PreflightModel", "Documents", "TestSupport"]),
    .testTarget(
      name: "PlannerTests",
      dependencies: [
        "Planner", "PlanReaders", "PreflightModel", "Documents", "CEmbeddedData", "TestSupport",
      ]),
    .testTarget(
      name: "ReportersTests",
      dependencies: ["Reporters", "PreflightModel", "Documents", "TestSupport"]),
    .testTarget(
      name: "CatalogTests",
      dependencies: ["AWSQuery", "Planner", "PreflightModel", "Documents", "TestSupport"]),
    .testTarget(
      name: "EndToEnd", dependencies: ["Documents", "TestSupport"], path: "Tests/EndToEnd"),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
