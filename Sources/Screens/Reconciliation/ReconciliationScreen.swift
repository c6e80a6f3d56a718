internal import MaturityModel
internal import TextCanvas
internal import Translation

/// What two edited copies of one assessment say differently, to be decided one by one.
struct ReconciliationScreen: Screen {
  let reconciliation: Reconciliation
  /// The names of the copies, as the user named their files.
  let names: [Conflict.Side: String]
  private var focus = 0
  /// The copy that was chosen for the conflict in focus, while the reason is being typed.
  private(set) var choice: (side: Conflict.Side, reason: TextField)?
  /// True after one Enter on a conflict that is open.
  private var isItemArmed = false

  init(_ reconciliation: Reconciliation, mine: String, theirs: String) {
    self.reconciliation = reconciliation
    names = [.mine: mine, .theirs: theirs]
  }

  enum Action: Hashable, Sendable { case mine, theirs, nextOpen, item, move(ListMotion) }

  static let keymap = Keymap<Action>(
    [
      .bar("1", does: .mine, "first copy", help: "Take what the first copy says"),
      .bar("2", does: .theirs, "second copy", help: "Take what the second copy says"),
      .bar(.tab, "n", does: .nextOpen, "next open", word: "next", help: "Go to the next conflict"),
      .init(.enter, "l", does: .item, "item", help: "Go to the item, to give another answer"),
    ] + ListMotion.bindings { .move($0) })

  private static let reasonLimit = 300

  var isTyping: Bool { choice != nil }

  var typingKeys: [(key: String, label: String)]? {
    choice == nil
      ? nil : [("Enter", phrase("keep")), ("Esc", phrase("choose again"))]
  }

  var draft: Draft? {
    choice.map {
      Draft(
        .settling, of: subject($0.side, focus), texts: [$0.reason.text],
        isUntouched: $0.reason.isUntouched)
    }
  }

  mutating func take(_ draft: Draft) { choice?.reason.replaceAll(with: draft.texts.first ?? "") }

  /// A copy that is chosen for a conflict, as a draft names it.
  private func subject(_ side: Conflict.Side, _ index: Int) -> String {
    "\(side.rawValue) \(conflicts[index].part)"
  }

  /// Asks for the reason that a draft of another run was to give.
  mutating func reopen(_ field: Draft.Field, _ workspace: Workspace) {
    for index in conflicts.indices {
      for side in Conflict.Side.allCases where subject(side, index) == field.subject {
        focus = index
        _ = choose(side, workspace)
      }
    }
  }

  var conflicts: [Conflict] { reconciliation.conflicts }

  var prompt: String { choice == nil ? "reconcile" : "reason" }
  var spokenQuestion: String? { choice == nil ? nil : phrase("Why this one?") }

  func title(_ workspace: Workspace) -> String { phrase("Two copies") }

  func hint(_ workspace: Workspace) -> String {
    if choice != nil {
      return phrase("Why this one? Enter or Tab keeps it in the note; Esc chooses again")
    }
    let open = openCount(workspace)
    return open == 0
      ? phrase("All is settled; q saves, r shows the result")
      : phrase(
        """
        \(open, "open") of \(conflicts.count, "conflicts") to settle; what stays open has no \
        answer and is flagged
        """)
  }

  func disabledReason(_ action: Action, _ workspace: Workspace) -> String? {
    switch action {
    case .mine, .theirs:
      return conflicts.isEmpty ? phrase("There is nothing to settle.") : workspace.readOnlyReason
    case .item:
      guard conflicts.indices.contains(focus), case .response = conflicts[focus].part else {
        return phrase("This is no item: 1 or 2 decides.")
      }
      return nil
    case .nextOpen: return openCount(workspace) == 0 ? phrase("All is settled.") : nil
    case .move: return nil
    }
  }

  mutating func type(_ key: Key, _ workspace: Workspace) -> Answered? {
    guard let choice else { return nil }
    switch FormAction(key) {
    case .goOn, .nextField, .keep:
      let reason = choice.reason.text.withoutEnds
      guard !reason.isEmpty else {
        return .say(phrase("A reason is needed: a word is enough. Esc chooses again."))
      }
      self.choice = nil
      return settle(with: choice.side, reason: reason, workspace)
    case .leave: self.choice = nil
    case .next, .previous, nil: return self.choice?.reason.take(key, width: 1) ?? []
    }
    return []
  }

  mutating func paste(_ text: String, _ workspace: Workspace) -> Answered? {
    choice?.reason.take(pasted: text)
  }

  mutating func update(_ action: Action, _ workspace: Workspace) -> Answered {
    let wasItemArmed = isItemArmed
    isItemArmed = false
    switch action {
    case .mine: return choose(.mine, workspace)
    case .theirs: return choose(.theirs, workspace)
    case .move(let motion):
      // A conflict takes four lines or more.
      focus = motion.row(from: focus, count: conflicts.count, page: workspace.body.height / 4)
    case .nextOpen: goToNextOpen(workspace)
    case .item:
      guard case .response(let id) = conflicts[focus].part else { break }
      guard wasItemArmed || !isOpen(conflicts[focus], workspace) else {
        isItemArmed = true
        return .say(
          phrase(
            """
            Enter once more opens the item: its answer ends this conflict, without a reason.
            """))
      }
      return .go(.push(ItemScreen(item: id)))
    }
    return []
  }

  /// An answer is chosen with a reason; for a title or a target nobody asks for one.
  private mutating func choose(_ side: Conflict.Side, _ workspace: Workspace) -> Answered {
    guard case .response = conflicts[focus].part else {
      return settle(with: side, reason: "", workspace)
    }
    choice = (side, TextField(limit: Self.reasonLimit, metrics: workspace.metrics))
    return []
  }

  private mutating func settle(
    with side: Conflict.Side, reason: String, _ workspace: Workspace
  ) -> Answered {
    let conflict = conflicts[focus]
    goToNextOpen(workspace)
    return workspace.act { assessment, _ in
      assessment.settling(conflict, of: reconciliation, for: side, because: reason)
    }
  }

  /// Goes to the next conflict that is open, starting over at the end.
  private mutating func goToNextOpen(_ workspace: Workspace) {
    let order =
      Array(conflicts.indices.dropFirst(focus + 1)) + Array(conflicts.indices.prefix(focus))
    focus = order.first { isOpen(conflicts[$0], workspace) } ?? focus
  }

  func isOpen(_ conflict: Conflict, _ workspace: Workspace) -> Bool {
    workspace.assessment.map { reconciliation.isOpen(conflict, in: $0) } ?? false
  }

  func openCount(_ workspace: Workspace) -> Int { conflicts.count { isOpen($0, workspace) } }

  func draw(_ workspace: Workspace, in body: Body, on canvas: inout Canvas) {
    var sheet = ReconciliationSheet(self, width: body.width, workspace)
    for (index, conflict) in conflicts.enumerated() {
      sheet.draw(conflict, isFocused: index == focus, chosen: index == focus ? choice?.side : nil)
    }
    sheet.drawRest()
    guard let choice, body.height > 3 else { return sheet.page.draw(in: body, on: &canvas) }
    let list = Body(rows: body.rows.lowerBound..<body.rows.upperBound - 1, columns: body.columns)
    sheet.page.draw(in: list, on: &canvas)
    let row = body.rows.upperBound - 1
    let start = canvas.put(
      phrase("Because") + ": ", row: row, column: body.columns.lowerBound, role: .title)
    choice.reason.draw(
      on: &canvas, row: row, column: start, width: max(1, body.columns.upperBound - start),
      height: 1)
  }
}
