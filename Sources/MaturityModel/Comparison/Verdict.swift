/// How far a change of level can be relied on.
public enum Verdict: String, Hashable, Sendable, CaseIterable {
  /// No change of level.
  case none
  case notDistinguishable
  case clear
  case likely
}

/// A condition that keeps a change of level from being clear.
public enum VerdictReason: String, Hashable, Sendable, CaseIterable {
  case notRated, scaleChanged, overlapLow, indexIntervalsOverlap, leaveOneOutOverlaps
  case levelIntervalsOverlap, onEdge
}
