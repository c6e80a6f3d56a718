public import MaturityModel

/// The assessments of one subject over time, with what was left out and why.
public struct SubjectHistory: Sendable {
  let series: Series
  /// The subject as its newest assessment names it.
  let name: String
  let topLevel: Int
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
    topLevel = newest?.questionnaire.topLevel ?? 5
    self.problems = problems + copies
    ballots = assessments.count - teams.count
    self.older = older
  }
}
