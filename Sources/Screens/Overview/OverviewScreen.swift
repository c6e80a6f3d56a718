internal import MaturityModel
internal import TextCanvas
internal import Translation

/// All items with their state, a strip for each section that opens, and filters to find those that need something.
struct OverviewScreen: Screen {
  var filter = ItemFilter.all
  /// The item in focus, by id; a closed section is in focus with any of its items.
  private(set) var focused: Item.ID
  /// The sections whose items are shown one by one.
  private var opened: Set<String> = []
  /// True until the section of the first item in focus is opened.
  private var isNew: Bool
  /// What stands in the list, and that as a page, none of it in focus; made when something changes, never for a key.
  private(set) var rows: [Row] = []
  private(set) var page: Page?
  /// The columns of the longest name of a section.
  private(set) var longestName = 0
  /// The filters with how many items each of them leaves.
  private(set) var filters: [(filter: ItemFilter, count: Int)] = []
  /// True where some evidence came from a repository.
  private var isTaken = false

  init(at item: Item.ID?) {
    focused = item ?? ""
    isNew = item != nil
  }

  enum Action: Hashable, Sendable {
    case open, close, openAll, confirm, nextFilter, previousFilter, nextSection, previousSection
    case move(ListMotion)
  }

  static let keymap = Keymap<Action>(
    [
      .bar(.enter, .right, "l", " ", does: .open, "open", help: "Show a section, or go to an item"),
      .bar(
        "c", does: .confirm, "confirm section",
        help: "Confirm a section's answers from last time, after a look at what they say"),
      .init(.left, "h", does: .close, "close", help: "Show the section as one strip"),
      .bar("e", does: .openAll, "all items", help: "Show every section's items, or strips alone"),
      .bar(.tab, "f", does: .nextFilter, "filter", help: "Show fewer: the next filter"),
      .init(.backTab, "F", does: .previousFilter, "filter back", help: "The filter before"),
      .bar(
        "]", does: .nextSection, "section", word: "section-on", help: "Move to the next section"),
      .init("[", does: .previousSection, "section back", help: "Move to the section before"),
    ] + ListMotion.bindings(inBar: false) { .move($0) })

  /// What can be in focus: a section as one strip, or an item of one that is open.
  struct Row {
    let section: String
    let items: [Item]
    let isStrip: Bool
  }

  var place: Place? { .overview(focused) }

  var prompt: String { "overview" }

  func title(_ workspace: Workspace) -> String { phrase("All items") }

  func hint(_ workspace: Workspace) -> String {
    let symbols = workspace.symbols
    var signs = [
      phrase("\(symbols.track, "track") open"), phrase("? unknown"), phrase("n n/a"),
      phrase("! flag"), phrase("* note"), phrase("e evidence"),
    ]
    let columns = workspace.device.size.columns
    // Only where something was taken does the legend need room for it.
    if isTaken {
      // This one says itself.
      if columns < 64 { signs.remove(at: 2) }
      signs.append(phrase("r found"))
    }
    if columns >= (isTaken ? 80 : 72) {
      signs.append(phrase("\(symbols.dash, "dash") not asked"))
    }
    return signs.joined(separator: "  ")
  }

  func disabledReason(_ action: Action, _ workspace: Workspace) -> String? {
    guard action == .confirm else { return nil }
    if workspace.open?.unconfirmed != 0, let here,
      !workspace.unconfirmed(in: rows[here].section).isEmpty
    {
      return nil
    }
    return phrase("This section has no answer from last time to confirm.")
  }

  mutating func refresh(_ workspace: Workspace) {
    let items = items(workspace)
    if let item = items.first(where: { $0.id == focused }) {
      if isNew { opened = [item.section] }
    } else {
      focused = items.first?.id ?? ""
    }
    isNew = false
    filters = filter.offered(workspace).map { filter in
      (filter, workspace.items.count { filter.admits($0, workspace) })
    }
    isTaken = workspace.assessment?.responses.values.contains(where: \.isShownByRepository) == true
    layOut(workspace)
  }

  private mutating func layOut(_ workspace: Workspace) {
    rows = rows(workspace)
    longestName = rows.map { workspace.metrics.width(of: $0.section) }.max() ?? 0
    page = laidOut(workspace)
  }

  mutating func update(_ action: Action, _ workspace: Workspace) -> Answered {
    guard let here else { return changeFilter(action, workspace) }
    let section = rows[here].section
    switch action {
    case .move(let motion):
      move(to: motion.row(from: here, count: rows.count, page: workspace.body.height - 3))
    case .nextSection:
      move(to: rows.indices.first { $0 > here && rows[$0].section != section } ?? here)
    case .previousSection:
      let before = rows[..<here].last { $0.section != section }?.section ?? section
      move(to: rows.firstIndex { $0.section == before } ?? 0)
    case .nextFilter, .previousFilter: return changeFilter(action, workspace)
    case .open:
      guard rows[here].isStrip else { return .go(.push(workspace.screen(of: focused))) }
      opened.insert(section)
      focused = rows[here].items[0].id
      layOut(workspace)
    case .close:
      opened.remove(section)
      layOut(workspace)
    case .openAll:
      let all = Set(workspace.items.map(\.section))
      opened = opened == all ? [] : all
      layOut(workspace)
    case .confirm: return .go(.push(ConfirmScreen(section: section)))
    }
    return []
  }

  private mutating func changeFilter(_ action: Action, _ workspace: Workspace) -> Answered {
    guard action == .nextFilter || action == .previousFilter else { return [] }
    filter = filter.offered(workspace).neighbour(action == .nextFilter ? 1 : -1, of: filter)
    refresh(workspace)
    return []
  }

  mutating func focus(onRow row: Int, _ workspace: Workspace) -> Bool {
    guard rows.indices.contains(row - 1) else { return false }
    move(to: row - 1)
    return true
  }

  private mutating func move(to index: Int) { focused = rows[index].items[0].id }

  private func items(_ workspace: Workspace) -> [Item] {
    workspace.items.filter { filter.admits($0, workspace) }
  }

  /// What a filter leaves is always shown item by item.
  private func rows(_ workspace: Workspace) -> [Row] {
    var rows: [Row] = []
    for items in items(workspace).runs(of: \.section) {
      let section = items[0].section
      if filter == .all, !opened.contains(section) {
        rows.append(Row(section: section, items: items, isStrip: true))
      } else {
        rows += items.map { Row(section: section, items: [$0], isStrip: false) }
      }
    }
    return rows
  }

  /// The row in focus.
  var here: Int? { rows.firstIndex { $0.items.contains { $0.id == focused } } }
}

extension [Item] {
  /// The items in runs that have the same key.
  fileprivate func runs<Key: Equatable>(of key: (Item) -> Key) -> [[Item]] {
    var runs: [[Item]] = []
    for item in self {
      if let last = runs.last?.first, key(last) == key(item) {
        runs[runs.count - 1].append(item)
      } else {
        runs.append([item])
      }
    }
    return runs
  }
}
