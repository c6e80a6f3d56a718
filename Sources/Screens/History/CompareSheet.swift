internal import MaturityModel
internal import TextCanvas

/// A page of a comparison in the making.
struct CompareSheet {
  var page: Page
  let comparison: Comparison
  let workspace: Workspace
  /// The lines that can be seen at once.
  let height: Int
  let words = ComparisonWords()

  init(_ comparison: Comparison, _ workspace: Workspace, in body: Body) {
    page = Page(width: body.width, workspace)
    self.comparison = comparison
    self.workspace = workspace
    height = body.height
  }

  var width: Int { page.width }
  var symbols: Symbols { page.symbols }

  /// A label and a text that wraps beside it, or behind it where there is little room.
  mutating func fact(_ label: String, _ text: String, _ role: Role = .text) {
    guard !text.isEmpty else { return }
    guard width >= 50 else { return page.entry([.init(label + " ", .heading)], text, role) }
    page.entry([.init(page.metrics.padded(label, width: 15), .heading)], text, role)
  }

  /// A text behind a bullet.
  mutating func bullet(_ text: String, _ role: Role = .text) {
    page.entry([.init("\(symbols.bullet) ")], text, role)
  }

  /// An empty line where there is room for one.
  mutating func gap() {
    if height >= 14 { page.blank() }
  }

  /// The day that an assessment stands for.
  func day(of assessment: Assessment) -> String {
    assessment.moment.map { workspace.day(of: $0).text } ?? "no date"
  }

  /// A change with its arrow and sign, such as `▲ +12.5`.
  func change(_ change: Fraction?) -> Page.Span {
    guard let change else { return Page.Span(symbols.dash, .muted) }
    let isRise = change > .zero
    let sign = change == .zero ? symbols.same : isRise ? symbols.up : symbols.down
    return Page.Span(
      "\(sign) \(words.points(change))", change == .zero ? .same : isRise ? .better : .worse)
  }
}
