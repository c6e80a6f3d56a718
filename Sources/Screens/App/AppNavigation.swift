internal import MaturityModel
internal import TextCanvas

extension App {
  /// The screens for a remembered place; a workshop that goes on is gone on with.
  static func screens(for place: Place?, in workspace: Workspace) -> [any Screen] {
    guard workspace.workshop != nil, place == nil || place?.isInWorkshop == true else {
      return [screen(for: place, in: workspace)]
    }
    let practice = place?.item ?? ""
    let agenda = WorkshopScreen(at: practice)
    guard place?.screen == "round", workspace.items.contains(where: { $0.id == practice }) else {
      return [agenda]
    }
    return [agenda, RoundScreen(practice: practice)]
  }

  /// The screen for a remembered place, or the first item that is open, or the first item at all.
  static func screen(for place: Place?, in workspace: Workspace) -> any Screen {
    switch place?.screen {
    case "overview": return OverviewScreen(at: place?.item, focus: place?.focus ?? 0)
    case "review": return ReviewScreen()
    case "result": return ResultScreen(place: place)
    default: break
    }
    if let place, workspace.items.contains(where: { $0.id == place.item }) {
      return ItemScreen(item: place.item, focus: place.focus, scroll: place.scroll)
    }
    let isBlank = workspace.assessment?.responses.isEmpty ?? true
    let open =
      isBlank ? workspace.items.first { workspace.includes($0) } : workspace.firstOpen(after: nil)
    return open.map { ItemScreen(item: $0.id) } ?? ReviewScreen()
  }

  /// The item that the user is at, for screens that start from it.
  var currentItem: String? {
    for screen in stack.reversed() {
      guard let id = screen.place?.item else { continue }
      if workspace.items.contains(where: { $0.id == id }) { return id }
    }
    return nil
  }

  /// Puts an overlay or a detail on top.
  mutating func show(_ screen: some Screen) -> [Effect] {
    stack.append(screen)
    stack[stack.count - 1].refresh(workspace)
    return []
  }

  /// Shows the actions or the parked questions; a new one is about the practice that is looked at.
  mutating func show(_ kind: RecordKind) -> [Effect] {
    if let open = top as? RecordsScreen, open.kind == kind { return [] }
    let isPractice = workspace.items.contains { $0.id == currentItem && $0.practice != nil }
    return show(RecordsScreen(kind, practice: isPractice ? currentItem : nil))
  }

  /// Goes to one of the main screens; going back leads to where one was.
  mutating func goTo(_ screen: some Screen) -> [Effect] {
    let name = screen.place?.screen
    if let name, stack.last?.place?.screen == name { return [] }
    stack.removeAll { $0.isOverlay || (name != nil && $0.place?.screen == name) }
    return show(screen)
  }

  /// Esc: closes what is on top, and from the last screen goes home, but never out of the program.
  mutating func goBack() -> [Effect] {
    if top is ReconciliationScreen, hasOpenConflicts, !workspace.isQuitArmed {
      workspace.isQuitArmed = true
      say("Not all is settled: Esc once more closes this list. The same command opens it again.")
      return []
    }
    if stack.count > 1 {
      stack.removeLast()
      top.refresh(workspace)
      return []
    }
    if workspace.assessment != nil { return performOutside(.home) }
    say("Press q to quit.")
    return []
  }

  mutating func goToNextOpen() -> [Effect] {
    if workspace.workshop != nil { return goToNextPractice() }
    guard let item = workspace.firstOpen(after: currentItem) else {
      say("Everything is answered. Press R to review and finish.")
      return []
    }
    return jump(to: item.id)
  }

  /// In a workshop: what the agenda has next after the practice on the screen.
  private mutating func goToNextPractice() -> [Effect] {
    guard let assessment = workspace.assessment, let workshop = workspace.workshop else {
      return []
    }
    let reading = WorkshopReading(of: workshop, in: assessment)
    let open = reading.agenda.map(\.practice).filter { reading.phase(of: $0) != .decided }
    let shown = stack.reversed().lazy.compactMap { ($0 as? RoundScreen)?.practice }.first
    guard let next = open.first(where: { $0 != shown }) ?? open.first else {
      say("Everything is decided. Z on the agenda closes the workshop.")
      return []
    }
    return jump(to: next)
  }

  /// The agenda of the workshop, or its set-up where none has begun.
  mutating func goToWorkshop() -> [Effect] {
    startWorkshop()
    return []
  }

  /// Shows an item, on the item screen that is there or on a new one.
  mutating func jump(to item: String) -> [Effect] {
    if workspace.workshop != nil, workspace.practiceIDs.contains(item) {
      stack = [WorkshopScreen(at: item), RoundScreen(practice: item)]
      refresh()
      return [.save]
    }
    stack.removeAll { $0.isOverlay || $0.place?.screen == "item" }
    stack.append(ItemScreen(item: item))
    top.refresh(workspace)
    return [.save]
  }

  /// Swaps the item in focus and the one before it.
  mutating func goToLastPlace() -> [Effect] {
    guard let last = workspace.lastItem else {
      say("This is where you began.")
      return []
    }
    return jump(to: last)
  }

  /// Commands that need something outside the screens.
  mutating func performOutside(_ action: Action) -> [Effect] {
    switch action {
    case .save:
      if workspace.saving == .saved { say("Everything is saved.") }
      return [.save]
    case .home: return [.leave]
    case .takeOver: return [.takeOver]
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .quit: return quit()
    case .interrupt: return [.interrupt]
    case .export: return [.export]
    case .advance:
      workspace.settings.advancesAfterAnswer.toggle()
      say(
        workspace.settings.advancesAfterAnswer
          ? "An answer goes on to the next item." : "An answer stays on its item.")
      return [.storeSettings]
    case .mouse:
      workspace.isMouseOn.toggle()
      say(workspace.isMouseOn ? "Mouse on: hold Shift to select text." : "Mouse off.")
      return [.mouse(workspace.isMouseOn)]
    case .theme:
      return changeTheme()
    case .charts:
      let styles = ChartStyle.allCases
      let index = styles.firstIndex(of: workspace.settings.charts) ?? 0
      workspace.settings.charts = styles[(index + 1) % styles.count]
      say("Charts: \(workspace.settings.charts.rawValue).")
      return [.storeSettings]
    case .help, .palette, .words, .search, .overview, .review, .result, .undo, .redo, .back,
      .nextOpen, .lastPlace, .details, .actions, .parked, .workshop:
      return []
    }
  }
}

extension App {
  /// A workshop, and copies that still contradict each other, are not left by a slip of the finger.
  private mutating func quit() -> [Effect] {
    if workspace.isQuitArmed { return [.quit] }
    if workspace.workshop != nil {
      say("q once more leaves; the workshop goes on where you left it.")
    } else if hasOpenConflicts {
      say("Not all is settled: q once more leaves. The same command goes on here.")
    } else {
      return [.quit]
    }
    workspace.isQuitArmed = true
    return []
  }

  /// True while two copies contradict each other somewhere.
  private var hasOpenConflicts: Bool {
    stack.contains { ($0 as? ReconciliationScreen)?.openCount(workspace) ?? 0 > 0 }
  }

  /// The next theme; that of a workshop is not what the user has set for other times.
  private mutating func changeTheme() -> [Effect] {
    let next = workspace.theme.neighbour(1)
    say("Colours: \(next.rawValue).")
    guard workspace.workshop == nil else {
      workspace.workshopTheme = next
      return []
    }
    workspace.settings.theme = next
    return [.storeSettings]
  }
}

extension Workspace {
  /// Where an item is worked on: a practice of a workshop in its round.
  func screen(of item: String) -> any Screen {
    workshop != nil && practiceIDs.contains(item)
      ? RoundScreen(practice: item) : ItemScreen(item: item)
  }

  fileprivate var practiceIDs: [String] {
    assessment?.questionnaire.practices.map(\.id) ?? []
  }

  /// The chart style that the terminal can show.
  var charts: ChartStyle { isASCII ? .ascii : settings.charts }

  func includes(_ item: Item) -> Bool { assessment?.includes(item) ?? false }

  /// The next item in the walk without an answer, starting over at the end.
  func firstOpen(after id: String?) -> Item? {
    let start = items.firstIndex { $0.id == id }.map { $0 + 1 } ?? 0
    let order = items[start...] + items[..<start]
    return order.first { includes($0) && !$0.isOptional && !hasAnswer($0) }
  }

  func hasAnswer(_ item: Item) -> Bool { assessment?.hasAnswer(to: item) ?? false }
}

extension Place {
  /// True for a place on the screens of a workshop.
  fileprivate var isInWorkshop: Bool { screen == "workshop" || screen == "round" }
}
