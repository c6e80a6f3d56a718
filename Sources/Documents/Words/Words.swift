package import MaturityModel
internal import Translation

/// Every sentence of a report, in English: made from values, with its plurals, in no other place.
///
/// Titles and statements of a questionnaire are repeated as they are there; renderers make them safe.
///
/// A class, as it holds many texts and is asked for in many places.
package final class Words: Sendable {
  package let levels: Levels
  package let names = Names()
  /// The short words of tables and charts.
  let labels = Labels()
  package let scores: ScoreWords
  /// True for a questionnaire of format 2, whose measures take the place of levels.
  let isMeasured: Bool
  /// What the practices ask in format 2; empty in format 1.
  let asked: [Item.ID: ModelItem]

  package init(_ questionnaire: Questionnaire) {
    levels = Levels(
      questionnaire.model?.headlineSteps.map(\.name) ?? questionnaire.levels.map(\.name))
    scores = ScoreWords(questionnaire)
    isMeasured = questionnaire.model != nil
    asked = Dictionary(
      questionnaire.practices.compactMap { practice in practice.asked.map { (practice.id, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// `four`; digits from 13 on.
  func number(_ number: Int) -> String {
    switch number {
    case 0: phrase("no", in: "number")
    case 1: phrase("one", in: "number")
    case 2: phrase("two", in: "number")
    case 3: phrase("three", in: "number")
    case 4: phrase("four", in: "number")
    case 5: phrase("five", in: "number")
    case 6: phrase("six", in: "number")
    case 7: phrase("seven", in: "number")
    case 8: phrase("eight", in: "number")
    case 9: phrase("nine", in: "number")
    case 10: phrase("ten", in: "number")
    case 11: phrase("eleven", in: "number")
    case 12: phrase("twelve", in: "number")
    default: "\(number)"
    }
  }

  /// The same at the start of a sentence: `Four`.
  func opening(_ number: Int) -> String { capital(self.number(number)) }

  /// The text with a capital letter in front.
  func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// `a`, `a and b`, `a, b and c`.
  package func list(_ words: [String]) -> String { ScoreWords.list(words) }

  /// The same with tones.
  func list(_ texts: [Text]) -> Text {
    guard let final = texts.last, texts.count > 1 else { return texts.first ?? "" }
    return toned("\(enumeration(texts), "list") and \(final, "last")")
  }

  /// `a`, `a or b`, `a, b or c`.
  func either(_ words: [String]) -> String { ScoreWords.either(words) }

  /// All but the last of some texts.
  private func enumeration(_ texts: [Text]) -> Text {
    texts.dropLast().dropFirst().reduce(texts[0]) { toned("\($0, "list"), \($1, "next")") }
  }

  /// The first of many with the number of the rest: `a, b and 4 more`.
  package func list(_ words: [String], atMost limit: Int) -> String {
    guard words.count > limit + 1 else { return list(words) }
    return list(words.prefix(limit) + [more(of: words.count - limit)])
  }

  /// `4 more`.
  func more(of count: Int) -> String {
    phrase(count, one: "1 more", other: "\(count, "count") more")
  }

  /// `49 %` with a space that does not break; – for none.
  func percent(_ share: Fraction?) -> String { (share?.percent).percent }

  /// `2–3`, or `2` for a range of one.
  func range(_ range: ClosedRange<Int>) -> String {
    range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)–\(range.upperBound)"
  }

  /// `4th`.
  func ordinal(_ number: Int) -> String {
    switch (number % 10, number % 100) {
    case (_, 11...13): phrase("\(number, "number")th")
    case (1, _): phrase("\(number, "number")st")
    case (2, _): phrase("\(number, "number")nd")
    case (3, _): phrase("\(number, "number")rd")
    case (_, _): phrase("\(number, "number")th")
    }
  }

  /// `4th–10th`.
  package func places(_ range: ClosedRange<Int>) -> String {
    range.count == 1
      ? ordinal(range.lowerBound) : "\(ordinal(range.lowerBound))–\(ordinal(range.upperBound))"
  }

  func effort(_ effort: Effort) -> String {
    switch effort {
    case .small: phrase("small")
    case .medium: phrase("medium")
    case .large: phrase("large")
    }
  }

  /// `2 Emerging`, with the level as a chip; *not rated* for none.
  func level(_ level: Int?) -> Text {
    guard let level else { return Text(names.notRated, .muted) }
    return "\(Text.level(level)) \(levels.name(of: level))"
  }

  /// Marks of text: words as they were said.
  func quoted(_ text: String) -> String { "“\(text)”" }
}
