internal import MaturityModel

extension Words {
  var votesKey: String { "Dots are votes, a hollow one is a view that was kept as dissent." }

  /// `Why 2, not 3`.
  func whyHeading(_ estimate: Int?, isRated: Bool) -> String {
    guard let estimate else { return "Why it is not rated" }
    let now = isRated ? "\(estimate)" : "it is not rated; as answered \(estimate)"
    return estimate < levels.count ? "Why \(now), not \(estimate + 1)" : "Why \(now)"
  }

  /// `Smallest way to 3`.
  func wayHeading(_ target: Int?) -> String {
    target.map { "Smallest way to \($0)" } ?? "The way up"
  }

  func noWay(_ estimate: Int?) -> String {
    guard let estimate else { return "Answers come first." }
    return estimate < levels.count ? "Too many ways to name the smallest." : "There is none higher."
  }

  var must: String { "Must" }
  var fewest: String { "Fewest changes" }

  /// `Any two of, to level 3`.
  func choose(_ count: Int, of all: Int, to level: Int) -> String {
    count == all ? "All, to level \(level)" : "Any \(number(count)) of, to level \(level)"
  }

  /// The gates of the next level that fail, a sentence each.
  func gates(
    _ score: DimensionScore, title: (Item.ID) -> String, countTheSame: Bool
  ) -> [Text] {
    let next = (score.levelEstimate ?? 0) + 1
    return (score.blockers ?? []).map { blocker in
      switch blocker {
      case .floor(let low): tooLow(low, title)
      case .key(let low): "\(tooLow(low, title)) A key practice has to reach the level itself."
      case .share(let have, let need, let all):
        Text(
          "\(have) of \(countTheSame ? all.counted("practice") : "\(all), by weight,") "
            + "\(have == 1 ? "is" : "are") at level \(next) or better; "
            + "\(need) \(need == 1 ? "is" : "are") needed.")
      }
    }
  }

  /// How certain the level of a dimension is, and why.
  func certainty(of score: Score, missing: [String]) -> String {
    guard let confidence = score.confidence else { return "" }
    // That the level could be another one is a sentence of its own.
    var reasons = score.confidenceReasons.filter { $0 != .intervalWide }.map {
      scores.reason($0, of: score)
    }
    if score.confidenceReasons.contains(.intervalWide) { reasons.append("answers are missing") }
    let label =
      switch confidence {
      case .none: "Not certain at all"
      case .low: "Low certainty"
      case .medium: "Medium certainty"
      case .high: "High certainty"
      }
    let why = reasons.isEmpty ? "nothing found that makes it less certain" : list(reasons)
    let because = 1...3 ~= missing.count ? ", because of \(list(missing))" : ""
    let range = score.range.map {
      " It could be \($0.lowerBound) to \($0.upperBound)\(because)."
    }
    return "\(label): \(why).\(range ?? "")"
  }

  func progress(_ index: Fraction?) -> String {
    index.map { "Progress \(percent($0))." } ?? ""
  }

  /// `Since December 2025: ▲ 1, was 2`.
  func since(_ before: Before, now: Int?, _ since: String) -> String {
    switch (before, now) {
    case (.none, _): return ""
    case (.notCompared, _): return "Not compared with \(since): too many questions changed."
    case (.notRated, _): return "Not rated in \(since)."
    case (.level(let old), nil): return "Level \(old) in \(since)."
    case (.level(let old), let now?):
      guard old != now else { return "Level as in \(since)." }
      return "Since \(since): \(old < now ? "▲" : "▼")\u{A0}\(abs(now - old)), was \(old)."
    }
  }
}
