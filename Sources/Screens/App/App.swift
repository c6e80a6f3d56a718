internal import Documents
public import MaturityModel
public import TextCanvas
internal import Translation

/// The whole program without its terminal and its files: a stack of screens over one workspace.
///
/// Events go in, effects come out, and the picture can be drawn at any time.
public struct App: Sendable {
  var workspace: Workspace
  var stack: [any Screen] = [HomeScreen()]
  /// Texts that were left without being kept, to be brought back in their fields.
  var left: [Draft.Field: Draft] = [:]
  /// A message for the status line; any key removes it without being eaten.
  var toast = ""
  /// True while nothing at all is shown, until the next key, which does nothing else.
  var isBlank = false
  /// True right after Esc was pressed on a question.
  var isLeavingArmed = false
  /// True right after q was pressed in a workshop.
  var isQuitArmed = false
  /// True where the program was started with a workshop: other assessments are not for everybody's eyes then.
  var isOnWall = false
  var isMouseOn = false
  /// The theme that was chosen in a workshop; nil for the one made for that.
  var workshopTheme: Theme.Name?
  /// The item that was in focus before this one.
  var lastItem: Item.ID?
  /// True where the home screen listed what is archived when an assessment was opened.
  var showsArchived = false

  /// The program on its home screen.
  public init(_ device: Device) { workspace = Workspace(device: device) }

  /// Handles one event and answers what has to happen outside because of it.
  public mutating func handle(_ event: Event) -> [Effect] {
    switch event {
    case .input(let event, let now):
      workspace.device.now = now
      return handle(event)
    case .outcome(let outcome): return take(outcome)
    }
  }

  /// Where to come back to.
  public var place: Place? { stack.last { $0.place != nil }?.place }

  /// The field that is open, whether anything was typed into it or not.
  public var openField: Draft.Field? { top.draft?.field }

  /// The theme to draw in now; a workshop has its own.
  public var theme: Theme.Name {
    workspace.workshop == nil ? workspace.device.settings.theme : workshopTheme ?? .workshop
  }

  /// How many levels the open assessment has; nil where nothing is open.
  public var topLevel: Int? { workspace.open?.words.levels.count }

  /// What goes beside the open assessment.
  public var beside: Beside? { workspace.open?.beside }

  /// How far the folder of the shelf has been read; nil once it is.
  public var shelfReading: Shelf.Reading? { workspace.shelf.reading }

  /// True while the user waits for something that is being read.
  public var isWaiting: Bool { stack.contains { $0 is WaitScreen } }

  /// True while minutes are on the screen: somebody talks, or the planned end is still to come.
  public var countsMinutes: Bool {
    if stack.first?.countsMinutes == true { return true }
    guard let workshop = workspace.workshop else { return false }
    return workshop.frame.endsAt.map { $0 > workspace.device.now } ?? false
      || workshop.discussions.values.contains { $0.talkingSince != nil }
  }

  /// True while somebody says what a workshop is about and who takes part.
  public var isSettingUp: Bool { stack.contains { $0 is FrameScreen } }

  /// The files that are looked at once a second, so that what others write is shown by itself.
  public var followed: Followed? { top.followed(workspace) }

  /// True where the file of another window is followed.
  private var isFollowing: Bool { stack.first is FacilitatorScreen }

  private mutating func handle(_ event: InputEvent) -> [Effect] {
    switch event {
    case .key(let key):
      let before = draftBefore(key)
      let effects = press(key)
      remember(before, after: key, unless: effects)
      return effects
    case .paste(let text):
      toast = ""
      return take(onTop { $0.paste(text, $1) } ?? [])
    case .mouse(.wheelUp, _, _): return handle(.key(.up))
    case .mouse(.wheelDown, _, _): return handle(.key(.down))
    case .mouse(.press, _, _): return []
    case .resized(let size):
      workspace.device.size = size
      refresh()
      return []
    case .resumed:
      // What an editor left to be said is more important.
      if toast.isEmpty { say(phrase("Back again. Ctrl-Z stops the program; u undoes a change.")) }
      return []
    case .signal, .closed: return [.quit]
    case .deadline where isFollowing: return take(FacilitatorScreen.looking(workspace))
    case .deadline:
      refresh()
      return take(top.tick(workspace))
    }
  }

  /// Lets a key be pressed.
  mutating func handle(_ key: Key) -> [Effect] { handle(InputEvent.key(key)) }

  /// Lets a text be pasted.
  mutating func handle(paste text: String) -> [Effect] { handle(InputEvent.paste(text)) }

  /// What no screen takes as typed.
  private static let keysForAll: [Key] = [.control("z"), .control("l"), .function(1)]

  private mutating func press(_ key: Key) -> [Effect] {
    if isBlank {
      isBlank = false
      return []
    }
    let item = currentItem
    defer { if let item, item != currentItem { lastItem = item } }
    toast = ""
    let wasQuitArmed = isQuitArmed
    defer { if wasQuitArmed { isQuitArmed = false } }
    let wasLeavingArmed = isLeavingArmed
    defer { if wasLeavingArmed { isLeavingArmed = false } }
    if key == .up, takeBack() { return [] }
    if !Self.keysForAll.contains(key), let answered = onTop({ $0.type(key, $1) }) {
      return take(answered)
    }
    if let index = top.bindingIndex(of: key, workspace) { return perform(.screen(index)) }
    if let index = Self.keymap.index(of: key) { return perform(.app(index)) }
    return []
  }

  var top: any Screen {
    get { stack[stack.count - 1] }
    set { stack[stack.count - 1] = newValue }
  }

  /// Lets the screen on top change itself.
  mutating func onTop<Result>(_ body: (inout any Screen, Workspace) -> Result) -> Result {
    // In place: a copy of a long text for every key would be felt.
    body(&stack[stack.count - 1], workspace)
  }

  /// Carries out a command of the screen on top or of the program.
  mutating func perform(_ source: Command.Source) -> [Effect] {
    switch source {
    case .screen(let index): take(onTop { $0.perform(index, $1) })
    case .app(let index): perform(Self.keymap.bindings[index].action)
    }
  }

  /// Says and shows what a screen answered; what is left are the effects.
  mutating func take(_ answered: Answered) -> [Effect] {
    if let message = answered.message { say(message) }
    return answered.effects + (answered.navigation.map { go($0) } ?? [])
  }

  @discardableResult mutating func say(_ message: String) -> [Effect] {
    toast = message
    return []
  }

  /// Brings the screen on top up to date after a text in it was set.
  mutating func refreshTop() { top.refresh(workspace) }

  /// Brings every screen up to date after something that they show has changed.
  mutating func refresh() {
    for index in stack.indices { stack[index].refresh(workspace) }
  }

  @discardableResult mutating func go(_ navigation: Navigation) -> [Effect] {
    switch navigation {
    case .push(let screen): stack.append(screen)
    case .replace(let screen): top = screen
    case .pop: pop()
    case .popReplacing(let screen):
      pop()
      top = screen
    case .popAndPerform(let source):
      pop()
      top.refresh(workspace)
      return perform(source)
    case .blank: isBlank = !workspace.device.isLinear
    }
    top.refresh(workspace)
    return []
  }

  private mutating func pop() { if stack.count > 1 { stack.removeLast() } }
}
