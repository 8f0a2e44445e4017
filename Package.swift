// swift-tools-version: 6.3
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// For the modules that must not touch a pointer: all but the wrappers of C libraries.
let safeSettings = settings + [.strictMemorySafety()]

let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "sdg",
  products: [
    .executable(name: "sdg", targets: ["sdg"]),
    .executable(name: "sdg-dedupe", targets: ["sdg-dedupe"]),
    .executable(name: "sdg-validate", targets: ["sdg-validate"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    // C: system libraries and shims. Nothing here knows our domain.
    .target(
      name: "CBytes", path: "Sources/C/CBytes",
      cSettings: [.enableWarning("all"), .enableWarning("extra"), .treatAllWarnings(as: .error)]),
    .target(
      name: "CSimdjson", path: "Sources/C/CSimdjson",
      cxxSettings: [.enableWarning("all"), .enableWarning("extra"), .treatAllWarnings(as: .error)],
      linkerSettings: [.linkedLibrary("simdjson")]),
    .target(
      name: "CLanguage", path: "Sources/C/CLanguage",
      cxxSettings: [.enableWarning("all"), .enableWarning("extra"), .treatAllWarnings(as: .error)],
      linkerSettings: [.linkedLibrary("cld2")]),
    .target(
      name: "CSketch", path: "Sources/C/CSketch",
      cSettings: [.enableWarning("all"), .enableWarning("extra"), .treatAllWarnings(as: .error)]),
    .systemLibrary(
      name: "CMarkdown", path: "Sources/C/CMarkdown", providers: [.apt(["libmd4c-dev"])]),
    .systemLibrary(
      name: "CPatterns", path: "Sources/C/CPatterns", providers: [.apt(["libhyperscan-dev"])]),
    .systemLibrary(name: "CRegex", path: "Sources/C/CRegex", providers: [.apt(["libpcre2-dev"])]),
    .systemLibrary(
      name: "CUnicode", path: "Sources/C/CUnicode", providers: [.apt(["libutf8proc-dev"])]),
    .systemLibrary(
      name: "CXXHash", path: "Sources/C/CXXHash", providers: [.apt(["libxxhash-dev"])]),
    .systemLibrary(name: "CZlib", path: "Sources/C/CZlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CZstd", path: "Sources/C/CZstd", providers: [.apt(["libzstd-dev"])]),

    // Ground floor.
    .target(
      name: "Records", dependencies: ["CBytes", "CSimdjson", "CXXHash", "CZlib", "CZstd"],
      swiftSettings: settings),
    .target(
      name: "Text",
      dependencies: [
        "Records", "CLanguage", "CMarkdown", "CPatterns", "CRegex", "CSketch", "CUnicode",
        "CXXHash",
      ],
      swiftSettings: settings),
    .target(
      name: "Settings", dependencies: [.product(name: "Yams", package: "Yams")],
      swiftSettings: safeSettings),
    .target(name: "Reports", swiftSettings: safeSettings),
    .target(name: "Schema", dependencies: ["Records", "CRegex"], swiftSettings: safeSettings),

    // Rooms.
    .target(
      name: "Validate", dependencies: ["Records", "Text", "Schema", "Settings"],
      swiftSettings: safeSettings),

    .target(
      name: "Dedupe", dependencies: ["Records", "Text", "Settings", "CSketch"],
      swiftSettings: settings),

    // Programs.
    .target(
      name: "CommandSupport", dependencies: ["Settings", argumentParser], swiftSettings: settings),
    .executableTarget(name: "sdg", swiftSettings: settings),
    .executableTarget(
      name: "sdg-validate",
      dependencies: [
        "CommandSupport", "Records", "Reports", "Schema", "Settings", "Text", "Validate",
        argumentParser,
      ],
      swiftSettings: safeSettings),
    .executableTarget(
      name: "sdg-dedupe",
      dependencies: [
        "CommandSupport", "Dedupe", "Records", "Reports", "Settings", "Text", argumentParser,
      ],
      swiftSettings: safeSettings),

    // Tests.
    .testTarget(
      name: "ProgramTests", dependencies: ["sdg", "sdg-dedupe", "sdg-validate"],
      swiftSettings: settings),
    .testTarget(
      name: "DedupeTests", dependencies: ["Dedupe", "Records", "Text", "CSketch"],
      swiftSettings: settings),
    .testTarget(name: "ReportsTests", dependencies: ["Reports"], swiftSettings: settings),
    .testTarget(name: "SettingsTests", dependencies: ["Settings"], swiftSettings: settings),
    .testTarget(name: "RecordsTests", dependencies: ["Records"], swiftSettings: settings),
    .testTarget(
      name: "TextTests", dependencies: ["Records", "Text", "CSketch"], swiftSettings: settings),
    .testTarget(name: "SchemaTests", dependencies: ["Schema", "Records"], swiftSettings: settings),
    .testTarget(
      name: "ValidateTests", dependencies: ["Validate", "Records", "Schema", "Settings", "Text"],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)
