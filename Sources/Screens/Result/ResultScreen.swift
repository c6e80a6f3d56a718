internal import Documents
internal import MaturityModel
internal import TextCanvas
internal import Translation

/// The result in pages: what was answered, the levels, why they are what they are, and what comes next.
struct ResultScreen: Screen {
  var page: ResultPage
  /// The id of the dimension that is selected.
  var dimension: Dimension.ID
  /// The link in focus, counted from the top of the page.
  var focus = 0
  /// The first line shown; nil when it follows the focus.
  var scroll: Int? = 0
  var view = View.chart
  /// Computed when the assessment changes, never while drawing.
  var standing: Standing?
  /// True where the page Targets lists what has reached its target, too.
  var showsReached = false
  /// The result that it is compared with.
  private var before: Assessment?
  /// What is tried on the page Plan.
  var tried = WhatIf()
  /// The practice that was moved, so that the focus goes along.
  var moved: Item.ID?
  private var size: Size?
  /// The page without a focus, and what can be in focus; made when something changes, for a key only where it has to be.
  private var made: (page: Page, stops: [Sheet.Stop?])?

  /// How numbers are shown.
  enum View: Hashable, Sendable { case chart, table, shape }

  init(_ page: ResultPage = .summary, dimension: Dimension.ID = "") {
    self.page = page
    self.dimension = dimension
  }

  enum Action: Hashable, Sendable {
    case next, previous, page(ResultPage), move(ListMotion)
    case open, table, shape, nextDimension, previousDimension, manager
    case plan(PlanAction)
  }

  static let keymap = Keymap<Action>(
    PlanAction.bindings + [
      .bar(.right, "l", does: .next, "page", help: "Turn to the next page"),
      .init(.left, "h", does: .previous, "page back", help: "Turn to the page before"),
      .bar(.enter, does: .open, "open", help: "Open the dimension or the item in focus"),
    ] + Scrolling.bindings { .move($0) } + [
      .bar("m", does: .manager, "manager", help: "Five sentences for those who decide"),
      .bar("]", does: .nextDimension, "dimension", help: "Go to the next dimension"),
      .init(
        "[", does: .previousDimension, "back", word: "dimension-back",
        help: "Go to the dimension before"),
      .bar("t", does: .table, "table", help: "Show the chart as a table, and back"),
      .bar("s", does: .shape, "shape", help: "Show the dimensions as a shape, and back"),
    ] + ResultPage.bindings { .page($0) })

  var place: Place? { .result(page, dimension: dimension) }

  var prompt: String { "result" }

  func title(_ workspace: Workspace) -> String {
    let title = workspace.assessment?.details.title ?? ""
    return title.isEmpty
      ? phrase("Result") : phrase("Result \(workspace.symbols.dash, "dash") \(title, "title")")
  }

  func spokenTitle(_ workspace: Workspace) -> String {
    page.spokenTitle(among: pages, of: title(workspace))
  }

  func hint(_ workspace: Workspace) -> String {
    switch page {
    case .summary: phrase("m gives five sentences for your manager; E makes the report.")
    case .dimensions where isMeasured: phrase("Enter says why.")
    case .dimensions: phrase("Enter says why; t shows a table.")
    case .why where isMeasured: phrase("Enter opens; Esc comes back.")
    case .why: phrase("[ and ] change the dimension.")
    case .plan: phrase("Ticks are what if: nothing changes in your answers")
    case .targets, .challenges, .outcomes: phrase("Enter opens; Esc comes back.")
    case .notes: phrase("Enter opens; Esc comes back.")
    case .method: phrase("w shows what the words mean.")
    case .group: phrase("Enter opens; Esc comes back.")
    }
  }

  static var nothingToOpen: String { phrase("Nothing on this page can be opened.") }

  func disabledReason(_ action: Action, _ workspace: Workspace) -> String? {
    switch action {
    case .open: return page.hasLinks ? nil : Self.nothingToOpen
    case .table: return page.hasChart && !isMeasured ? nil : phrase("This page has no chart.")
    case .shape:
      return page == .dimensions && !isMeasured
        ? nil : phrase("The shape is on the page Dimensions.")
    case .nextDimension, .previousDimension:
      return page.hasDimension && !isMeasured
        ? nil : phrase("Dimensions change on the pages Dimensions and Why.")
    case .page(let page):
      if pages.contains(page) { return nil }
      return page == .group
        ? phrase("One person answered, or one conversation: there is no page about a group.")
        : phrase("This questionnaire has measures, and no such page.")
    case .plan(let action): return reason(against: action)
    case .next, .previous, .move, .manager: return nil
    }
  }

  mutating func refresh(_ workspace: Workspace) {
    guard let assessment = workspace.assessment else {
      (standing, made) = (nil, nil)
      return
    }
    let disagreements = workspace.open?.openDisagreements
    if standing?.assessment != assessment || before != workspace.open?.before
      || standing?.report.openDisagreements != disagreements
    {
      before = workspace.open?.before
      standing = Standing(
        assessment, before: before, openDisagreements: disagreements, on: workspace.today)
      adoptPlan()
    }
    if !pages.contains(page) { page = .summary }
    let ids = assessment.questionnaire.dimensions.map(\.id)
    if !ids.contains(dimension) { dimension = ids.first ?? "" }
    if page == .dimensions { focus = ids.firstIndex(of: dimension) ?? 0 }
    // Lines break elsewhere in another width: stay with the focus.
    if let size, size != workspace.device.size, scroll != 0 { scroll = nil }
    size = workspace.device.size
    layOut(workspace)
    let last = max(0, (made?.stops.count ?? 0) - 1)
    guard focus > last else { return }
    focus = last
    layOut(workspace, afterMove: true)
  }

  /// Makes the page as it is now; after a mere move of the focus only where it is too long to be made whole.
  mutating func layOut(_ workspace: Workspace, afterMove: Bool = false) {
    guard let standing, !afterMove || made?.stops.contains(where: { $0 == nil }) != false else {
      return
    }
    let sheet = sheet(standing, workspace)
    made = (sheet.page, sheet.stops)
  }

  /// The page with what is in focus.
  func shown(_ workspace: Workspace) -> Page? {
    guard var page = made?.page, let standing, let stop else { return made?.page }
    var details = Page(width: page.width, workspace)
    if let row = rowInFocus {
      Sheet(standing, workspace, focus: focus, body: workspace.body).drawDetails(
        of: row, on: &details)
    }
    page.setFocus(onRow: focus, as: stop.inFocus + details.lines)
    return page
  }

  /// What is in focus; nil for nothing.
  var stop: Sheet.Stop? {
    made.flatMap { $0.stops.indices.contains(focus) ? $0.stops[focus] : nil }
  }

  /// True for a questionnaire of format 2.
  private var isMeasured: Bool { standing?.report.measured != nil }

  /// The pages that there are to turn.
  var pages: [ResultPage] {
    ResultPage.offered(
      withGroup: standing?.report.group != nil,
      measured: isMeasured ? standing?.questionnaire : nil)
  }

  /// The page as it is now.
  func sheet(_ standing: Standing, _ workspace: Workspace) -> Sheet {
    var sheet = Sheet(standing, workspace, focus: focus, body: workspace.body.withoutFirstRow)
    sheet.scroll = scroll
    if let measured = standing.report.measured, sheet.fill(page, of: measured) { return sheet }
    switch page {
    case .summary: sheet.fillSummary(asTable: view == .table)
    case .dimensions:
      switch view {
      case .chart: sheet.fillDimensions(dimension)
      case .table: sheet.fillDimensionsTable()
      case .shape: sheet.fillShape()
      }
    case .why: sheet.fillWhy(dimension)
    case .plan: sheet.fillPlan(standing.report.roadmap, tried)
    case .targets: sheet.fillTargets(showsReached: showsReached)
    case .challenges: sheet.fillChallenges()
    case .outcomes: sheet.fillOutcomes()
    case .notes: sheet.fillNotes()
    case .method: sheet.fillMethod()
    case .group: sheet.fillGroup()
    }
    return sheet
  }

  func draw(_ workspace: Workspace, in body: Body, on canvas: inout Canvas) {
    page.draw(among: pages, workspace, in: body, on: &canvas)
    guard let page = shown(workspace) else { return }
    canvas.cursor = .init(row: body.rows.lowerBound, column: body.columns.lowerBound)
    page.draw(in: body.withoutFirstRow, scroll: scroll, on: &canvas)
  }
}

extension Body {
  /// The rectangle below its first row.
  var withoutFirstRow: Body { without(firstRows: 1) }
}
