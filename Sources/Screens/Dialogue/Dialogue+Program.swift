internal import Documents
internal import MaturityModel
internal import Translation

extension Dialogue {
  /// What follows the word of an action of the program; nil where the action takes nothing.
  mutating func take(
    _ argument: String, for action: App.Action, _ app: inout App
  ) -> [Effect]? {
    if let reason = app.disabledReason(action) { return refuse(reason, &app) }
    switch action {
    case .undo, .redo: return travel(argument, action, &app)
    case .result: return showResult(argument, &app)
    case .overview: return list(argument, &app)
    case .words: return explain(argument, &app)
    case .help, .palette, .search, .review, .save, .mouse, .theme, .detectColours, .charts, .redraw,
      .suspend, .home, .back, .quit, .interrupt, .nextOpen, .lastPlace, .takeOver, .details,
      .report, .advance, .askMore, .askLess, .actions, .parked, .workshop, .beside, .look,
      .forgetFound:
      return nil
    }
  }

  /// Undoes or redoes so many changes.
  private mutating func travel(
    _ argument: String, _ action: App.Action, _ app: inout App
  ) -> [Effect] {
    guard let count = Int(argument), (1...100).contains(count) else {
      return refuse(phrase("Type how many changes, 1 to 100."), &app)
    }
    return (0..<count).flatMap { _ in app.perform(action) }
  }

  private mutating func showResult(_ argument: String, _ app: inout App) -> [Effect] {
    var effects: [Effect] = []
    if !(app.top is ResultScreen) { effects += app.perform(.result) }
    guard let screen = app.top as? ResultScreen else { return effects }
    let pages = screen.pages
    let wanted = argument.lowercased()
    guard
      let page = pages.first(where: {
        $0.title.lowercased().hasPrefix(wanted) || $0.digit == wanted
      })
    else {
      return effects
        + refuse(
          phrase(
            """
            There is no page \(argument, "page"). The pages are: \
            \(pages.map { $0.title.lowercased() }.joined(separator: ", "), "pages").
            """), &app)
    }
    return effects + (call(ResultScreen.keymap.word(of: .page(page)), "", &app) ?? [])
  }

  /// Lists the items that a filter leaves.
  private mutating func list(_ argument: String, _ app: inout App) -> [Effect] {
    let filters = ItemFilter.all.offered(app.workspace)
    let named = ["open": "unanswered", "unknown": "don't know"]
    let wanted = named[argument.lowercased()] ?? argument.lowercased()
    guard let filter = filters.first(where: { $0.rawValue.lowercased().hasPrefix(wanted) }) else {
      return refuse(
        phrase(
          """
          There is no list \(argument, "list"). There are: \
          \(filters.map { $0.rawValue.lowercased() }.joined(separator: ", "), "lists").
          """), &app)
    }
    let effects = app.perform(.overview)
    guard var screen = app.top as? OverviewScreen else { return effects }
    screen.filter = filter
    app.top = screen
    app.refreshTop()
    return effects
  }

  /// Says what a word means.
  private mutating func explain(_ argument: String, _ app: inout App) -> [Effect] {
    let wanted = argument.lowercased()
    let texts = app.workspace.assessment?.questionnaire.texts
    let found = texts?.glossary.filter { $0.word.lowercased().contains(wanted) } ?? []
    let levels = app.workspace.assessment?.questionnaire.levels.filter {
      $0.name.lowercased().contains(wanted) || "\($0.rank)" == wanted
    }
    let lines =
      found.map { Sentences.ended("\($0.word): \($0.meaning)") }
      + (levels ?? []).map {
        Sentences.ended(
          phrase("Level \($0.rank, "level"), \($0.name, "name"): \($0.meaning, "meaning")"))
      }
    guard !lines.isEmpty else {
      return refuse(
        phrase("No word with a fixed meaning is called \(argument, "word"). words says all."), &app)
    }
    app.say(lines.joined(separator: "\n"))
    return []
  }
}

extension Keymap {
  /// The word of an action; empty for one without a binding.
  func word(of action: Action) -> String { bindings.first { $0.action == action }?.word ?? "" }
}
