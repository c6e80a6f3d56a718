public import MaturityModel
internal import TextCanvas
internal import Translation

extension Dialogue {
  /// Carries out a line and answers what has to happen outside because of it.
  public mutating func hear(
    _ line: String, _ app: inout App, at now: Timestamp
  ) -> [Effect] {
    app.workspace.device.now = now
    (isRefused, isAtEnd, recorded) = (false, false, [])
    app.toast = ""
    // What waits for a second word waits for no other one.
    let isLeaving = ["q", "quit", "back", "esc", "escape"].contains(line.withoutEnds.lowercased())
    if !isLeaving { (app.isQuitArmed, app.isLeavingArmed) = (false, false) }
    let item = app.currentItem
    let effects = isWriting(app) ? write(line, &app) : obey(line.withoutEnds, &app)
    if let item, item != app.currentItem, trail.last != item { trail.append(item) }
    refusals = isRefused ? refusals + 1 : 0
    recorded = effects.compactMap { effect in
      if case .record(let change) = effect { change } else { nil }
    }
    hasHeard = true
    return effects
  }

  /// Keeps what an effect of the line said, so that the next one does not speak over it.
  public mutating func listen(to app: inout App) {
    guard !app.toast.isEmpty else { return }
    told.append(app.toast)
    app.toast = ""
  }

  /// Says why a line was not carried out; nothing has changed.
  mutating func refuse(_ reason: String, _ app: inout App) -> [Effect] {
    isRefused = true
    // What was typed at a vote is nobody's to hear.
    app.say(
      app.top is VoteScreen
        ? phrase("That was no vote, and nothing was kept. Type a level, d, a, or later.") : reason)
    return []
  }

  /// A command: a number, a word of the dialogue, of the screen or of the program, or a key.
  private mutating func obey(_ line: String, _ app: inout App) -> [Effect] {
    guard !line.isEmpty else { return goOn(&app) }
    if line.hasPrefix("/"), line.count > 1 {
      return obey("find " + line.dropFirst(), &app)
    }
    let parts = line.split(separator: " ", maxSplits: 1)
    let first = String(parts[0])
    let argument = parts.count > 1 ? String(parts[1]).withoutEnds : ""
    if let numbers = Self.numbers(in: line) { return choose(numbers, &app) }
    if app.top is ItemScreen, Fraction(typed: line) != nil {
      return call("answer", line, &app) ?? []
    }
    if first == Self.end || first == Self.cancel, app.top.draft != nil {
      return app.handle(first == Self.end ? .control("s") : .escape)
    }
    if first.count > 1 {
      if let effects = obey(word: first.lowercased(), argument, &app) { return effects }
    } else if let key = first.first, let effects = press(key, argument, &app) {
      return effects
    }
    return refuse(unknown(first, app), &app)
  }

  /// Carries out a word: of the dialogue, of the screen or of the program, an item's id, or the name of a key.
  private mutating func obey(
    word: String, _ argument: String, _ app: inout App
  ) -> [Effect]? {
    if let own = Word(rawValue: word) { return perform(own, argument, &app) }
    if let effects = call(word, argument, &app) { return effects }
    if word == "finish", app.top.allowsProgram, app.workspace.assessment != nil {
      // Nothing ends by half a line: it is said first what is open.
      app.say(phrase("Type finish once more to finish."))
      return app.perform(.review)
    }
    if argument.isEmpty, app.workspace.items.contains(where: { $0.id.text == word }) {
      if let row = row(word, app), focus(row, &app), app.top.opensRows { return app.handle(.enter) }
      return app.top.allowsProgram ? perform(.go, word, &app) : nil
    }
    return Self.keys[word].map { app.handle($0) }
  }

  /// The numbers that a line consists of; nil where there is anything else in it.
  private static func numbers(in line: String) -> [Int]? {
    let parts = line.split { $0 == " " || $0 == "," }
    let numbers = parts.compactMap {
      $0.utf8.count < 10 && $0.allSatisfy(\.isASCIIDigit) ? Int($0) : nil
    }
    return numbers.count == parts.count && !parts.isEmpty ? numbers : nil
  }

  /// An empty line never changes an answer: it goes on.
  private mutating func goOn(_ app: inout App) -> [Effect] {
    if nextRow > 1 { return perform(.rows, "", &app) }
    if let before = app.top as? ItemScreen {
      let effects = call("next", "", &app) ?? []
      isAtEnd = (app.top as? ItemScreen)?.item == before.item
      return effects
    }
    isAtEnd = true
    app.say(phrase("Nothing follows here. help says what can be typed, again says this once more."))
    return []
  }

  /// Presses the key that a letter or a sign stands for; nil where it calls nothing here.
  private mutating func press(
    _ character: Character, _ argument: String, _ app: inout App
  ) -> [Effect]? {
    let key = Key.character(character)
    if let index = app.top.bindingIndex(of: key, app.workspace) {
      return perform(.screen(index), argument, &app)
    }
    guard app.top.allowsProgram else { return nil }
    if let index = App.keymap.index(of: key) { return perform(.app(index), argument, &app) }
    return character == "n" ? call("next", argument, &app) : nil
  }

  /// Calls the action of a word, of the screen before those of the program; nil where there is none.
  mutating func call(_ word: String, _ argument: String, _ app: inout App) -> [Effect]? {
    let commands = commands(of: app)
    let sources = commands.filter { $0.word == word }
    // What makes no sense now gives way to what is called alike: reveal to reveal-now.
    let alike = commands.filter { $0.word.hasPrefix(word + "-") && $0.disabledReason == nil }
    let enabled =
      sources.first { $0.disabledReason == nil } ?? (sources.isEmpty ? nil : alike.first)
    guard let command = enabled ?? sources.first else { return nil }
    // The digits of one kind share a word, and the digit follows.
    if command.keys.first.map({ $0.isDigit }) == true, let numbers = Self.numbers(in: argument) {
      return answer(numbers, &app)
    }
    return perform(command.source, argument, &app)
  }

  /// Keys that have no letter, by what they are called.
  static let keys: [String: Key] = [
    "enter": .enter, "esc": .escape, "escape": .escape, "tab": .tab, "space": " ", "up": .up,
    "down": .down, "left": .left, "right": .right, "backspace": .backspace, "delete": .delete,
  ]
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}

extension Key {
  /// True for a key that is a digit.
  var isDigit: Bool {
    if case .character(let character) = self {
      character.isASCII && character.isNumber
    } else {
      false
    }
  }
}
