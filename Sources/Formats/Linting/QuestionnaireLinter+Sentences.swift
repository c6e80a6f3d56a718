import MaturityModel

/// W06: sentences that are too long to be kept in mind.
extension QuestionnaireLinter {
  mutating func checkSentences() {
    for text in questionnaire.items.flatMap(\.texts) {
      let longest = text.tokens.sentences.map(\.words.count).max() ?? 0
      guard longest > 25 else { continue }
      report(
        "W06", longest > 35 ? .warning : .information, text.place,
        "a sentence has \(longest) words", "Keep to 25: make two of it.")
    }
  }
}
