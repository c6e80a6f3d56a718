/// How words are meant; what a tone says beyond the words is also in the words.
public enum Tone: Hashable, Sendable {
  case plain
  case strong
  case muted
  case code
  /// A level, 1 or more; the words are its digit.
  case level(Int)
  /// The way from a level to another; the words are `2 → 4`.
  case step(Int, Int)
  /// In place of a level: `?` or `n/a`.
  case unrated
  /// A change for the better or the worse; the words have a sign of their own.
  case better
  case worse
  /// What makes a result less certain, such as old evidence.
  case warning
  /// The mark of a practice in the smallest set for the next level.
  case star
}
