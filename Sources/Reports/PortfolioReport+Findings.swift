internal import MaturityModel
internal import TextCanvas

extension PortfolioReport {
  /// How much of a list is worth reading.
  private static let most = 5

  func writeObstacles(on page: inout TextPage) {
    guard !portfolio.comparable.isEmpty else { return }
    page.heading("What keeps most of them from the next level")
    let obstacles = PortfolioWords().obstacles(of: portfolio, most: Self.most) {
      title(of: Item.ID($0))
    }
    for obstacle in obstacles { page.item(obstacle) }
    if obstacles.isEmpty { page.item("Nothing that is known.") }
  }

  func writeChallenges(on page: inout TextPage) {
    let challenges = portfolio.challenges.filter { $0.severe > 0 }
    guard !challenges.isEmpty else { return }
    page.heading("Most severe challenges")
    for challenge in challenges.prefix(Self.most) {
      let tenths = (challenge.mean + Fraction(1, 20)).floor(times: 10)
      page.item(
        "\(title(of: challenge.challenge)): severe in \(challenge.severe) of "
          + "\(challenge.answered), mean \(tenths / 10).\(tenths % 10) of 4")
    }
  }

  func writeReference(on page: inout TextPage) {
    guard let kind = portfolio.kind else { return }
    let group = portfolio.reference
    page.heading("The group")
    page.paragraph(
      "Compared are \(group.count.counted("team")) that shared their data, with one questionnaire "
        + "(\(kind.questionnaire) \(kind.majorVersion)), one rule and one mode (\(kind.mode.rawValue))."
    )
    guard let median = group.median else {
      page.paragraph("Fewer than \(ReferenceGroup.smallest) say nothing about a group.")
      return
    }
    page.paragraph(
      "Median index: \(median.value.percent) %, between \(median.low.percent) and "
        + "\(median.high.percent) % (coverage \(tenths(median.coverage)) %).")
    guard let team else { return }
    let name = name(of: team, hasOneOrganisation: true)
    if let place = PortfolioWords().position(of: team, named: name, in: portfolio) {
      page.paragraph(place)
    }
  }

  func writeParts(on page: inout TextPage) {
    guard let parts else { return }
    page.heading("By \(parts)")
    let groups = portfolio.parts(by: parts)
    for part in groups {
      let option = part.option.isEmpty ? "no answer" : part.option
      page.entry(option, PortfolioWords().summary(of: part))
    }
  }

  func writeNotes(on page: inout TextPage) {
    page.heading("Notes")
    page.item(
      "Shown is the newest assessment of each subject; there are "
        + "\(portfolio.assessments.counted("assessment")) in all.")
    let others = portfolio.subjects.count - portfolio.comparable.count
    if others > 0 {
      page.item(
        "\(others.counted("subject")) used another questionnaire, rule or mode and entered no "
          + "comparison.")
    }
    if portfolio.ballots > 0 {
      page.item("\(portfolio.ballots.counted("file")) of single respondents were left out.")
    }
    if portfolio.undated > 0 {
      page.item("\(portfolio.undated.counted("file")) without a date were left out.")
    }
    for problem in problems { page.item(problem.description) }
  }

  private func tenths(_ share: Fraction) -> String {
    let tenths = share.floor(times: 1_000)
    return "\(tenths / 10).\(tenths % 10)"
  }
}
