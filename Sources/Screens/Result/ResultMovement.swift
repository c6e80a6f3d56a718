internal import Documents
internal import MaturityModel
internal import TextCanvas

extension ResultScreen {
  mutating func update(_ action: Action, _ workspace: Workspace) -> Answered {
    guard let standing else { return [] }
    let dimension = dimension
    let answered = carryOut(action, standing, workspace)
    let isMove = if case .move = action { dimension == self.dimension } else { false }
    layOut(workspace, afterMove: isMove)
    return answered
  }

  private mutating func carryOut(
    _ action: Action, _ standing: Standing, _ workspace: Workspace
  ) -> Answered {
    switch action {
    case .plan(let action): return update(action, standing, workspace)
    case .next: turn(to: pages.neighbour(1, of: page), standing)
    case .previous: turn(to: pages.neighbour(-1, of: page), standing)
    case .page(let page): turn(to: page, standing)
    case .open: return open(standing, workspace)
    case .manager: return tellManager(standing)
    case .table: view = view == .table ? .chart : .table
    case .shape: view = view == .shape ? .chart : .shape
    case .nextDimension: select(1, standing)
    case .previousDimension: select(-1, standing)
    case .move(let motion):
      if let page = shown(workspace) { move(motion, over: page, standing, workspace) }
    }
    return []
  }

  /// Shows what a manager has to know, and hands it to the clipboard.
  private func tellManager(_ standing: Standing) -> Answered {
    let sentences = standing.report.brief
    return .go(.push(BriefScreen(sentences))) + [.copy(sentences.joined(separator: "\n"))]
  }

  mutating func turn(to page: ResultPage, _ standing: Standing) {
    guard page != self.page else { return }
    self.page = page
    focus = 0
    scroll = 0
    guard page == .dimensions else { return }
    focus = standing.questionnaire.dimensions.firstIndex { $0.id == dimension } ?? 0
    scroll = nil
  }

  /// Goes to the dimension some steps on, around the ends.
  private mutating func select(_ step: Int, _ standing: Standing) {
    let ids = standing.questionnaire.dimensions.map(\.id)
    guard !ids.isEmpty else { return }
    let index = (ids.firstIndex(of: dimension) ?? 0) + step
    let target = (index + ids.count) % ids.count
    dimension = ids[target]
    focus = page == .dimensions ? target : 0
    scroll = page == .dimensions ? nil : 0
  }

  private mutating func open(_ standing: Standing, _ workspace: Workspace) -> Answered {
    guard let page = shown(workspace), let link = stop?.link else {
      return .say(Self.nothingToOpen)
    }
    scroll = visibleScroll(on: page, workspace)
    switch link {
    case .item(let id):
      guard workspace.item(.init(id)) != nil else { return [] }
      return .go(.push(workspace.screen(of: .init(id))))
    case .dimension(let id):
      dimension = .init(id)
      turn(to: .why, standing)
    case .section: showsReached.toggle()
    }
    return []
  }

  /// The scroll where it shows the focus, else nil, which follows the focus.
  private func visibleScroll(on page: Page, _ workspace: Workspace) -> Int? {
    let height = workspace.body.without(firstRows: 1 + page.head).height
    let top = page.top(height: height, scroll: scroll)
    guard let stop = page.focus, stop.lowerBound >= top, stop.lowerBound < top + height else {
      return nil
    }
    return scroll
  }

  /// Moves to the next thing that can be in focus where it is near, else scrolls towards it.
  private mutating func move(
    _ motion: ListMotion, over page: Page, _ standing: Standing, _ workspace: Workspace
  ) {
    let height = workspace.body.without(firstRows: 1 + page.head).height
    let last = max(0, page.lines.count - height)
    let top = page.top(height: height, scroll: scroll)
    switch motion {
    case .down: step(1, page, top: top, height: height)
    case .up: step(-1, page, top: top, height: height)
    case .pageDown: show(from: min(last, top + max(1, height - 2)), page, height: height)
    case .pageUp: show(from: max(0, top - max(1, height - 2)), page, height: height)
    case .first:
      focus = 0
      scroll = 0
    case .last:
      focus = max(0, page.stops.count - 1)
      show(from: last, page, height: height)
    }
    if self.page == .dimensions, standing.questionnaire.dimensions.indices.contains(focus) {
      dimension = standing.questionnaire.dimensions[focus].id
    }
  }

  private mutating func step(_ direction: Int, _ page: Page, top: Int, height: Int) {
    let last = max(0, page.lines.count - height)
    guard let next = page.stop(after: focus, direction, top: top, height: height) else {
      return show(from: min(max(0, top + 2 * direction), last), page, height: height)
    }
    let stop = page.stops[next]
    let distance = max(stop.upperBound - (top + height), top - stop.lowerBound, 0)
    guard distance <= max(stop.count, height / 2) else {
      return show(from: min(max(0, top + 3 * direction), last), page, height: height)
    }
    focus = next
    // As little as is needed to show it whole, its first line in any case.
    scroll = min(max(top, stop.upperBound - height), stop.lowerBound)
  }

  /// Scrolls and keeps the focus on what is visible.
  private mutating func show(from top: Int, _ page: Page, height: Int) {
    scroll = top
    guard !page.isStopVisible(focus, top: top, height: height) else { return }
    let visible = page.stops.indices.filter { page.isStopVisible($0, top: top, height: height) }
    if let nearest = visible.min(by: { abs($0 - focus) < abs($1 - focus) }) { focus = nearest }
  }
}

extension Page {
  /// The next thing that can be in focus: beside the focus, or from the edge of what is seen where the focus is not.
  fileprivate func stop(after focus: Int, _ direction: Int, top: Int, height: Int) -> Int? {
    if isStopVisible(focus, top: top, height: height) {
      return stops.indices.contains(focus + direction) ? focus + direction : nil
    }
    return direction > 0
      ? stops.firstIndex { $0.lowerBound >= top } : stops.lastIndex { $0.lowerBound < top + height }
  }

  /// True where the first line of what can be in focus is on the screen.
  fileprivate func isStopVisible(_ index: Int, top: Int, height: Int) -> Bool {
    stops.indices.contains(index) && (top..<top + height).contains(stops[index].lowerBound)
  }
}
