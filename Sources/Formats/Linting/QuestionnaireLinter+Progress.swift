/// A04: a level that differs from the one before by praise alone.
extension QuestionnaireLinter {
  private static let degrees: Set<String> = [
    "well", "better", "best", "good", "great", "very", "more", "highly", "fully", "really", "quite",
    "effectively", "effective", "efficiently", "efficient", "mature", "strong", "strongly",
    "excellent", "advanced", "thoroughly", "extensively", "successfully", "truly", "much", "even",
    "strongest", "improved", "high", "higher", "quality",
  ]
  private static let small: Set<String> = [
    "a", "an", "the", "is", "are", "be", "been", "in", "on", "at", "by", "for", "from", "to", "of",
    "with", "and", "or", "as", "it", "its", "they", "their", "we", "our", "you", "your", "that",
    "which", "this", "these", "has", "have", "do", "does", "same",
  ]

  mutating func checkProgress() {
    for item in questionnaire.practices where item.hasAnchors {
      for (lower, higher) in zip(item.steps, item.steps.dropFirst()) {
        let (former, words) = (Set(lower.words), Set(higher.words))
        let new = words.subtracting(former)
        guard !new.isEmpty, new.isSubset(of: Self.small.union(Self.degrees)) else { continue }
        let praise = new.subtracting(Self.small).sorted()
        report(
          "A04", higher.place,
          praise.isEmpty
            ? "nothing is new against the statement before"
            : "only \(praise.named) is new against the statement before",
          "Say what a visitor could see or count here and not there.")
      }
    }
  }
}
