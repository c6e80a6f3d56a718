internal import MaturityModel
internal import Translation

/// What is said about many teams: the group is described, nobody is ranked.
extension Words {
  var portfolio: String { phrase("Maturity report · all teams") }
  var portfolioTitle: String { phrase("Portfolio") }
  var mapHeading: String { phrase("Where the teams stand") }
  var mapTitle: String { phrase("Level of each team in each dimension") }
  var backHeading: String { phrase("What holds most teams back") }
  var backTitle: String { phrase("Dimensions that hold back the overall level") }
  var backKey: String {
    phrase("Filled: below the team’s next overall level, with the level there.")
  }
  var notInTheWay: String { phrase("Outlined: not in the way.") }
  var blockingTitle: String { phrase("Practices that hold their dimension back") }
  var feltHeading: String { phrase("What is felt as serious") }
  var feltColumn: String { phrase("Serious or worse") }
  var helpHeading: String { phrase("Who can help whom") }
  var helpTitle: String { phrase("Practices where one team can help another") }
  var teamsHeading: String { phrase("The teams") }
  var groupHeading: String { phrase("The group") }
  var noTeams: String { phrase("No assessment here can be read.") }
  var comparedWith: String { phrase("Compared with") }
  var leftOutLabel: String { phrase("Left out") }
  var peopleLeftOut: String { phrase("Names and roles of people") }
  var hurtsLabel: String { phrase("Hurts") }
  var holdsBackLabel: String { phrase("Holds back") }
  var roseLabel: String { phrase("Rose") }
  var fellLabel: String { phrase("Fell") }
  var spread: String { phrase("Progress, 0 to 100 %") }
  var mean: String { phrase("Mean") }
  var noAnswer: String { phrase("no answer") }
  var portfolioFooter: String {
    phrase("Made with mlmaturity; every number is in the teams’ files.")
  }

  /// `5, from 31 assessments`.
  func teams(_ count: Int, of assessments: Int) -> String {
    phrase("\(count, "count"), from \(assessments.assessments, "assessments")")
  }

  /// `MLOps adoption, versions 1.x`.
  func questionnaire(_ title: String, majorVersion: String) -> String {
    phrase("\(title, "title"), versions \(majorVersion, "major version").x")
  }

  /// How many teams are at each level.
  func standings(_ levels: [Int?]) -> String {
    if let level = levels.first, levels.count == 1 {
      return level.map { phrase("One team, at level \($0, "level").") }
        ?? phrase("One team, not rated.")
    }
    let counts = (1...max(1, levels.compactMap { $0 }.max() ?? 1)).map { level in
      (level, levels.count { $0 == level })
    }.filter { $0.1 > 0 }
    var parts = counts.map { level, count in
      phrase("\(number(count), "count") at level \(level, "level")")
    }
    let unrated = levels.count { $0 == nil }
    if unrated > 0 { parts.append(phrase("\(number(unrated), "count") not rated")) }
    return phrase("Of \(number(levels.count), "all") teams \(list(parts), "two at level 3").")
  }

  /// `Across five teams 22 dimensions rose by a level or more since 31 March 2026, and five fell`.
  ///
  /// `teams` are those with an earlier result, out of `all`.
  func moves(of teams: Int, outOf all: Int, up: Int, down: Int, since: String) -> String {
    let across =
      teams == all
      ? phrase(teams, one: "In one team", other: "Across \(number(teams), "count") teams")
      : phrase(
        teams, one: "In one team with a result from before",
        other: "Across \(number(teams), "count") teams with a result from before")
    let fell = down == 0 ? phrase("none fell") : phrase("\(number(down), "count") fell")
    if up + down == 0 {
      return phrase(
        "\(across, "in some teams") no dimension rose or fell by a level since \(since, "day").")
    }
    if up == 0 {
      return phrase(
        """
        \(across, "in some teams") no dimension rose by a level or more since \(since, "day"), and \
        \(fell, "some fell").
        """)
    }
    return phrase(
      up,
      one: """
        \(across, "in some teams") one dimension rose by a level or more since \(since, "day"), and \
        \(fell, "some fell").
        """,
      other: """
        \(across, "in some teams") \(number(up), "count") dimensions rose by a level or more since \
        \(since, "day"), and \(fell, "some fell").
        """)
  }

  func nothingBefore(_ since: String) -> String {
    phrase(
      """
      No team has a newer result beside one from \(since, "since") or before, so nothing is \
      compared.
      """)
  }

  /// Which teams have no sign of a change although they have an earlier result; empty for none.
  func notCompared(_ teams: [String]) -> String {
    teams.isEmpty
      ? ""
      : phrase(
        """
        Too many questions changed to compare levels: \(list(teams, atMost: 6), "teams").
        """)
  }

  /// Which teams are compared over partly different questions; empty for none.
  func partlyCompared(_ teams: [String]) -> String {
    teams.isEmpty
      ? ""
      : phrase(
        """
        Some questions differ from then, up to three in ten: \(list(teams, atMost: 6), "teams").
        """)
  }

  /// In which order teams are, and that it is none of merit.
  func noRanking(by column: Portfolio.Column, _ title: (Dimension.ID) -> String) -> String {
    let order =
      switch column {
      case .subject: phrase("Teams are in the order of their names.")
      case .at: phrase("Teams are sorted by day, newest first.")
      case .level: phrase("Teams are sorted by level.")
      case .index: phrase("Teams are sorted by progress.")
      case .dimension(let id): phrase("Teams are sorted by \(title(id), "id").")
      }
    return order + " " + noLeague
  }

  package var noLeague: String {
    phrase(
      """
      This is no ranking: a level says what a team’s own next step is, and teams differ in what \
      they need.
      """)
  }

  var mapSigns: String {
    isMeasured
      ? phrase(
        """
        A digit is the step of the result, counted from the lowest; a number with % is the \
        progress of a group. ? is not rated: too many answers are missing. – does not apply.
        """)
      : phrase("? is not rated: too many answers are missing. – does not apply.")
  }
  var otherKind: String {
    phrase(
      """
      * Another questionnaire, rule or length than most: shown, but not counted in what the \
      teams have in common.
      """)
  }
  func steps(since: String) -> String { phrase("▲ ▼ steps since \(since, "since")") }
  var newThen: String { phrase("new or *: not rated then") }

  /// `A and B are below the next level in four of five teams`.
  func mostHeldBack(_ titles: [String], in count: Int, of all: Int) -> String {
    guard !titles.isEmpty else { return phrase("Nothing is known that holds them back.") }
    let named = list(titles, atMost: 3)
    let teams = phrase(
      all, one: "\(number(count), "count") of one team",
      other: "\(number(count), "count") of \(number(all), "all") teams")
    return phrase(
      titles.count,
      one: "\(named, "dimensions") is below the next level in \(teams, "four of five teams").",
      other: "\(named, "dimensions") are below the next level in \(teams, "four of five teams").")
  }

  /// Every dimension with the number of teams that it holds back.
  func heldBack(_ rows: [HoldsBack.Row]) -> String {
    rows.map {
      phrase("\($0.name, "dimension") in \($0.count, "count") of \($0.cells.count, "all")")
    }.joined(separator: "; ") + "."
  }

  func noChallenge(answered: Int, of all: Int) -> String {
    answered == 0
      ? phrase("No team has said how much its challenges are felt.")
      : phrase(
        answered,
        one: """
          None is felt as serious by the one team that answered, of \(number(all), "all").
          """,
        other: """
          None is felt as serious by the \(number(answered), "count") teams that answered, of \
          \(number(all), "all").
          """)
  }

  /// What the numbers of helpers and helped are about.
  func help(_ count: Int, _ limits: (able: Int, below: Int)) -> String {
    let (low, high) = (limits.below + 1, able(limits.able))
    return count == 0
      ? phrase(
        """
        No practice is below \(low, "low") in two teams or more while another team is at \
        \(high, "high").
        """)
      : phrase(
        count,
        one: """
          One practice is below \(low, "low") in two teams or more while another team is at \
          \(high, "high").
          """,
        other: """
          \(opening(count), "count") practices are below \(low, "low") in two teams or more \
          while another team is at \(high, "high").
          """)
  }

  func belowColumn(_ limits: (able: Int, below: Int)) -> String {
    phrase("Below \(limits.below + 1, "level")")
  }
  func ableColumn(_ limits: (able: Int, below: Int)) -> String {
    phrase("At \(able(limits.able), "level"), can show how")
  }

  private func able(_ level: Int) -> String {
    level < levels.count ? either(["\(level)", "\(levels.count)"]) : "\(level)"
  }

  func firstOf(_ shown: Int, _ all: Int) -> String {
    phrase("Shown are the first \(shown, "shown") of \(all, "all").")
  }

  /// `By what?`, as a heading.
  func byHeading(_ question: String) -> String { phrase("By answer: \(question, "question")") }
  var dotsKey: String {
    phrase(
      """
      Each ● is a team at its progress; a digit is as many teams at one place, + ten or more.
      """)
  }
}
