import MaturityModel

extension AgreementReport {
  /// What each role says, and where roles differ most; nothing of roles that are too small.
  func write(_ breakdown: RoleBreakdown, on page: inout TextPage) {
    page.heading("By role")
    for part in breakdown.roles {
      page.entry(
        Self.name(part), "\(Self.level(part.overall)), \(part.respondents.counted("respondent"))",
        width: 34)
    }
    if breakdown.roles.isEmpty { page.paragraph("No role can be shown.", indent: 2) }
    if breakdown.hidden > 0 {
      page.paragraph(
        "\(breakdown.hidden) of \(result.respondents.counted("respondent")) "
          + "\(breakdown.hidden == 1 ? "is" : "are") in roles that are not shown: "
          + "fewer than \(breakdown.threshold), or the rest could be worked out.", indent: 2)
    }
    writeDifferences(breakdown, on: &page)
  }

  private func writeDifferences(_ breakdown: RoleBreakdown, on page: inout TextPage) {
    let far = result.practices.compactMap { practice -> (PracticeVotes, [(String, Int)])? in
      let answers = breakdown.roles.compactMap { part -> (String, Int)? in
        guard case .level(let level)? = part.practices[practice.practice] else { return nil }
        return (Self.name(part), level)
      }
      let levels = answers.map(\.1)
      guard let low = levels.min(), let high = levels.max(), high - low >= 2 else { return nil }
      return (practice, answers)
    }
    guard !far.isEmpty else { return }
    page.heading("Where roles lie two levels or more apart")
    for (practice, answers) in far {
      page.paragraph("\(practice.practice) \(practice.title)", indent: 2)
      page.paragraph(answers.map { "\($0.0): \($0.1)" }.joined(separator: "; ") + ".", indent: 5)
    }
  }

  private static func name(_ part: RoleBreakdown.Part) -> String {
    part.role.isEmpty ? "No role given" : part.role
  }

  private static func level(_ standing: Headline.Standing) -> String {
    standing.level.map { "level \($0)" } ?? "not rated"
  }
}
