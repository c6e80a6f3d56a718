internal import MaturityModel
internal import TextCanvas
internal import Translation

extension ItemScreen {
  /// Moves among the rows; a page is one of the text, which is longer than its rows.
  mutating func move(_ motion: ListMotion, _ item: Item, _ workspace: Workspace) {
    switch motion {
    case .up, .down, .first, .last:
      let count = workspace.rows(of: item).count
      // From the question down to the first row, and up to the last one.
      let row = focus ?? (motion == .up ? count : -1)
      setFocus(motion.row(from: row, count: count, page: 1))
    case .pageUp, .pageDown:
      let body = workspace.body
      let page = page(item, workspace, in: body)
      let step = max(1, body.height - 2) * (motion == .pageDown ? 1 : -1)
      let last = max(0, page.lines.count - body.height)
      setScroll(min(last, max(0, page.top(height: body.height, scroll: scroll) + step)))
    }
  }

  /// Tab: answers, then each of the rows below them, then answers again.
  mutating func cyclePane(_ step: Int, _ rows: [ItemRow]) {
    let criteria = rows.firstIndex { if case .criterion = $0 { true } else { false } }
    let stops = [0] + [criteria].compactMap { $0 } + rows.indices.filter { rows[$0].isDetail }
    setFocus(stops.neighbour(step, of: stops.last { $0 <= focus ?? 0 } ?? 0))
  }

  /// Goes to a neighbouring item or section; leaving an item saves it.
  mutating func go(_ action: Action, _ item: Item, _ workspace: Workspace) -> Answered {
    let items = workspace.items.filter {
      series.isEmpty ? workspace.includes($0) || $0 == item : series.contains($0.id)
    }
    guard let here = items.firstIndex(of: item) else { return [] }
    let target: Item?
    switch action {
    case .next: target = here + 1 < items.count ? items[here + 1] : nil
    case .previous: target = here > 0 ? items[here - 1] : nil
    case .nextSection: target = items[here...].first { $0.section != item.section }
    case .previousSection:
      let before = items[..<here].last { $0.section != item.section }
      let section = before?.section
      target = items.first { $0.section == section } ?? (here > 0 ? items.first : nil)
    default: target = nil
    }
    guard let target else {
      let isLast = action == .next || action == .nextSection
      if isLast, !series.isEmpty { return [.save] + .go(.pop) }
      return ([.save] as Answered).saying(
        isLast
          ? phrase("That was the last item. Press R to review and finish.")
          : series.isEmpty
            ? phrase("This is the first item.") : phrase("This is the first of these."))
    }
    if target.section != item.section, !workspace.device.isLinear,
      target.isChallenge || target.outcome != nil
    {
      return [.save] + .go(.replace(GridScreen(at: target.id)))
    }
    move(to: target)
    refresh(workspace)
    return [.save]
  }
}
