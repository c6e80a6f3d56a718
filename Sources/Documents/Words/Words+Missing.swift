internal import MaturityModel

extension Words {
  /// `37 practices are unanswered; 12 of them could change the level`; nil for what nobody worked out.
  func openAnswers(_ count: Int, _ telling: Int?) -> String {
    let lead = "\(opening(count, "practice")) \(count == 1 ? "is" : "are") unanswered"
    guard let telling else { return lead + "." }
    let which =
      count == 1
      ? telling == 1 ? "it could" : "it can not"
      : telling == 0
        ? "none of them alone could"
        : telling == count ? "each of them could" : "\(number(telling)) of them could"
    return "\(lead); \(which) change the level."
  }

  /// What each answer would lead to, answers with the same result together: `Answers 1–3: level 2; answers 4–5: level 3`.
  func outcomes(_ possibilities: [Possibility]) -> String {
    var groups: [(answers: ClosedRange<Int>, result: String)] = []
    for possibility in possibilities {
      let result = result(of: possibility)
      if let last = groups.last, last.result == result {
        groups[groups.count - 1].answers = last.answers.lowerBound...possibility.answer
      } else {
        groups.append((possibility.answer...possibility.answer, result))
      }
    }
    let parts = groups.map { "answer \(range($0.answers)) → \($0.result)" }
    return capital(parts.joined(separator: "; "))
  }

  private func result(of possibility: Possibility) -> String {
    let (low, high) = (possibility.levelLow, possibility.levelHigh)
    let range = range(low...max(low, high))
    guard let level = possibility.level else { return "\(names.notRated) (\(range))" }
    return "level \(level)" + (low == high ? "" : " (\(range))")
  }

  var allTellTheSame: String { "Each of them would tell as much as the others." }
  func mostTelling(_ title: String) -> String { "The answer to \(title) would narrow it most." }

  func ifNotApplicable(_ level: Int) -> String {
    "With every practice that is not applicable read as 1, the level would be \(level)."
  }

  var keyPractice: String { "key practice" }
  var keptAnswer: String { "an answer is kept and does not count" }

  /// `One person answered`.
  func whoAnswered(_ count: Int) -> String {
    "\(opening(max(1, count), "person", "people")) answered."
  }

  /// `Evidence: 12 dated, half of them at most 30 days old, the oldest 200`.
  func evidenceAge(dated: Int, median: Int, oldest: Int) -> String {
    dated == 1
      ? "Evidence: one piece has a date, and is \(oldest.counted("day")) old."
      : "Evidence: \(dated) pieces have a date; half of them are at most "
        + "\(median.counted("day")) old, the oldest is \(oldest)."
  }
}
