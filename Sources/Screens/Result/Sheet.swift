internal import Documents
internal import MaturityModel
internal import TextCanvas

/// A result page in the making: its lines, none of them in focus, and where Enter leads from those that can be.
struct Sheet: BlockSheet {
  /// Where Enter leads, and the lines as they are in focus.
  typealias Stop = (link: Link, inFocus: [[Page.Span]])

  var page: Page
  /// What can be in focus so far; nil for what is too far from the window to be seen.
  private(set) var stops: [Stop?] = []
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
    let fromFocus = stops.count > focus + height ? nil : max(0, focus - height - stops.count)
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
        stops += repeatElement(nil, count: hidden)
        rows.removeFirst(hidden)
      }
    }
  }

  mutating func link(_ link: Link, _ content: (inout Page, _ marker: String, Role) -> Void) {
    guard takesFocus else { return content(&page, "  ", .text) }
    var inFocus = Page(width: width, workspace)
    content(&inFocus, symbols.marker + " ", .focus)
    stops.append((link, inFocus.lines))
    page.focused(false) { content(&$0, "  ", .text) }
  }

  /// Two sheets side by side, the left one `share` columns wide; their links follow each other.
  mutating func columns(
    left share: Int, _ left: (inout Sheet) -> Void, right: (inout Sheet) -> Void
  ) {
    var first = Sheet(standing, workspace, focus: focus, width: share, height: height)
    left(&first)
    let column = share + 3
    var second = Sheet(standing, workspace, focus: focus, width: width - column, height: height)
    right(&second)
    stops += first.stops { page.joined($0, second.page.line($1), at: column) }
    stops += second.stops { page.joined(first.page.line($1) ?? [], $0, at: column) }
    page.beside(first.page, second.page, at: column)
  }

  /// What can be in focus, its lines beside those of another sheet, which `join` puts there by their numbers.
  private func stops(_ join: ([Page.Span], Int) -> [Page.Span]) -> [Stop?] {
    if page.isSpoken { return stops }
    return zip(stops, page.stops).map { stop, lines in
      stop.map { ($0.link, zip($0.inFocus, lines).map(join)) }
    }
  }
}
