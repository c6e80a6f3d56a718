internal import Documents
internal import MaturityModel
internal import TextCanvas

/// A result page in the making: its lines, and where Enter leads from each line that can be in focus.
struct Sheet: BlockSheet {
  var page: Page
  private(set) var links: [Link] = []
  let standing: Standing
  let workspace: Workspace
  /// Which link is in focus, counted from the top.
  let focus: Int
  let height: Int
  /// False while something is shown that is only read.
  var takesFocus = true
  /// The line at the top of the window; nil where the window follows the focus.
  var scroll: Int?
  static let labelWidth = 12

  init(_ standing: Standing, _ workspace: Workspace, focus: Int, body: Body) {
    self.init(standing, workspace, focus: focus, width: body.width, height: body.height)
  }

  private init(_ standing: Standing, _ workspace: Workspace, focus: Int, width: Int, height: Int) {
    page = Page(width: width, workspace)
    (self.standing, self.workspace, self.focus, self.height) = (standing, workspace, focus, height)
  }

  var questionnaire: Questionnaire { standing.questionnaire }
  var assessment: Assessment { standing.assessment }
  var card: Scorecard { standing.card }
  var report: Report { standing.report }
  var words: Words { standing.report.words }
  var levels: Levels { words.levels }

  /// How many of the lines that come next, each of which can be in focus, are so far from the window that nobody
  /// sees them; nil for all of them.
  var linesBeforeWindow: Int? {
    let focusBegins = focus - height - links.count
    let fromFocus = links.count > focus + height ? nil : max(0, focusBegins)
    let fromScroll = scroll.flatMap { top in
      page.lines.count > top + 2 * height ? nil : max(0, top - 2 * height - page.lines.count)
    }
    return [fromFocus, fromScroll].compactMap(\.self).min()
  }

  /// Lines that can be in focus, each of them where there is anything to see of it; of thousands of them a key may
  /// cost no more than of those that are seen.
  mutating func links<Row>(
    _ rows: [Row], to link: (Row) -> Link, _ show: (inout Sheet, Row) -> Void
  ) {
    var index = 0
    while index < rows.count {
      let hidden = min(linesBeforeWindow ?? .max, rows.count - index)
      if hidden == 0 {
        show(&self, rows[index])
        index += 1
      } else {
        page.blankStops(hidden)
        links += rows[index..<index + hidden].lazy.map(link)
        index += hidden
      }
    }
  }

  mutating func link(_ link: Link, _ content: (inout Page, _ marker: String, Role) -> Void) {
    guard takesFocus else { return content(&page, "  ", .text) }
    let isFocused = links.count == focus
    links.append(link)
    let marker = (isFocused ? symbols.marker : " ") + " "
    page.focused(isFocused) { content(&$0, marker, isFocused ? .focus : .text) }
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
