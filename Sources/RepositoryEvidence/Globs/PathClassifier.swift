/// Tells for one path after the other which globs it fits, and remembers what is true of its folders.
///
/// A class, because its memory is written to while paths are asked about.
final class PathClassifier {
  /// Names of folders that are remembered; when there are more it begins anew.
  private static let memoryLimit = 20_000

  /// How far each pattern of folders has come after a folder: a bit for each place that may be next.
  private struct Level {
    /// Bytes of the path up to the slash that ends the folder.
    var length: Int
    var progress: [UInt64]
    /// The patterns that the folder fits as a whole.
    var fits: [Bool]
    /// Who asked for all that lies in it.
    var owners: Owners
  }

  private let drawers: GlobDrawers
  private var levels: [Level] = []
  /// The path that was asked about last, in small letters.
  private var path: [UInt8] = []
  private var memory: [[UInt8]: [Bool]] = [:]
  /// Who asked for the path.
  private(set) var owners: Owners

  init(_ drawers: GlobDrawers) {
    self.drawers = drawers
    owners = Owners(count: drawers.ownerCount)
    let progress = drawers.partNumbers.map { Self.passed(1, $0) }
    levels = [level(length: 0, progress)]
  }

  /// Finds the owners of a path.
  func classify(_ bytes: UnsafeBufferPointer<UInt8>) {
    enterFolder(of: bytes)
    let level = levels[levels.count - 1]
    owners = level.owners
    let start = level.length
    path.withUnsafeBufferPointer { path in
      let name = UnsafeBufferPointer(rebasing: path[start...])
      if let claims = drawers.byName[Array(name)] { take(claims, level) }
      if let point = name.lastIndex(of: UInt8(ascii: ".")),
        let drawers = drawers.byEnding[Array(name[(point + 1)...])]
      {
        for drawer in drawers { open(drawer, name, level) }
      }
      for drawer in drawers.rest { open(drawer, name, level) }
    }
  }

  private func open(
    _ drawer: GlobDrawers.Drawer, _ name: UnsafeBufferPointer<UInt8>, _ level: Level
  ) {
    guard drawer.claims.contains(where: { level.fits[$0.folders] }), drawer.pattern.matches(name)
    else { return }
    take(drawer.claims, level)
  }

  private func take(_ claims: [GlobDrawers.Claim], _ level: Level) {
    for claim in claims where level.fits[claim.folders] { owners.formUnion(claim.owners) }
  }

  /// Goes from the folder of the former path to that of this one, over the folders that they share.
  private func enterFolder(of bytes: UnsafeBufferPointer<UInt8>) {
    var shared = 0
    while shared < min(path.count, bytes.count), path[shared] == bytes[shared].lowered {
      shared += 1
    }
    while let last = levels.last, last.length > shared { levels.removeLast() }
    path.removeSubrange(min(shared, path.count)...)
    path.append(contentsOf: bytes[shared...].lazy.map(\.lowered))
    var start = levels[levels.count - 1].length
    while let end = path[start...].firstIndex(of: UInt8(ascii: "/")) {
      let fitting = fitting(Array(path[start..<end]))
      levels.append(level(length: end + 1, progress(by: fitting)))
      start = end + 1
    }
  }

  /// Which patterns of one folder a name fits.
  private func fitting(_ name: [UInt8]) -> [Bool] {
    if let known = memory[name] { return known }
    if memory.count >= Self.memoryLimit { memory.removeAll(keepingCapacity: true) }
    let fitting = drawers.parts.map { $0.matches(name) }
    memory[name] = fitting
    return fitting
  }

  private func progress(by fitting: [Bool]) -> [UInt64] {
    let former = levels[levels.count - 1].progress
    return drawers.partNumbers.indices.map { index in
      guard former[index] != 0 else { return 0 }
      let parts = drawers.partNumbers[index]
      var next: UInt64 = 0
      for (place, part) in parts.enumerated() where former[index] >> UInt64(place) & 1 == 1 {
        if part < 0 {
          next |= 1 << UInt64(place)
        } else if fitting[part] {
          next |= 1 << UInt64(place + 1)
        }
      }
      return Self.passed(next, parts)
    }
  }

  /// The places with those that are reached by passing over `**`.
  private static func passed(_ places: UInt64, _ parts: [Int]) -> UInt64 {
    var places = places
    for (place, part) in parts.enumerated() where part < 0 && places >> UInt64(place) & 1 == 1 {
      places |= 1 << UInt64(place + 1)
    }
    return places
  }

  private func level(length: Int, _ progress: [UInt64]) -> Level {
    let fits = zip(progress, drawers.partNumbers).map { $0 >> UInt64($1.count) & 1 == 1 }
    var owners = Owners(count: drawers.ownerCount)
    for claim in drawers.whole where fits[claim.folders] { owners.formUnion(claim.owners) }
    return Level(length: length, progress: progress, fits: fits, owners: owners)
  }
}
