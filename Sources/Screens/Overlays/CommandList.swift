internal import TextCanvas
internal import Translation

/// Everything that can be asked for now, filtered by what is typed; Enter runs the one in focus.
///
/// The help overlay and the command palette are the same list: help shows keys first and in order of the screen.
struct CommandList: Screen {
  private let commands: [Command]
  private let isHelp: Bool
  private let below: String
  private var filter: TextField
  private var focus = 0

  /// What is offered on the screen below, by its title.
  init(_ commands: [Command], below title: String, isHelp: Bool, _ metrics: TextMetrics) {
    filter = TextField(limit: 200, metrics: metrics)
    let offered = commands.filter { !$0.isDigit }
    self.commands =
      offered.filter { $0.disabledReason == nil } + offered.filter { $0.disabledReason != nil }
    self.isHelp = isHelp
    below = title
  }

  enum Action: Hashable, Sendable { case run, close, move(ListMotion) }

  static let keymap = Keymap<Action>(
    [.bar(.enter, does: .run, "run", help: "Carry out the command in focus")]
      + ListMotion.bindingsWhileTyping { .move($0) }
      + [.bar(.escape, .control("c"), does: .close, "close", help: "Close")])

  var prompt: String { "help" }

  var isOverlay: Bool { true }
  var isTyping: Bool { true }

  func title(_ workspace: Workspace) -> String {
    (isHelp ? phrase("Keys") + ": " : phrase("Commands") + ": ") + below
  }

  func hint(_ workspace: Workspace) -> String {
    let found = matches.count
    let count = found == 1 ? phrase("1 command") : phrase("\(found, "found") commands")
    let keys = phrase("Enter runs it, Tab goes to the next, Esc back")
    return filter.isEmpty ? phrase("Type to filter; \(keys, "keys")") : "\(count); \(keys)"
  }

  mutating func type(_ key: Key, _ workspace: Workspace) -> Answered? {
    let answered = filter.take(key, width: 1)
    if answered != nil { focus = 0 }
    return answered
  }

  mutating func paste(_ text: String, _ workspace: Workspace) -> Answered? {
    focus = 0
    return filter.take(pasted: text)
  }

  mutating func update(_ action: Action, _ workspace: Workspace) -> Answered {
    switch action {
    case .move(let motion):
      focus = motion.row(from: focus, count: matches.count, page: workspace.body.height - 3)
    case .close: return .go(.pop)
    case .run:
      guard matches.indices.contains(focus) else { return [] }
      return .go(.popAndPerform(matches[focus].source))
    }
    return []
  }

  /// The commands that the filter leaves, best match first.
  private var matches: [Command] {
    guard !filter.isEmpty else { return commands }
    let scored = commands.enumerated().compactMap { index, command in
      matchScore(of: filter.text, in: command).map { (score: $0, index: index, command: command) }
    }
    return scored.sorted { ($0.score, $0.index) < ($1.score, $1.index) }.map(\.command)
  }

  func draw(_ workspace: Workspace, in body: Body, on canvas: inout Canvas) {
    let row = body.rows.lowerBound
    let column = canvas.put(
      phrase("Filter") + " ", row: row, column: body.columns.lowerBound, role: .muted)
    var page = Page(width: body.width, workspace)
    for (index, command) in matches.enumerated() {
      let isFocused = index == focus
      page.focused(isFocused) { page in draw(command, isFocused: isFocused, workspace, on: &page) }
    }
    if matches.isEmpty {
      page.inPlaceOfRows(phrase("No command matches. Backspace widens the filter."), .muted)
    }
    page.draw(in: body.without(firstRows: 2), on: &canvas)
    filter.draw(
      on: &canvas, row: row, column: column, width: max(1, body.columns.upperBound - column),
      height: 1, isFocused: matches.isEmpty)
  }

  private func draw(
    _ command: Command, isFocused: Bool, _ workspace: Workspace, on page: inout Page
  ) {
    let symbols = workspace.symbols
    let keys = command.keys.map { $0.name(isASCII: workspace.device.isASCII) }
      .joined(separator: " ")
    let role: Role = isFocused ? .focus : command.disabledReason == nil ? .text : .muted
    let marker = isFocused ? symbols.marker : " "
    let lead = "\(marker) " + page.lead(keys, width: 16)
    var text = command.help
    if let reason = command.disabledReason {
      text += phrase(" \(symbols.dash, "dash") not now: \(reason, "reason")")
    }
    page.entry([.init(lead, role == .text ? .heading : role)], text, role)
  }
}

extension Command {
  /// True for the nine digits, which one line of help explains better than nine.
  var isDigit: Bool {
    guard case .character(let character)? = keys.first else { return false }
    return character.isNumber && character != "1" && character != "0"
  }
}

/// How well a filter matches a text, lower is better: a word that begins so, a part, letters in order; nil for no match.
private func matchScore(of filter: String, in command: Command) -> Int? {
  let needle = filter.lowercased()
  let hay = (command.label + " " + command.help).lowercased()
  if hay.hasPrefix(needle) { return 0 }
  if hay.split(separator: " ").contains(where: { $0.hasPrefix(needle) }) { return 1 }
  if hay.containsText(needle) { return 2 }
  // Letters in order are enough for the short name, but would match nearly every sentence.
  var rest = command.label.lowercased()[...]
  for character in needle where character != " " {
    guard let index = rest.firstIndex(of: character) else { return nil }
    rest = rest[rest.index(after: index)...]
  }
  return 3
}

extension StringProtocol {
  /// True when the other text is a part of this one, character by character.
  func containsText(_ other: some StringProtocol) -> Bool {
    if other.isEmpty { return true }
    var rest = self[...]
    while let first = other.first, let index = rest.firstIndex(of: first) {
      rest = rest[index...]
      if rest.starts(with: other) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
