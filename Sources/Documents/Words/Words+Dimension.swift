internal import MaturityModel
internal import Translation

extension Words {
  var votesKey: String {
    phrase("Dots are votes, a hollow one is a view that was kept as dissent.")
  }

  /// `Why 2, not 3`.
  func whyHeading(_ estimate: Int?, isRated: Bool) -> String {
    guard let estimate else { return phrase("Why it is not rated") }
    guard estimate < levels.count else {
      return isRated
        ? phrase("Why \(estimate, "level")")
        : phrase("Why it is not rated; as answered \(estimate, "level")")
    }
    return isRated
      ? phrase("Why \(estimate, "level"), not \(estimate + 1, "next level")")
      : phrase(
        """
        Why it is not rated; as answered \(estimate, "level"), not \(estimate + 1, "next level")
        """)
  }

  /// `Smallest way to 3`.
  func wayHeading(_ target: Int?) -> String {
    target.map { phrase("Smallest way to \($0, "level")") } ?? phrase("The way up")
  }

  func noWay(_ estimate: Int?) -> String {
    guard let estimate else { return phrase("Answers come first.") }
    return estimate < levels.count
      ? phrase("Too many ways to name the smallest.") : phrase("There is none higher.")
  }

  var must: String { phrase("Must") }
  var fewest: String { phrase("Fewest changes") }

  /// `Any two of, to level 3`.
  func choose(_ count: Int, of all: Int, to level: Int) -> String {
    count == all
      ? phrase("All, to level \(level, "level")")
      : phrase("Any \(number(count), "count") of, to level \(level, "level")")
  }

  /// The gates of the next level that fail, a sentence each.
  func gates(
    _ score: DimensionScore, title: (Item.ID) -> String, countTheSame: Bool
  ) -> [Text] {
    let next = (score.levelEstimate ?? 0) + 1
    return (score.blockers ?? []).map { blocker in
      switch blocker {
      case .floor(let low): tooLow(low, title)
      case .key(let low):
        toned(
          "\(tooLow(low, title), "what is too low") A key practice has to reach the level itself.")
      case .share(let have, let need, let all) where countTheSame:
        Text(reached(have, of: all, next) + " " + needed(need))
      case .share(let have, let need, let all):
        Text(reachedByWeight(have, of: all, next) + " " + needed(need))
      }
    }
  }

  private func reached(_ have: Int, of all: Int, _ next: Int) -> String {
    phrase(
      have,
      one: """
        \(have, "count") of \(all.practices, "practices") is at level \(next, "level") or better;
        """,
      other: """
        \(have, "count") of \(all.practices, "practices") are at level \(next, "level") or better;
        """)
  }

  private func reachedByWeight(_ have: Int, of all: Int, _ next: Int) -> String {
    phrase(
      have,
      one: """
        \(have, "count") of \(all, "all"), by weight, is at level \(next, "level") or better;
        """,
      other: """
        \(have, "count") of \(all, "all"), by weight, are at level \(next, "level") or better;
        """)
  }

  /// `3 are needed`, which ends a sentence.
  func needed(_ need: Int) -> String {
    phrase(need, one: "1 is needed.", other: "\(need, "count") are needed.")
  }

  /// How certain a level is, as a cell of a table.
  func name(of confidence: Confidence) -> String {
    switch confidence {
    case .none: phrase("none", in: "certainty")
    case .low: phrase("low", in: "certainty")
    case .medium: phrase("medium", in: "certainty")
    case .high: phrase("high", in: "certainty")
    }
  }

  /// How certain the level of a dimension is, and why.
  func certainty(of score: Score, missing: [String]) -> String {
    guard let confidence = score.confidence else { return "" }
    // That the level could be another one is a sentence of its own.
    var reasons = score.confidenceReasons.filter { $0 != .intervalWide }.map {
      scores.reason($0, of: score)
    }
    if score.confidenceReasons.contains(.intervalWide) {
      reasons.append(phrase("answers are missing"))
    }
    let label =
      switch confidence {
      case .none: phrase("Not certain at all")
      case .low: phrase("Low certainty")
      case .medium: phrase("Medium certainty")
      case .high: phrase("High certainty")
      }
    let why = reasons.isEmpty ? phrase("nothing found that makes it less certain") : list(reasons)
    let range = score.range.map { " " + couldBe($0, because: missing) }
    return "\(label): \(why).\(range ?? "")"
  }

  private func couldBe(_ range: ClosedRange<Int>, because missing: [String]) -> String {
    let (low, high) = (range.lowerBound, range.upperBound)
    return 1...3 ~= missing.count
      ? phrase(
        """
        It could be \(low, "lowest") to \(high, "highest"), because of \(list(missing), "titles").
        """)
      : phrase("It could be \(low, "lowest") to \(high, "highest").")
  }

  func progress(_ index: Fraction?) -> String {
    index.map { phrase("Progress \(percent($0), "share").") } ?? ""
  }

  /// `Since December 2025: ▲ 1, was 2`.
  func since(_ before: Before, now: Int?, _ since: String) -> String {
    switch (before, now) {
    case (.none, _): return ""
    case (.notCompared, _):
      return phrase("Not compared with \(since, "since"): too many questions changed.")
    case (.notRated, _): return phrase("Not rated in \(since, "since").")
    case (.level(let old), nil): return phrase("Level \(old, "old") in \(since, "since").")
    case (.level(let old), let now?):
      guard old != now else { return phrase("Level as in \(since, "since").") }
      let change = "\(old < now ? "▲" : "▼")\u{A0}\(abs(now - old))"
      return phrase("Since \(since, "time"): \(change, "change"), was \(old, "level").")
    }
  }
}
