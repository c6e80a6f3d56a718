import Formats
package import LiveVotes
import MaturityModel
import POSIX

/// The folder of a room, in which everybody may write, and what of it was read before.
///
/// A class, because it remembers that. What files say counts, never what they are called.
package final class RoomFolder {
  package let path: String
  private let room: Digest
  /// True where others can only put files into the folder of votes, not list it.
  private let isDropping: Bool
  private var known: [String: Known] = [:]

  /// Files beyond this are not looked at.
  package static let fileLimit = 20_000
  /// A file of a room is not longer.
  static let longest = 65_536
  /// A file that cannot be read may be on its way: it is read again so often.
  private static let patience = 5

  private struct Known {
    var stamp: FileStamp
    var reading: RoomFile.Reading
    var bytes: [UInt8]
    var tries = 0
  }

  /// What stands in the folder at one moment.
  package struct Content: Sendable {
    package var files: [RoomFile] = []
    /// How many files are none of the room.
    package var foreign = 0
    /// True where a file is of a newer version of the protocol.
    package var hasNewer = false
    /// True where there are more files than are looked at.
    package var isFull = false
    /// True while the folder is not there, or cannot be read.
    package var isGone = false
  }

  package init(_ path: String, room: Digest, isDropping: Bool) {
    (self.path, self.room, self.isDropping) = (path, room, isDropping)
  }

  /// The folder that votes are put into.
  private var drop: String { isDropping ? path + "/" + Self.dropName : path }
  static let dropName = "drop"

  /// False where somebody put a link in the folder's place, which would lead what is written to elsewhere.
  private var isReal: Bool {
    Set([path, drop]).allSatisfy { FilePath.status(ofName: $0)?.isFolder == true }
  }

  /// Reads what is new in the folder, and in that of votes; where nobody may list that, the `own` files in it.
  package func content(own: [String] = []) -> Content {
    var content = Content()
    var found: Set<String> = []
    guard isReal, let names = FolderListing.names(in: path) else {
      content.isGone = true
      return content
    }
    var paths = names.filter(Self.isDocument).map { "\(path)/\($0)" }
    if isDropping {
      let dropped = FolderListing.names(in: drop)?.filter(Self.isDocument) ?? own
      paths += dropped.map { "\(drop)/\($0)" }
    }
    content.isFull = paths.count > Self.fileLimit
    for path in paths.prefix(Self.fileLimit) {
      guard let reading = read(path) else { continue }
      found.insert(path)
      switch reading {
      case .record(let file): content.files.append(file)
      case .newer: content.hasNewer = true
      case .malformed, .foreign:
        if path != "\(self.path)/\(Self.roomName)" { content.foreign += 1 }
      }
    }
    for path in known.keys where !found.contains(path) { known[path] = nil }
    return content
  }

  private static func isDocument(_ name: String) -> Bool {
    name.hasSuffix(".json") && !name.hasPrefix(".")
  }

  /// What a file says; nil for one that went away.
  private func read(_ path: String) -> RoomFile.Reading? {
    guard let status = FilePath.status(ofName: path) else { return nil }
    let stamp = FileStamp(status)
    var tries = 0
    if let former = known[path], former.stamp == stamp {
      if case .record = former.reading { return former.reading }
      tries = former.tries + 1
      if tries > Self.patience { return former.reading }
    }
    var bytes: [UInt8] = []
    var reading = RoomFile.Reading.foreign
    if status.isFile, status.st_size <= Self.longest,
      let read = try? FileBytes.read(path, .invented, limit: Self.longest)
    {
      reading = RoomFile.read(read, in: room)
      if case .record = reading { bytes = read }
    }
    known[path] = Known(stamp: stamp, reading: reading, bytes: bytes, tries: tries)
    return reading
  }

  /// Writes those of the files that are not there, or are others than they have to be; to be called after a look.
  package func write(_ files: [(name: String, bytes: [UInt8])]) throws(StorageError) {
    var failure: StorageError?
    guard isReal else { return }
    for (name, bytes) in files {
      let path = "\(folder(of: name))/\(name)"
      if known[path]?.bytes == bytes { continue }
      if name == Self.roomName, (try? FileBytes.read(path, .invented)) == bytes { continue }
      do throws(StorageError) {
        try SharedFile(path, mode: mode(of: name)).write(bytes)
        // What was written is what the next look finds; until then nobody else's is taken for it.
        known[path] = nil
      } catch {
        // What stands in the way of one holds up no other.
        failure = failure ?? error
      }
    }
    if let failure { throw failure }
  }

  static let roomName = "room.json"

  private func folder(of name: String) -> String { isVoter(name) ? drop : path }

  private func isVoter(_ name: String) -> Bool {
    ["seat-", "vote-", "open-"].contains { name.hasPrefix($0) }
  }

  /// As the folder is, without the right to run; what is dropped is for the folder's owner alone.
  private func mode(of name: String) -> mode_t {
    if isDropping { return isVoter(name) ? 0o640 : 0o644 }
    return (FilePath.status(of: path)?.st_mode ?? 0o600) & 0o666
  }

  /// Removes exactly the files that the protocol made, and the folder where it is empty then.
  /// - Returns: What is still there, with who owns it.
  package func remove() -> [String] {
    guard isReal else { return FilePath.status(ofName: path) == nil ? [] : [path] }
    for folder in Set([drop, path]) {
      for name in FolderListing.names(in: folder) ?? [] where isOwn(name, in: folder) {
        unlink("\(folder)/\(name)")
      }
    }
    if isDropping { rmdir(drop) }
    guard rmdir(path) != 0 else { return [] }
    return Set([drop, path]).sorted().flatMap { folder in
      (FolderListing.names(in: folder) ?? []).filter { $0 != Self.dropName || folder != path }
        .map { "\(folder)/\($0)" }
    }.map { path in
      let owner = FilePath.status(ofName: path).flatMap { getpwuid($0.st_uid) }
        .map { String(cString: $0.pointee.pw_name) }
      return path.onOneLine + (owner.map { " (\($0))" } ?? "")
    }
  }

  /// True for a file of this room by its name and by what it says, and for what a killed program left of one.
  private func isOwn(_ name: String, in folder: String) -> Bool {
    if name.hasPrefix("."), name.hasSuffix(".json.tmp") {
      return Facilitator.isOwn(String(name.dropFirst().dropLast(".tmp".count)))
    }
    guard Facilitator.isOwn(name) else { return false }
    let bytes = try? FileBytes.read("\(folder)/\(name)", .invented, limit: Self.longest)
    guard let bytes else { return false }
    if name == Self.roomName { return Digest(ofRoom: bytes) == room }
    switch RoomFile.read(bytes, in: room) {
    case .record, .newer, .malformed: return true
    case .foreign: return false
    }
  }
}
