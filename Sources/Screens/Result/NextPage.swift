internal import MaturityModel
internal import TextCanvas

extension Sheet {
  /// What would raise the overall level, and how firmly the present one stands.
  mutating func fillNext() {
    let overall = card.overall
    levelLine(overall.score)
    remarks(on: overall.score)
    guard overall.levelEstimate != nil else {
      return page.text(
        standing.allCounts.levelled == 0
          ? "Nothing has a level yet, so there is no next one."
          : "Too little is answered to say what comes next.")
    }
    if overall.level == nil {
      page.text("All of this follows from the answers so far, and changes with every new one.")
      gap()
    }
    nextLevel(
      after: overall.score, blockers: words.blockers(of: overall), next: words.next(of: overall))
    if overall.levelEstimate != questionnaire.topLevel { smallestSet() }
    gap()
    page.heading("How stable it is")
    page.text(words.steps(overall.score))
    if let sensitivity = words.sensitivity(overall.score) { page.text(sensitivity) }
    sensitiveDimensions()
  }

  /// The practices of the smallest way up, each with its next step.
  private mutating func smallestSet() {
    guard let next = card.overall.next else {
      return page.text("There are too many ways up to find the smallest.", .muted)
    }
    gap()
    page.heading("The smallest way to level \(next.target)")
    for raise in next.set {
      guard let (practice, dimension) = standing.questionnaire.practice(raise.practice) else {
        continue
      }
      let effort = questionnaire.texts.efforts[practice.effort] ?? practice.effort.rawValue
      let steps = raise.to - raise.from
      let hint = questionnaire.nextStep(of: practice, at: raise.from)
      link(.item(practice.id)) { page, marker, role in
        page.entry(
          [.init(marker + page.id(practice.id) + " ", role)],
          "\(practice.title) \(raise.from) → \(raise.to) (\(dimension.title))", role)
        let cost = "Effort\(steps > 1 ? " per level" : ""): \(effort)."
        page.text(hint.isEmpty ? cost : "\(hint) \(cost)", .muted, indent: 9)
      }
    }
  }

  private mutating func sensitiveDimensions() {
    for dimension in card.dimensions where dimension.dependsOnTheta {
      let levels = dimension.sensitivity.map { "\($0.level) at \($0.theta)" }
      bullet("\(words.title(of: dimension.dimension)): " + levels.joined(separator: ", "))
    }
  }
}
