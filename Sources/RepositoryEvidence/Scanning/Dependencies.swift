import MaturityModel

/// What all manifests of a repository ask for.
struct Dependencies {
  /// A dependency that a rule or the list of ML packages names.
  struct Named {
    var name: [UInt8]
    var path: [UInt8]
    var line: Int
    var isWeak: Bool
    var isTest: Bool
  }

  /// Dependencies of manifests that are no tests, examples or documents, and how many of them are pinned.
  private(set) var all = 0
  private(set) var pinned = 0
  private(set) var manifests: [[UInt8]] = []
  /// The names of ML packages.
  private(set) var ml: Set<[UInt8]> = []
  /// The folders of manifests that name one.
  private(set) var units: Set<[UInt8]> = []
  private var named: [[UInt8]: [Named]] = [:]

  /// More names are not kept.
  private static let limit = 100_000

  mutating func add(
    _ bytes: UnsafeBufferPointer<UInt8>, path: [UInt8], isTest: Bool, isWeak: Bool, rules: ScanIndex
  ) {
    let slash = path.lastIndex(of: UInt8(ascii: "/"))
    let name = path[(slash.map { $0 + 1 } ?? 0)...].map(\.lowered)
    let found = ManifestReader.dependencies(in: bytes, name: name)
    let counts = !isTest && !isWeak
    if counts, !found.isEmpty { manifests.append(path) }
    for dependency in found {
      if counts {
        all += 1
        if dependency.isPinned { pinned += 1 }
        if rules.isML(dependency.name) {
          ml.insert(dependency.name)
          units.insert(Array(path[..<(slash ?? 0)]))
        }
      }
      guard named.count < Self.limit else { continue }
      named[dependency.name, default: []].append(
        Named(
          name: dependency.name, path: path, line: dependency.line, isWeak: isWeak, isTest: isTest))
    }
  }

  /// The dependencies whose names fit one of the patterns, by path and line.
  func named(_ patterns: [NamePattern]) -> [Named] {
    named.filter { name, _ in patterns.contains { $0.matches(name) } }.values.flatMap { $0 }
      .sorted {
        $0.path == $1.path ? $0.line < $1.line : $0.path.lexicographicallyPrecedes($1.path)
      }
  }
}
