internal import MaturityModel
internal import Translation

extension Words {
  /// `Payments is at level 2 of 5, Emerging; the target is 4`.
  func briefStanding(_ title: String, _ score: Score, target: Int?) -> String {
    guard let level = score.level else {
      return phrase("\(title, "title") has no level yet. \(notRated(score), "reason")")
    }
    let top = levels.count
    let name = levels.name(of: level)
    let standing =
      name.isEmpty
      ? phrase("\(title, "title") is at level \(level, "level") of \(top, "highest")")
      : phrase(
        "\(title, "title") is at level \(level, "level") of \(top, "highest"), \(name, "name")")
    let range = score.range.map {
      phrase(
        """
        and could be at \($0.lowerBound, "lowest") to \($0.upperBound, "highest") once all is \
        answered
        """)
    }
    let aim = target.map {
      $0 <= level
        ? phrase("its target is \($0, "level")")
        : phrase("its target is \($0, "level"), \(levels.name(of: $0), "name")")
    }
    return standing + (range.map { ", \($0)" } ?? "") + (aim.map { "; \($0)" } ?? "") + "."
  }

  /// `What holds level 3 back: seven of ten dimensions are below 3; at most two may be`.
  func briefHolds(_ sentence: String, next: Int?) -> String {
    next == nil ? sentence : "\(holdsHeading(next: next)): \(sentence)"
  }

  /// `Model registry (Eli, by 29 January 2027)`.
  func briefStep(_ title: String, _ who: String) -> String {
    who.isEmpty ? title : "\(title) (\(who))"
  }

  /// `What we do until 27 February 2027: a, b and 3 more`.
  func briefNext(_ steps: [String], more: Int, until date: String) -> String {
    let steps = list(steps + (more > 0 ? [self.more(of: more)] : []))
    return phrase("What we do until \(date, "day"): \(steps, "steps").")
  }

  /// `Better since December 2025: 35 practices rose, 2 fell, and the level stays 2`.
  func briefChange(_ comparison: Comparison, _ since: String) -> String {
    let overall = comparison.overall
    let moves = counts(overall.practices)
    let level = levelChange(comparison, heldBy: [])
    let ending = level.prefix(1).lowercased() + level.dropFirst()
    let verdict = verdict(overall.practices.verdict)
    return phrase(
      "\(verdict, "verdict") since \(since, "time"): \(moves, "moves"); \(ending, "level").")
  }

  var nothingBefore: String { phrase("There is no earlier result to compare with.") }
}
