package import Formats
import MaturityModel
import POSIX

/// Looks at a repository without running, sending or changing anything.
package struct RepositoryScanner: Sendable {
  /// Told of files that were read, out of those to be read; answers false to stop.
  package typealias Watch = (_ done: Int, _ all: Int) -> Bool

  /// Why a repository cannot be looked at.
  package enum Fault: Error, Hashable {
    case noSuchFolder
    /// Its own file about being looked at is wrong.
    case invalid(InvalidFile)
    /// Whoever watches stopped it.
    case stopped
  }

  private let rules: EvidenceRules
  /// For repositories without settings of their own.
  private let index: ScanIndex
  private let git: [UInt8]?
  private let bounds: ScanBounds
  private let clock: @Sendable () -> Int

  /// `git` is the path of the program, nil where there is none; `clock` tells milliseconds and never jumps.
  package init(
    rules: EvidenceRules, git: [UInt8]?, bounds: ScanBounds = ScanBounds(),
    clock: @escaping @Sendable () -> Int
  ) {
    (self.rules, self.git, self.bounds, self.clock) = (rules, git, bounds, clock)
    index = ScanIndex(rules)
  }

  /// Looks at a folder, or at what lies below another one in it.
  ///
  /// `name` is what the repository is called in the result, which says nothing else of where it lies.
  package func scan(
    _ folder: [UInt8], name: String, only: [UInt8] = [], watch: Watch = { _, _ in true }
  ) throws(Fault) -> RepositoryScan {
    guard let files = RepositoryFolder(folder) else { throw .noSuchFolder }
    let settings = try settings(of: files, name: name)
    let look = RepositoryLook(
      settings == OwnSettings() ? index : ScanIndex(rules, own: settings), bounds,
      until: clock() + bounds.milliseconds, clock)
    look.scan.name = name
    look.scan.only = String(decoding: only, as: UTF8.self)
    let git = git.map {
      GuardedGit(
        program: $0, folder: folder,
        patienceWithListing: bounds.milliseconds + GuardedGit.patience, clock: clock)
    }
    let isListed = git.map { list(by: $0, only, look) } ?? false
    if !isListed { walk(files, only, look) }
    guard look.read(files, watch) else { throw .stopped }
    var history: RepositoryHistory?
    if isListed, let git { history = RepositoryHistory(git, isShallow: Self.isShallow(files)) }
    look.scan.leftOut = look.leftOut(settings)
    look.scan.history = history.map { $0.isWhole ? .known : .shallow } ?? .unknown
    look.scan.commit = history?.commit
    look.scan.cutHistory = history?.cut
    look.scan.newest = history?.newest
    var judge = Judge(look, rules, history?.isWhole == true ? history : nil)
    look.scan.proposals = judge.proposals()
    return look.scan
  }

  private func settings(of files: RepositoryFolder, name: String) throws(Fault) -> OwnSettings {
    var buffer = [UInt8](repeating: 0, count: OwnSettings.sizeLimit)
    let path = Array(OwnSettings.fileName.utf8)
    guard let count = files.read(path, into: &buffer) else { return OwnSettings() }
    do {
      return try OwnSettings.read(
        Array(buffer[..<count]), file: name + "/" + OwnSettings.fileName
      ).get()
    } catch { throw .invalid(error) }
  }

  /// Takes the files that git has; false where it has none to tell.
  private func list(by git: GuardedGit, _ only: [UInt8], _ look: RepositoryLook) -> Bool {
    var last: [UInt8] = []
    let isWhole = git.parts(GuardedGit.listing) { part in
      // MODE DIGEST STAGE, a tab, the path.
      guard let tab = part.firstIndex(of: 0x09), part.starts(with: "100".utf8) else { return true }
      let path = UnsafeBufferPointer(rebasing: part[(tab + 1)...])
      // A file that is being merged stands there several times.
      guard !path.elementsEqual(last) else { return true }
      last.removeAll(keepingCapacity: true)
      last.append(contentsOf: path)
      guard Self.lies(path, below: only) else { return true }
      return look.take(path, isEmpty: Self.isEmpty(part[7..<tab]))
    }
    if isWhole { look.scan.listing = .git } else { look.begin() }
    return isWhole
  }

  /// True for the digest of a file without bytes, by SHA-1 and by SHA-256.
  private static func isEmpty(_ digest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    digest.starts(with: "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391".utf8)
      || digest.starts(
        with: "473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813".utf8)
  }

  private func walk(_ files: RepositoryFolder, _ only: [UInt8], _ look: RepositoryLook) {
    look.scan.listing = .folder
    var walk = FolderWalk(folder: files) { path in
      path.withUnsafeBufferPointer { look.isSkipped($0) }
    }
    walk.files { path, size in
      path.withUnsafeBufferPointer { path in
        !Self.lies(path, below: only) || look.take(path, isEmpty: size == 0)
      }
    }
    if walk.isCut { look.stopForDepth() }
  }

  private static func lies(_ path: UnsafeBufferPointer<UInt8>, below folder: [UInt8]) -> Bool {
    folder.isEmpty
      || path.count > folder.count && path[folder.count] == UInt8(ascii: "/")
        && path.starts(with: folder)
  }

  /// Whether the history was cut off when it was copied; nil where no file of the repository tells.
  private static func isShallow(_ files: RepositoryFolder) -> Bool? {
    let folder = files.openFolder(Array(".git".utf8)[...])
    guard folder >= 0 else { return nil }
    close(folder)
    return files.has(Array(".git/shallow".utf8))
  }
}
