// swift-tools-version:6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

// What is not done thousands of times is built small, not fast: the program is one file that people download.
let small = strict + [SwiftSetting.unsafeFlags(["-Osize"], .when(configuration: .release))]

let package = Package(
  name: "mlmaturity",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "MaturityModel", targets: ["MaturityModel"]),
    .executable(name: "mlmaturity", targets: ["mlmaturity"]),
    .executable(name: "mlmaturity-postgresql", targets: ["mlmaturity-postgresql"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/attaswift/BigInt", from: "6.0.1"),
  ],
  targets: [
    .target(
      name: "MaturityModel",
      dependencies: ["Translation", .product(name: "BigInt", package: "BigInt")],
      swiftSettings: strict),
    .target(name: "Translation", swiftSettings: strict),
    .target(name: "POSIX", swiftSettings: strict),
    .target(name: "TextCanvas", swiftSettings: strict),
    .target(name: "CQuestionnaires"),
    .target(name: "CSHA256"),
    // The page is embedded by the C file.
    .target(name: "CBallotPage", exclude: ["page"]),
    .target(
      name: "CNcurses",
      cSettings: [
        .define("NCURSES_WIDECHAR", to: "1"),
        .define("_XOPEN_SOURCE_EXTENDED", .when(platforms: [.macOS])),
      ],
      linkerSettings: [
        .linkedLibrary("ncursesw", .when(platforms: [.linux])),
        .linkedLibrary("ncurses", .when(platforms: [.macOS])),
      ]),
    // Homebrew keeps its headers where no compiler looks; pkg-config tells where.
    .systemLibrary(
      name: "HomebrewCMark", pkgConfig: "libcmark-gfm", providers: [.brew(["cmark-gfm"])]),
    .target(
      name: "CCommonMark",
      dependencies: [.target(name: "HomebrewCMark", condition: .when(platforms: [.macOS]))],
      linkerSettings: [
        // By the names of the static libraries, so that the program needs no other where it runs.
        .linkedLibrary(":libcmark-gfm-extensions.a", .when(platforms: [.linux])),
        .linkedLibrary(":libcmark-gfm.a", .when(platforms: [.linux])),
        .linkedLibrary("cmark-gfm-extensions", .when(platforms: [.macOS])),
      ]),
    .target(
      name: "Formats",
      dependencies: ["MaturityModel", "Translation", "POSIX", "CSHA256", "CBallotPage"],
      swiftSettings: strict),
    .target(
      name: "LiveVotes", dependencies: ["MaturityModel", "Translation", "Formats"],
      swiftSettings: small),
    .target(
      name: "RepositoryEvidence",
      dependencies: ["MaturityModel", "Translation", "Formats", "POSIX"], swiftSettings: small),
    .target(
      name: "Documents",
      dependencies: ["MaturityModel", "Translation", "Formats", "TextCanvas", "CCommonMark"],
      swiftSettings: small),
    .target(
      name: "Storage",
      dependencies: [
        "MaturityModel", "Translation", "Formats", "LiveVotes", "POSIX", "CQuestionnaires",
      ],
      swiftSettings: small),
    .target(
      name: "Screens",
      dependencies: [
        "MaturityModel", "Translation", "Documents", "LiveVotes", "TextCanvas",
        "RepositoryEvidence",
      ],
      swiftSettings: small),
    .target(
      name: "Curses", dependencies: ["TextCanvas", "POSIX", "CNcurses"], swiftSettings: strict),
    .executableTarget(
      name: "mlmaturity",
      dependencies: [
        "MaturityModel", "Translation", "TextCanvas", "Formats", "Documents", "Storage", "Screens",
        "Curses", "POSIX", "RepositoryEvidence", "LiveVotes",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: small),
    // The shared store is reached by a program of its own, so that the other one needs no network.
    .executableTarget(
      name: "mlmaturity-postgresql", dependencies: ["MaturityModel", "Formats", "POSIX"],
      resources: [.embedInCode("Schema/version_1_0.sql")], swiftSettings: small),
    // A program in a pseudo-terminal and the screen it paints, for tests of the real binary.
    .target(
      name: "TerminalDriver", dependencies: ["POSIX"], path: "Tests/TerminalDriver",
      swiftSettings: strict),
    // A server of PostgreSQL, and the program that reaches it.
    .target(
      name: "StoreServer", dependencies: ["Formats", "POSIX", "mlmaturity-postgresql"],
      path: "Tests/StoreServer", swiftSettings: strict),
    .testTarget(
      name: "SharedStoreTests",
      dependencies: ["StoreServer", "mlmaturity-postgresql", "Formats", "MaturityModel", "POSIX"],
      swiftSettings: strict),
    .testTarget(
      name: "MaturityModelTests", dependencies: ["MaturityModel", "Formats"], swiftSettings: strict),
    .testTarget(name: "TranslationTests", dependencies: ["Translation"], swiftSettings: strict),
    .testTarget(name: "TextCanvasTests", dependencies: ["TextCanvas"], swiftSettings: strict),
    // Questionnaires and assessments in every spelling, folders to put them in, and a made-up language.
    .target(
      name: "FileSamples",
      dependencies: [
        "MaturityModel", "Translation", "Formats", "Storage", "StoreServer", "POSIX",
      ],
      path: "Tests/FileSamples", swiftSettings: strict),
    .testTarget(
      name: "FormatsTests",
      dependencies: ["Formats", "MaturityModel", "Translation", "Storage", "FileSamples"],
      exclude: ["Ballots/Sheets", "Models/Vectors"], swiftSettings: strict),
    .testTarget(
      name: "LiveVotesTests", dependencies: ["LiveVotes", "MaturityModel", "Formats", "POSIX"],
      exclude: ["Example", "vectors.json"], swiftSettings: strict),
    .testTarget(
      name: "RepositoryEvidenceTests",
      dependencies: ["RepositoryEvidence", "Formats", "MaturityModel", "POSIX"],
      swiftSettings: strict),
    .testTarget(
      name: "StorageTests",
      dependencies: [
        "Storage", "Formats", "LiveVotes", "MaturityModel", "FileSamples", "StoreServer", "POSIX",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "DocumentsTests",
      dependencies: [
        "Documents", "MaturityModel", "Translation", "Formats", "Storage", "TextCanvas",
      ],
      exclude: ["Charts", "Texts"], swiftSettings: strict),
    .testTarget(
      name: "ScreensTests",
      dependencies: [
        "Screens", "Documents", "MaturityModel", "Translation", "TextCanvas", "Formats",
        "Storage", "FileSamples", "RepositoryEvidence", "LiveVotes",
      ],
      exclude: ["Example", "Pictures"], swiftSettings: strict),
    .testTarget(
      name: "CursesTests", dependencies: ["Curses", "TextCanvas", "TerminalDriver", "POSIX"],
      swiftSettings: strict),
    .testTarget(
      name: "ProgramTests",
      dependencies: ["TerminalDriver", "StoreServer", "mlmaturity", "POSIX", "LiveVotes"],
      exclude: ["Pictures"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
