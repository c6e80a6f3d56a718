internal import MaturityModel
internal import TextCanvas

extension Page {
  /// More of a list than this tells nobody anything.
  private static let longestList = 5

  /// What the teams have in common: what holds them back, what hurts, and how large the group is.
  ///
  /// `entry` is the team whose place among the others is told.
  mutating func fillFindings(of table: TeamTable, for entry: PortfolioEntry?) {
    let portfolio = table.portfolio
    if let narrowing = table.narrowing {
      text(narrowing, .warning)
      blank()
    }
    if let parts = table.selection.parts { fillParts(by: parts, of: table) }
    heading("What keeps most teams from their next level")
    let obstacles = PortfolioWords().obstacles(of: portfolio, most: Self.longestList) {
      table.title(of: Item.ID($0))
    }
    for obstacle in obstacles { bullet(obstacle) }
    if obstacles.isEmpty { text("Nothing that is known.", .muted) }
    blank()
    heading("Most severe challenges")
    let challenges = portfolio.challenges.filter { $0.severe > 0 }
    for challenge in challenges.prefix(Self.longestList) {
      bullet(
        "\(table.title(of: challenge.challenge)): severe in \(challenge.severe) of "
          + "\(challenge.answered)")
    }
    if challenges.isEmpty { text("None is felt as severe.", .muted) }
    blank()
    fillGroup(of: table, for: entry)
  }

  /// Groups of teams by their answer to a profile item; small ones are hidden, and others that would give them away.
  private mutating func fillParts(by profile: Item.ID, of table: TeamTable) {
    heading(table.question(of: profile))
    let parts = table.portfolio.parts(by: profile)
    for part in parts {
      let answer = part.option.isEmpty ? "no answer" : table.answer(in: "\(profile)=\(part.option)")
      bullet("\(answer): \(PortfolioWords().summary(of: part))")
    }
    if parts.contains(where: { $0.subjects == nil }) {
      text(
        "Groups below \(ReferenceGroup.smallest) teams are hidden, with as many others as it takes "
          + "that none can be worked out.", .muted)
    }
    blank()
  }

  private mutating func fillGroup(of table: TeamTable, for entry: PortfolioEntry?) {
    heading("The group")
    let group = table.portfolio.reference
    if let median = group.median {
      text(
        "\(group.count) teams that shared their data: median index \(median.value.percent) %, "
          + "between \(median.low.percent) and \(median.high.percent) % (coverage "
          + "\(median.coverage.percent) %).")
      if let entry,
        let place = PortfolioWords().position(
          of: entry, named: table.name(of: entry), in: table.portfolio)
      {
        text(place)
      }
      if group.count < ReferenceGroup.smallestForPercentile {
        text("Below \(ReferenceGroup.smallestForPercentile) teams no percentile is told.", .muted)
      }
    } else {
      text("Fewer than \(ReferenceGroup.smallest) teams say nothing about a group.")
    }
    if table.hasOthers {
      text(
        "* Another questionnaire, rule or length than most: shown, but not counted here.", .muted)
    }
    if table.portfolio.ballots > 0 {
      text("Left out, with one person's answers: \(table.portfolio.ballots).", .muted)
    }
    if table.portfolio.undated > 0 {
      text("Left out, without a date: \(table.portfolio.undated).", .muted)
    }
    if table.copies > 0 {
      text(
        "Left out, copies of others: \(table.copies). The list of assessments marks each.", .muted)
    }
    if table.broken > 0 {
      text(
        "Files that cannot be read: \(table.broken). The list of assessments names each.", .warning)
    }
    text(
      "? not rated: too many answers are missing. \(symbols.dash) not applicable. The newest "
        + "assessment of each team is shown.", .muted)
    text(
      "Not a league table: a level is for a team's own next step, and teams differ in what they "
        + "need.", .muted)
  }
}
