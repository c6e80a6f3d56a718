/// W03: words without exception where a level between has to be chosen.
extension QuestionnaireLinter {
  private static let absolutes: PhraseList = ["always", "never", "none"]
  private static let totals: PhraseList = ["always", "never", "none", "all", "every"]
  /// With one of these, *all* is about something else than how many.
  private static let shares: Set<String> = [
    "some", "most", "half", "few", "many", "several", "part", "parts", "key", "critical",
  ]

  mutating func checkAbsolutes() {
    for item in questionnaire.rated {
      if let question = item.question {
        tell(question.tokens.phrases(["always", "never"]), of: question)
      }
      guard item.kind == .practice, item.steps.count > 2 else { continue }
      for (rank, step) in item.steps.enumerated().dropFirst().dropLast() {
        // The level before the highest may say that it holds for all.
        let isHigh = rank == item.steps.count - 2 || !Self.shares.isDisjoint(with: step.words)
        let words = isHigh ? Self.absolutes : Self.totals
        tell(step.tokens.phrases(words) { step.tokens.isAbsolute(at: $0) }, of: step)
      }
    }
  }

  private mutating func tell(_ found: [String], of text: LintedText) {
    guard !found.isEmpty else { return }
    report(
      "W03", text.place, "\(found.named) allows no exception, so that nobody can choose it truly",
      "Say for how many, or leave it to the ends of the scale.")
  }
}

extension [EnglishToken] {
  /// False for the idioms in which such a word excludes nothing: "every week", "not all", "all at once".
  fileprivate func isAbsolute(at place: Int) -> Bool {
    let (before, word, after) = (self.word(place - 1), self.word(place), self.word(place + 1))
    if word == "every" {
      return ![
        "day", "week", "month", "quarter", "year", "hour", "sprint", "working", "two",
        "three", "six", "other",
      ].contains(after)
    }
    if word == "all" {
      return !["not", "almost", "nearly", "above", "at"].contains(before)
        && !["at", "together"].contains(after)
    }
    return true
  }
}
