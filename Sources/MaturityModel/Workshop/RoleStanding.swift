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

  /// The roles of a workshop that can be shown, by name; what was not revealed does not count.
  ///
  /// None where everybody has the same role: that is no comparison.
  static func all(of workshop: Workshop, in assessment: Assessment) -> [RoleStanding] {
    let breakdown = RoleBreakdown(of: workshop, in: assessment)
    guard breakdown.roles.count > 1 || breakdown.hidden > 0 else { return [] }
    return breakdown.roles.compactMap { part in
      guard let low = part.overall.levelLow, let high = part.overall.levelHigh else { return nil }
      return RoleStanding(
        role: part.role, people: part.respondents, level: part.overall.level, levelLow: low,
        levelHigh: high)
    }
  }
}
