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
    // Where a field opens, the rest of the line is its text; nothing else is done by half of a line.
    var tried = app
    let effects = act(source, &tried)
    if !isRefused, tried.top.isTyping, tried.openField != app.openField {
      app = tried
      return effects + write(argument, &app, isWhole: true)
    }
    let reason = isRefused ? tried.toast : nil
    isRefused = false
    if case .screen = source, let row = row(argument, app), focus(row, &app) {
      return act(source, &app)
    }
    return refuse(reason ?? noRow(argument, app), &app)
  }

  /// An action that cannot be carried out now is a line that was refused.
  private mutating func act(_ source: Command.Source, _ app: inout App) -> [Effect] {
    if let command = commands(of: app).first(where: { $0.source == source }),
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

  /// Answers with numbers; a screen takes them all at once, or none.
  mutating func answer(_ numbers: [Int], _ app: inout App) -> [Effect] {
    guard let answered = app.onTop({ $0.take(numbers: numbers, $1) }) else {
      return refuse(phrase("No number is an answer here."), &app)
    }
    return take(answered, &app)
  }

  /// The number of the row that a text names: by its number, or by the id that it begins with.
  func row(_ text: String, _ app: App) -> Int? {
    if let number = Int(text) { return number }
    let id = text.lowercased()
    return app.top.transcript(app.workspace).lines.first { line in
      let first = line.text.prefix { $0 != " " && $0 != "." && $0 != ":" && $0 != ";" }
      return line.row != nil && first.lowercased() == id
    }?.row
  }

  /// Moves the focus to a row as the arrow keys would; false where there is none of that number.
  mutating func focus(_ row: Int, _ app: inout App) -> Bool {
    let transcript = app.top.transcript(app.workspace)
    guard (1...max(1, transcript.rowCount)).contains(row), transcript.rowCount > 0 else {
      return false
    }
    if transcript.focus == row { return true }
    if app.onTop({ $0.focus(onRow: row, $1) }) { return true }
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
