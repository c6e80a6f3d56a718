import Screens
import Storage

/// Looks once a second whether somebody wrote files that are on the screen; only while such a screen is open.
///
/// By looking, not by being told: a folder that is shared over a network tells nobody.
struct Follower {
  /// The next moment, on the clock that never jumps; nil while nothing is followed.
  private(set) var next: Int?
  private var seen: (followed: Followed, traces: FileTraces)?

  private static let second = 1_000

  /// True where what is `followed` on the screen now is to be read again.
  ///
  /// `milliseconds` is now, on the clock that never jumps; `traces` tell, without reading, that files are others than
  /// before.
  mutating func hasNews(
    of followed: Followed?, at milliseconds: Int, _ traces: (Followed) -> FileTraces
  ) -> Bool {
    guard let followed else {
      (next, seen) = (nil, nil)
      return false
    }
    if let next, milliseconds < next, seen?.followed == followed { return false }
    next = milliseconds + Self.second
    let now = traces(followed)
    defer { seen = (followed, now) }
    guard let seen else { return true }
    return seen.followed != followed || seen.traces != now
  }
}
