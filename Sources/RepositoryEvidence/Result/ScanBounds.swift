/// How much of a repository is looked at, at most; each bound that is reached is named in the result.
package struct ScanBounds: Hashable, Sendable {
  package var paths = 2_000_000
  package var files = 20_000
  package var bytes = 256 << 20
  package var bytesOfFile = 512 << 10
  package var milliseconds = 30_000
  /// Bytes of one line that are matched.
  package var bytesOfLine = 1_000
  /// Places kept of one proposal, and of one file in it.
  package var places = 20
  package var placesOfFile = 3
  /// Bytes of a line that are shown.
  package var bytesShown = 160

  package init() {}
}
