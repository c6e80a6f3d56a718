internal import TextCanvas

/// One full-window view: a little state, the keys that change it, and its picture.
///
/// `update` never draws, `draw` never changes anything, and what has to happen outside is an effect.
protocol Screen: Sendable {
  associatedtype Action: Hashable & Sendable

  /// Key, action and words of this screen, for keys, key bar, help and palette alike.
  static var keymap: Keymap<Action> { get }

  /// The name of the screen as the top line shows it.
  func title(_ workspace: Workspace) -> String

  /// What stands at the right of the top line: how far the walk or the workshop is.
  func progress(_ workspace: Workspace) -> String

  /// Why an action cannot be carried out now; nil when it can.
  func disabledReason(_ action: Action, _ workspace: Workspace) -> String?

  mutating func update(_ action: Action, _ workspace: Workspace) -> Answered

  /// Carries out the binding at an index of the keymap, or says why not.
  ///
  /// This, the index itself and the entries of the key bar are asked for with every key: as requirements they are
  /// compiled for each screen, which takes a tenth of the time.
  mutating func perform(_ index: Int, _ workspace: Workspace) -> Answered

  /// What a key calls now: a key may have several meanings, of which the first that makes sense counts.
  func bindingIndex(of key: Key, _ workspace: Workspace) -> Int?

  /// Keys and their labels for the key bar, the most useful first.
  func barEntries(_ workspace: Workspace) -> [(key: String, label: String)]

  /// Takes a key before the keymap does, such as a letter into a text field; nil when it is not for this screen.
  mutating func type(_ key: Key, _ workspace: Workspace) -> Answered?

  /// Takes pasted text; nil when nothing is being typed here.
  mutating func paste(_ text: String, _ workspace: Workspace) -> Answered?

  /// Brings the screen's own state up to date after the assessment or the window has changed.
  mutating func refresh(_ workspace: Workspace)

  /// What to do at a full minute, while minutes are counted, and when files that are followed have changed.
  func tick(_ workspace: Workspace) -> Answered

  /// The files whose changes the screen shows by itself; nil for none.
  func followed(_ workspace: Workspace) -> Followed?

  /// True where minutes are on the screen, whatever goes on in the workshop.
  var countsMinutes: Bool { get }

  /// True while letters are text, so that they call no command.
  var isTyping: Bool { get }

  /// What is being typed, also where another row of the form is in focus; nil while no field is open.
  var draft: Draft? { get }

  /// Puts what was typed before into the field that is open.
  mutating func take(_ draft: Draft)

  /// What the key bar shows while a text is being typed; nil when none is.
  var typingKeys: [(key: String, label: String)]? { get }

  /// A hint for the state the user is in; stands in the status line when nothing more urgent does.
  func hint(_ workspace: Workspace) -> String

  func draw(_ workspace: Workspace, in body: Body, on canvas: inout Canvas)

  /// Where to come back to after a restart.
  var place: Place? { get }

  /// True for a view over another one; the one below is not drawn.
  var isOverlay: Bool { get }

  /// The prompt where everything is said line by line; of an item its id.
  var prompt: String { get }

  /// What the screen is called when it is said.
  func spokenTitle(_ workspace: Workspace) -> String

  /// What is said of the screen: what pages say, in order, unless a screen has words of its own for that.
  func transcript(_ workspace: Workspace) -> Transcript

  /// True where a number that is typed is a level or an answer, and not the number of a row.
  var takesNumbers: Bool { get }

  /// True where choosing a row leads on; false in forms, where it only moves there.
  var opensRows: Bool { get }

  /// True where a line is a command although letters are text on the screen.
  var takesCommands: Bool { get }

  /// True where the text that is typed has several lines.
  var takesLines: Bool { get }

  /// What a field asks, where the line that it stands in does not say it; nil where it does.
  var spokenQuestion: String? { get }

  /// False where nothing of the program can be asked for: somebody votes.
  var allowsProgram: Bool { get }

  /// Takes one or several numbers as an answer, all of them or none; nil where numbers are no answers.
  mutating func take(numbers: [Int], _ workspace: Workspace) -> Answered?

  /// Puts the focus on a row at once, counted from 1; false where keys have to move it there.
  mutating func focus(onRow row: Int, _ workspace: Workspace) -> Bool

  /// Takes what was typed behind the word of an action, or before the action that it is about; nil where the action
  /// takes nothing.
  mutating func take(_ argument: String, for action: Action, _ workspace: Workspace) -> Answered?

  /// The same for the binding at an index of the keymap.
  mutating func take(_ argument: String, forBinding index: Int, _ workspace: Workspace) -> Answered?
}

extension Screen {
  func progress(_ workspace: Workspace) -> String { workspace.open?.progress ?? "" }
  func disabledReason(_ action: Action, _ workspace: Workspace) -> String? { nil }
  mutating func type(_ key: Key, _ workspace: Workspace) -> Answered? { nil }
  mutating func paste(_ text: String, _ workspace: Workspace) -> Answered? { nil }
  mutating func refresh(_ workspace: Workspace) {}
  func tick(_ workspace: Workspace) -> Answered { [] }
  func followed(_ workspace: Workspace) -> Followed? { nil }
  var countsMinutes: Bool { false }
  var isTyping: Bool { false }
  var draft: Draft? { nil }
  mutating func take(_ draft: Draft) {}
  var typingKeys: [(key: String, label: String)]? { nil }
  func hint(_ workspace: Workspace) -> String { "" }
  var place: Place? { nil }
  var isOverlay: Bool { false }
  func spokenTitle(_ workspace: Workspace) -> String { title(workspace) }
  var takesNumbers: Bool { false }
  var opensRows: Bool { true }
  var takesCommands: Bool { false }
  var takesLines: Bool { false }
  var spokenQuestion: String? { nil }
  var allowsProgram: Bool { true }
  mutating func take(numbers: [Int], _ workspace: Workspace) -> Answered? { nil }
  mutating func focus(onRow row: Int, _ workspace: Workspace) -> Bool { false }

  /// The words of what the key bar shows, the most useful first.
  func barWords(_ workspace: Workspace) -> [String] {
    Self.keymap.bindings.filter { $0.isInBar && disabledReason($0.action, workspace) == nil }
      .map(\.word)
  }

  mutating func take(_ argument: String, for action: Action, _ workspace: Workspace) -> Answered? {
    nil
  }

  mutating func take(
    _ argument: String, forBinding index: Int, _ workspace: Workspace
  ) -> Answered? {
    take(argument, for: Self.keymap.bindings[index].action, workspace)
  }

  func transcript(_ workspace: Workspace) -> Transcript {
    var canvas = Canvas(size: Size(rows: 0, columns: 0), metrics: workspace.metrics)
    draw(workspace, in: workspace.body, on: &canvas)
    return canvas.transcript
  }

  /// What the screen offers, in the order of its keymap.
  func commands(_ workspace: Workspace) -> [Command] {
    Self.keymap.bindings.enumerated().map { index, binding in
      Command(
        source: .screen(index), keys: binding.keys, word: binding.word, label: binding.shownLabel,
        help: binding.shownHelp,
        disabledReason: disabledReason(binding.action, workspace))
    }
  }

  func bindingIndex(of key: Key, _ workspace: Workspace) -> Int? {
    var first: Int?
    for (index, binding) in Self.keymap.bindings.enumerated() where binding.keys.contains(key) {
      if disabledReason(binding.action, workspace) == nil { return index }
      first = first ?? index
    }
    return first
  }

  func barEntries(_ workspace: Workspace) -> [(key: String, label: String)] {
    Self.keymap.bindings.compactMap { binding in
      guard binding.isInBar, disabledReason(binding.action, workspace) == nil else { return nil }
      return (binding.keys.first?.name(isASCII: workspace.device.isASCII) ?? "", binding.shownLabel)
    }
  }

  mutating func perform(_ index: Int, _ workspace: Workspace) -> Answered {
    let action = Self.keymap.bindings[index].action
    if let reason = disabledReason(action, workspace) { return .say(reason) }
    return update(action, workspace)
  }
}

/// The rectangle between the top line and the status line.
struct Body: Hashable, Sendable {
  var rows: Range<Int>
  var columns: Range<Int>
  var height: Int { rows.count }
  var width: Int { columns.count }

  /// The rectangle below some rows of it.
  func without(firstRows count: Int) -> Body {
    Body(rows: min(rows.lowerBound + count, rows.upperBound)..<rows.upperBound, columns: columns)
  }
}
