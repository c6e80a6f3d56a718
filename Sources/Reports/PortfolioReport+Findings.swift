internal import MaturityModel
internal import TextCanvas

extension PortfolioReport {
  /// How much of a list is worth reading.
  private static let most = 5

  func writeObstacles(on page: inout TextPage) {
    let all = portfolio.comparable.count
    guard all > 0 else { return }
    page.heading("What keeps most of them from the next level")
    let (dimensions, practices) = (portfolio.blockingDimensions, portfolio.blockingPractices)
    for obstacle in dimensions.prefix(Self.most) {
      page.item("\(title(of: obstacle.id)): the whole, in \(obstacle.subjects) of \(all)")
    }
    for obstacle in practices.prefix(Self.most) {
      page.item("\(title(of: obstacle.id)): its dimension, in \(obstacle.subjects) of \(all)")
    }
    if dimensions.isEmpty, practices.isEmpty { page.item("Nothing that is known.") }
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
      "Compared are \(counted(group.count, "team")) that shared their data, with one questionnaire "
        + "(\(kind.questionnaire) \(kind.majorVersion)), one rule and one mode (\(kind.mode.rawValue))."
    )
    guard let median = group.median else {
      page.paragraph("Fewer than \(ReferenceGroup.smallest) say nothing about a group.")
      return
    }
    page.paragraph(
      "Median index: \(median.value.percent) %, between \(median.low.percent) and "
        + "\(median.high.percent) % (coverage \(tenths(median.coverage)) %).")
    if let team { writePosition(of: team, in: group, on: &page) }
  }

  private func writePosition(
    of team: PortfolioEntry, in group: ReferenceGroup, on page: inout TextPage
  ) {
    let name = name(of: team, hasOneOrganisation: true)
    guard team.kind == portfolio.kind, let index = team.headline.overall.index else {
      return page.paragraph("\(name) cannot be compared with this group.")
    }
    switch group.position(of: index) {
    case .hidden: break
    case .place(let place, let tied, let count):
      page.paragraph(
        "\(name) is \(ordinal(place)) of \(count)" + (tied > 1 ? ", with \(tied - 1) more." : "."))
    case .percentile(let percentile):
      page.paragraph(
        "\(name) is at percentile \(percentile.midRank.percent) (equal values from "
          + "\(percentile.low.percent) to \(percentile.high.percent)); for teams like these it may lie "
          + "between \(percentile.intervalLow.percent) and \(percentile.intervalHigh.percent) "
          + "(Clopper-Pearson, 95 %).")
    }
  }

  func writeParts(on page: inout TextPage) {
    guard let parts else { return }
    page.heading("By \(parts)")
    let groups = portfolio.parts(by: parts)
    for part in groups {
      let option = part.option.isEmpty ? "no answer" : part.option
      guard let subjects = part.subjects else {
        page.entry(option, "too few to be shown alone")
        continue
      }
      page.entry(
        option,
        counted(subjects, "team") + (part.index.map { ", mean index \($0.percent) %" } ?? ""))
    }
  }

  func writeNotes(on page: inout TextPage) {
    page.heading("Notes")
    page.item(
      "Shown is the newest assessment of each subject; there are "
        + "\(counted(portfolio.assessments, "assessment")) in all.")
    let others = portfolio.subjects.count - portfolio.comparable.count
    if others > 0 {
      page.item(
        "\(counted(others, "subject")) used another questionnaire, rule or mode and entered no "
          + "comparison.")
    }
    if portfolio.ballots > 0 {
      page.item("\(counted(portfolio.ballots, "file")) of single respondents were left out.")
    }
    if portfolio.undated > 0 {
      page.item("\(counted(portfolio.undated, "file")) without a date were left out.")
    }
    for problem in problems { page.item(problem.description) }
  }

  private func tenths(_ share: Fraction) -> String {
    let tenths = share.floor(times: 1_000)
    return "\(tenths / 10).\(tenths % 10)"
  }

  private func ordinal(_ number: Int) -> String {
    switch (number % 10, number % 100) {
    case (1, let rest) where rest != 11: "\(number)st"
    case (2, let rest) where rest != 12: "\(number)nd"
    case (3, let rest) where rest != 13: "\(number)rd"
    default: "\(number)th"
    }
  }
}
