import MaturityModel

/// S06: statements that say too little to be chosen by.
extension QuestionnaireLinter {
  private static let fewestWords = 4
  private static let figures: Set<String> = [
    "once", "twice", "hourly", "daily", "weekly", "monthly", "quarterly", "yearly", "annually",
  ]

  mutating func checkShortAnchors() {
    for item in questionnaire.practices where item.hasAnchors {
      for anchor in item.steps where anchor.text.isBlank {
        report("S06", .error, anchor.place, "the statement is empty", "Write some text.")
      }
      // That something is missing needs no more than a word, and a figure says enough.
      let short = item.steps.dropFirst().filter { step in
        (1..<Self.fewestWords).contains(step.words.count) && AnswerRange(step.tokens) == nil
          && Self.figures.isDisjoint(with: step.words)
      }
      if short.count == item.steps.count - 1, short.count > 1 {
        report(
          "S06", item.place, "the answers are words of a scale: \(short.map(\.text).named)",
          "Say for each what a visitor could see.")
        continue
      }
      for anchor in short {
        let count = anchor.words.count
        report(
          "S06", anchor.place, "the statement has \(count) word\(count == 1 ? "" : "s")",
          "Say in \(Self.fewestWords) or more what a visitor could see.")
      }
    }
  }
}
