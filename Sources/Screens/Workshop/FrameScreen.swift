internal import Documents
internal import MaturityModel
internal import TextCanvas
internal import Translation

/// The set-up of a workshop: what is agreed before the first vote, and who takes part.
struct FrameScreen: Screen {
  private(set) var focused = FrameRow.unit
  /// The text in focus, to be typed; nil on rows without one.
  private(set) var field: TextField?
  /// The person whom a second press removes, by id.
  private var armed: Respondent.ID?

  init(_ workspace: Workspace) { refresh(workspace) }

  enum Action: Hashable, Sendable {
    case form(FormAction), change, changeBack, add, remove, moveUp, moveDown, move(ListMotion)
  }

  static let keymap = Keymap<Action>(
    FormAction.bindings(
      goOn: (
        "change or next", "Keep the text, or change what is in focus, and go on"
      ),
      leave: ("agenda", "Leave the text in focus as it was and go to the agenda"),
      keep: ("keep", "Keep all of this and go to the agenda")
    ) { .form($0) } + [
      .bar(.right, " ", does: .change, "change", help: "Change the choice in focus"),
      .init(.left, does: .changeBack, "change back", help: "Change the choice the other way"),
      .bar("a", does: .add, "add", help: "Add a person"),
      .bar("x", .delete, does: .remove, "remove", help: "Remove the person in focus"),
      .init("K", does: .moveUp, "move up", help: "Let this person vote earlier"),
      .init("J", does: .moveDown, "move down", help: "Let this person vote later"),
    ] + ListMotion.bindings { .move($0) })

  var place: Place? { .agenda() }
  var isTyping: Bool { field != nil }

  var prompt: String { "frame" }

  func title(_ workspace: Workspace) -> String { phrase("Set-up of the workshop") }

  func hint(_ workspace: Workspace) -> String {
    switch row(workspace) {
    case .unit: phrase("Enter changes what is assessed")
    case .period, .evidenceRule, .decisionRule, .facilitator:
      phrase("Enter or Tab keeps it and goes on; Esc leaves it as it was")
    case .end:
      phrase(
        """
        Enter or Tab keeps it and goes on; Esc leaves it; such as 16:30, +3h, or nothing
        """)
    case .anonymity, .voting, .minutes: phrase("Left and right change this")
    case .person: phrase("Enter changes; x removes; K and J move")
    case .newPerson: phrase("Enter adds a person")
    case .profile: phrase("Enter answers it: it decides what applies and what to aim at")
    case .done:
      workspace.openProfile.isEmpty
        ? phrase("Enter goes to the agenda")
        : phrase("Enter asks what is open of these, then goes to the agenda")
    }
  }

  func disabledReason(_ action: Action, _ workspace: Workspace) -> String? {
    switch action {
    case .move, .form, .change, .changeBack, .add: return nil
    case .remove, .moveUp, .moveDown:
      if case .person = row(workspace) { return nil }
      return phrase("Move to a person first.")
    }
  }

  func rows(_ workspace: Workspace) -> [FrameRow] {
    FrameRow.all(
      people: workspace.workshop?.people.count ?? 0,
      profile: workspace.assessment?.decidingProfile.map(\.id) ?? [])
  }

  /// The row in focus; the one below the people where the person in focus is gone.
  func row(_ workspace: Workspace) -> FrameRow {
    rows(workspace).contains(focused) ? focused : .newPerson
  }

  mutating func refresh(_ workspace: Workspace) {
    let row = row(workspace)
    focused = row
    guard row.isText else { return field = nil }
    guard field == nil else { return }
    field = TextField(
      text: row.text(of: workspace.frame, workspace), isMultiline: true, limit: 300,
      metrics: workspace.metrics)
  }

  var draft: Draft? {
    field.map { Draft(.setUp, of: "\(focused)", texts: [$0.text], isUntouched: $0.isUntouched) }
  }

  mutating func take(_ draft: Draft) { field?.replaceAll(with: draft.texts.first ?? "") }

  /// Goes to the row of a text by its name.
  mutating func goTo(_ name: String, _ workspace: Workspace) {
    field = nil
    focused = rows(workspace).first { $0.isText && "\($0)" == name } ?? focused
    refresh(workspace)
  }

  mutating func type(_ key: Key, _ workspace: Workspace) -> Answered? {
    guard isTyping, FormAction(key) == nil else { return nil }
    switch key {
    case .pageUp, .pageDown: return nil
    case .newline: return []
    default: return field?.take(key, width: Self.fieldWidth(workspace.body)) ?? []
    }
  }

  mutating func paste(_ text: String, _ workspace: Workspace) -> Answered? {
    field?.take(pasted: text)
  }

  mutating func update(_ action: Action, _ workspace: Workspace) -> Answered {
    let row = row(workspace)
    defer { if action != .remove { armed = nil } }
    switch action {
    case .move(let motion): return move(motion, workspace)
    case .form(.previous): return move(.up, workspace)
    case .form(.next): return move(.down, workspace)
    case .form(.nextField): return move(row == .done ? .first : .down, workspace)
    case .form(.goOn): return goOn(row, workspace)
    case .change, .changeBack: return change(row, action == .change ? 1 : -1, workspace)
    case .add: return .go(.push(PersonScreen(nil, workspace)))
    case .remove: return remove(row, workspace)
    case .moveUp: return shift(row, -1, workspace)
    case .moveDown: return shift(row, 1, workspace)
    case .form(.leave): return .go(.pop)
    case .form(.keep):
      guard let kept = keep(workspace) else { return Self.refusal }
      return kept + .go(.pop)
    }
  }

  private static var refusal: Answered {
    .say(phrase("Write the time as 16:30 or +3h, or leave it empty."))
  }

  /// Keeps the text that was typed; nil where it cannot be understood.
  private func keep(_ workspace: Workspace) -> Answered? {
    let row = row(workspace)
    guard row.isText, let field else { return [] }
    let text = field.text.split(whereSeparator: \.isNewline).joined(separator: " ")
    guard text != row.text(of: workspace.frame, workspace) else { return [] }
    var frame = workspace.frame
    guard row.set(text, in: &frame, workspace) else { return nil }
    return workspace.changeWorkshop { $0.frame = frame }
  }

  private mutating func move(_ motion: ListMotion, _ workspace: Workspace) -> Answered {
    guard let kept = keep(workspace) else { return Self.refusal }
    let rows = rows(workspace)
    let here = rows.firstIndex(of: row(workspace)) ?? 0
    // A row takes two lines or more.
    focused = rows[motion.row(from: here, count: rows.count, page: workspace.body.height / 2)]
    field = nil
    refresh(workspace)
    return kept
  }

  private mutating func goOn(_ row: FrameRow, _ workspace: Workspace) -> Answered {
    switch row {
    case .unit: return .go(.push(DetailsScreen(workspace)))
    case .period, .evidenceRule, .decisionRule, .facilitator, .end: return move(.down, workspace)
    case .anonymity, .voting, .minutes: return change(row, 1, workspace)
    case .person(let index): return .go(.push(PersonScreen(index, workspace)))
    case .newPerson: return .go(.push(PersonScreen(nil, workspace)))
    case .profile(let item):
      let asked = workspace.assessment?.decidingProfile.map(\.id) ?? []
      return .go(.push(ItemScreen(asking: asked, from: item)))
    case .done: return done(workspace)
    }
  }

  /// Begins the workshop, and asks what has to be known of the team before its agenda.
  private func done(_ workspace: Workspace) -> Answered {
    let begun = workspace.workshop == nil ? workspace.changeWorkshop { _ in } : []
    return begun + .go(workspace.askingProfile.map { .replace($0) } ?? .pop)
  }

  private func change(_ row: FrameRow, _ step: Int, _ workspace: Workspace) -> Answered {
    workspace.changeWorkshop { workshop in
      switch row {
      case .anonymity: workshop.frame.anonymity = workshop.frame.anonymity.neighbour(step)
      case .voting: workshop.frame.voting = workshop.frame.voting.neighbour(step)
      case .minutes:
        let minutes = workshop.frame.minutesPerPractice + step
        workshop.frame.minutesPerPractice = min(max(1, minutes), 60)
      case .unit, .period, .evidenceRule, .decisionRule, .facilitator, .end, .person, .newPerson,
        .profile, .done:
        break
      }
    }
  }

  /// Removes a person; one who has voted only after a second press, and the votes stay.
  private mutating func remove(_ row: FrameRow, _ workspace: Workspace) -> Answered {
    guard case .person(let index) = row, let workshop = workspace.workshop,
      workshop.people.indices.contains(index)
    else { return [] }
    let person = workshop.people[index]
    let votes = workshop.votes(of: person)
    if votes > 0, armed != person.id {
      armed = person.id
      return .say(
        workspace.words.hasVoted(workspace.words.person(person, at: index), on: votes)
          + " " + phrase("x once more takes the name off the list; votes that were cast stay."))
    }
    armed = nil
    return workspace.changeWorkshop { $0.people.remove(at: index) }
  }

  private mutating func shift(_ row: FrameRow, _ step: Int, _ workspace: Workspace) -> Answered {
    guard case .person(let index) = row, let people = workspace.workshop?.people,
      people.indices.contains(index), people.indices.contains(index + step)
    else { return [] }
    focused = .person(index + step)
    return workspace.changeWorkshop { $0.people.swapAt(index, index + step) }
  }
}

extension Workspace {
  /// What was agreed, or what is suggested while nothing is.
  var frame: WorkshopFrame { (workshop ?? .suggested).frame }

  /// The questions that decide what applies and are open; none where nothing may be changed.
  var openProfile: [Item.ID] {
    readOnlyReason == nil ? assessment?.openProfile.map(\.id) ?? [] : []
  }

  /// Asks them one after the other; nil where none is open.
  var askingProfile: ItemScreen? {
    let open = openProfile
    return open.first.map { ItemScreen(asking: open, from: $0) }
  }
}
