/// A condition that keeps a change of level from being clear.
public enum VerdictReason: String, Hashable, Sendable, CaseIterable {
  case notRated
  case scaleChanged
  case overlapLow
  case indexIntervalsOverlap
  case leaveOneOutOverlaps
  case levelIntervalsOverlap
  case onEdge
}
