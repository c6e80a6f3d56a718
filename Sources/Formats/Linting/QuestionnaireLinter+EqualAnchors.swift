import MaturityModel

/// A01: answers between which nobody can choose.
extension QuestionnaireLinter {
  /// Words that are meant to be the whole difference between two levels.
  private static let amounts: Set<String> = [
    "no", "none", "some", "few", "many", "most", "all", "every", "half", "never", "rarely",
    "sometimes", "often", "usually", "always", "manual", "manually", "scripted", "automated",
    "automatically", "not",
  ]

  mutating func checkEqualAnchors() {
    for item in questionnaire.rated {
      for (rank, step) in item.steps.enumerated() {
        for (former, other) in item.steps.prefix(rank).enumerated() {
          tell(step, other, rank: former + 1)
        }
      }
    }
  }

  private mutating func tell(_ step: LintedText, _ other: LintedText, rank: Int) {
    let (words, others) = (step.words, other.words)
    guard !words.isEmpty else { return }
    if step.tokens.map(\.text) == other.tokens.map(\.text) {
      report(
        "A01", .error, step.place, "the answer says the same as number \(rank)",
        "Say what is different.")
      return
    }
    let (common, all) = words.overlap(with: others)
    let difference = Set(words).symmetricDifference(others)
    guard common * 10 >= all * 9, !difference.isEmpty,
      difference.allSatisfy({ !Self.amounts.contains($0) && !$0.contains(where: \.isNumber) })
    else { return }
    report(
      "A01", step.place,
      "the answer differs from number \(rank) by \(difference.sorted().named) alone",
      "Make the difference plain, or make one answer of the two.")
  }
}
