internal import MaturityModel
internal import TextCanvas
internal import Translation

extension Dialogue {
  /// Carries out an action with what was typed behind its word.
  mutating func perform(
    _ source: Command.Source, _ argument: String, _ app: inout App
  ) -> [Effect] {
    guard !argument.isEmpty else { return act(source, &app) }
    if case .screen(let index) = source,
      let answered = app.onTop({ $0.take(argument, forBinding: index, $1) })
    {
      return take(answered, &app)
    }
    if case .app(let index) = source,
      let effects = take(argument, for: App.keymap.bindings[index].action, &app)
    {
      return effects
    }
    if case .screen = source, let row = row(argument, app) {
      guard focus(row, &app) else { return refuse(noRow(argument, app), &app) }
      return act(source, &app)
    }
    // Where a field opens, the rest of the line is its text; nothing else is done by half of a line.
    var tried = app
    let effects = act(source, &tried)
    guard !isRefused, tried.top.isTyping, tried.openField != app.openField else {
      guard isRefused else { return refuse(noRow(argument, app), &app) }
      app = tried
      return effects
    }
    app = tried
    return effects + write(argument, &app, isWhole: true)
  }

  /// An action that cannot be carried out now is a line that was refused.
  private mutating func act(_ source: Command.Source, _ app: inout App) -> [Effect] {
    if let command = app.commands.first(where: { $0.source == source }),
      let reason = command.disabledReason
    {
      return refuse(reason, &app)
    }
    return app.perform(source)
  }

  /// Shows what a screen answered; where nothing came of it but a sentence, the line was refused.
  private mutating func take(_ answered: Answered, _ app: inout App) -> [Effect] {
    if answered.effects.isEmpty, answered.navigation == nil, let reason = answered.message {
      return refuse(reason, &app)
    }
    return app.take(answered)
  }

  /// Numbers: levels and answers where the screen takes them, else the row of that number.
  mutating func choose(_ numbers: [Int], _ app: inout App) -> [Effect] {
    if app.top.takesNumbers { return answer(numbers, &app) }
    guard numbers.count == 1, let number = numbers.first, focus(number, &app) else {
      return refuse(noRow(numbers.map { "\($0)" }.joined(separator: " "), app), &app)
    }
    nextRow = 1
    guard app.top.opensRows, !app.top.isTyping || app.top.takesCommands else { return [] }
    return app.handle(.enter)
  }

  /// Answers by the digits that keys would type.
  func digits(_ number: Int, _ app: App) -> [Key] {
    let width = app.top.digitCount(app.workspace)
    let digits = String(number)
    let padded = String(repeating: "0", count: max(0, width - digits.count)) + digits
    return padded.map { .character($0) }
  }

  mutating func answer(_ numbers: [Int], _ app: inout App) -> [Effect] {
    var effects: [Effect] = []
    for number in numbers {
      for key in digits(number, app) {
        guard let index = app.top.bindingIndex(of: key, app.workspace) else {
          return refuse(phrase("There is no answer \(number, "number") here."), &app)
        }
        if let reason = app.top.disabledReason(ofBinding: index, app.workspace) {
          return refuse(reason, &app)
        }
        effects += app.handle(key)
      }
    }
    return effects
  }

  /// The number of the row that a text names: by its number, or by the id that it begins with.
  private func row(_ text: String, _ app: App) -> Int? {
    let transcript = app.top.transcript(app.workspace)
    if let number = Int(text) { return number }
    let id = text.lowercased()
    return transcript.lines.first { line in
      guard line.row != nil else { return false }
      let words = line.text.lowercased().split { " ;.,:".contains($0) }
      return words.prefix(3).contains { $0 == id }
    }?.row
  }

  /// Moves the focus to a row as the arrow keys would; false where there is none of that number.
  mutating func focus(_ row: Int, _ app: inout App) -> Bool {
    let transcript = app.top.transcript(app.workspace)
    guard (1...max(1, transcript.rowCount)).contains(row), transcript.rowCount > 0 else {
      return false
    }
    if transcript.focus == row { return true }
    if let now = transcript.focus {
      let key: Key = now < row ? .down : .up
      for _ in 0..<abs(row - now) { _ = app.handle(key) }
    } else {
      _ = app.handle(.home)
      for _ in 1..<max(1, row) { _ = app.handle(.down) }
    }
    if app.top.transcript(app.workspace).focus == row { return true }
    for _ in 0...transcript.rowCount where app.top.transcript(app.workspace).focus != 1 {
      _ = app.handle(.up)
    }
    for _ in 0..<transcript.rowCount {
      if app.top.transcript(app.workspace).focus == row { return true }
      _ = app.handle(.down)
    }
    return false
  }

  private func noRow(_ text: String, _ app: App) -> String {
    let count = app.top.transcript(app.workspace).rowCount
    switch count {
    case 0: return phrase("Nothing is numbered here; \(text, "text") does nothing.")
    case 1: return phrase("There is no \(text, "text") here: only 1.")
    default: return phrase("There is no \(text, "text") here: 1 to \(count, "count").")
    }
  }
}
