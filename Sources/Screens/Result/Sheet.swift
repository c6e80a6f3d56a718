internal import Documents
internal import MaturityModel
internal import TextCanvas

/// A result page in the making: its lines, and where Enter leads from the one in focus.
struct Sheet: BlockSheet {
  var page: Page
  /// How many lines can be in focus so far.
  private(set) var stopCount = 0
  /// Where Enter leads from the focus.
  private(set) var focused: Link?
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
    let fromFocus = stopCount > focus + height ? nil : max(0, focus - height - stopCount)
    let fromScroll = scroll.flatMap { top in
      page.lines.count > top + 2 * height ? nil : max(0, top - 2 * height - page.lines.count)
    }
    return [fromFocus, fromScroll].compactMap(\.self).min()
  }

  /// Rows that can be in focus, each of them where there is anything to see of it; of thousands of them a key may
  /// cost no more than of those that are seen.
  mutating func list<Row>(_ rows: ArraySlice<Row>, _ show: (inout Sheet, Row) -> Void) {
    var rows = rows
    while let row = rows.first {
      let hidden = min(linesBeforeWindow ?? .max, rows.count)
      if hidden == 0 {
        show(&self, row)
        rows.removeFirst()
      } else {
        page.blankStops(hidden)
        stopCount += hidden
        rows.removeFirst(hidden)
      }
    }
  }

  mutating func link(_ link: Link, _ content: (inout Page, _ marker: String, Role) -> Void) {
    guard takesFocus else { return content(&page, "  ", .text) }
    let isFocused = stopCount == focus
    if isFocused { focused = link }
    stopCount += 1
    let marker = (isFocused ? symbols.marker : " ") + " "
    page.focused(isFocused) { content(&$0, marker, isFocused ? .focus : .text) }
  }

  /// Two sheets side by side, the left one `share` columns wide; their links follow each other.
  mutating func columns(
    left share: Int, _ left: (inout Sheet) -> Void, right: (inout Sheet) -> Void
  ) {
    var first = Sheet(standing, workspace, focus: focus - stopCount, width: share, height: height)
    left(&first)
    let used = stopCount + first.stopCount
    var second = Sheet(
      standing, workspace, focus: focus - used, width: width - share - 3, height: height)
    right(&second)
    page.beside(first.page, second.page, at: share + 3)
    stopCount = used + second.stopCount
    focused = focused ?? first.focused ?? second.focused
  }
}
