/// How far a change of level can be relied on.
public enum Verdict: String, Hashable, Sendable, CaseIterable {
  /// No change of level.
  case none
  case notDistinguishable
  case clear
  case likely
}
