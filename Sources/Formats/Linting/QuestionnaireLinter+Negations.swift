import MaturityModel

/// W05: questions that have to be answered against their wording.
extension QuestionnaireLinter {
  private static let negations: Set<String> = ["not", "without", "lack", "lacks", "lacking"]
  private static let nothing: Set<String> = ["no", "nobody", "nothing", "none", "never", "neither"]

  mutating func checkNegations() {
    for item in questionnaire.items {
      guard let question = item.question else { continue }
      let tokens = question.tokens
      let places = tokens.indices.filter { isNegation(tokens, $0) }
      let all = tokens.indices.filter {
        isNegation(tokens, $0) || (Self.nothing.contains(tokens[$0].text) && !tokens[$0].isQuoted)
      }
      let double = zip(all, all.dropFirst()).first { isOneClause(tokens, $0, $1) }
      if let double {
        report(
          "W05", .error, question.place,
          "\([tokens[double.0].text, tokens[double.1].text].named) deny each other",
          "Say it without either.")
      } else if !places.isEmpty {
        report(
          "W05", question.place,
          "\(places.map { tokens[$0].text }.named) turns the question round",
          "Ask for what is there; an answer can say that it is missing.")
      }
    }
  }

  private func isNegation(_ tokens: [EnglishToken], _ place: Int) -> Bool {
    let word = tokens[place].text
    guard !tokens[place].isQuoted, Self.negations.contains(word) || word.hasSuffix("n't") else {
      return false
    }
    // "Whether or not" and "not only" deny nothing.
    return !["or", "if"].contains(tokens.word(place - 1))
      && !["only", "applicable", "yet"].contains(tokens.word(place + 1))
  }

  /// Whether two negations are near enough to be about one thing.
  private func isOneClause(_ tokens: [EnglishToken], _ first: Int, _ second: Int) -> Bool {
    // "Models that are not live" is closed in itself.
    second - first <= 5
      && tokens[max(1, first - 3)..<max(1, first)].allSatisfy {
        !["that", "which", "who"].contains($0.text)
      }
      && tokens[(first + 1)..<second].allSatisfy {
        $0.isWord && !["and", "or", "but", "when", "if"].contains($0.text)
      }
  }
}
