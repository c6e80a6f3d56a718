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

  /// The roles of a workshop that are large enough to be shown, by name; what was not revealed does not count.
  ///
  /// Small roles are left out, and as many more as it takes that nobody can be found out by subtraction. It is the only
  /// breakdown of a group that there is: two of them could be played off against each other.
  static func all(of workshop: Workshop, in assessment: Assessment) -> [RoleStanding] {
    let questionnaire = assessment.questionnaire
    let ballots = workshop.ballots(on: questionnaire)
    let roles = Dictionary(grouping: ballots) { ($0.respondent?.role ?? "").lowercased() }
      .sorted { $0.key < $1.key }
    guard roles.count > 1 else { return [] }
    let hidden = Suppression.hidden(
      roles.map(\.value.count), threshold: questionnaire.scoring.smallestGroup)
    return roles.indices.filter { !hidden.contains($0) }.compactMap { index in
      let members = roles[index].value
      let poll = Poll(members, on: questionnaire, consensus: [:], scope: assessment)
      let overall = GroupReading(questionnaire, states: poll.states).overall
      guard let low = overall.levelLow, let high = overall.levelHigh else { return nil }
      return RoleStanding(
        role: members.first?.respondent?.role ?? "", people: members.count, level: overall.level,
        levelLow: low, levelHigh: high)
    }
  }
}
