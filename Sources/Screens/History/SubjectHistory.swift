internal import Documents
public import MaturityModel
internal import Translation

/// The assessments of one subject over time, with what was left out and why.
public struct SubjectHistory: Sendable {
  let series: Series
  /// The subject as its newest assessment names it.
  let name: String
  private let questionnaire: Questionnaire?
  /// Why files could not be read or do not count; they are not among the points.
  let problems: [Problem]
  /// How many files hold the answers of one person; these are left out.
  let ballots: Int
  /// How many older files were not read, because there are so many.
  let older: Int

  /// Puts the assessments in order and computes all that is shown of them; this may take a while.
  ///
  /// `file` is what each is named by. Ballots among them are left out.
  public init(
    _ assessments: [(file: String, assessment: Assessment)], problems: [Problem] = [],
    older: Int = 0
  ) {
    let teams = assessments.filter { $0.assessment.respondent == nil }
    let (kept, copies) = Copies.sorted(teams, name: \.file, identity: \.assessment.identity)
    series = Series(kept)
    let newest = series.points.last.flatMap { point in
      kept.first { $0.file == point.file }?.assessment
    }
    name = newest?.details.subject.name ?? ""
    questionnaire = newest?.questionnaire
    self.problems = problems + copies
    ballots = assessments.count - teams.count
    self.older = older
  }
}

extension SubjectHistory {
  /// What is said of the series, for a clock that is so many seconds ahead of UTC.
  func document(secondsAhead: Int) -> Document {
    questionnaire.map { History(series, by: $0, secondsAhead: secondsAhead).document }
      ?? Document(kind: phrase("trend"), title: "", levels: Levels([]), sections: [])
  }

  /// What is not among the points, and why.
  var remarks: [String] {
    (older > 0 ? [Words.older(series.points.count, not: older)] : [])
      + (ballots > 0 ? [Words.ballots(ballots)] : [])
      + problems.map { Words.leftOut($0.description) }
  }
}
