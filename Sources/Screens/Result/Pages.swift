internal import Documents
internal import MaturityModel
internal import TextCanvas
internal import Translation

extension Sheet {
  /// Why one dimension has its level, and what would change it.
  mutating func fillWhy(_ id: Dimension.ID) {
    guard let dimension = standing.dimension(id) else {
      return page.text(phrase("This questionnaire has no dimensions."))
    }
    let score = card[dimension: dimension.id]
    let level: Page.Span =
      score?.level.map { .init("\($0) ", .level($0)) } ?? .init("", .muted)
    let name = score?.level.map { levels.name(of: $0) } ?? score.map { words.levelName($0.score) }
    page.row([level, .init(dimension.title, .title), .init("  \(name ?? "")", .muted)])
    if height >= 14, !dimension.purpose.isEmpty { page.text(dimension.purpose, .muted) }
    let practices = report.practiceTable(of: dimension)
    let parts =
      report.reasons(of: dimension).filter { !$0.blocks.isEmpty }
      + [standing.missing[dimension.id]].compactMap { $0 }
    guard width >= 110 else {
      for part in parts { show(part) }
      gap()
      return show(practices)
    }
    columns(
      left: width * 11 / 20, { sheet in for part in parts { sheet.show(part) } },
      right: {
        $0.gap()
        $0.show(practices)
      })
  }

  /// What is short of its target; what is not is one line that can be opened.
  mutating func fillTargets(showsReached: Bool) {
    if let question = report.targetQuestion {
      link(.item(question.text)) { page, marker, role in
        page.entry(
          [.init(marker, role)], phrase("Enter answers the question that sets them."), role)
      }
    }
    show(report.targets.blocks)
    guard showsReached else { return }
    show(report.reachedTable)
  }

  /// What hurts beside the practices that would relieve it.
  mutating func fillChallenges() { show(report.challengePage) }

  /// The outcomes as a profile, never as a total.
  mutating func fillOutcomes() { show(report.outcomePage) }

  /// The team's own words.
  mutating func fillNotes() { show(report.ownWords.blocks, depth: 0) }

  /// Who answered, how firmly the result stands, where views differ, and what was decided.
  mutating func fillGroup() { for section in report.groupPage { show(section) } }

  /// The rule with all its parameters, what the numbers mean, and the standing notes.
  mutating func fillMethod() { show(report.reading.blocks, depth: 0) }
}
