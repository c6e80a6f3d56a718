internal import MaturityModel

/// What a manager has to know.
extension Report {
  /// Five sentences: where the team is, what holds it back, what hurts, what is done next, and what changed.
  public var brief: [String] {
    if let measured {
      return measured.brief(of: title) + (roadmap.rows(in: .now).isEmpty ? [] : [briefNext])
    }
    let score = card.overall.score
    return [
      words.briefStanding(title, score, target: assessment.baseTarget), briefHolds,
      challengesLead, briefNext, briefChange,
    ]
  }

  private var briefHolds: String {
    words.briefHolds(
      holdsBack.first?.plain ?? words.nothingHoldsBack(card.overall.score),
      next: holdsBack.isEmpty ? nil : nextLevel)
  }

  private var briefNext: String {
    let rows = roadmap.rows(in: .now)
    guard !rows.isEmpty else { return emptyPlan }
    let steps = rows.prefix(3).map { row in
      let who = action(of: row.practice).map { action in
        let due = action.due.map { words.byDay($0) } ?? ""
        let owner = people == .none ? "" : action.owner
        return [owner, due].filter { !$0.isEmpty }.joined(separator: ", ")
      }
      return words.briefStep(title(of: row.practice), who ?? "")
    }
    return words.briefNext(
      steps, more: rows.count - steps.count,
      until: roadmap.end(of: .now).map { words.date($0) } ?? "")
  }

  private var briefChange: String {
    if let since { return words.briefChange(since.comparison, since.since) }
    let steps = assessment.plannedBefore
    return steps.isEmpty
      ? words.nothingBefore
      : words.seen(steps.count(where: \.isSeen), of: steps.count)
  }
}
