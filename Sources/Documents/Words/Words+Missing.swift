internal import MaturityModel
internal import Translation

extension Words {
  /// `37 practices are unanswered; 12 of them could change the level`; nil for what nobody worked out.
  func openAnswers(_ count: Int, _ telling: Int?) -> String {
    guard let telling else {
      return phrase(
        count, one: "One practice is unanswered.",
        other: "\(opening(count), "count") practices are unanswered.")
    }
    let all = opening(count)
    switch telling {
    case 1 where count == 1:
      return phrase("One practice is unanswered; it could change the level.")
    case _ where count == 1:
      return phrase("One practice is unanswered; it can not change the level.")
    case 0:
      return phrase(
        "\(all, "count") practices are unanswered; none of them alone could change the level.")
    case count:
      return phrase(
        "\(all, "count") practices are unanswered; each of them could change the level.")
    default:
      return phrase(
        """
        \(all, "count") practices are unanswered; \(number(telling), "telling") of them could change \
        the level.
        """)
    }
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
    let parts = groups.map {
      phrase("answer \(range($0.answers), "answers") → \($0.result, "result")")
    }
    return capital(parts.joined(separator: "; "))
  }

  private func result(of possibility: Possibility) -> String {
    let (low, high) = (possibility.levelLow, possibility.levelHigh)
    let range = range(low...max(low, high))
    guard let level = possibility.level else { return "\(names.notRated) (\(range))" }
    return low == high
      ? phrase("level \(level, "level")")
      : phrase("level \(level, "level") (\(range, "range"))")
  }

  var allTellTheSame: String { phrase("Each of them would tell as much as the others.") }
  func mostTelling(_ title: String) -> String {
    phrase("The answer to \(title, "title") would narrow it most.")
  }

  func ifNotApplicable(_ level: Int) -> String {
    phrase(
      """
      With every practice that is not applicable read as 1, the level would be \
      \(level, "level").
      """)
  }

  var keyPractice: String { phrase("key practice") }
  var keptAnswer: String { phrase("an answer is kept and does not count") }

  /// `One person answered`.
  func whoAnswered(_ count: Int) -> String {
    let count = max(1, count)
    return phrase(
      count, one: "One person answered.", other: "\(opening(count), "count") people answered.")
  }

  /// `Evidence: 12 dated, half of them at most 30 days old, the oldest 200`.
  func evidenceAge(dated: Int, median: Int, oldest: Int) -> String {
    dated == 1
      ? phrase("Evidence: one piece has a date, and is \(oldest.days, "days") old.")
      : phrase(
        """
        Evidence: \(dated, "dated") pieces have a date; half of them are at most \
        \(median.days, "days") old, the oldest is \(oldest, "oldest").
        """)
  }

  /// `Evidence that names a place in a repository at commit 7f0b441e: 3 of 4`, as a sentence.
  func fromRepositories(_ count: Int, of all: Int, commits: [String]) -> String {
    guard let first = commits.first else {
      return phrase(
        "Evidence that names a place in a repository: \(count, "count") of \(all, "all").")
    }
    return commits.count == 1
      ? phrase(
        """
        Evidence that names a place in a repository at commit \(first, "commit"): \
        \(count, "count") of \(all, "all").
        """)
      : phrase(
        """
        Evidence that names a place in a repository, at \(commits.count, "number") commits: \
        \(count, "count") of \(all, "all").
        """)
  }

  /// On how many practices the last look into a repository disagrees.
  func openDisagreements(_ count: Int) -> String {
    count == 0
      ? phrase("No disagreement with a repository was left open.")
      : phrase(
        count, one: "1 disagreement with a repository was left open.",
        other: "\(count, "count") disagreements with a repository were left open.")
  }
}
