import Storage
import Synchronization

/// When the folder of a room is looked at: at once where the system tells that something came, and again and again.
struct LiveLook {
  /// When the folder is looked at, whatever comes, on the clock that never jumps; nil without a room.
  private var regular: Int?
  /// Before that nothing is looked at, so that many files that come at once are one look.
  private var earliest = 0
  private let news = News()
  private var watch: FolderWatch?
  private var watched: [String] = []

  /// What other machines do in a shared folder nobody tells.
  private static let unwatched = 1_000
  private static let watchedPause = 5_000

  /// That something came, which another thread tells.
  private final class News: Sendable {
    private let hasCome = Mutex(false)

    func tell() { hasCome.withLock { $0 = true } }
    func forget() { hasCome.withLock { $0 = false } }
    var isThere: Bool { hasCome.withLock { $0 } }
  }

  /// The next moment, on the clock that never jumps; nil without a room.
  var next: Int? { regular.map { news.isThere ? min($0, earliest) : $0 } }

  /// True where the folder is to be looked at now.
  func isDue(at milliseconds: Int) -> Bool { next.map { milliseconds >= $0 } ?? false }

  /// Looks as soon as possible.
  mutating func hurry(at milliseconds: Int) { if regular != nil { regular = milliseconds } }

  /// To be called before a look: what comes from now on is news.
  func begin() { news.forget() }

  /// Looks again later; `folders` are those in which others write, nothing of which can be watched while they are gone.
  ///
  /// After a look there is none for `pause` milliseconds.
  mutating func follow(
    _ folders: [String], isGone: Bool, isWatching: Bool, at milliseconds: Int, pause: Int,
    wake: @escaping @Sendable () -> Void
  ) {
    if isGone || !isWatching {
      (watch, watched) = (nil, [])
    } else if watched != folders {
      let news = news
      watch = FolderWatch(folders) {
        news.tell()
        wake()
      }
      watched = folders
    }
    earliest = milliseconds + pause
    regular = milliseconds + (watch == nil ? Self.unwatched : Self.watchedPause)
  }
}
