internal import Documents
internal import MaturityModel

/// Where an assessment stands: everything that the result pages show, computed once.
struct Standing: Sendable {
  /// What is said of it, as reports say it.
  let report: Report
  /// Every dimension with its steps.
  let bars: Figure
  /// What the missing answers of a dimension could change, by its id; none where nothing is missing.
  let missing: [Dimension.ID: Section]
  /// How many practices of the plan are in the smallest set that reaches the next level of the whole.
  let stars: Int
  /// The smallest way to that level, as the plan says it.
  let way: Text?

  init(
    _ assessment: Assessment, before: Assessment? = nil, openDisagreements: Int? = nil,
    on today: CalendarDay
  ) {
    let report = Report(
      .team, of: assessment, before: before, openDisagreements: openDisagreements, on: today)
    self.report = report
    bars = report.bars
    stars = report.roadmap.rows.count(where: \.isInNextLevelSet)
    way = report.smallestWay(star: stars > 0 ? "★" : nil)
    let dimensions = report.measured == nil ? assessment.questionnaire.dimensions : []
    missing = dimensions.reduce(into: [:]) { $0[$1.id] = report.missing(in: $1) }
  }

  var assessment: Assessment { report.assessment }
  var card: Scorecard { report.card }
  var questionnaire: Questionnaire { assessment.questionnaire }

  /// The dimension with an id; the first one for an id that there is not.
  func dimension(_ id: Dimension.ID) -> Dimension? {
    questionnaire.dimensions.first { $0.id == id } ?? questionnaire.dimensions.first
  }

  /// What is to be done about a practice; nil for nothing.
  func openAction(on practice: Item.ID) -> Action? {
    assessment.details.actions.first { $0.practice == practice && $0.state == .open }
  }
}
