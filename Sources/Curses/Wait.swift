/// How long to wait for something to happen.
public enum Wait: Hashable, Sendable {
  case forever
  /// At most so many milliseconds, 0 or more.
  case milliseconds(Int)
  /// Only what is already there.
  case dontWait
}
