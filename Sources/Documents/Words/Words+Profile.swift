internal import MaturityModel
internal import Translation

extension Words {
  /// How many dimensions are as good as the whole, and which are on target.
  func profile(_ dimensions: [(title: String, level: Int?)], overall: Int?, target: Int?) -> String
  {
    let rated = dimensions.filter { $0.level != nil }
    guard !rated.isEmpty else { return phrase("No dimension is rated yet.") }
    let unrated = dimensions.count - rated.count
    var sentences: [String] = []
    let line = target.flatMap { target in
      rated.contains { ($0.level ?? 0) >= target } ? target : nil
    }
    if let target, line == nil {
      sentences.append(phrase("No dimension is on its target of \(target, "target") yet."))
    } else if let target {
      let there = rated.filter { ($0.level ?? 0) >= target }.map(\.title)
      sentences.append(
        there.count == dimensions.count
          ? phrase("Every dimension is on target.")
          : phrase("On target: \(list(there, atMost: 4), "there")."))
    }
    let lowest = rated.compactMap(\.level).min() ?? 1
    let low = rated.filter { $0.level == lowest }.map(\.title)
    sentences.append(
      low.count == rated.count
        ? phrase("All are at \(lowest, "lowest").")
        : phrase("Lowest, at \(lowest, "lowest"): \(list(low, atMost: 4), "low")."))
    if unrated > 0 {
      sentences.append(
        phrase(
          unrated, one: "One dimension is not rated.",
          other: "\(opening(unrated), "count") dimensions are not rated."))
    }
    return sentences.joined(separator: " ")
  }

  func since(_ month: String) -> String { phrase("Since \(month, "month")") }
  func was(_ level: Int) -> String { phrase("was \(level, "level")") }
  var nothingAsked: String { phrase("No practice is asked here.") }
  var keyGap: String { phrase("levels short of the target") }
  var keyNotApplicable: String { phrase("not applicable") }

  /// How many practices have each level and how many have none.
  func practiceStrip(_ counts: AnswerCounts) -> String {
    let levels = counts.levels.enumerated().map {
      phrase("\($1, "count") at level \($0 + 1, "level")")
    }
    return phrase(
      """
      Number of practices: \(list(levels), "levels"); \(counts.unknown, "unknown") don’t know, \
      \(counts.unanswered, "unanswered") unanswered, \(counts.notApplicable, "not applicable") not \
      applicable.
      """)
  }

  /// The same for those who see it, without what is none.
  func practiceCounts(_ counts: AnswerCounts) -> String {
    var parts = counts.levels.enumerated().filter { $0.element > 0 }.map {
      phrase("\($0.element, "count") at \($0.offset + 1, "level")")
    }
    if counts.unknown > 0 { parts.append(phrase("\(counts.unknown, "count") not known")) }
    if counts.unanswered > 0 { parts.append(phrase("\(counts.unanswered, "count") unanswered")) }
    if counts.notApplicable > 0 {
      parts.append(phrase("\(counts.notApplicable, "count") not applicable"))
    }
    let order = phrase("In the order of the questionnaire.")
    return parts.isEmpty ? order : order + " " + phrase("Practices: \(list(parts), "levels").")
  }
}
