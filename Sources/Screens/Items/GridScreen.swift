internal import MaturityModel
internal import TextCanvas
internal import Translation

/// All challenges, or all outcomes, on one screen: a digit answers and goes one row down.
struct GridScreen: Screen {
  /// The item in focus, by id.
  private(set) var focused: Item.ID
  /// The first digit of two, until the second is typed.
  var typed = ""

  init(at item: Item.ID) { focused = item }

  enum Action: Hashable, Sendable {
    case answer(Int), move(ListMotion), open, unknown, notMeasured, notApplicable, clear
    case worst, note, trend, basis, fitsNeed, flag, confirm, next, previous
  }

  static let keymap = Keymap<Action>(
    (0...9).map { rank in
      .init(
        Key.character(Character("\(rank)")), does: .answer(rank), "answer \(rank)",
        help: "Answer with this number and go one row down; the other digits likewise")
    } + [
      .init(.enter, " ", does: .open, "open", help: "Open the row in focus with all about it"),
      .bar("d", does: .unknown, "don't know", help: "Answer don't know and go down"),
      .bar("m", does: .notMeasured, "not measured", help: "Say that nobody measured it; go down"),
      .bar(
        "a", does: .notApplicable, "n/a", word: "not-applicable",
        help: "Answer not applicable, with a reason"),
      .bar("W", does: .worst, "worst", help: "Count it among the three that hurt most, or not"),
      .bar("c", does: .confirm, "confirm", help: "Confirm an answer from last time and go down"),
      .bar("i", does: .note, "note", help: "Write a note"),
      .bar("b", does: .basis, "basis", help: "Say where an outcome's figure comes from"),
      .init("y", does: .trend, "trend", help: "Compare with a year ago: better, same, worse"),
      .init("s", does: .fitsNeed, "fits need", help: "Mark an outcome's band as what is needed"),
      .init("f", does: .flag, "flag", help: "Flag the row to come back to, or take the flag away"),
      .init(.backspace, .delete, does: .clear, "clear", help: "Take the answer back"),
      .bar(.right, "l", "]", does: .next, "on", word: "next", help: "Go on to what comes next"),
      .init(
        .left, "h", "[", does: .previous, "back", word: "previous",
        help: "Go back to what came before"),
    ] + ListMotion.bindings(inBar: false) { .move($0) })

  var place: Place? { .grid(focused) }

  var prompt: String { focused.text }

  func title(_ workspace: Workspace) -> String {
    guard let item = workspace.item(focused) else { return "" }
    let key = item.isChallenge ? "challenges" : "outcomes"
    let lead = workspace.assessment?.questionnaire.texts.leadIns[key] ?? ""
    return lead.isEmpty ? item.section : "\(item.section) \(workspace.symbols.dash) \(lead)"
  }

  func progress(_ workspace: Workspace) -> String {
    let rows = rows(workspace)
    return phrase(
      """
      \(rows.count { workspace.hasAnswer($0) }, "count") of \(rows.count, "all") set
      """)
  }

  func hint(_ workspace: Workspace) -> String {
    if !typed.isEmpty {
      return phrase("\(typed, "typed")_ waits for its second digit; Backspace takes it away")
    }
    guard let item = workspace.item(focused) else { return "" }
    guard let last = signLines(of: item, workspace).last else {
      return phrase("A number answers and goes down; Enter opens one with all about it")
    }
    return "\(last); " + phrase("a number answers and goes down")
  }

  /// How one notices a challenge, as wide as the line of the hint, which shows the last of these lines.
  func signLines(of item: Item, _ workspace: Workspace) -> [String] {
    guard case .challenge(let challenge) = item, !challenge.sign.isEmpty else { return [] }
    return workspace.metrics.wrapped(
      phrase("How one notices it: \(challenge.sign, "sign")"),
      width: workspace.device.size.columns - 2)
  }

  func barEntries(_ workspace: Workspace) -> [(key: String, label: String)] {
    let labels = workspace.item(focused).map { item in
      workspace.assessment.map { item.labels(in: $0.questionnaire) } ?? []
    }
    let range = [labels?.first, labels?.last].compactMap { $0 }.joined(
      separator: workspace.symbols.dash)
    return [(range, phrase("answer", in: "key"))]
      + Self.keymap.bindings.compactMap { binding in
        guard binding.isInBar, disabledReason(binding.action, workspace) == nil else { return nil }
        return (
          binding.keys.first?.name(isASCII: workspace.device.isASCII) ?? "", binding.shownLabel
        )
      }
  }

  /// The rows: every item of the same kind that is asked.
  func rows(_ workspace: Workspace) -> [Item] {
    let section = workspace.item(focused)?.section
    return workspace.items.filter {
      $0.section == section && (workspace.includes($0) || $0.id == focused)
    }
  }

  func disabledReason(_ action: Action, _ workspace: Workspace) -> String? {
    guard let item = workspace.item(focused), let assessment = workspace.assessment else {
      return phrase("There is no item here.")
    }
    switch action {
    case .answer(let digit):
      return item.labels(in: assessment.questionnaire).refusal(of: digit, after: typed)
    case .unknown:
      return item.allowsUnknown ? nil : phrase("Don't know is not offered here: skip it.")
    case .notApplicable: return item.notApplicableRefusal
    case .notMeasured, .basis, .fitsNeed:
      return item.outcome == nil ? phrase("That is for outcomes only.") : nil
    case .worst: return item.isChallenge ? nil : phrase("That is for challenges only.")
    case .confirm:
      return assessment.responses[item.id]?.isUnconfirmed == true
        ? nil : phrase("There is no answer from last time to confirm here.")
    case .move, .open, .clear, .note, .trend, .flag, .next, .previous: return nil
    }
  }

  mutating func type(_ key: Key, _ workspace: Workspace) -> Answered? {
    let labels = workspace.item(focused).map { item in
      workspace.assessment.map { item.labels(in: $0.questionnaire) } ?? []
    }
    return labels?.take(key, after: &typed)
  }

  mutating func update(_ action: Action, _ workspace: Workspace) -> Answered {
    guard let item = workspace.item(focused) else { return [] }
    switch action {
    case .answer(let digit): return answer(digit, item, workspace)
    case .unknown: return give(.unknown, item, workspace)
    case .notMeasured: return give(.notMeasured, item, workspace)
    case .confirm: return workspace.change(item) { _ in } + goDown(workspace)
    case .clear: return workspace.change(item) { $0.answer = nil }
    case .worst: return workspace.togglingWorst(item)
    case .trend: return workspace.change(item) { $0.trend = $0.trend.following(Trend.allCases) }
    case .basis: return workspace.change(item) { $0.basis = $0.basis.following(Basis.allCases) }
    case .fitsNeed: return workspace.change(item) { $0.fitsNeed.toggle() }
    case .flag: return workspace.change(item) { $0.isFlagged.toggle() }
    case .note: return visit(item, .note, workspace)
    case .notApplicable: return visit(item, .reason, workspace)
    case .open: return .go(.push(ItemScreen(item: item.id)))
    case .move(let motion):
      let rows = rows(workspace)
      let here = rows.firstIndex { $0.id == focused } ?? 0
      focused = rows[motion.row(from: here, count: rows.count, page: workspace.body.height - 4)].id
      return []
    case .next, .previous: return leave(action == .next, workspace)
    }
  }

  private mutating func answer(_ digit: Int, _ item: Item, _ workspace: Workspace) -> Answered {
    guard let questionnaire = workspace.assessment?.questionnaire else { return [] }
    let digits = typed + "\(digit)"
    typed = ""
    let choices = item.choices(in: questionnaire)
    guard let choice = choices.first(where: { $0.label == digits }) else {
      typed = digits
      return []
    }
    return give(choice.answer, item, workspace)
  }

  private mutating func give(_ answer: Answer, _ item: Item, _ workspace: Workspace) -> Answered {
    let answered = workspace.change(item) { $0.answer = answer }
    return workspace.readOnlyReason == nil ? answered + goDown(workspace) : answered
  }

  private mutating func goDown(_ workspace: Workspace) -> Answered {
    let rows = rows(workspace)
    guard let here = rows.firstIndex(where: { $0.id == focused }) else { return [] }
    if here + 1 < rows.count { focused = rows[here + 1].id }
    return []
  }

  /// A text is written where the item has all its room; then one is here again.
  private func visit(
    _ item: Item, _ purpose: ItemScreen.Entry.Purpose, _ workspace: Workspace
  ) -> Answered {
    if let reason = workspace.readOnlyReason { return .say(reason) }
    return .go(.push(ItemScreen(visiting: item.id, for: purpose, workspace)))
  }

  private func leave(_ isForward: Bool, _ workspace: Workspace) -> Answered {
    let rows = rows(workspace)
    let items = workspace.items.filter { workspace.includes($0) || $0.id == focused }
    let end = isForward ? rows.last : rows.first
    guard let end, let here = items.firstIndex(of: end) else { return [] }
    let target = here + (isForward ? 1 : -1)
    guard items.indices.contains(target) else {
      return ([.save] as Answered).saying(
        phrase("That was the last. Press R to review and finish."))
    }
    return [.save] + .go(.replace(workspace.walkScreen(of: items[target])))
  }
}

extension Workspace {
  /// Where the walk shows an item: challenges and outcomes all at once.
  func walkScreen(of item: Item) -> any Screen {
    !device.isLinear && (item.isChallenge || item.outcome != nil)
      ? GridScreen(at: item.id) : ItemScreen(item: item.id)
  }

  /// Counts a challenge among the worst three, or no longer.
  func togglingWorst(_ item: Item) -> Answered {
    let worst = assessment?.details.worst ?? []
    guard worst.contains(item.id) || worst.count < 3 else {
      return .say(
        phrase(
          """
          Three are chosen already: \(worst.map(\.displayed).joined(separator: ", "), "map").
          """))
    }
    return changeDetails { details in
      if let index = details.worst.firstIndex(of: item.id) {
        details.worst.remove(at: index)
      } else {
        details.worst.append(item.id)
      }
    }
  }
}
