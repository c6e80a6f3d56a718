internal import Documents
internal import MaturityModel
internal import TextCanvas
internal import Translation

extension App {
  /// The screens for a remembered place; a workshop that goes on is gone on with.
  static func screens(for place: Place?, in workspace: Workspace) -> [any Screen] {
    guard workspace.workshop != nil else { return [screen(for: place, in: workspace)] }
    switch place {
    case .round(let practice)? where workspace.item(practice) != nil:
      return [WorkshopScreen(at: practice), RoundScreen(practice: practice)]
    case nil, .agenda?, .round?: return [WorkshopScreen(at: place?.item ?? "")]
    case .item?, .overview?, .grid?, .review?, .result?: return [screen(for: place, in: workspace)]
    }
  }

  /// The screen for a remembered place, or the first item that is open, or the first item at all.
  private static func screen(for place: Place?, in workspace: Workspace) -> any Screen {
    switch place {
    case .overview(let item)?: return OverviewScreen(at: item)
    case .review?: return ReviewScreen()
    case .grid(let id)? where workspace.item(id) != nil: return GridScreen(at: id)
    case .result(let page, let dimension)?: return ResultScreen(page, dimension: dimension)
    case .item(let id, let focus, let scroll)? where workspace.item(id) != nil:
      return ItemScreen(item: id, focus: focus, scroll: scroll)
    case .agenda(let id)? where workspace.item(id) != nil,
      .round(let id)? where workspace.item(id) != nil:
      return ItemScreen(item: id)
    case nil, .item?, .grid?, .agenda?, .round?:
      let isBlank = workspace.assessment?.responses.isEmpty ?? true
      let open =
        isBlank ? workspace.items.first { workspace.includes($0) } : workspace.firstOpen(after: nil)
      return open.map { workspace.walkScreen(of: $0) } ?? ReviewScreen()
    }
  }

  /// The item that the user is at, for screens that start from it.
  var currentItem: Item.ID? {
    for index in stack.indices.reversed() {
      if let id = stack[index].place?.item, workspace.item(id) != nil { return id }
    }
    return nil
  }

  /// Puts screens in the place of all that there are.
  mutating func show(from screens: [any Screen]) {
    stack = screens
    refresh()
  }

  /// Puts an overlay or a detail on top.
  @discardableResult mutating func show(_ screen: some Screen) -> [Effect] { go(.push(screen)) }

  /// Shows the actions or the parked questions; a new one is about the practice that is looked at.
  @discardableResult mutating func show(_ kind: RecordKind) -> [Effect] {
    if let open = top as? RecordsScreen, open.kind == kind { return [] }
    let practice = currentItem.flatMap { workspace.item($0)?.practice }
    return show(RecordsScreen(kind, practice: practice?.id))
  }

  /// Goes to one of the main screens; going back leads to where one was.
  mutating func goTo<Main: Screen>(_ screen: Main) -> [Effect] {
    if top is Main { return [] }
    stack.removeAll { $0.isOverlay || $0 is Main }
    return show(screen)
  }

  /// Esc: closes what is on top, and from the last screen goes home, but never out of the program.
  ///
  /// A walk through the questions is left with the second Esc, as the first may have been meant for a text.
  mutating func goBack() -> [Effect] {
    if top is ReconciliationScreen, hasOpenConflicts, !isQuitArmed {
      isQuitArmed = true
      return say(
        phrase(
          """
          Not all is settled: Esc once more closes this list. The same command opens it again.
          """))
    }
    if stack.count > 1 { return go(.pop) }
    if workspace.joined == nil, isOnWall, let reason = disabledReason(.home) { return say(reason) }
    if top is ItemScreen || top is GridScreen, !isLeavingArmed {
      isLeavingArmed = true
      return say(
        phrase(
          """
          Esc once more goes to the list of assessments, q quits. Every answer is kept.
          """))
    }
    if workspace.assessment != nil { return [.leave] }
    return say(phrase("Press q to quit."))
  }

  mutating func goToNextOpen() -> [Effect] {
    if workspace.workshop != nil { return goToNextPractice() }
    guard let item = workspace.firstOpen(after: currentItem) else {
      return say(phrase("Everything is answered. Press R to review and finish."))
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
      return say(phrase("Everything is decided. Z on the agenda closes the workshop."))
    }
    return jump(to: next)
  }

  /// The agenda of the workshop, or its set-up where none has begun.
  mutating func goToWorkshop() -> [Effect] {
    show(from: [WorkshopScreen()])
    return workspace.workshop == nil ? show(FrameScreen(workspace)) : []
  }

  /// Shows an item, on the item screen that is there or on a new one.
  mutating func jump(to item: Item.ID) -> [Effect] {
    if workspace.workshop != nil, workspace.practiceIDs.contains(item) {
      show(from: [WorkshopScreen(at: item), RoundScreen(practice: item)])
    } else {
      guard let found = workspace.item(item) else { return [] }
      stack.removeAll { $0.isOverlay || $0 is ItemScreen || $0 is GridScreen }
      go(.push(workspace.walkScreen(of: found)))
    }
    return [.save]
  }

  /// Swaps the item in focus and the one before it.
  mutating func goToLastPlace() -> [Effect] {
    // An item of another assessment that was open before is no place here.
    guard let last = lastItem, workspace.item(last) != nil else {
      return say(phrase("This is where you began."))
    }
    return jump(to: last)
  }
}

extension App {
  /// A workshop, and copies that still contradict each other, are not left by a slip of the finger.
  mutating func quit() -> [Effect] {
    if isQuitArmed { return [.quit] }
    if workspace.workshop != nil {
      say(phrase("q once more leaves; the workshop goes on where you left it."))
    } else if hasOpenConflicts {
      say(phrase("Not all is settled: q once more leaves. The same command goes on here."))
    } else {
      return [.quit]
    }
    isQuitArmed = true
    return []
  }

  /// True while two copies contradict each other somewhere.
  private var hasOpenConflicts: Bool {
    stack.contains { ($0 as? ReconciliationScreen)?.openCount(workspace) ?? 0 > 0 }
  }

  private var settings: Settings {
    get { workspace.device.settings }
    set { workspace.device.settings = newValue }
  }

  /// The next theme; that of a workshop is not what the user has set for other times.
  mutating func changeTheme() -> [Effect] {
    let next = theme.neighbour(1)
    say(phrase("Colours: \(next.rawValue, "theme")."))
    guard workspace.workshop == nil else {
      workshopTheme = next
      return []
    }
    settings.theme = next
    return [.storeSettings(settings)]
  }

  /// Keeps the theme that the terminal's answer asks for; nil changes nothing.
  mutating func take(theme: Theme.Name?) -> [Effect] {
    guard let theme else {
      return say(phrase("The terminal does not tell its colours. C goes through the themes."))
    }
    settings.theme = theme
    let background = theme == .light256 ? phrase("light") : phrase("dark")
    let kept = phrase(
      """
      The terminal is \(background, "light or dark"): theme \(theme.rawValue, "theme"), kept in the \
      settings.
      """)
    say(workspace.workshop == nil ? kept : kept + " " + phrase("A workshop has its own."))
    return [.storeSettings(settings)]
  }

  mutating func changeCharts() -> [Effect] {
    settings.charts = settings.charts.neighbour(1)
    refresh()
    say(phrase("Charts: \(settings.charts.rawValue, "style")."))
    return [.storeSettings(settings)]
  }

  mutating func changeAdvancing() -> [Effect] {
    settings.advancesAfterAnswer.toggle()
    say(
      settings.advancesAfterAnswer
        ? phrase("An answer goes on to the next item.") : phrase("An answer stays on its item."))
    return [.storeSettings(settings)]
  }

  /// Asks more or less, and says what that comes to.
  mutating func changeLength(isLonger: Bool) -> [Effect] {
    guard let assessment = workspace.assessment else { return [] }
    guard let length = assessment.length(longer: isLonger) else {
      return say(
        isLonger ? phrase("Everything is asked already.") : phrase("This is the shortest there is.")
      )
    }
    let answered = workspace.act { assessment, _ in assessment.asking(length) }
    guard !answered.effects.isEmpty else { return take(answered) }
    let practices = assessment.questionnaire.practices
    let asked = practices.count { length.asks($0) }
    let kept = phrase("Every answer stays; \(isLonger ? "_" : "+", "key") goes back.")
    return take(
      answered
        + .say(
          phrase(
            """
            Length \(length.words, "length"): \(asked, "count") of \
            \(practices.count, "practices") practices are asked. \(kept, "kept")
            """)))
  }

  mutating func changeMouse() -> [Effect] {
    isMouseOn.toggle()
    say(isMouseOn ? phrase("Mouse on: hold Shift to select text.") : phrase("Mouse off."))
    return [.mouse(isMouseOn)]
  }
}

extension Workspace {
  /// Where an item is worked on: a practice of a workshop in its round.
  func screen(of item: Item.ID) -> any Screen {
    workshop != nil && practiceIDs.contains(item)
      ? RoundScreen(practice: item) : ItemScreen(item: item)
  }

  fileprivate var practiceIDs: [Item.ID] { assessment?.questionnaire.practices.map(\.id) ?? [] }

  /// True for an item that the walk asks.
  func includes(_ item: Item) -> Bool {
    assessment.map { $0.includes(item) && !$0.isLeftOutByRecheck(item) } ?? false
  }

  /// The next item in the walk without an answer, or with one from last time that nobody has looked at, starting over at
  /// the end.
  func firstOpen(after id: Item.ID?) -> Item? {
    let start = items.firstIndex { $0.id == id }.map { $0 + 1 } ?? 0
    let order = items[start...] + items[..<start]
    return order.first { item in
      guard includes(item) else { return false }
      return hasAnswer(item)
        ? ItemFilter.unconfirmed.admits(item, self) : assessment?.isOptional(item) == false
    }
  }

  func hasAnswer(_ item: Item) -> Bool { assessment?.hasAnswer(to: item) ?? false }
}
