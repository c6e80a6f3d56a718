/// W02: words of which everybody has a measure of their own.
extension QuestionnaireLinter {
  private static let vague = [
    "regularly", "regular", "often", "appropriate", "appropriately", "adequate", "adequately",
    "sufficient", "sufficiently", "some", "several", "good", "modern", "properly", "best practice",
    "best practices",
  ]

  mutating func checkVagueWords() {
    // What the file explains has one measure.
    let vague = PhraseList(Self.vague.filter { !questionnaire.glossary.contains($0) })
    for item in questionnaire.rated {
      for text in item.texts {
        let found = text.tokens.phrases(vague) { place in
          // "How often" asks for the measure, and "more often" has one.
          !["how", "more", "less"].contains(text.tokens.word(place - 1))
        }
        guard !found.isEmpty else { continue }
        report(
          "W02", text.place, "\(found.named) means something else to everybody",
          "Say how many or when, or explain it in texts.glossary.")
      }
    }
  }
}
