internal import Documents
internal import MaturityModel
internal import TextCanvas
internal import Translation

/// The actions or the parked questions of the open assessment, to be written, changed and settled at any time.
struct RecordsScreen: Screen {
  let kind: RecordKind
  /// The practice that a new record is about; nil where none is at hand.
  let practice: Item.ID?
  private var focus = 0

  init(_ kind: RecordKind, practice: Item.ID? = nil) {
    self.kind = kind
    self.practice = practice
  }

  enum Action: Hashable, Sendable { case add, edit, state, remove, open, move(ListMotion) }

  static let keymap = Keymap<Action>(
    [
      .bar("n", does: .add, "new", help: "Write a new one"),
      .bar(.enter, "e", does: .edit, "change", help: "Change the one in focus"),
      .bar(" ", "x", does: .state, "state", help: "Set an action to done, dropped, or open again"),
      .bar(.delete, .backspace, does: .remove, "remove", help: "Remove it; u brings it back"),
      .init(.right, "l", does: .open, "practice", help: "Go to its practice"),
    ] + ListMotion.bindings(inBar: false) { .move($0) })

  var prompt: String { kind.prompt }

  var isOverlay: Bool { true }

  func title(_ workspace: Workspace) -> String { kind.title }

  func hint(_ workspace: Workspace) -> String {
    switch kind {
    case .actions: phrase("Three are better than ten; the open ones are shown next time")
    case .parked: phrase("Shown next time until the question is removed")
    }
  }

  func disabledReason(_ action: Action, _ workspace: Workspace) -> String? {
    let records = records(workspace)
    switch action {
    case .move: return nil
    case .add: return workspace.readOnlyReason
    case .edit, .remove: return records.isEmpty ? kind.emptyText : workspace.readOnlyReason
    case .state:
      guard kind == .actions else {
        return phrase("A question has no state: remove it once answered.")
      }
      return records.isEmpty ? kind.emptyText : workspace.readOnlyReason
    case .open:
      let isLinked = records.indices.contains(focus) && records[focus].practice != nil
      return isLinked ? nil : phrase("No practice is linked here.")
    }
  }

  mutating func refresh(_ workspace: Workspace) {
    focus = min(max(0, focus), max(0, records(workspace).count - 1))
  }

  mutating func update(_ action: Action, _ workspace: Workspace) -> Answered {
    let records = records(workspace)
    switch action {
    case .move(let motion):
      // A record takes two lines or more.
      focus = motion.row(from: focus, count: records.count, page: workspace.body.height / 2)
    case .add:
      focus = records.count
      let record = Record(text: "", who: "", practice: practice)
      return .go(.push(RecordForm(kind, record, at: nil, workspace)))
    case .edit: return .go(.push(RecordForm(kind, records[focus], at: focus, workspace)))
    case .state:
      var record = records[focus]
      record.state = record.state?.next
      let (kind, focus) = (kind, focus)
      return workspace.changeDetails { $0.keep(record, kind, at: focus) }
    case .remove:
      let (kind, focus) = (kind, focus)
      return workspace.changeDetails { $0.removeRecord(kind, at: focus) }
        .saying(phrase("Removed. u brings it back."))
    case .open:
      if let practice = records[focus].practice {
        return .go(.push(workspace.screen(of: practice)))
      }
    }
    return []
  }

  private func records(_ workspace: Workspace) -> [Record] {
    workspace.assessment?.details.records(kind) ?? []
  }

  func draw(_ workspace: Workspace, in body: Body, on canvas: inout Canvas) {
    var page = Page(width: body.width, workspace)
    let records = records(workspace)
    if records.isEmpty { page.inPlaceOfRows(kind.emptyText) }
    for (index, record) in records.enumerated() {
      let isFocused = index == focus
      page.focused(isFocused) { page in page.record(record, isFocused: isFocused, workspace) }
    }
    page.draw(in: body, on: &canvas)
  }
}

extension Action.State {
  /// The state that a key press makes of this one.
  fileprivate var next: Action.State {
    switch self {
    case .open: .done
    case .done: .dropped
    case .dropped: .open
    }
  }
}

extension Page {
  /// One record: its text, and who, by when, about what, in which state under it.
  mutating func record(_ record: Record, isFocused: Bool, _ workspace: Workspace) {
    let lead =
      switch record.state {
      case .done: symbols.filled
      case .dropped: symbols.dash
      case .open: symbols.empty
      case nil: "?"
      }
    entry(
      [.init("\(isFocused ? symbols.marker : " ") \(lead) ", isFocused ? .focus : .text)],
      record.text, isFocused ? .focus : .text)
    let isOverdue = record.isOverdue(on: workspace.today)
    let facts = workspace.words.recordFacts(
      record.state, record.day, isOverdue: isOverdue, record.who, record.practice)
    text(facts, isOverdue ? .warning : .text, indent: 4)
  }
}
