public import MaturityModel
internal import TextCanvas

extension Dialogue {
  /// Carries out a line and answers what has to happen outside because of it.
  public mutating func hear(
    _ line: String, _ app: inout App, at now: Timestamp
  ) -> [Effect] {
    app.workspace.device.now = now
    (isRefused, isAtEnd, recorded) = (false, false, [])
    app.toast = ""
    let item = app.currentItem
    let effects = isWriting(app) ? write(line, &app) : obey(line.withoutEnds, &app)
    if let item, item != app.currentItem, trail.last != item { trail.append(item) }
    refusals = isRefused ? refusals + 1 : 0
    recorded = effects.compactMap { effect in
      if case .record(let change) = effect { change } else { nil }
    }
    return effects
  }

  /// Says why a line was not carried out; nothing has changed.
  mutating func refuse(_ reason: String, _ app: inout App) -> [Effect] {
    isRefused = true
    app.say(reason)
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
    if first.count > 1 {
      let word = first.lowercased()
      if let own = Word(rawValue: word) { return perform(own, argument, &app) }
      if let effects = call(word, argument, &app) { return effects }
      if word == "finish", app.workspace.assessment != nil {
        // From everywhere, as it is one thing to a person.
        let effects = app.perform(.review)
        return effects + (call(word, argument, &app) ?? [])
      }
      if let key = Self.keys[word] { return press(key, &app) }
    } else if let key = first.first, let effects = press(key, argument, &app) {
      return effects
    }
    return refuse(unknown(first, app), &app)
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
    if let before = app.top as? ItemScreen {
      let effects = call("next", "", &app) ?? []
      isAtEnd = (app.top as? ItemScreen)?.item == before.item
      return effects
    }
    return perform(nextRow > 1 ? .rows : .again, "", &app)
  }

  /// Presses the key that a letter or a sign stands for; nil where it calls nothing here.
  private mutating func press(
    _ character: Character, _ argument: String, _ app: inout App
  ) -> [Effect]? {
    let key = Key.character(character)
    if let index = app.top.bindingIndex(of: key, app.workspace) {
      return perform(.screen(index), argument, &app)
    }
    if let index = App.keymap.index(of: key) { return perform(.app(index), argument, &app) }
    return character == "n" ? call("next", argument, &app) : nil
  }

  /// Calls the action of a word, of the screen before those of the program; nil where there is none.
  mutating func call(_ word: String, _ argument: String, _ app: inout App) -> [Effect]? {
    let commands = app.commands
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

  mutating func press(_ key: Key, _ app: inout App) -> [Effect] {
    let effects = app.handle(key)
    return effects
  }
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
