/// W04: words that say what answer is wanted.
extension QuestionnaireLinter {
  private static let loaded: PhraseList = [
    "obviously", "of course", "surely", "don't you", "world-class", "world class", "merely",
    "still manual", "still manually", "still by hand",
  ]
  private static let belittling: PhraseList = ["only", "just", "even"]
  /// What makes *only* and *just* a measure, not a verdict.
  private static let measures: Set<String> = ["not", "in", "before", "after", "once", "when"]

  mutating func checkLoadedWords() {
    for item in questionnaire.items {
      for text in item.texts {
        var found = text.tokens.phrases(Self.loaded)
        if text.place.node.index == item.question?.place.node.index {
          found += text.tokens.phrases(Self.belittling) { place in
            !Self.measures.contains(text.tokens.word(place - 1))
              && !Self.measures.contains(text.tokens.word(place + 1))
          }
        } else if let first = text.words.first, ["merely", "just"].contains(first) {
          found.append(first)
        }
        guard !found.isEmpty else { continue }
        report(
          "W04", text.place, "\(found.named) tells which answer is wanted",
          "Leave it out: say what is there, not what it is worth.")
      }
    }
  }
}
