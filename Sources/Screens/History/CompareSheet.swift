internal import MaturityModel
internal import TextCanvas

/// A page of a comparison in the making.
struct CompareSheet: PageSheet {
  var page: Page
  let comparison: Comparison
  let workspace: Workspace
  let height: Int
  static let labelWidth = 15
  let words = ComparisonWords()

  init(_ comparison: Comparison, _ workspace: Workspace, in body: Body) {
    page = Page(width: body.width, workspace)
    self.comparison = comparison
    self.workspace = workspace
    height = body.height
  }

  /// The day that an assessment stands for.
  func day(of assessment: Assessment) -> String {
    assessment.moment.map { workspace.day(of: $0).text } ?? "no date"
  }
}

extension PageSheet {
  /// A change with its arrow and sign, such as `▲ +12.5`.
  func change(_ change: Fraction?) -> Page.Span {
    guard let change else { return Page.Span(symbols.dash, .muted) }
    let points = ComparisonWords().points(change)
    if change == .zero { return Page.Span("\(symbols.same) \(points)", .same) }
    return change > .zero
      ? Page.Span("\(symbols.up) \(points)", .better)
      : Page.Span("\(symbols.down) \(points)", .worse)
  }
}
