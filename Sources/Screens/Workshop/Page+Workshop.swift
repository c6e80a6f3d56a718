internal import MaturityModel
internal import TextCanvas

extension Page {
  /// The columns that text takes on a screen that a whole room reads.
  private static let widestText = 64

  /// A page of a workshop: lines that are short enough to be read from afar.
  init(workshop workspace: Workspace, in body: Body) {
    self.init(width: min(body.width, Self.widestText), workspace)
  }

  /// An empty page that measures and draws as another one.
  init(width: Int, like page: Page) {
    self.width = max(0, width)
    metrics = page.metrics
    symbols = page.symbols
  }

  /// The question of a practice, with a free line around it where there is room.
  mutating func question(_ practice: Practice, in body: Body) {
    if body.height >= 21 { blank() }
    text(practice.question, .title)
    if body.height >= 21 { blank() }
  }
}
