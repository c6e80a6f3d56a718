internal import MaturityModel

/// What is said about many teams: the group is described, nobody is ranked.
extension Words {
  var portfolio: String { "Maturity report · all teams" }
  var portfolioTitle: String { "Portfolio" }
  var mapHeading: String { "Where the teams stand" }
  var mapTitle: String { "Level of each team in each dimension" }
  var backHeading: String { "What holds most teams back" }
  var backTitle: String { "Dimensions that hold back the overall level" }
  var backKey: String { "Filled: below the team’s next overall level, with the level there." }
  var notInTheWay: String { "Outlined: not in the way." }
  var blockingTitle: String { "Practices that hold their dimension back" }
  var feltHeading: String { "What is felt as serious" }
  var feltColumn: String { "Serious or worse" }
  var helpHeading: String { "Who can help whom" }
  var helpTitle: String { "Practices where one team can help another" }
  var teamsHeading: String { "The teams" }
  var groupHeading: String { "The group" }
  var noTeams: String { "No assessment here can be read." }
  var comparedWith: String { "Compared with" }
  var leftOutLabel: String { "Left out" }
  var peopleLeftOut: String { "Names and roles of people" }
  var hurtsLabel: String { "Hurts" }
  var holdsBackLabel: String { "Holds back" }
  var roseLabel: String { "Rose" }
  var fellLabel: String { "Fell" }
  var spread: String { "Progress, 0 to 100 %" }
  var mean: String { "Mean" }
  var noAnswer: String { "no answer" }
  var portfolioFooter: String {
    "Made with mlmaturity; every number is in the teams’ files."
  }

  /// `5, from 31 assessments`.
  func teams(_ count: Int, of assessments: Int) -> String {
    "\(count), from \(assessments.counted("assessment"))"
  }

  /// `MLOps adoption, versions 1.x`.
  func questionnaire(_ title: String, majorVersion: String) -> String {
    "\(title), versions \(majorVersion).x"
  }

  /// How many teams are at each level.
  func standings(_ levels: [Int?]) -> String {
    let counts = (1...max(1, levels.compactMap { $0 }.max() ?? 1)).map { level in
      (level, levels.count { $0 == level })
    }.filter { $0.1 > 0 }
    var parts = counts.map { "\(number($0.1)) at level \($0.0)" }
    let unrated = levels.count { $0 == nil }
    if unrated > 0 { parts.append("\(number(unrated)) not rated") }
    return levels.count == 1
      ? "One team, \(list(parts).replacing("one ", with: ""))."
      : "Of \(number(levels.count)) teams \(list(parts))."
  }

  /// `Across five teams 22 dimensions rose by a level or more since 31 March 2026, and five fell`.
  ///
  /// `teams` are those with an earlier result, out of `all`.
  func moves(of teams: Int, outOf all: Int, up: Int, down: Int, since: String) -> String {
    let known = teams == all ? "" : " with a result from before"
    let across = (teams == 1 ? "In one team" : "Across \(number(teams)) teams") + known
    guard up + down > 0 else {
      return "\(across) no dimension rose or fell by a level since \(since)."
    }
    let rose = up == 0 ? "no dimension" : "\(number(up)) \(up == 1 ? "dimension" : "dimensions")"
    return "\(across) \(rose) rose by a level or more since \(since), and "
      + "\(down == 0 ? "none" : number(down)) fell."
  }

  func nothingBefore(_ since: String) -> String {
    "No team has a newer result beside one from \(since) or before, so nothing is compared."
  }

  /// Which teams have no sign of a change although they have an earlier result; empty for none.
  func notCompared(_ teams: [String]) -> String {
    teams.isEmpty
      ? ""
      : "Too many questions changed to compare levels: \(list(teams, atMost: 6))."
  }

  /// Which teams are compared over partly different questions; empty for none.
  func partlyCompared(_ teams: [String]) -> String {
    teams.isEmpty
      ? "" : "Some questions differ from then, up to three in ten: \(list(teams, atMost: 6))."
  }

  /// In which order teams are, and that it is none of merit.
  func noRanking(by column: Portfolio.Column, _ title: (Dimension.ID) -> String) -> String {
    let order =
      switch column {
      case .subject: "Teams are in the order of their names."
      case .at: "Teams are sorted by day, newest first."
      case .level: "Teams are sorted by level."
      case .index: "Teams are sorted by progress."
      case .dimension(let id): "Teams are sorted by \(title(id))."
      }
    return order + " " + noLeague
  }

  package var noLeague: String {
    "This is no ranking: a level says what a team’s own next step is, and teams differ in what they "
      + "need."
  }

  var mapSigns: String { "? is not rated: too many answers are missing. – does not apply." }
  var otherKind: String {
    "* Another questionnaire, rule or length than most: shown, but not counted in what the teams have "
      + "in common."
  }
  func steps(since: String) -> String { "▲ ▼ steps since \(since)" }
  var newThen: String { "new or *: not rated then" }

  /// `A and B are below the next level in four of five teams`.
  func mostHeldBack(_ titles: [String], in count: Int, of all: Int) -> String {
    guard !titles.isEmpty else { return "Nothing is known that holds them back." }
    let verb = titles.count == 1 ? "is" : "are"
    return "\(list(titles, atMost: 3)) \(verb) below the next level in "
      + "\(number(count)) of \(all.counted("team", spelled: number))."
  }

  /// Every dimension with the number of teams that it holds back.
  func heldBack(_ rows: [HoldsBack.Row]) -> String {
    rows.map { "\($0.name) in \($0.count) of \($0.cells.count)" }.joined(separator: "; ") + "."
  }

  func noChallenge(answered: Int, of all: Int) -> String {
    answered == 0
      ? "No team has said how much its challenges are felt."
      : "None is felt as serious by the \(answered == 1 ? "one team" : "\(number(answered)) teams") "
        + "that answered, of \(number(all))."
  }

  /// What the numbers of helpers and helped are about.
  func help(_ count: Int, _ limits: (able: Int, below: Int)) -> String {
    let (low, high) = (limits.below + 1, able(limits.able))
    return count == 0
      ? "No practice is below \(low) in two teams or more while another team is at \(high)."
      : "\(opening(count, "practice")) \(count == 1 ? "is" : "are") below \(low) in two teams or "
        + "more while another team is at \(high)."
  }

  func belowColumn(_ limits: (able: Int, below: Int)) -> String { "Below \(limits.below + 1)" }
  func ableColumn(_ limits: (able: Int, below: Int)) -> String {
    "At \(able(limits.able)), can show how"
  }

  private func able(_ level: Int) -> String {
    level < levels.count ? "\(level) or \(levels.count)" : "\(level)"
  }

  func firstOf(_ shown: Int, _ all: Int) -> String { "Shown are the first \(shown) of \(all)." }

  /// `By what?`, as a heading.
  func byHeading(_ question: String) -> String { "By answer: \(question)" }
  var dotsKey: String {
    "Each ● is a team at its progress; a digit is as many teams at one place, + ten or more."
  }
}

extension Int {
  /// `five teams`, by a way to spell numbers.
  fileprivate func counted(_ noun: String, spelled: (Int) -> String) -> String {
    "\(spelled(self)) \(self == 1 ? noun : noun + "s")"
  }
}
