internal import MaturityModel
internal import TextCanvas

/// A result page in the making: its lines, and where Enter leads from each line that can be in focus.
struct Sheet {
  /// Where Enter leads.
  enum Link: Hashable, Sendable {
    case dimension(Dimension.ID)
    case item(Item.ID)
  }

  var page: Page
  private(set) var links: [Link] = []
  let standing: Standing
  let workspace: Workspace
  /// Which link is in focus, counted from the top.
  let focus: Int
  /// The lines that can be seen at once.
  let height: Int

  init(_ standing: Standing, _ workspace: Workspace, focus: Int, body: Body) {
    self.init(standing, workspace, focus: focus, width: body.width, height: body.height)
  }

  private init(_ standing: Standing, _ workspace: Workspace, focus: Int, width: Int, height: Int) {
    page = Page(width: width, workspace)
    self.standing = standing
    self.workspace = workspace
    self.focus = focus
    self.height = height
  }

  var width: Int { page.width }
  var symbols: Symbols { page.symbols }
  var questionnaire: Questionnaire { standing.questionnaire }
  var assessment: Assessment { standing.assessment }
  var card: Scorecard { standing.card }
  var words: ScoreWords { standing.words }

  /// Lines that can be in focus; they get the marker to begin with and the role to draw in.
  mutating func link(_ link: Link, _ content: (inout Page, _ marker: String, Role) -> Void) {
    let isFocused = links.count == focus
    links.append(link)
    let marker = (isFocused ? symbols.marker : " ") + " "
    page.focused(isFocused) { content(&$0, marker, isFocused ? .focus : .text) }
  }

  /// A label and a text that wraps beside it, or below it where there is little room.
  mutating func fact(_ label: String, _ text: String, _ role: Role = .text) {
    guard !text.isEmpty else { return }
    guard width >= 50 else { return page.entry([.init(label + " ", .heading)], text, role) }
    page.entry([.init(page.metrics.padded(label, width: 12), .heading)], text, role)
  }

  /// A text behind a bullet.
  mutating func bullet(_ text: String, _ role: Role = .text) {
    page.entry([.init("\(symbols.bullet) ")], text, role)
  }

  /// An empty line where there is room for one.
  mutating func gap() {
    if height >= 14 { page.blank() }
  }

  /// Two sheets side by side, the left one `share` columns wide; their links follow each other.
  mutating func columns(
    left share: Int, _ left: (inout Sheet) -> Void, right: (inout Sheet) -> Void
  ) {
    var first = Sheet(standing, workspace, focus: focus - links.count, width: share, height: height)
    left(&first)
    let used = links.count + first.links.count
    var second = Sheet(
      standing, workspace, focus: focus - used, width: width - share - 3, height: height)
    right(&second)
    page.beside(first.page, second.page, at: share + 3)
    links += first.links + second.links
  }
}
