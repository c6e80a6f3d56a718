internal import MaturityModel
internal import Translation

/// Results over time.
extension Words {
  /// `Trend over 6 results`; two are no trend.
  func courseTitle(_ kind: Series.Kind, _ count: Int) -> String {
    switch kind {
    case .single: phrase("One result")
    case .change: phrase("Change over two results")
    case .trend: phrase("Trend over \(count, "count") results")
    }
  }

  /// Where it began, where it is, and what of that rests on the same questions.
  func course(_ points: [Series.Point], days: [String]) -> String {
    guard let first = points.first, let last = points.last, points.count > 1 else {
      return phrase("There is only one result of this subject: nothing to compare it with.")
    }
    let (old, new) = (spoken(first.score.level), spoken(last.score.level))
    let levels =
      isMeasured
      ? result(from: first.score.name, to: last.score.name, days)
      : first.score.level == last.score.level
        ? phrase("The level is \(new, "level"), as in \(days[0], "day").")
        : phrase(
          """
          The level went from \(old, "old") in \(days[0], "day") to \(new, "new") in \
          \(days[days.count - 1], "last day").
          """)
    let sentences = [
      levels, progress(of: points, days: days),
      points.count == 2
        ? phrase("Two results show a change; a trend needs at least three.") : "",
    ]
    return sentences.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// How the headline of a questionnaire with measures went.
  private func result(from old: String?, to new: String?, _ days: [String]) -> String {
    let (old, new) = (old ?? names.notRated, new ?? names.notRated)
    return old == new
      ? phrase("The result is \(new, "result"), as in \(days[0], "day").")
      : phrase(
        """
        The result went from \(old, "old") in \(days[0], "day") to \(new, "new") in \
        \(days[days.count - 1], "last day").
        """)
  }

  private func progress(of points: [Series.Point], days: [String]) -> String {
    let start = points.lastIndex { $0.breakBefore } ?? 0
    let old = points.first?.score.index?.percent ?? 0
    let new = percent(points.last?.score.index)
    guard points.count - start > 1, let before = points[start].chained,
      let after = points.last?.chained
    else { return phrase("Progress went from \(old, "old") to \(new, "new").") }
    let change = (after - before).points
    return start == 0
      ? phrase(
        """
        Progress went from \(old, "old") to \(new, "new"), and by \(change, "change") points on \
        unchanged questions.
        """)
      : phrase(
        """
        Progress went from \(old, "old") to \(new, "new"), and by \(change, "change") points on \
        unchanged questions since \(days[start], "day").
        """)
  }

  private func spoken(_ level: Int?) -> String { level.map { "\($0)" } ?? names.notRated }

  var trendAxis: String {
    isMeasured
      ? phrase("% of the way from the least to the most that is possible")
      : phrase("% of the way from 1 to \(levels.count, "levels")")
  }
  var trendFigure: String { phrase("Results over time") }
  var multiplesFigure: String {
    isMeasured
      ? phrase("Progress of each dimension") : phrase("Progress and level of each dimension")
  }
  func multiplesNote(breaks: Bool) -> String {
    let note =
      isMeasured
      ? phrase("Progress in %, on the same scale in each.")
      : phrase("Progress in %, on the same scale in each; the last dot has the level.")
    return breaks ? note + " " + phrase("Dotted: the questionnaire changed.") : note
  }

  /// What a rule says where another questionnaire begins, or too little is the same to go on.
  func rule(version: String, isOther: Bool, overlap: Fraction?, isGap: Bool) -> String {
    let name = isOther ? phrase("questionnaire \(version, "version")") : phrase("other questions")
    guard isGap else { return name }
    return overlap.map { phrase("\(name, "what changed"): \(percent($0), "share") is the same") }
      ?? phrase("\(name, "what changed"): nothing is the same")
  }

  func courseSummary(_ points: [TrendLine.Point], breaks: [TrendLine.Break]) -> String {
    points.enumerated().map { index, point in
      let rule = breaks.first { $0.point == index }.map { "\($0.label): " } ?? ""
      let level =
        point.name ?? point.level.map { phrase("level \($0, "level")") } ?? names.notRated
      let result = "\(rule)\(point.label) \(point.progress.percent.percent), \(level)"
      return point.isCarried
        ? phrase("\(result, "result"), some answers carried over") : result
    }.joined(separator: "; ") + "."
  }

  var keyCarried: String { phrase("some answers carried over") }
  var keyQuestionnaire: String { phrase("questionnaire changed") }
  var keyUnchanged: String { phrase("on unchanged questions") }

  /// Who answered, where that changed: it may be what changed.
  func peopleChanged(_ day: String, now: Int, before: Int) -> String {
    phrase(
      now,
      one: """
        In \(day, "day") one person answered, before that \(number(before), "before"): a rise or fall \
        may be theirs.
        """,
      other: """
        In \(day, "day") \(number(now), "count") people answered, before that \
        \(number(before), "before"): a rise or fall may be theirs.
        """)
  }

  /// Levels that were given by another rule.
  func given(_ levels: [(day: String, level: PublishedLevel)]) -> String {
    let parts = levels.map { phrase("\($0.level.text, "level") in \($0.day, "day")") }
    return phrase(
      """
      All are rated by the rule of the newest questionnaire. By the rule or questionnaire of that \
      time it was given as \(list(parts), "levels and days").
      """)
  }

  /// What is in no chart.
  func notInChart(_ files: [String], because reason: String) -> String {
    phrase("Not in the chart, because \(reason, "reason"): \(list(files), "files").")
  }
  var nothingOverTime: String { phrase("There are not two results to follow.") }
  var noDay: String { phrase("it has no date") }
  var nothingRated: String { phrase("nothing is rated") }

  /// `31 of 50`; empty for none.
  func carried(_ count: Int, of answered: Int) -> String {
    count == 0 ? names.none : phrase("\(count, "count") of \(answered, "answered")")
  }

  var chainNote: String {
    phrase(
      """
      On unchanged questions: the first progress plus what the same practices changed by from \
      one result to the next, in points of a hundred. It begins again where too little is the \
      same, and may leave 0 to 100. Progress assumes equal steps.
      """)
  }

  /// What stands beside the results of a screen, and why.
  package static func older(_ shown: Int, not older: Int) -> String {
    phrase(
      older, one: "The newest \(shown, "shown") are shown; 1 older one is not.",
      other: "The newest \(shown, "shown") are shown; \(older, "count") older ones are not.")
  }
  package static func ballots(_ count: Int) -> String {
    phrase("Left out, with one person’s answers: \(count, "count").")
  }
  package static func leftOut(_ problem: String) -> String {
    phrase("Left out: \(problem, "problem")")
  }

  func span(_ first: String, _ last: String) -> String {
    phrase("\(first, "first") to \(last, "last")")
  }

  /// How many practices have an answer, as a cell of a table.
  func answered(_ count: Int, of all: Int) -> String {
    phrase("\(count, "count") of \(all, "practices")")
  }

  /// `7, the last of 27 November 2026`.
  func counted(_ count: Int, last: String?) -> String {
    last.map { phrase("\(count, "count"), the last of \($0, "day")") } ?? "\(count)"
  }

  func footer(files: Int) -> String {
    phrase("Made with mlmaturity from \(files.files, "files"); every number is in them.")
  }

  /// What a report over time leaves out about people.
  func progressPrivacy(tellsPeople: Bool) -> String {
    tellsPeople
      ? phrase("Names and roles are left out.")
      : phrase("Numbers of people, names and roles are left out.")
  }
}
