internal import MaturityModel
internal import TextCanvas

/// All items with their state, by section, and filters to find those that need something.
struct OverviewScreen: Screen {
  private var filter = ItemFilter.all
  /// The item in focus, by id.
  private var focused: Item.ID

  init(at item: Item.ID?) { focused = item ?? "" }

  enum Action: Hashable, Sendable {
    case open, nextFilter, previousFilter, nextSection, previousSection, move(ListMotion)
  }

  static let keymap = Keymap<Action>(
    [
      .bar(.enter, .right, "l", " ", does: .open, "open", help: "Go to the item"),
      .bar(.tab, "f", does: .nextFilter, "filter", help: "Show fewer: the next filter"),
      .init(.backTab, "F", does: .previousFilter, "filter back", help: "The filter before"),
      .bar("]", does: .nextSection, "section", help: "Move to the next section"),
      .init("[", does: .previousSection, "section back", help: "Move to the section before"),
    ] + ListMotion.bindings(inBar: false) { .move($0) })

  var place: Place? { .overview(focused) }

  func title(_ workspace: Workspace) -> String { "All items" }

  func hint(_ workspace: Workspace) -> String {
    "/ searches; Tab filters; . goes to the next open item"
  }

  mutating func refresh(_ workspace: Workspace) {
    let items = items(workspace)
    if !items.contains(where: { $0.id == focused }) { focused = items.first?.id ?? "" }
  }

  mutating func update(_ action: Action, _ workspace: Workspace) -> Answered {
    let items = items(workspace)
    let here = items.firstIndex { $0.id == focused } ?? 0
    switch action {
    case .move(let motion):
      move(to: motion.row(from: here, count: items.count, page: workspace.body.height - 3), items)
    case .nextSection:
      let next = items.indices.first { $0 > here && items[$0].section != items[here].section }
      move(to: next ?? items.count - 1, items)
    case .previousSection:
      let before = items.indices.last { $0 < here && items[$0].section != items[here].section }
      let section = before.map { items[$0].section }
      move(to: items.firstIndex { $0.section == section } ?? 0, items)
    case .nextFilter, .previousFilter:
      filter = filter.offered(workspace).neighbour(action == .nextFilter ? 1 : -1, of: filter)
      refresh(workspace)
    case .open:
      guard items.indices.contains(here) else { return [] }
      return .go(.push(workspace.screen(of: items[here].id)))
    }
    return []
  }

  private mutating func move(to index: Int, _ items: [Item]) {
    guard !items.isEmpty else { return }
    focused = items[min(max(0, index), items.count - 1)].id
  }

  private func items(_ workspace: Workspace) -> [Item] {
    workspace.items.filter { filter.admits($0, workspace) }
  }

  func draw(_ workspace: Workspace, in body: Body, on canvas: inout Canvas) {
    drawFilters(workspace, in: body, on: &canvas)
    let list = Body(
      rows: min(body.rows.lowerBound + 1, body.rows.upperBound)..<body.rows.upperBound,
      columns: body.columns)
    var page = Page(width: body.width, workspace)
    var section = ""
    for item in items(workspace) {
      if item.section != section {
        section = item.section
        page.heading(section)
      }
      let isFocused = item.id == focused
      page.focused(isFocused) { page in draw(item, isFocused: isFocused, workspace, on: &page) }
    }
    if items(workspace).isEmpty { page.focused { $0.text(filter.emptyText, .muted) } }
    page.draw(in: list, on: &canvas)
  }

  private func drawFilters(_ workspace: Workspace, in body: Body, on canvas: inout Canvas) {
    let labels = filter.offered(workspace).map { choice in
      let count = workspace.items.filter { choice.admits($0, workspace) }.count
      let marker = choice == filter ? workspace.symbols.marker : " "
      return (choice: choice, text: "\(marker)\(choice.rawValue) \(count) ")
    }
    // The first ones give way where the chosen one would not be seen.
    var shown = labels[...]
    while let first = shown.first, first.choice != filter {
      let end = (shown.firstIndex { $0.choice == filter } ?? shown.startIndex) + 1
      let width = shown[..<end].reduce(0) { $0 + workspace.metrics.width(of: $1.text) }
      guard width > body.width else { break }
      shown.removeFirst()
    }
    var column = body.columns.lowerBound
    for label in shown {
      column = canvas.put(
        label.text, row: body.rows.lowerBound, column: column,
        role: label.choice == filter ? .focus : .muted, end: body.columns.upperBound)
    }
  }

  private func draw(_ item: Item, isFocused: Bool, _ workspace: Workspace, on page: inout Page) {
    let symbols = workspace.symbols
    let state = workspace.mark(of: item)
    let role: Role = isFocused ? .focus : state.role
    let marker = isFocused ? symbols.marker : " "
    let flag = workspace.assessment?.responses[item.id]?.isFlagged == true ? "!" : " "
    let note = workspace.assessment?.responses[item.id]?.note.isEmpty == false ? "\"" : " "
    let width = max(10, page.width - 33)
    let title = page.metrics.fitted(item.title, width: width, symbols: symbols)
    page.row([
      .init("\(marker) \(page.id(item.id))  ", role),
      .init(page.metrics.padded(title, width: width), role),
      .init(" \(flag)\(note) \(state.text)", role),
    ])
  }
}
