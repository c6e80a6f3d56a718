import MaturityModel

/// O01: what is claimed about effects.
extension QuestionnaireLinter {
  private static let claims: PhraseList = [
    "survey evidence", "studies show", "study shows", "study found", "study finds",
    "study reports", "research shows", "research suggests", "research finds", "survey shows",
    "survey found", "survey finds", "surveys show", "evidence shows", "evidence suggests",
  ]
  private static let causes: PhraseList = [
    "will", "guarantee", "guarantees", "leads to", "lead to", "causes", "predicts",
  ]
  private static let designs: Set<String> = [
    "cross-sectional", "survey", "surveys", "interviews", "experiment", "experiments", "trial",
    "longitudinal", "case", "cohort", "review", "meta-analysis",
  ]

  mutating func checkEvidence() {
    guard questionnaire.isEnglish else { return }
    for item in questionnaire.items {
      switch item.kind {
      case .outcome:
        if let note = LintedText(item.node["note"], of: item.place) {
          checkClaim(note)
          checkCause(note)
        }
      case .practice:
        if let why = LintedText(item.node["why"], of: item.place) { checkClaim(why) }
      case .challenge, .profile, .context: continue
      }
    }
    for node in questionnaire.root["texts"]?["outcomeNotes"]?.elements ?? [] {
      guard let note = LintedText(node, of: questionnaire.place) else { continue }
      checkClaim(note)
      checkCause(note)
    }
  }

  /// Asks of every claim for what lets a reader look it up.
  private mutating func checkClaim(_ text: LintedText) {
    let found = text.tokens.phrases(Self.claims)
    guard !found.isEmpty else { return }
    let words = text.words
    let years = words.contains {
      $0.count == 4 && Int($0).map { (1_900...2_100).contains($0) } == true
    }
    let counts = text.tokens.indices.contains { place in
      text.tokens.word(place) == "n"
        || Self.people.contains(text.tokens.word(place + 1))
          && text.tokens.word(place).contains(where: \.isNumber)
    }
    let missing = [
      text.hasSource ? nil : "source", years ? nil : "year", counts ? nil : "n",
      Self.designs.isDisjoint(with: words) ? "design" : nil,
    ].compactMap(\.self)
    guard !missing.isEmpty else { return }
    report(
      "O01", .error, text.place,
      "\(found.named) claims a finding without its \(missing.joined(separator: ", "))",
      "Name source, year, n and design, or call it expert opinion.")
  }

  private static let people: Set<String> = [
    "respondents", "participants", "teams", "organisations", "organizations", "people",
    "professionals", "companies", "projects", "interviews",
  ]

  private mutating func checkCause(_ text: LintedText) {
    let found = text.tokens.phrases(Self.causes)
    guard !found.isEmpty else { return }
    report(
      "O01", text.place, "\(found.named) promises an effect",
      "Say what was seen together: answers of a team tell of no cause.")
  }
}

extension LintedText {
  /// Whether a name stands in the text beyond its first word, or an address.
  fileprivate var hasSource: Bool {
    let names = tokens.indices.dropFirst().filter { place in
      tokens[place].isWord && tokens[place].spelling.first?.isUppercase == true
        && tokens[place - 1].isWord || tokens[place].text == "doi" || tokens[place].text == "arxiv"
    }
    let isAfterBracket = tokens.indices.dropFirst().contains { place in
      ["(", "[", ",", ":"].contains(tokens[place - 1].text)
        && tokens[place].spelling.first?.isUppercase == true
    }
    return !names.isEmpty || isAfterBracket || text.contains("http")
  }
}
