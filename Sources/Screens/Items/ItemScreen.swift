internal import MaturityModel
internal import TextCanvas
internal import Translation

/// One item with its answers on offer, what was recorded, and why it is asked.
struct ItemScreen: Screen {
  /// The id of the item shown.
  private(set) var item: Item.ID
  /// The row in focus among `ItemRow`s; nil on an open item until a key moves there.
  private(set) var focus: Int?
  /// False until the focus is where it begins on this item.
  private var isPlaced = false
  /// The first digit of two, until the second is typed.
  var typed = ""
  /// The first line shown, where the user scrolled; nil when it follows the focus.
  private(set) var scroll: Int?
  /// True after it was said that Enter answers an item with none of its options.
  var asksForNone = false
  private var isVisit = false
  /// The items that are gone through in place of the walk, back to where one came from; empty for the walk.
  private(set) var series: [Item.ID] = []
  /// The text being written, with what it is for.
  private(set) var entry: Entry?

  init(item: Item.ID, focus: Int? = nil, scroll: Int? = nil) {
    self.item = item
    self.focus = focus.flatMap { $0 < 0 ? nil : $0 }
    self.scroll = scroll
  }

  /// The item for one text alone: once that is kept or left, one is back where one came from.
  init(visiting item: Item.ID, for purpose: Entry.Purpose, _ workspace: Workspace) {
    self.init(item: item)
    isVisit = true
    refresh(workspace)
    _ = begin(purpose, workspace)
  }

  /// Goes through some items alone, from one of them.
  init(asking items: [Item.ID], from item: Item.ID) {
    self.init(item: item)
    series = items
  }

  /// A text that is being written on the item screen.
  struct Entry: Sendable {
    enum Purpose: String, Sendable { case note, reason, evidence, text, target, number, words }
    let purpose: Purpose
    var field: TextField
  }

  var place: Place? {
    series.isEmpty ? .item(item, focus: focus ?? -1, scroll: scroll) : nil
  }

  func hint(_ workspace: Workspace) -> String {
    if let entry { return entry.purpose.hint }
    guard let item = shown(in: workspace), let assessment = workspace.assessment else { return "" }
    if assessment.isLeftOutByRecheck(item), assessment.includes(item) {
      return phrase(
        """
        Not asked in this re-check; the answer from last time counts; another one replaces it
        """)
    }
    if !assessment.includes(item) {
      return assessment.isLeftOutByLength(item)
        ? phrase(
          """
          Not asked in this length; + asks more; an answer is kept but counts in no result
          """)
        : phrase("Out of scope; an answer is kept but counts in no result")
    }
    if !typed.isEmpty {
      return phrase("\(typed, "typed")_ waits for its second digit; Backspace takes it away")
    }
    if assessment.responses[item.id]?.isUnconfirmed == true {
      return phrase("c confirms the answer from last time; another answer replaces it")
    }
    if workspace.hasAnswer(item) {
      if !series.isEmpty {
        return phrase("\(workspace.device.isASCII ? "Right" : "→", "key") goes on")
      }
      return workspace.open?.isComplete == true
        ? phrase("Everything is answered; R reviews and finishes")
        : phrase(
          """
          \(workspace.device.isASCII ? "Right" : "→", "key") goes on; . goes to the next open \
          item
          """)
    }
    let skip = phrase("\(workspace.device.isASCII ? "Right" : "→", "key") leaves it open")
    return "\(item.answeringHint); \(skip)"
  }

  var isTyping: Bool { entry != nil }

  var typingKeys: [(key: String, label: String)]? {
    guard let entry else { return nil }
    let keep = entry.purpose.isMultiLine ? "Tab" : "Enter"
    return [
      (keep, phrase("keep")), ("Esc", phrase("leave as it was")),
      ("^W", phrase("delete word")), ("^_", phrase("undo typing")),
    ]
  }

  var draft: Draft? {
    entry.map {
      Draft(
        $0.purpose.form, of: item.text, texts: [$0.field.text], isUntouched: $0.field.isUntouched)
    }
  }

  mutating func take(_ draft: Draft) { entry?.field.replaceAll(with: draft.texts.first ?? "") }

  mutating func refresh(_ workspace: Workspace) {
    guard let item = shown(in: workspace) else { return }
    let start = workspace.startRow(of: item)
    if !isPlaced {
      // An open item begins without a row in focus, wherever it was left.
      focus = start == nil ? nil : focus ?? start
      isPlaced = true
    }
    let last = workspace.rows(of: item).count - 1
    focus = focus.flatMap { last < 0 ? nil : min($0, last) }
  }

  /// The item shown, if the questionnaire has it.
  func shown(in workspace: Workspace) -> Item? { workspace.item(item) }

  mutating func type(_ key: Key, _ workspace: Workspace) -> Answered? {
    guard let purpose = entry?.purpose else {
      if typed.isEmpty { return nil }
      let labels = workspace.assessment.flatMap {
        shown(in: workspace)?.labels(in: $0.questionnaire)
      }
      return labels?.take(key, after: &typed)
    }
    switch FormAction(key) {
    case .goOn where !purpose.isMultiLine, .nextField, .keep:
      let isVisit = isVisit
      return finish(workspace) + (isVisit ? .go(.pop) : [])
    case .leave:
      goToAnswer(workspace)
      return isVisit ? .go(.pop) : []
    case .goOn, .next, .previous, nil:
      let width = Self.fieldWidth(pageWidth(in: workspace.body))
      return entry?.field.take(key, width: width) ?? []
    }
  }

  mutating func paste(_ text: String, _ workspace: Workspace) -> Answered? {
    entry?.field.take(pasted: text)
  }

  /// Ends a text: the focus goes on to the answer, so that Enter goes on.
  mutating func goToAnswer(_ workspace: Workspace) {
    entry = nil
    setFocus(shown(in: workspace).flatMap { workspace.startRow(of: $0) })
  }

  /// Ends the text entry and keeps the text.
  private mutating func finish(_ workspace: Workspace) -> Answered {
    guard let entry, let shown = shown(in: workspace) else { return [] }
    goToAnswer(workspace)
    let text = entry.field.text.withoutEnds
    switch entry.purpose {
    case .note: return workspace.change(shown) { $0.note = text }
    case .text: return workspace.change(shown) { $0.text = text }
    case .reason:
      guard !text.isEmpty else {
        return .say(phrase("Not applicable needs a reason; the answer was not changed."))
      }
      setFocus(workspace.rows(of: shown).firstIndex(of: .notApplicable))
      return workspace.change(shown) { $0.answer = .notApplicable(reason: text) }
        + advance(shown, workspace)
    case .evidence:
      guard !text.isEmpty else { return [] }
      let today = workspace.today
      return workspace.change(shown) { $0.evidence.append(Evidence(text: text, date: today)) }
    case .target: return setTarget(text, shown, workspace)
    case .number: return setNumber(text, shown, workspace)
    case .words: return give(text.isEmpty ? nil : .text(text), shown, workspace)
    }
  }

  private func setTarget(_ text: String, _ shown: Item, _ workspace: Workspace) -> Answered {
    guard let top = shown.ranks?.upperBound else { return [] }
    if text.isEmpty { return workspace.changeDetails { $0.targets[shown.id] = nil } }
    guard let level = Int(text), (1...top).contains(level) else {
      return .say(
        phrase("A target is a level from 1 to \(top, "top"); empty takes the default back."))
    }
    return workspace.changeDetails { $0.targets[shown.id] = level }
  }

  mutating func move(to item: Item) {
    self.item = item.id
    (focus, isPlaced, typed, asksForNone) = (nil, false, "", false)
    scroll = nil
    entry = nil
  }

  mutating func setFocus(_ row: Int?) {
    focus = row
    scroll = nil
  }

  mutating func setScroll(_ line: Int) { scroll = line }

  /// Opens a text to be written, unless nothing may be changed.
  mutating func begin(_ purpose: Entry.Purpose, _ workspace: Workspace) -> Answered {
    if let reason = workspace.readOnlyReason { return .say(reason) }
    guard let item = shown(in: workspace) else { return [] }
    if let index = workspace.rows(of: item).firstIndex(of: purpose.row) { setFocus(index) }
    entry = Entry(
      purpose: purpose,
      field: TextField(
        text: purpose.text(of: item, in: workspace.assessment), isMultiline: purpose.isMultiLine,
        limit: purpose == .target ? "\(item.ranks?.upperBound ?? 1)".count : 10_000,
        metrics: workspace.metrics))
    scroll = nil
    return []
  }
}
