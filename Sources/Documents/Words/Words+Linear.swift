package import MaturityModel
internal import Translation

/// What is said of answers where everything is said line by line.
extension Words {
  /// How an item is answered; `choice` is the answer as it stands among those on offer.
  package func answer(_ answer: Answer?, to item: Item, choice: String) -> String {
    switch answer {
    case nil: phrase("Not answered")
    case .rank(let rank)? where item.practice != nil && item.asked == nil:
      phrase("Level \(rank, "level")")
    case .rank?, .options?, .number?, .text?: phrase("Answered: \(choice, "answer")")
    case .notApplicable(let reason)?: phrase("Not applicable: \(reason, "reason")")
    case .unknown?: phrase("Don't know")
    case .notMeasured?: phrase("Not measured")
    }
  }

  /// That an answer was recorded.
  package func recorded(_ answer: Answer?, to item: Item, choice: String) -> String {
    switch answer {
    case nil: phrase("The answer is taken back.")
    case .rank(let rank)? where item.practice != nil && item.asked == nil:
      phrase("Level \(rank, "level") recorded.")
    case .rank?, .options?, .number?, .text?:
      phrase("Recorded: \(Sentences.ended(choice), "answer")")
    case .notApplicable?: phrase("Not applicable recorded.")
    case .unknown?: phrase("Don't know recorded.")
    case .notMeasured?: phrase("Not measured recorded.")
    }
  }

  /// A team among others.
  ///
  /// `Payments: level 2, progress 44 percent, 2026-06-19. Lowest: Monitoring, 1.`
  package func team(
    _ name: String, level: Int?, progress: Int?, on day: String?, lowest titles: [String],
    _ lowest: Int?
  ) -> String {
    let parts = [
      level.map { phrase("level \($0, "level")") } ?? names.notRated,
      progress.map { phrase("progress \($0, "progress") %") }, day,
    ]
    let standing = "\(name): " + parts.compactMap { $0 }.joined(separator: ", ") + "."
    guard let lowest, let level, lowest < level || titles.count < 4 else { return standing }
    return standing + " "
      + phrase("Lowest: \(list(titles), "dimensions"), \(lowest, "level").")
  }

  /// A step of the plan.
  ///
  /// `Data versioning: 1 to 2, effort medium, place 1 to 3, helps with irreproducible results.`
  package func planned(
    _ title: String, _ row: Roadmap.Row, tried: Int?, helps: String?
  ) -> String {
    let ranks = row.ranks
    let place =
      ranks.count == 1
      ? phrase("place \(ranks.lowerBound, "place")")
      : phrase("place \(ranks.lowerBound, "first") to \(ranks.upperBound, "last")")
    let parts = [
      isMeasured
        ? "\(title): \(spokenWay(row))"
        : phrase("\(title, "practice"): \(row.from, "level") to \(row.to, "aim")"),
      phrase("effort \(effort(row.effort), "effort")"), place,
      row.isInNextLevelSet ? phrase("in the smallest way to the next level") : nil,
      helps.map { phrase("helps with \($0, "challenge")") },
      tried.map { phrase("tried: \($0, "level")") },
    ]
    return parts.compactMap { $0 }.joined(separator: ", ") + "."
  }

  /// What a dimension comes to.
  ///
  /// `Data management: not rated yet, between 1 and 4; 5 practices open.`
  package func standing(of title: String, _ score: Score) -> String {
    let missing = score.counts?.missing ?? 0
    let level = levelName(spoken: score)
    return missing == 0
      ? phrase("\(title, "dimension"): \(level, "level").")
      : phrase("\(title, "dimension"): \(level, "level"); \(missing.practices, "practices") open.")
  }

  /// `level 2, Emerging`, `level 2, between 1 and 3`, or `not rated yet, between 1 and 4`.
  package func levelName(spoken score: Score) -> String {
    guard score.isApplicable else { return phrase("nothing applies") }
    if let name = score.name { return name }
    guard let level = score.level else { return notRatedYet(score) }
    guard let range = score.range else {
      return phrase("level \(level, "level"), \(levels.name(of: level), "name")")
    }
    return phrase(
      """
      level \(level, "level"), between \(range.lowerBound, "lowest") and \
      \(range.upperBound, "highest")
      """)
  }

  private func notRatedYet(_ score: Score) -> String {
    guard let low = score.levelLow, let high = score.levelHigh else {
      return phrase("not rated yet")
    }
    return low == high
      ? phrase("not rated yet, certainly \(low, "level")")
      : phrase("not rated yet, between \(low, "lowest") and \(high, "highest")")
  }
}
