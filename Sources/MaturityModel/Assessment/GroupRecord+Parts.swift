/// How far a result depends on who is in the room: its range when any one respondent is left out.
public struct Stability: Hashable, Sendable {
  /// The lowest and the highest level of those that can be rated; nil without any.
  public var level: ClosedRange<Int>?
  /// The lowest and the highest index; nil without any.
  public var index: ClosedRange<Fraction>?

  package init(levels: [Int], indices: [Fraction]) {
    if let low = levels.min(), let high = levels.max() { level = low...high }
    if let low = indices.min(), let high = indices.max() { index = low...high }
  }
}

/// Where the people of one role see the whole, as far as there are enough of them.
public struct RoleStanding: Hashable, Sendable {
  /// As the group wrote it; empty for those without one.
  public var role: String
  public var people: Int
  /// Nil where too little is answered to name a level.
  public var level: Int?
  /// The lowest and the highest level that the missing answers leave possible.
  public var levelLow: Int
  public var levelHigh: Int

  public init(role: String, people: Int, level: Int?, levelLow: Int, levelHigh: Int) {
    self.role = role
    self.people = people
    self.level = level
    self.levelLow = levelLow
    self.levelHigh = levelHigh
  }
}
