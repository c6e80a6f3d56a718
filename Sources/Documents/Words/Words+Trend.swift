internal import MaturityModel

/// Results over time.
extension Words {
  /// `Trend over 6 results`; two are no trend.
  func courseTitle(_ kind: Series.Kind, _ count: Int) -> String {
    switch kind {
    case .single: "One result"
    case .change: "Change over two results"
    case .trend: "Trend over \(count) results"
    }
  }

  /// Where it began, where it is, and what of that rests on the same questions.
  func course(_ points: [Series.Point], days: [String]) -> String {
    guard let first = points.first, let last = points.last, points.count > 1 else {
      return "There is only one result of this subject: nothing to compare it with."
    }
    let levels =
      first.score.level == last.score.level
      ? "The level is \(spoken(last.score.level)), as in \(days[0])."
      : "The level went from \(spoken(first.score.level)) in \(days[0]) to "
        + "\(spoken(last.score.level)) in \(days[days.count - 1])."
    let start = points.lastIndex { $0.breakBefore } ?? 0
    var progress =
      "Progress went from \(first.score.index?.percent ?? 0) to \(percent(last.score.index))"
    if points.count - start > 1, let old = points[start].chained, let new = last.chained {
      progress +=
        ", and by \((new - old).points) points on unchanged questions"
        + (start > 0 ? " since \(days[start])" : "")
    }
    return points.count == 2
      ? "\(levels) \(progress). Two results show a change; a trend needs at least three."
      : "\(levels) \(progress)."
  }

  private func spoken(_ level: Int?) -> String { level.map { "\($0)" } ?? names.notRated }

  var trendAxis: String { "% of the way from 1 to \(levels.count)" }
  var trendFigure: String { "Results over time" }
  var multiplesFigure: String { "Progress and level of each dimension" }
  func multiplesNote(breaks: Bool) -> String {
    "Progress in %, on the same scale in each; the last dot has the level."
      + (breaks ? " Dotted: the questionnaire changed." : "")
  }

  /// What a rule says where another questionnaire begins, or too little is the same to go on.
  func rule(version: String, isOther: Bool, overlap: Fraction?, isGap: Bool) -> String {
    let name = isOther ? "questionnaire \(version)" : "other questions"
    return isGap ? "\(name): \(overlap.map { percent($0) } ?? "nothing") is the same" : name
  }

  func courseSummary(_ points: [TrendLine.Point], breaks: [TrendLine.Break]) -> String {
    points.enumerated().map { index, point in
      let rule = breaks.first { $0.point == index }.map { "\($0.label): " } ?? ""
      let level = point.level.map { "level \($0)" } ?? names.notRated
      return "\(rule)\(point.label) \(point.progress.percent.percent), \(level)"
        + (point.isCarried ? ", some answers carried over" : "")
    }.joined(separator: "; ") + "."
  }

  var keyCarried: String { "some answers carried over" }
  var keyQuestionnaire: String { "questionnaire changed" }
  var keyUnchanged: String { "on unchanged questions" }

  /// Who answered, where that changed: it may be what changed.
  func peopleChanged(_ day: String, now: Int, before: Int) -> String {
    "In \(day) \(now == 1 ? "one person" : "\(number(now)) people") answered, before that "
      + "\(number(before)): a rise or fall may be theirs."
  }

  /// Levels that were given by another rule.
  func given(_ levels: [(day: String, level: PublishedLevel)]) -> String {
    let parts = levels.map { "\($0.level.text) in \($0.day)" }
    return "All are rated by the rule of the newest questionnaire. By the rule or questionnaire of "
      + "that time it was given as \(list(parts))."
  }

  /// What is in no chart.
  func notInChart(_ files: [String], because reason: String) -> String {
    "Not in the chart, because \(reason): \(list(files))."
  }
  var nothingOverTime: String { "There are not two results to follow." }
  var noDay: String { "it has no date" }
  var nothingRated: String { "nothing is rated" }

  /// `31 of 50`; empty for none.
  func carried(_ count: Int, of answered: Int) -> String {
    count == 0 ? names.none : "\(count) of \(answered)"
  }

  var chainNote: String {
    "On unchanged questions: the first progress plus what the same practices changed by from one "
      + "result to the next, in points of a hundred. It begins again where too little is the same, "
      + "and may leave 0 to 100. Progress assumes equal steps."
  }

  /// What stands beside the results of a screen, and why.
  package static func older(_ shown: Int, not older: Int) -> String {
    "The newest \(shown) are shown; \(older == 1 ? "1 older one is" : "\(older) older ones are") not."
  }
  package static func ballots(_ count: Int) -> String {
    "Left out, with one person’s answers: \(count)."
  }
  package static func leftOut(_ problem: String) -> String { "Left out: \(problem)" }

  func span(_ first: String, _ last: String) -> String { "\(first) to \(last)" }

  /// `7, the last of 27 November 2026`.
  func counted(_ count: Int, last: String?) -> String {
    "\(count)" + (last.map { ", the last of \($0)" } ?? "")
  }

  func footer(files: Int) -> String {
    "Made with mlmaturity from \(files.counted("file")); every number is in them."
  }

  /// What a report over time leaves out about people.
  func progressPrivacy(tellsPeople: Bool) -> String {
    tellsPeople
      ? "Names and roles are left out." : "Numbers of people, names and roles are left out."
  }
}
