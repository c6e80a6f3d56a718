/// How far a result depends on who is in the room: its range when any one respondent is left out.
public struct Stability: Hashable, Sendable {
  /// The lowest and the highest level of those that can be rated; nil without any.
  public var level: ClosedRange<Int>?
  /// The lowest and the highest index; nil without any.
  public var index: ClosedRange<Fraction>?

  init(levels: [Int], indices: [Fraction]) {
    if let low = levels.min(), let high = levels.max() { level = low...high }
    if let low = indices.min(), let high = indices.max() { index = low...high }
  }
}
