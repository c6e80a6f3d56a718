internal import MaturityModel
internal import TextCanvas

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

  /// One conflict, with what was decided or is being decided.
  mutating func draw(_ conflict: Conflict, isFocused: Bool, chosen: Conflict.Side?) {
    let isOpen = screen.isOpen(conflict, workspace)
    let marker = isFocused ? symbols.marker : " "
    let state = isOpen ? "" : symbols.check + " "
    let title = title(of: conflict)
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
      if let before { page.entry([.init("  before ", .muted)], before, .muted) }
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
      page.focused { $0.text("The copies do not contradict each other.") }
      page.blank()
    }
    page.heading("Where the copies are from")
    for (number, side) in Conflict.Side.allCases.enumerated() {
      page.text("\(number + 1) \(screen.names[side] ?? "")")
      let items = screen.reconciliation.taken[side] ?? []
      if !items.isEmpty {
        page.text(
          "Taken from it alone: " + items.map(\.displayed).joined(separator: ", "), indent: 2)
      }
    }
  }

  private func isTaken(_ side: Conflict.Side, _ conflict: Conflict) -> Bool {
    guard let assessment = workspace.assessment else { return false }
    return value(of: conflict, in: assessment)
      == value(of: conflict, in: screen.reconciliation.copy(side))
  }

  private func title(of conflict: Conflict) -> String {
    let questionnaire = screen.reconciliation.mine.questionnaire
    switch conflict.part {
    case .response(let id):
      let item = workspace.item(id)
      return "\(id.displayed) \(item?.title ?? "")"
    case .title: return "Title"
    case .organisation: return "Organisation"
    case .team: return "Team"
    case .scope: return "Scope"
    case .worst: return "The challenges that hurt most"
    case .target(let id):
      let title = questionnaire.practices.first { $0.id == id }?.title ?? ""
      return "Target of \(id.displayed) \(title)"
    case .plan: return "The plan"
    case .workshop: return "The workshop that goes on"
    case .group: return "The record of the group"
    }
  }

  private func value(of conflict: Conflict, in assessment: Assessment) -> String {
    let details = assessment.details
    switch conflict.part {
    case .response(let id):
      let response = assessment.responses[id] ?? Response()
      return words(of: response, id, in: assessment.questionnaire)
    case .title: return text(details.title)
    case .organisation: return text(details.subject.organisation)
    case .team: return text(details.subject.team)
    case .scope: return text(details.subject.scope)
    case .worst: return text(details.worst.map(\.displayed).joined(separator: ", "))
    case .target(let id): return details.targets[id].map { "level \($0)" } ?? "none of its own"
    case .plan: return details.plan.words
    case .workshop:
      return assessment.workshop.map { workshop in
        "\(workshop.people.count.counted("person", "people")), "
          + "\(workshop.discussions.count.counted("practice")) voted on, "
          + "\(workshop.discussions.count { $0.value.phase == .decided }) decided"
      } ?? "none"
    case .group: return assessment.group == nil ? "none" : "one"
    }
  }

  private func text(_ text: String) -> String { text.isEmpty ? "(empty)" : text }

  /// The answer with its anchor, and what stands beside it.
  private func words(of response: Response, _ id: Item.ID, in questionnaire: Questionnaire)
    -> String
  {
    let item = workspace.item(id)
    let choice = item?.choices(in: questionnaire).first { $0.answer == response.answer }
    let answer = choice.map { "\($0.label) \($0.text)" }
    let parts = [
      answer ?? response.answer.words, response.text, response.trend?.rawValue ?? "",
      response.basis?.rawValue ?? "",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: "; ")
  }

  private func notes(of conflict: Conflict, in assessment: Assessment) -> [String] {
    guard case .response(let id) = conflict.part, let response = assessment.responses[id] else {
      return []
    }
    let evidence = response.evidence.map { "Evidence: " + $0.text }
    return (response.note.isEmpty ? [] : ["Note: " + response.note]) + evidence
  }
}

extension Plan {
  /// What was decided about it, in words for one line.
  fileprivate var words: String {
    let goal: String? =
      switch self.goal {
      case .targets: "to the targets"
      case .nextLevel: "to the next level"
      case .oneStep: "one level higher everywhere"
      case nil: nil
      }
    let parts = [
      goal, capacity.map { "\($0.counted("point")) a phase" },
      moved.isEmpty ? nil : "\(moved.count) moved",
      leftOut.isEmpty ? nil : "\(leftOut.count) left out",
      previous.isEmpty ? nil : "\(previous.count.counted("step")) of last time",
    ]
    let said = parts.compactMap { $0 }
    return said.isEmpty ? "nothing decided" : said.joined(separator: ", ")
  }
}
