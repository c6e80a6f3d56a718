package import MaturityModel

/// What is said of answers where everything is said line by line.
extension Words {
  /// How an item is answered; `choice` is the answer as it stands among those on offer.
  package func answer(_ answer: Answer?, to item: Item, choice: String) -> String {
    switch answer {
    case nil: "Not answered"
    case .rank(let rank)? where item.practice != nil: "Level \(rank)"
    case .rank?, .options?: "Answered: \(choice)"
    case .notApplicable(let reason)?: "Not applicable: \(reason)"
    case .unknown?: "Don't know"
    case .notMeasured?: "Not measured"
    }
  }

  /// That an answer was recorded.
  package func recorded(_ answer: Answer?, to item: Item, choice: String) -> String {
    switch answer {
    case nil: "The answer is taken back."
    case .rank(let rank)? where item.practice != nil: "Level \(rank) recorded."
    case .rank?, .options?: "Recorded: \(Sentences.ended(choice))"
    case .notApplicable?: "Not applicable recorded."
    case .unknown?: "Don't know recorded."
    case .notMeasured?: "Not measured recorded."
    }
  }

  /// A team among others: `Payments: level 2, progress 44 percent, 2026-06-19. Lowest: Monitoring, 1.`
  package func team(
    _ name: String, level: Int?, progress: Int?, on day: String?, lowest titles: [String],
    _ lowest: Int?
  ) -> String {
    let parts = [
      level.map { "level \($0)" } ?? names.notRated, progress.map { "progress \($0) %" }, day,
    ]
    let standing = "\(name): " + parts.compactMap { $0 }.joined(separator: ", ") + "."
    guard let lowest, let level, lowest < level || titles.count < 4 else { return standing }
    return standing + " Lowest: \(list(titles)), \(lowest)."
  }

  /// A step of the plan: `Data versioning: 1 to 2, effort medium, place 1 to 3, helps with irreproducible results.`
  package func planned(
    _ title: String, _ row: Roadmap.Row, tried: Int?, helps: String?
  ) -> String {
    let ranks = row.ranks
    let place =
      ranks.count == 1 ? "\(ranks.lowerBound)" : "\(ranks.lowerBound) to \(ranks.upperBound)"
    let parts = [
      "\(title): \(row.from) to \(row.to)", "effort \(effort(row.effort))", "place \(place)",
      row.isInNextLevelSet ? "in the smallest way to the next level" : nil,
      helps.map { "helps with \($0)" }, tried.map { "tried: \($0)" },
    ]
    return parts.compactMap { $0 }.joined(separator: ", ") + "."
  }

  /// What a dimension comes to: `Data management: not rated yet, between 1 and 4; 5 practices open.`
  package func standing(of title: String, _ score: Score) -> String {
    let missing = score.counts?.missing ?? 0
    let open = missing == 0 ? "" : "; \(missing.counted("practice")) open"
    return "\(title): \(levelName(score, withRange: true))\(open)."
  }

  /// `level 2, Emerging`, `level 2, between 1 and 3`, or `not rated yet, between 1 and 4`.
  package func levelName(_ score: Score, withRange: Bool) -> String {
    guard score.isApplicable else { return "nothing applies" }
    let range = score.range.map { ", between \($0.lowerBound) and \($0.upperBound)" }
    guard let level = score.level else {
      let possible = score.levelLow.flatMap { low in
        score.levelHigh.map { low == $0 ? ", certainly \(low)" : ", between \(low) and \($0)" }
      }
      return "not rated yet" + (possible ?? "")
    }
    return "level \(level)" + (range ?? ", \(levels.name(of: level))")
  }
}
