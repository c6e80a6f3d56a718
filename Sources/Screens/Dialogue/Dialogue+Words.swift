internal import Documents
internal import MaturityModel
internal import TextCanvas
internal import Translation

extension Dialogue {
  /// What can be typed everywhere besides the words of screens and of the program.
  enum Word: String, CaseIterable, Sendable {
    case again, whereabouts = "where", progress, more, rows, go, back, skip, brief, normal, full
    case section, help

    /// What it does, as a sentence without a final full stop.
    var help: String {
      switch self {
      case .again: phrase("Say the last thing again")
      case .whereabouts: phrase("Say where you are, how much is answered, and whether it is saved")
      case .progress: phrase("Say the same as where")
      case .more:
        phrase("Say everything there is about this item: why, how to check it, what comes next")
      case .rows: phrase("Say the rows that follow in a long list, or those from a number on")
      case .go: phrase("Go to an item by its id")
      case .back: phrase("Go back to where you were, as often as you like")
      case .skip: phrase("Go to the next item and leave this one as it is")
      case .brief: phrase("Say less of each item")
      case .normal: phrase("Say the usual amount of each item")
      case .full: phrase("Say everything of each item")
      case .section: phrase("Go to the first item of a section, by a part of its name")
      case .help: phrase("Say what can be typed here, or what one command does")
      }
    }

    /// What follows the word; empty for nothing.
    var argument: String {
      switch self {
      case .again, .whereabouts, .progress, .more, .back, .skip, .brief, .normal, .full: ""
      case .rows: "NUMBER"
      case .go: "ID"
      case .section: "NAME"
      case .help: "COMMAND"
      }
    }
  }

  /// The words that can be typed everywhere, what follows them, and what they do, for the manual.
  package static var words: [(name: String, argument: String, help: String)] {
    Word.allCases.map { ($0.rawValue, $0.argument, $0.help) }
  }

  mutating func perform(_ word: Word, _ argument: String, _ app: inout App) -> [Effect] {
    if word.argument.isEmpty, !argument.isEmpty {
      return refuse(
        phrase("Nothing is taken behind \(word.rawValue, "word"): \(argument, "text")."), &app)
    }
    if !app.top.allowsProgram, [.go, .section, .skip].contains(word) {
      return refuse(phrase("First vote, or type later."), &app)
    }
    switch word {
    case .again: shown = nil
    case .whereabouts, .progress: app.say(whereabouts(app))
    case .more: app.say(more(app))
    case .rows: return readOn(from: argument, &app)
    case .go: return go(to: argument, &app)
    case .back: return goBack(&app)
    case .skip: return call("next", "", &app) ?? refuse(phrase("There is no next one here."), &app)
    case .brief: return speak(.brief, &app)
    case .normal: return speak(.normal, &app)
    case .full: return speak(.full, &app)
    case .section: return go(toSection: argument, &app)
    case .help: app.say(help(argument, app))
    }
    return []
  }

  private mutating func speak(_ detail: Settings.Detail, _ app: inout App) -> [Effect] {
    app.workspace.device.settings.detail = detail
    switch detail {
    case .brief: app.say(phrase("Brief: position and repeated options are left out."))
    case .normal: app.say(phrase("Normal."))
    case .full:
      app.say(phrase("Full: why, how to check it and what comes next are said with each item."))
    }
    return [.storeSettings(app.workspace.device.settings)]
  }

  private mutating func readOn(from argument: String, _ app: inout App) -> [Effect] {
    let count = app.top.transcript(app.workspace).rowCount
    let first = argument.isEmpty ? nextRow : Int(argument) ?? 0
    guard (1...max(1, count)).contains(first), count > 0 else {
      return refuse(
        count == 0
          ? phrase("Nothing is numbered here.") : phrase("There are rows 1 to \(count, "count")."),
        &app)
    }
    app.say(rows(from: first, app).joined(separator: "\n"))
    return []
  }

  private mutating func go(to id: String, _ app: inout App) -> [Effect] {
    guard app.workspace.assessment != nil else {
      return refuse(phrase("Open or start an assessment first."), &app)
    }
    let wanted = id.lowercased()
    guard
      let item = app.workspace.items.first(where: {
        $0.id.text.lowercased() == wanted || $0.displayID.lowercased() == wanted
      })
    else {
      return refuse(
        id.isEmpty
          ? phrase(
            """
            Type the id of an item behind it, such as \
            \(app.workspace.items.first?.id.text ?? "dat-1", "item").
            """)
          : phrase("There is no item \(id, "item"). find TEXT looks for one."), &app)
    }
    return app.jump(to: item.id)
  }

  private mutating func go(toSection name: String, _ app: inout App) -> [Effect] {
    let sections = app.workspace.items.map(\.section)
    guard !name.isEmpty,
      let item = app.workspace.items.first(where: {
        $0.section.lowercased().contains(name.lowercased()) && app.workspace.includes($0)
      })
    else {
      var names: [String] = []
      for section in sections where names.last != section { names.append(section) }
      return refuse(
        names.isEmpty
          ? phrase("Open or start an assessment first.")
          : phrase("The sections are: \(names.joined(separator: ", "), "sections")."), &app)
    }
    return app.jump(to: item.id)
  }

  /// Closes what is on top; on an item goes to the one before it, however often.
  private mutating func goBack(_ app: inout App) -> [Effect] {
    if app.stack.count > 1,
      !(app.top is ItemScreen && app.stack.last(where: { !($0 is ItemScreen) }) is HomeScreen)
    {
      let effects = app.handle(.escape)
      if let below = app.top as? ItemScreen { sayBack(at: below.item, &app) }
      return effects
    }
    guard app.workspace.assessment != nil, app.top is ItemScreen else {
      return app.workspace.assessment == nil || app.stack.count > 1
        ? refuse(phrase("This is where you began. quit leaves."), &app) : app.handle(.escape)
    }
    guard let last = trail.popLast() else {
      return refuse(phrase("This is where you began. home goes to the list of assessments."), &app)
    }
    let effects = app.jump(to: last)
    sayBack(at: last, &app)
    // The way back is not a way to go back on.
    isGoingBack = true
    return effects
  }

  /// Who comes back has heard the question.
  private mutating func sayBack(at id: Item.ID, _ app: inout App) {
    guard let item = app.workspace.item(id) else { return }
    app.say(phrase("Back at \(app.workspace.short(item), "item")"))
    shown = Shown(of: app)
  }
}
