internal import MaturityModel

extension Words {
  /// How many dimensions are as good as the whole, and which are on target.
  func profile(_ dimensions: [(title: String, level: Int?)], overall: Int?, target: Int?) -> String
  {
    let rated = dimensions.filter { $0.level != nil }
    guard !rated.isEmpty else { return "No dimension is rated yet." }
    let unrated = dimensions.count - rated.count
    var sentences: [String] = []
    let line = target.flatMap { target in
      rated.contains { ($0.level ?? 0) >= target } ? target : nil
    }
    if let target, line == nil {
      sentences.append("No dimension is on its target of \(target) yet.")
    } else if let target {
      let there = rated.filter { ($0.level ?? 0) >= target }.map(\.title)
      sentences.append(
        there.count == dimensions.count
          ? "Every dimension is on target." : "On target: \(list(there, atMost: 4)).")
    }
    let lowest = rated.compactMap(\.level).min() ?? 1
    let low = rated.filter { $0.level == lowest }.map(\.title)
    sentences.append(
      low.count == rated.count
        ? "All are at \(lowest)." : "Lowest, at \(lowest): \(list(low, atMost: 4)).")
    if unrated > 0 {
      sentences.append("\(opening(unrated, "dimension")) \(unrated == 1 ? "is" : "are") not rated.")
    }
    return sentences.joined(separator: " ")
  }

  func since(_ month: String) -> String { "Since \(month)" }
  func was(_ level: Int) -> String { "was \(level)" }
  var nothingAsked: String { "No practice is asked here." }
  var keyGap: String { "levels short of the target" }
  var keyNotApplicable: String { "not applicable" }

  /// How many practices have each level and how many have none.
  func practiceStrip(_ counts: AnswerCounts) -> String {
    let levels = counts.levels.enumerated().map { "\($1) at level \($0 + 1)" }
    return "Number of practices: \(list(levels)); \(counts.unknown) don’t know, "
      + "\(counts.unanswered) unanswered, \(counts.notApplicable) not applicable."
  }

  /// The same for those who see it, without what is none.
  func practiceCounts(_ counts: AnswerCounts) -> String {
    let parts =
      counts.levels.enumerated().filter { $0.element > 0 }.map {
        "\($0.element) at \($0.offset + 1)"
      }
      + [
        (counts.unknown, "not known"), (counts.unanswered, "unanswered"),
        (counts.notApplicable, "not applicable"),
      ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    let order = "In the order of the questionnaire."
    return parts.isEmpty ? order : "\(order) Practices: \(list(parts))."
  }
}
