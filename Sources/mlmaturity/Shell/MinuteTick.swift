/// When the screen is to be drawn again because a minute has passed; only while something on it counts minutes.
struct MinuteTick {
  /// The next moment, on the clock that never jumps; nil while nothing counts.
  private(set) var next: Int?

  private static let minute = 60_000

  /// Follows whether something counts: then there is a tick at every full minute of the clock on the wall.
  ///
  /// - Parameters:
  ///   - isNeeded: true while something on the screen counts minutes.
  ///   - milliseconds: now, on the clock that never jumps.
  ///   - second: the second of the minute on the wall, 0…59.
  mutating func follow(_ isNeeded: Bool, at milliseconds: Int, second: Int) {
    guard isNeeded else { return next = nil }
    guard let due = next else { return next = milliseconds + (60 - second) * 1_000 }
    guard milliseconds >= due else { return }
    // After a long sleep the machine's clock is asked again.
    next =
      milliseconds < due + Self.minute ? due + Self.minute : milliseconds + (60 - second) * 1_000
  }

  /// True where the tick is over.
  func isDue(at milliseconds: Int) -> Bool { next.map { milliseconds >= $0 } ?? false }
}
