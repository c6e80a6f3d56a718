/// Which way the practices moved that both sides have with the same meaning.
public struct PracticeChange: Hashable, Sendable {
  /// How many of them rose, and how many fell.
  public let up: Int
  public let down: Int

  init(_ moves: Moves) { (up, down) = (moves.up.count, moves.down.count) }

  public enum Verdict: String, Hashable, Sendable, CaseIterable {
    case better, worse, mixed, unchanged
  }

  /// Better and worse from a surplus of two practices on; unchanged where none moved.
  public var verdict: Verdict {
    if up - down >= 2 { return .better }
    if down - up >= 2 { return .worse }
    return up + down == 0 ? .unchanged : .mixed
  }
}
