/// Which lines of a content that is taller than its window are seen.
///
/// The lines in focus are always among them: their first line if they do not all fit.
public struct Scroll: Hashable, Sendable {
  public let contentHeight: Int
  public let viewportHeight: Int
  /// The first line that is seen.
  public let firstLine: Int

  /// A window that stood at `previousFirst` before and moves no further than it must.
  public init(contentHeight: Int, viewportHeight: Int, focus: Range<Int>, previousFirst: Int = 0) {
    self.contentHeight = max(0, contentHeight)
    self.viewportHeight = max(0, viewportHeight)
    var first = previousFirst
    first = max(first, focus.upperBound - self.viewportHeight)
    first = min(first, focus.lowerBound)
    firstLine = max(0, min(first, self.contentHeight - self.viewportHeight))
  }
}
