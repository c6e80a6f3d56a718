internal import Documents
internal import MaturityModel
internal import TextCanvas
internal import Translation

/// Two assessments side by side: what changed, and how much of that is a real change.
struct CompareScreen: Screen {
  private let name: String
  private let document: Document
  private let blocks: [ComparePage: [Block]]
  private(set) var page = ComparePage.summary
  private var scrolling = Scrolling()

  /// The comparison of two assessments; the one with the earlier moment is the one before.
  ///
  /// The clock of the user is so many seconds ahead of UTC.
  init(_ first: Assessment, _ second: Assessment, secondsAhead: Int = 0) {
    let isReversed =
      if let one = first.moment, let other = second.moment { other < one } else { false }
    let (before, after) = isReversed ? (second, first) : (first, second)
    name = after.details.subject.name
    if let measured = ModelChange(before: before, after: after) {
      document = measured.document
      blocks = [
        .summary: measured.summary.blocks + [.section(measured.method)],
        .dimensions: measured.groups.blocks + (measured.targets.map { [.section($0)] } ?? []),
        .moves: measured.moves.blocks,
      ]
      return
    }
    let change = Change(
      Comparison(before: before, after: after), secondsAhead: secondsAhead)
    document = change.document
    blocks = [
      .summary: change.summary.blocks + [.section(change.method)],
      .dimensions: change.dimensions.blocks, .moves: change.practices.blocks,
      .surroundings: change.surroundings.blocks,
    ]
  }

  enum Action: Hashable, Sendable { case next, previous, page(ComparePage), scroll(ListMotion) }

  static let keymap = Keymap<Action>(
    [
      .bar(.right, "l", does: .next, "page", help: "Turn to the next page"),
      .init(.left, "h", does: .previous, "page back", help: "Turn to the page before"),
    ] + Scrolling.bindings { .scroll($0) } + ComparePage.bindings { .page($0) })

  var prompt: String { "compare" }

  func title(_ workspace: Workspace) -> String {
    name.isEmpty
      ? phrase("Comparison")
      : phrase("Comparison \(workspace.symbols.dash, "dash") \(name, "name")")
  }

  func spokenTitle(_ workspace: Workspace) -> String {
    page.spokenTitle(among: ComparePage.allCases, of: title(workspace))
  }

  func hint(_ workspace: Workspace) -> String {
    phrase("Left, right or a digit turns pages; Esc goes back")
  }

  mutating func update(_ action: Action, _ workspace: Workspace) -> Answered {
    switch action {
    case .next: turn(to: page.neighbour(1))
    case .previous: turn(to: page.neighbour(-1))
    case .page(let page): turn(to: page)
    case .scroll(let motion):
      let body = workspace.body.withoutFirstRow
      let lines = content(workspace, in: body).lines.count
      scrolling.move(motion, lines: lines, height: body.height)
    }
    return []
  }

  private mutating func turn(to page: ComparePage) {
    self.page = page
    scrolling.reset()
  }

  private func content(_ workspace: Workspace, in body: Body) -> Page {
    var content = Page(width: body.width, workspace)
    if content.isSpoken {
      Sentences.lines(of: blocks[page] ?? [], in: document).forEach { content.text($0) }
      return content
    }
    content.add(
      PlainText.lines(
        of: blocks[page] ?? [], in: document, width: body.width,
        isASCII: !workspace.symbols.isUnicode))
    return content
  }

  func draw(_ workspace: Workspace, in body: Body, on canvas: inout Canvas) {
    page.draw(among: ComparePage.allCases, workspace, in: body, on: &canvas)
    let rest = body.withoutFirstRow
    canvas.cursor = .init(row: body.rows.lowerBound, column: body.columns.lowerBound)
    content(workspace, in: rest).draw(in: rest, scroll: scrolling.top, on: &canvas)
  }
}
