import POSIX
import Synchronization

/// Calls when files come into folders or go, where the system tells of that.
///
/// What other machines do in a shared folder nobody tells, so on anything but a local disk whoever watches has to look.
package final class FolderWatch: Sendable {
  #if canImport(Glibc)
    /// File systems of this machine alone, as the list of what is mounted names them.
    private static let local: Set<Substring> = [
      "ext2", "ext3", "ext4", "xfs", "btrfs", "tmpfs", "overlay", "zfs", "f2fs",
    ]
    private let descriptor: Int32
    private let watched: [Int32]
    private let isEnded = Mutex(false)
  #endif

  /// Watches folders, and calls `wake` from another thread; nil where nothing is told.
  package init?(_ folders: [String], wake: @escaping @Sendable () -> Void) {
    #if canImport(Glibc)
      guard folders.allSatisfy(Self.isLocal) else { return nil }
      let descriptor = inotify_init1(Int32(O_CLOEXEC))
      guard descriptor >= 0 else { return nil }
      let events = UInt32(IN_MOVED_TO | IN_DELETE)
      let watched = folders.map { folder in
        folder.fileNameTemplate.withUnsafeBufferPointer { name in
          name.baseAddress.map { inotify_add_watch(descriptor, $0, events) } ?? -1
        }
      }
      guard watched.allSatisfy({ $0 >= 0 }) else {
        close(descriptor)
        return nil
      }
      (self.descriptor, self.watched) = (descriptor, watched)
      BackgroundThread.start { [weak self] in
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while readOnce(descriptor, &buffer, buffer.count) > 0, self?.isWatching == true { wake() }
        close(descriptor)
      }
    #else
      return nil
    #endif
  }

  #if canImport(Glibc)
    private static func isLocal(_ folder: String) -> Bool {
      guard let bytes = try? FileBytes.read("/proc/self/mounts") else { return false }
      // The list spells these out.
      let path =
        FilePath(following: folder).text.replacing("\\", with: "\\134")
        .replacing(" ", with: "\\040").replacing("\t", with: "\\011") + "/"
      var longest: (place: Int, kind: Substring) = (0, "")
      for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
        let words = line.split(separator: " ")
        guard words.count > 2 else { continue }
        let place = words[1] == "/" ? "/" : words[1] + "/"
        // Of two on one place the later one is what is seen.
        if path.hasPrefix(place), place.utf8.count >= longest.place {
          longest = (place.utf8.count, words[2])
        }
      }
      return local.contains(longest.kind)
    }

    private var isWatching: Bool { isEnded.withLock { !$0 } }

    deinit {
      isEnded.withLock { $0 = true }
      // That wakes the thread, which then ends.
      for watch in watched { inotify_rm_watch(descriptor, watch) }
    }
  #endif
}
