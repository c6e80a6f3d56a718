internal import TextCanvas
internal import Translation

/// What the keys of one screen do: the one table that keys, key bar, help and palette are made from.
struct Keymap<Action: Hashable & Sendable>: Sendable {
  let bindings: [Binding]

  init(_ bindings: [Binding]) { self.bindings = bindings }

  /// One action with its keys and its words.
  struct Binding: Sendable {
    /// The first key is the one that is shown.
    let keys: [Key]
    let action: Action
    /// One or two words for the key bar.
    let label: String
    /// What will happen, as a sentence without a final full stop.
    let help: String
    /// True for the few that the key bar shows, in this order.
    let isInBar: Bool
    /// What is typed instead of a key where everything is said line by line.
    ///
    /// Small letters and hyphens, unique over the screen and the program; the digits of one kind share theirs, and the
    /// digit follows.
    let word: String
    /// Label and help where they are made from other words; nil where they are looked up as they stand here.
    var shown: (@Sendable () -> (label: String, help: String))?
  }

  /// The binding that a key calls, as an index.
  func index(of key: Key) -> Int? { bindings.firstIndex { $0.keys.contains(key) } }
}

extension Keymap.Binding {
  /// Its word is made from the label where none is named.
  init(
    keys: [Key], action: Action, label: String, help: String, isInBar: Bool, word: String? = nil
  ) {
    (self.keys, self.action, self.label, self.help) = (keys, action, label, help)
    self.isInBar = isInBar
    self.word = word ?? Self.word(from: label)
  }

  init(
    _ keys: Key..., does action: Action, _ label: String, word: String? = nil, help: String
  ) {
    self.init(keys: keys, action: action, label: label, help: help, isInBar: false, word: word)
  }

  /// One that the key bar shows.
  static func bar(
    _ keys: Key..., does action: Action, _ label: String, word: String? = nil, help: String
  ) -> Self {
    Self(keys: keys, action: action, label: label, help: help, isInBar: true, word: word)
  }

  /// The label in the language in force.
  var shownLabel: String { shown?().label ?? phrase(named: label, in: "key") }

  /// What will happen, in the language in force.
  var shownHelp: String { shown?().help ?? phrase(named: help, in: "key help") }

  /// The same where the key bar has no room for it.
  var outOfBar: Self {
    Self(keys: keys, action: action, label: label, help: help, isInBar: false, word: word)
  }

  /// `don't know` as `dont-know`, `answer 3` as `answer`.
  private static func word(from label: String) -> String {
    let bare = label.lowercased().filter { $0 != "'" }
    return bare.split { !("a"..."z").contains($0) }.joined(separator: "-")
  }
}

/// Something the user can ask for, wherever it is offered.
struct Command: Sendable {
  /// Who carries it out.
  enum Source: Hashable, Sendable { case screen(Int), app(Int) }

  let source: Source
  let keys: [Key]
  let word: String
  let label: String
  let help: String
  let disabledReason: String?
}

extension Key {
  var isCharacter: Bool {
    if case .character = self { true } else { false }
  }

  /// The key as it is written in the key bar and in help.
  func name(isASCII: Bool) -> String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(let letter): "^" + String(letter).uppercased()
    case .up: isASCII ? "Up" : "↑"
    case .down: isASCII ? "Down" : "↓"
    case .left: isASCII ? "Left" : "←"
    case .right: isASCII ? "Right" : "→"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .wordLeft: "Ctrl-Left"
    case .wordRight: "Ctrl-Right"
    case .enter: "Enter"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .escape: "Esc"
    case .newline: "^J"
    case .function(let number): "F\(number)"
    }
  }
}
