internal import Documents
internal import MaturityModel
internal import RepositoryEvidence
internal import TextCanvas
internal import Translation

extension App {
  /// The folder that a look into a repository is offered for; empty where nothing is open.
  public var repository: String { workspace.open?.repository ?? "" }

  /// Whether the open assessment is in its file, as far as it is known here; nil where nothing is open.
  public var saving: SaveState? { workspace.open?.saving }

  /// Shows what came of an effect, and answers what has to happen because of it.
  mutating func take(_ outcome: Event.Outcome) -> [Effect] {
    switch outcome {
    case .message(let text, let also): say(also && !toast.isEmpty ? toast + " " + text : text)
    case .opened(let assessment, let path, let place, let reason):
      open(OpenAssessment(assessment, path: path, readOnlyReason: reason), at: place)
    case .earlier(let assessment):
      workspace.open?.before = assessment
      refresh()
    case .changed(let assessment): adopt(assessment)
    case .undone(let edit, let assessment):
      adopt(assessment, after: edit, phrase("Undone"), workspace.words.takenBack(edit.reversed))
    case .redone(let edit, let assessment):
      adopt(assessment, after: edit, phrase("Redone"), workspace.words.parts(of: edit))
    case .saving(let state): workspace.open?.saving = state
    case .note(let text, let item): return takeNote(text, item: item)
    case .draft(let draft): _ = restore(draft)
    case .found(let found, let folder, let isNew): take(found, folder, isNew: isNew)
    case .lines(let lines, let path, let line):
      show(LinesScreen(path: path, line: line, lines: lines))
    case .beside(let other): show(beside: other)
    case .workshop(let onWall):
      isOnWall = isOnWall || onWall
      return goToWorkshop()
    case .facilitator: show(from: [FacilitatorScreen()])
    case .closedWorkshop(let assessment):
      left = [:]
      adopt(assessment)
      start(at: .result(.group))
    case .hosted(let sight):
      forgetToast { $0.workspace.hosted = sight }
      refresh()
    case .joined(let sight): take(sight)
    case .ballots(let found):
      workspace.open?.ballots = found
      refresh()
    case .pool(let pool, let text, let path): show(PoolScreen(pool, text: text, path: path))
    case .reconciliation(let copies, let mine, let theirs):
      show(ReconciliationScreen(copies, mine: mine, theirs: theirs))
    // Nothing is left to show there that is for everybody's eyes.
    case .home where isOnWall: return [.quit]
    case .home(let shelf): goHome(shelf)
    case .shelf(let shelf):
      workspace.shelf = shelf
      refresh()
    case .rereading: workspace.shelf.reading = .init(done: 0, total: 0)
    case .archived(let path): workspace.lastArchived = path
    case .new(let questionnaire, let mode, let isWorkshop):
      show(NewScreen(mode: mode, questionnaire: questionnaire, isWorkshop: isWorkshop, workspace))
    case .problems(let problems, let name): show(ProblemScreen(name: name, problems: problems))
    case .waiting(let task, let detail):
      stopWaiting()
      show(
        WaitScreen(
          task: task, detail: detail.isEmpty ? phrase("The files are looked at.") : detail))
    case .progress(let reading): readOn(reading)
    case .failure(let reason):
      stopWaiting()
      say(reason)
    case .reported(let message):
      stack.removeAll { $0 is WaitScreen || $0 is ReportScreen }
      say(message)
    case .comparison(let first, let second):
      show(
        CompareScreen(first, second, secondsAhead: workspace.device.timeZoneOffset))
    case .history(let history):
      takePlace(TrendScreen(history, secondsAhead: workspace.device.timeZoneOffset))
    case .portfolio(let table): takePlace(PortfolioScreen(table))
    case .theme(let name): return take(theme: name)
    case .mouse(let isOn): isMouseOn = isOn
    }
    return []
  }

  private mutating func open(_ assessment: OpenAssessment, at place: Place?) {
    if let home = stack.first as? HomeScreen { showsArchived = home.showsArchived }
    workspace.open = assessment
    start(at: place)
  }

  /// Takes over what was found; after a look it is shown for the item that one comes from.
  private mutating func take(_ found: FoundInRepository?, _ folder: String, isNew: Bool) {
    workspace.open?.found = found
    workspace.open?.repository = folder
    if isNew {
      stopWaiting()
      if let found {
        let count = found.kept.result.repositories.reduce(0) { $0 + $1.proposals.count }
        say(phrase("Things found in the repository: \(count, "count")"))
      }
      if found != nil, let item = currentItem, workspace.mayShowFound(for: item) {
        show(FoundScreen(item: item))
      }
    }
    refresh()
  }

  /// Shows the room that this program votes in; there is nothing else then.
  private mutating func take(_ sight: JoinedSight) {
    forgetToast { $0.workspace.joined = sight }
    guard !(stack.first is JoinScreen) else { return refresh() }
    isOnWall = true
    show(from: [JoinScreen()])
  }

  /// What was said before the vote went on is no longer true.
  private mutating func forgetToast(_ change: (inout App) -> Void) {
    let former = liveMoment
    change(&self)
    if former != nil, liveMoment != former, !workspace.device.isLinear { toast = "" }
  }

  private mutating func show(beside other: Beside?) {
    workspace.open?.beside = other
    refresh()
  }

  /// Shows the assessment as it is now, on every screen.
  mutating func adopt(_ assessment: Assessment) {
    workspace.open?.adopt(assessment)
    refresh()
  }

  /// The same, and says what the edit was about.
  private mutating func adopt(
    _ assessment: Assessment, after edit: Edit, _ verb: String, _ parts: [String]
  ) {
    adopt(assessment)
    goToWhatChanged(edit.change)
    say(parts.isEmpty ? "\(verb)." : "\(verb): \(parts.joined(separator: "; ")).")
  }

  /// Goes to the item that a change was about, where one walks through items.
  private mutating func goToWhatChanged(_ change: Edit.Change) {
    guard workspace.workshop == nil, let id = change.item, id != currentItem,
      let item = workspace.item(id)
    else { return }
    switch top {
    case is ItemScreen, is GridScreen: top = workspace.walkScreen(of: item)
    case is OverviewScreen: top = OverviewScreen(at: id)
    default: return
    }
    top.refresh(workspace)
  }

  /// Goes to where the user was, or to the first thing that is open.
  mutating func start(at place: Place?) { show(from: Self.screens(for: place, in: workspace)) }

  private mutating func goHome(_ shelf: Shelf) {
    (workspace.shelf, workspace.open) = (shelf, nil)
    left = [:]
    show(from: [HomeScreen(showsArchived: showsArchived)])
  }

  private mutating func takeNote(_ text: String, item id: Item.ID) -> [Effect] {
    guard let item = workspace.item(id) else { return [] }
    if var screen = top as? ItemScreen, screen.item == id {
      screen.goToAnswer(workspace)
      top = screen
    }
    return take(workspace.change(item) { $0.note = cleaned(text).withoutEnds })
  }

  private mutating func stopWaiting() { stack.removeAll { $0 is WaitScreen } }

  private mutating func readOn(_ reading: Shelf.Reading) {
    for index in stack.indices {
      guard var screen = stack[index] as? WaitScreen else { continue }
      screen.progress = reading
      stack[index] = screen
    }
  }

  /// Puts a screen where the waiting was, also below help that is open over it.
  private mutating func takePlace(_ screen: some Screen) {
    guard let index = stack.firstIndex(where: { $0 is WaitScreen }) else {
      show(screen)
      return
    }
    stack[index] = screen
    stack[index].refresh(workspace)
  }
}

extension Edit.Change {
  /// The item that changes, the first of several.
  fileprivate var item: Item.ID? {
    switch self {
    case .response(let item, _, _): item
    case .several(let changes): changes.lazy.compactMap(\.item).first
    case .details, .length, .workshop, .discussion, .group: nil
    }
  }
}
