import Testing

@testable import Translation

extension Language {
  /// German, as far as these tests need it.
  static let german = Language(
    "de", PluralRule(of: "de") ?? .init(),
    forms: [
      "Level {level} of {highest}": ["Stufe {level} von {highest}"],
      "{first} before {second}": ["{second} nach {first}"],
      "1 answer": ["1 Antwort", "{count} Antworten"],
      "open": ["offen"],
      Language.key("open", in: "key"): ["öffnen"],
    ])
}

extension PluralRule {
  fileprivate init() { preconditionFailure("German has a rule.") }
}

@Suite struct `A sentence` {
  private func inGerman<Result>(_ body: () -> Result) -> Result {
    Language.$current.withValue(.german, operation: body)
  }

  @Test func `is what the source says while no language is in force`() {
    #expect(phrase("Level \(2, "level") of \(5, "highest")") == "Level 2 of 5")
    #expect(phrase("open", in: "key") == "open")
    #expect(
      (0...2).map { phrase($0, one: "1 answer", other: "\($0, "count") answers") }
        == ["0 answers", "1 answer", "2 answers"])
  }

  @Test func `is found by its words and the names of its places`() {
    #expect(inGerman { phrase("Level \(2, "level") of \(5, "highest")") } == "Stufe 2 von 5")
  }

  @Test func `may have its places in another order`() {
    #expect(inGerman { phrase("\("a", "first") before \("b", "second")") } == "b nach a")
  }

  @Test func `is told from another of the same words by its context`() {
    #expect(inGerman { [phrase("open"), phrase("open", in: "key")] } == ["offen", "öffnen"])
    #expect(inGerman { phrase(named: "open", in: "key") } == "öffnen")
  }

  @Test func `has the form that goes with its number`() {
    #expect(
      inGerman { (0...2).map { phrase($0, one: "1 answer", other: "\($0, "count") answers") } }
        == ["0 Antworten", "1 Antwort", "2 Antworten"])
  }

  @Test func `stays as it is where nobody has translated it`() {
    #expect(inGerman { phrase("Nothing of \(3, "count").") } == "Nothing of 3.")
    #expect(
      inGerman { phrase(2, one: "1 team", other: "\(2, "count") teams") } == "2 teams")
  }

  @Test func `says what stands in a place as it is, also where that looks like a place`() {
    #expect(
      inGerman { phrase("\("{second}", "first") before \("b", "second")") } == "b nach {second}")
  }
}
