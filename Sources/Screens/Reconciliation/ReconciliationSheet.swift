internal import Documents
internal import MaturityModel
internal import TextCanvas
internal import Translation

/// The conflicts between two copies as a page: both sides with their words and notes.
struct ReconciliationSheet {
  private let screen: ReconciliationScreen
  private let workspace: Workspace
  private(set) var page: Page

  init(_ screen: ReconciliationScreen, width: Int, _ workspace: Workspace) {
    self.screen = screen
    self.workspace = workspace
    page = Page(width: width, workspace)
  }

  private var symbols: Symbols { workspace.symbols }
  private var words: Words { workspace.words }

  /// One conflict, with what was decided or is being decided.
  mutating func draw(_ conflict: Conflict, isFocused: Bool, chosen: Conflict.Side?) {
    let isOpen = screen.isOpen(conflict, workspace)
    let marker = isFocused ? symbols.marker : " "
    let state = isOpen ? "" : symbols.check + " "
    let title = words.title(of: conflict.part, in: screen.reconciliation.mine.questionnaire)
    let sides = Conflict.Side.allCases.map { side in
      let copy = screen.reconciliation.copy(side)
      return (
        isTaken: chosen == side || !isOpen && isTaken(side, conflict),
        value: value(of: conflict, in: copy), notes: notes(of: conflict, in: copy)
      )
    }
    let before = screen.reconciliation.original.map { value(of: conflict, in: $0) }
    page.focused(isFocused) { page in
      page.entry(
        [.init("\(marker) \(state)", isFocused ? .focus : .text)], title,
        isFocused ? .focus : .title)
      if let before { page.entry([.init("  " + phrase("before") + " ", .muted)], before, .muted) }
      for (index, side) in sides.enumerated() {
        let role: Role = side.isTaken ? .answered : .text
        let sign = side.isTaken ? page.symbols.filled : page.symbols.empty
        page.entry([.init("  \(index + 1) \(sign) ", role)], side.value, role)
        for note in side.notes { page.text(note, .muted, indent: 6) }
      }
    }
    page.blank()
  }

  /// What was taken from one copy without a decision, for the record.
  mutating func drawRest() {
    if screen.conflicts.isEmpty {
      page.inPlaceOfRows(workspace.words.noContradiction)
      page.blank()
    }
    page.heading(words.whereFrom)
    for (number, side) in Conflict.Side.allCases.enumerated() {
      page.text("\(number + 1) \(screen.names[side] ?? "")")
      let items = screen.reconciliation.taken[side] ?? []
      if !items.isEmpty {
        page.text(words.takenAlone(items), indent: 2)
      }
    }
  }

  private func isTaken(_ side: Conflict.Side, _ conflict: Conflict) -> Bool {
    guard let assessment = workspace.assessment else { return false }
    return value(of: conflict, in: assessment)
      == value(of: conflict, in: screen.reconciliation.copy(side))
  }

  private func value(of conflict: Conflict, in assessment: Assessment) -> String {
    if let value = words.value(of: conflict.part, in: assessment) { return value }
    guard case .response(let id) = conflict.part else { return "" }
    // The answer with its anchor, and what stands beside it.
    let response = assessment.responses[id] ?? Response()
    let choice = workspace.item(id)?.choices(in: assessment.questionnaire)
      .first { $0.answer == response.answer }
    let parts = [
      choice.map { "\($0.label) \($0.text)" } ?? response.answer.words, response.text,
      response.trend.map(words.trend) ?? "", response.basis.map(words.basis) ?? "",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: "; ")
  }

  private func notes(of conflict: Conflict, in assessment: Assessment) -> [String] {
    guard case .response(let id) = conflict.part, let response = assessment.responses[id] else {
      return []
    }
    return words.beside(response)
  }
}
