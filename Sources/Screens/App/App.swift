public import MaturityModel
public import TextCanvas

/// The whole program without its terminal and its files: a stack of screens over one workspace.
///
/// Events go in, effects come out, and the picture can be drawn at any time.
public struct App: Sendable {
  public var workspace: Workspace
  var stack: [any Screen]
  /// Texts that were left without being kept, to be brought back in their fields.
  var left: [Draft.Field: Draft] = [:]

  /// The program on its home screen.
  public init(_ workspace: Workspace) {
    self.workspace = workspace
    stack = [HomeScreen()]
  }

  /// Handles one event and answers what has to happen outside because of it.
  public mutating func handle(_ event: InputEvent) -> [Effect] {
    switch event {
    case .key(let key):
      let before = draftBefore(key)
      let effects = handle(key)
      remember(before, unless: effects)
      return effects
    case .paste(let text):
      workspace.toast = ""
      return onTop { $0.paste(text, &$1) } ?? []
    case .mouse(let action, let row, _): return handle(action, row: row)
    case .resized(let size):
      workspace.size = size
      for index in stack.indices { stack[index].refresh(workspace) }
      return []
    case .resumed:
      // What an editor left to be said is more important.
      if workspace.toast.isEmpty {
        workspace.toast = "Back again. Ctrl-Z stops the program; u undoes a change."
      }
      return []
    case .signal, .closed: return [.quit]
    case .deadline where isFollowing: return FacilitatorScreen.looking(workspace)
    case .deadline:
      refresh()
      return top.tick(workspace)
    }
  }

  /// Shows the assessment as it is now: opened, edited, undone or closed.
  public mutating func adopt(_ assessment: Assessment?) {
    let isOther = workspace.assessment?.questionnaire.digest != assessment?.questionnaire.digest
    workspace.assessment = assessment
    if isOther || workspace.items.isEmpty {
      workspace.items = assessment?.questionnaire.items ?? []
    }
    workspace.readAssessment()
    for index in stack.indices { stack[index].refresh(workspace) }
  }

  /// Goes to where the user was, or to the first thing that is open.
  public mutating func start(at place: Place?) {
    guard workspace.assessment != nil else { return goHome() }
    stack = Self.screens(for: place, in: workspace)
    for index in stack.indices { stack[index].refresh(workspace) }
  }

  /// Brings every screen up to date after something outside has changed the workspace.
  public mutating func refresh() {
    for index in stack.indices { stack[index].refresh(workspace) }
  }

  /// Shows the home screen.
  public mutating func goHome() {
    workspace.items = []
    left = [:]
    stack = [HomeScreen()]
  }

  /// Puts a message into the status line until the next key.
  public mutating func say(_ message: String) { workspace.toast = message }

  /// Says one thing more than what stands in the status line already.
  public mutating func sayAlso(_ message: String) {
    say(workspace.toast.isEmpty ? message : workspace.toast + " " + message)
  }

  /// Shows what is wrong with a file that does not open.
  public mutating func show(_ problems: [Problem], of name: String) {
    _ = show(ProblemScreen(name: name, problems: problems))
  }

  /// Shows what changed between two assessments, the older one first.
  public mutating func compare(_ first: Assessment, _ second: Assessment) {
    _ = show(CompareScreen(first, second))
  }

  /// Says that something is being read, until what is read is shown or the user leaves.
  public mutating func wait(for task: String) {
    endWaiting()
    workspace.progress = nil
    _ = show(WaitScreen(task: task))
  }

  /// True while the user waits for something that is being read.
  public var isWaiting: Bool { stack.contains { $0 is WaitScreen } }

  /// Goes back to where the user was before waiting, with a message.
  public mutating func endWaiting(saying reason: String = "") {
    stack.removeAll { $0 is WaitScreen }
    if !reason.isEmpty { say(reason) }
  }

  /// Shows assessments of one subject over time, in the place of the waiting.
  public mutating func show(_ history: SubjectHistory) {
    takePlace(TrendScreen(history))
  }

  /// Puts a screen where the waiting was, also below help that is open over it.
  private mutating func takePlace(_ screen: some Screen) {
    guard let index = stack.firstIndex(where: { $0 is WaitScreen }) else {
      _ = show(screen)
      return
    }
    stack[index] = screen
    stack[index].refresh(workspace)
  }

  /// Shows all teams of a folder side by side, in the place of the waiting.
  ///
  /// Titles are by id, `questions` is the profile; `broken` is how many files cannot be read, and `copies` how many
  /// are copies of others.
  public mutating func show(
    _ entries: [PortfolioEntry], dimensions: [String], titles: [String: String],
    questions: [ChoiceQuestion], broken: Int, copies: Int
  ) {
    let table = TeamTable(
      entries, dimensions: dimensions, titles: titles, questions: questions, broken: broken,
      copies: copies)
    takePlace(PortfolioScreen(table))
  }

  /// Shows what two copies of the open assessment say differently, by the names of their files.
  public mutating func show(_ reconciliation: Reconciliation, mine: String, theirs: String) {
    _ = show(ReconciliationScreen(reconciliation, mine: mine, theirs: theirs))
  }

  /// Says what an undone or redone edit was about.
  public mutating func show(_ edit: Edit, wasUndone: Bool) {
    let verb = wasUndone ? "Undone" : "Redone"
    let parts = edit.change.descriptions
    say(parts.isEmpty ? "\(verb)." : "\(verb): \(parts.joined(separator: "; ")).")
  }

  /// Opens the form for a new assessment on top of the home screen.
  public mutating func offerNew(
    questionnaire: String?, mode: Assessment.Mode, asWorkshop: Bool = false
  ) {
    _ = show(
      NewScreen(mode: mode, questionnaire: questionnaire, isWorkshop: asWorkshop, workspace))
  }

  /// Where to come back to.
  public var place: Place? { stack.last { $0.place != nil }?.place }

  /// Takes in a text that was written in an external editor.
  public mutating func takeNote(_ text: String, item id: String) -> [Effect] {
    guard let item = workspace.items.first(where: { $0.id == id }) else { return [] }
    let cleaned = cleaned(text).trimmingLineBreaks
    return workspace.change(item) { $0.note = cleaned }
  }

  var top: any Screen {
    get { stack[stack.count - 1] }
    set { stack[stack.count - 1] = newValue }
  }

  /// Lets the screen on top change itself and the workspace.
  private mutating func onTop<Result>(
    _ body: (inout any Screen, inout Workspace) -> Result
  ) -> Result {
    // In place: a copy of a long text for every key would be felt.
    body(&stack[stack.count - 1], &workspace)
  }

  private mutating func handle(_ key: Key) -> [Effect] {
    if workspace.isBlank {
      workspace.isBlank = false
      return []
    }
    let item = currentItem
    defer { if let item, item != currentItem { workspace.lastItem = item } }
    workspace.toast = ""
    let wasQuitArmed = workspace.isQuitArmed
    defer { if wasQuitArmed { workspace.isQuitArmed = false } }
    workspace.navigation = nil
    if key == .up, takeBack() { return [] }
    let isForAll = [.control("z"), .control("l"), .function(1)].contains(key)
    if !isForAll, let effects = onTop({ $0.type(key, &$1) }) { return effects + navigate() }
    if let index = top.bindingIndex(of: key, workspace) { return perform(.screen(index)) }
    if let index = Self.keymap.index(of: key) { return perform(.app(index)) }
    return []
  }

  private mutating func handle(_ action: MouseAction, row: Int) -> [Effect] {
    switch action {
    case .wheelUp: handle(.key(.up))
    case .wheelDown: handle(.key(.down))
    case .press: []
    }
  }

  /// Carries out a command of the screen on top or of the program.
  mutating func perform(_ source: Command.Source) -> [Effect] {
    let effects =
      switch source {
      case .screen(let index): onTop { $0.perform(index, &$1) }
      case .app(let index): perform(Self.keymap.bindings[index].action)
      }
    return effects + navigate()
  }

  private mutating func navigate() -> [Effect] {
    guard let navigation = workspace.navigation else { return [] }
    workspace.navigation = nil
    switch navigation {
    case .push(let screen): stack.append(screen)
    case .replace(let screen): stack[stack.count - 1] = screen
    case .pop: if stack.count > 1 { stack.removeLast() }
    case .popReplacing(let screen):
      if stack.count > 1 { stack.removeLast() }
      stack[stack.count - 1] = screen
    case .popAndPerform(let source):
      if stack.count > 1 { stack.removeLast() }
      top.refresh(workspace)
      return perform(source)
    }
    top.refresh(workspace)
    return []
  }
}

extension Screen {
  /// What a key calls now: a key may have several meanings, of which the first that makes sense counts.
  fileprivate func bindingIndex(of key: Key, _ workspace: Workspace) -> Int? {
    let bindings = Self.keymap.bindings
    let meanings = bindings.indices.filter { bindings[$0].keys.contains(key) }
    return meanings.first { disabledReason(bindings[$0].action, workspace) == nil }
      ?? meanings.first
  }
}
