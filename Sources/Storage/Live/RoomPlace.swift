package import LiveVotes
import POSIX

/// Where a new room is made.
package struct RoomPlace {
  static let prefix = "room-"
  /// The folder as it really is.
  package let folder: String

  package init(_ folder: String) { self.folder = FilePath(following: folder).text }

  package var isThere: Bool { FilePath.status(of: folder)?.isFolder == true }

  /// True for a file in the folder or below it: everybody there could read it.
  package func contains(_ file: String) -> Bool {
    FilePath(following: file).text.hasPrefix(folder == "/" ? folder : folder + "/")
  }

  /// Makes the folder of a room, as open as the folder that it stands in, and with one that votes are dropped into where
  /// that is wanted.
  package func make(
    _ readers: Room.Readers, using generator: inout some RandomNumberGenerator
  ) throws(StorageError) -> String {
    guard let status = FilePath.status(of: folder), status.isFolder else {
      throw .reading(folder, code: ENOTDIR)
    }
    let letters = "abcdefghijkmnpqrstuvwxyz23456789"
    let name = String((0..<8).compactMap { _ in letters.randomElement(using: &generator) })
    let path = "\(folder)/\(Self.prefix)\(name)"
    guard mkdir(path, 0o700) == 0 else { throw .writing(path, step: "mkdir") }
    // Who may not give it to the group has it alone, which others then say.
    _ = path.withCString { chown($0, uid_t.max, status.st_gid) }
    guard readers == .drop else {
      chmod(path, status.st_mode & 0o7777)
      return path
    }
    chmod(path, 0o755)
    let drop = "\(path)/\(RoomFolder.dropName)"
    guard mkdir(drop, 0o700) == 0 else { throw .writing(drop, step: "mkdir") }
    chmod(drop, 0o3733)
    return path
  }
}
