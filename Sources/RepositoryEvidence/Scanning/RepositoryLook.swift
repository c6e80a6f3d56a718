import MaturityModel

/// One look at one repository: paths first, then what stands in the files that the paths led to.
///
/// A class, because everything that is found goes into the same counts.
final class RepositoryLook {
  /// How much of a file is looked at to tell text from other bytes.
  private static let probe = 4_096

  let index: ScanIndex
  let bounds: ScanBounds
  private let limit: Int
  private let clock: () -> Int
  private let paths: PathClassifier
  var scan = RepositoryScan(name: "")
  /// By rule.
  private(set) var matches: [Matches]
  /// How many files each owner has that is counted and no rule.
  private(set) var counts: [Int: Int] = [:]
  private(set) var folders = FolderNumbers()
  private(set) var dependencies = Dependencies()
  private var candidates: Candidates
  private var bytesRead = 0

  init(_ index: ScanIndex, _ bounds: ScanBounds, until limit: Int, _ clock: @escaping () -> Int) {
    (self.index, self.bounds, self.limit, self.clock) = (index, bounds, limit, clock)
    paths = PathClassifier(index.drawers)
    matches = Array(repeating: Matches(), count: index.rules.count)
    candidates = Candidates(limit: bounds.files)
  }

  /// Forgets what was taken so far.
  func begin() {
    let (name, only) = (scan.name, scan.only)
    scan = RepositoryScan(name: name)
    scan.only = only
    matches = Array(repeating: Matches(), count: index.rules.count)
    counts = [:]
    candidates = Candidates(limit: bounds.files)
  }

  func isSkipped(_ path: UnsafeBufferPointer<UInt8>) -> Bool {
    paths.classify(path)
    return paths.owners.contains(index.skip)
  }

  /// Takes a path; false where that was enough.
  func take(_ path: UnsafeBufferPointer<UInt8>, isEmpty: Bool) -> Bool {
    if scan.files == bounds.paths {
      return stop(.paths, done: scan.files, of: scan.files + 1)
    }
    if scan.files & 0xFFF == 0xFFF, clock() > limit {
      return stop(.time, done: scan.files, of: scan.files + 1)
    }
    scan.files += 1
    paths.classify(path)
    let owners = paths.owners
    guard !owners.contains(index.skip), !isLeftOut(owners) else { return true }
    scan.looked += 1
    for owner in index.sets.values where owners.contains(owner) { counts[owner, default: 0] += 1 }
    var asked = owners
    asked.formIntersection(index.byAbsence)
    asked.each { counts[$0, default: 0] += 1 }
    guard !isEmpty else { return true }
    asked = owners
    asked.formIntersection(index.byPath)
    if !asked.isEmpty {
      let (isTest, isWeak) = (owners.contains(index.tests), owners.contains(index.weak))
      asked.each { add([(line: 0, text: [])], 1, of: $0, Array(path), isTest, isWeak) }
    }
    addCandidate(path, owners)
    return true
  }

  private func isLeftOut(_ owners: Owners) -> Bool {
    for owner in index.ownSkip..<index.ownOnly where owners.contains(owner) {
      counts[owner, default: 0] += 1
      return true
    }
    let only = index.ownOnly..<index.ownOnly + index.onlyCount
    guard !only.isEmpty else { return false }
    for owner in only where owners.contains(owner) {
      counts[owner, default: 0] += 1
      return false
    }
    return true
  }

  private func addCandidate(_ path: UnsafeBufferPointer<UInt8>, _ owners: Owners) {
    var asked = owners
    asked.formIntersection(index.byContent)
    let isManifest = owners.contains(index.manifests)
    guard isManifest || !asked.isEmpty else { return }
    for owner in [index.manifests, index.tests, index.weak] where owners.contains(owner) {
      asked.insert(owner)
    }
    candidates.add(path, isFirst: isManifest, isWeak: owners.contains(index.weak), asked)
  }

  /// Notes that folders were left out, because they lie too deep.
  func stopForDepth() { _ = stop(.depth, done: scan.files, of: scan.files + 1) }

  private func stop(_ bound: RepositoryScan.Stop.Bound, done: Int, of all: Int) -> Bool {
    if scan.stopped == nil {
      scan.stopped = RepositoryScan.Stop(bound: bound, done: done, of: max(all, done))
    }
    return false
  }

  /// Reads the files that paths led to; false where whoever watches stopped it.
  func read(_ folder: RepositoryFolder, _ watch: RepositoryScanner.Watch) -> Bool {
    let content = ContentLook(index, bounds)
    defer { scan.cutLines = content.cutLines }
    let list = candidates.sorted()
    var buffer = [UInt8](repeating: 0, count: bounds.bytesOfFile + 1)
    for (done, candidate) in list.enumerated() {
      if done & 0x3F == 0, !watch(done, list.count) { return false }
      if done & 0x1F == 0x1F, clock() > limit {
        _ = stop(.time, done: done, of: candidates.count)
        return true
      }
      guard bytesRead < bounds.bytes else {
        _ = stop(.bytes, done: done, of: candidates.count)
        return true
      }
      let asked = candidates.owners[candidate.asked]
      guard asked.contains(index.manifests) || isWorthReading(asked) else { continue }
      guard let count = folder.read(candidate.path, into: &buffer) else { continue }
      look(candidate.path, buffer, count, asked, content)
    }
    if candidates.count > list.count { _ = stop(.files, done: list.count, of: candidates.count) }
    return watch(list.count, list.count)
  }

  /// False where only rules ask that speak in repositories with ML packages, and this is none.
  private func isWorthReading(_ asked: Owners) -> Bool {
    !dependencies.ml.isEmpty || asked.intersects(index.withoutML)
  }

  private func look(
    _ path: [UInt8], _ buffer: [UInt8], _ count: Int, _ asked: Owners, _ content: ContentLook
  ) {
    scan.read += 1
    let whole = min(count, bounds.bytesOfFile)
    if count > whole { scan.cut += 1 }
    bytesRead += whole
    buffer.withUnsafeBufferPointer { buffer in
      guard !buffer[..<min(whole, Self.probe)].contains(0) else { return }
      let bytes = UnsafeBufferPointer(rebasing: buffer[..<whole])
      let (isTest, isWeak) = (asked.contains(index.tests), asked.contains(index.weak))
      if asked.contains(index.manifests) {
        dependencies.add(bytes, path: path, isTest: isTest, isWeak: isWeak, rules: index)
      }
      for found in content.look(bytes, path: path, asked: asked) {
        add(found.places, found.count, of: found.rule, path, isTest, isWeak)
      }
    }
  }

  /// Adds what a rule found in a file, as far as it counts there.
  private func add(
    _ places: [(line: Int, text: [UInt8])], _ count: Int, of number: Int, _ path: [UInt8],
    _ isTest: Bool, _ isWeak: Bool
  ) {
    let rule = index.rules[number]
    let counts = rule.isAnywhere || !isTest && (!isWeak || rule.says == .supports)
    guard counts else { return }
    let file = Matches.InFile(
      path: path, isWeak: isWeak && !rule.isAnywhere, places: places, count: count)
    matches[number].add(file, folder: folders.number(ofFolderOf: path), keeping: bounds.places)
  }

  /// What the repository's own file left out, in the order of that file.
  func leftOut(_ settings: OwnSettings) -> [RepositoryScan.LeftOut] {
    settings.skip.enumerated().map { number, entry in
      RepositoryScan.LeftOut(
        files: entry.files, reason: entry.reason, count: counts[index.ownSkip + number] ?? 0)
    }
      + settings.only.enumerated().map { number, entry in
        RepositoryScan.LeftOut(
          files: "only " + entry.files, reason: entry.reason,
          count: counts[index.ownOnly + number] ?? 0)
      }
  }
}
