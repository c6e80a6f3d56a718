package import MaturityModel

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

  package init(_ questionnaire: Questionnaire) {
    levels = Levels(questionnaire.levels.map(\.name))
    scores = ScoreWords(questionnaire)
  }

  /// `four`; digits from 13 on.
  func number(_ number: Int) -> String {
    let spelled = [
      "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
      "twelve",
    ]
    return spelled.indices.contains(number) ? spelled[number] : "\(number)"
  }

  /// The same at the start of a sentence: `Four`.
  func opening(_ number: Int) -> String { capital(self.number(number)) }

  /// `Four practices`.
  func opening(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    "\(opening(number)) \(number == 1 ? one : many ?? one + "s")"
  }

  /// The text with a capital letter in front.
  func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// `a`, `a and b`, `a, b and c`.
  package func list(_ words: [String], by last: String = "and") -> String {
    list(words.map { Text($0) }, by: last).plain
  }

  func list(_ texts: [Text], by last: String = "and") -> Text {
    guard let final = texts.last, texts.count > 1 else { return texts.first ?? "" }
    let start = texts.dropLast().dropFirst().reduce(texts[0]) { "\($0), \($1)" }
    return "\(start) \(last) \(final)"
  }

  /// The first of many with the number of the rest: `a, b and 4 more`.
  package func list(_ words: [String], atMost limit: Int) -> String {
    guard words.count > limit + 1 else { return list(words) }
    return list(words.prefix(limit) + ["\(words.count - limit) more"])
  }

  /// `49 %` with a space that does not break; – for none.
  func percent(_ share: Fraction?) -> String { (share?.percent).percent }

  /// `2–3`, or `2` for a range of one.
  func range(_ range: ClosedRange<Int>) -> String {
    range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)–\(range.upperBound)"
  }

  /// `4th`.
  func ordinal(_ number: Int) -> String {
    let ending =
      switch (number % 10, number % 100) {
      case (_, 11...13): "th"
      case (1, _): "st"
      case (2, _): "nd"
      case (3, _): "rd"
      case (_, _): "th"
      }
    return "\(number)\(ending)"
  }

  /// `4th–10th`.
  package func places(_ range: ClosedRange<Int>) -> String {
    range.count == 1
      ? ordinal(range.lowerBound) : "\(ordinal(range.lowerBound))–\(ordinal(range.upperBound))"
  }

  func effort(_ effort: Effort) -> String {
    switch effort {
    case .small: "small"
    case .medium: "medium"
    case .large: "large"
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
