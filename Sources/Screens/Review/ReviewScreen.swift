internal import MaturityModel
internal import TextCanvas
internal import Translation

/// What is still open or thin before the result is taken: a last look, then finish.
struct ReviewScreen: Screen {
  private var focus = 0
  private var rows: [Row] = []
  /// Everything that stands here, none of it in focus; made when the assessment or the window changes, never for a key.
  private var page: Page?

  /// What can be in focus; a finding by its place.
  private enum Row: Hashable { case finish, beside, finding(Int) }

  enum Action: Hashable, Sendable { case move(ListMotion), open, finish, reopen }

  static let keymap = Keymap<Action>(
    [
      .bar(
        .enter, .right, "l", " ", does: .open, "open", help: "Go to the item in focus, or finish"),
      .bar("F", does: .finish, "finish", help: "Finish: keep date and result in the file"),
      .init("Z", does: .reopen, "reopen", help: "Take the finishing back"),
    ] + ListMotion.bindings(inBar: false) { .move($0) })

  var place: Place? { .review }

  var prompt: String { "review" }

  func title(_ workspace: Workspace) -> String { phrase("Review") }

  func hint(_ workspace: Workspace) -> String {
    if let other = workspace.open?.beside, rows[focus] == .beside {
      return phrase("Enter goes on with \(other.title, "title")")
    }
    return workspace.assessment?.details.completedAt == nil
      ? phrase("F finishes at any time; what is open makes the result less certain")
      : phrase("Finished; a changed answer takes that back by itself")
  }

  func disabledReason(_ action: Action, _ workspace: Workspace) -> String? {
    let isFinished = workspace.assessment?.details.completedAt != nil
    if action == .finish, isFinished {
      return phrase("It is finished already. r shows the result.")
    }
    if action == .reopen, !isFinished { return phrase("It is not finished.") }
    return nil
  }

  mutating func update(_ action: Action, _ workspace: Workspace) -> Answered {
    switch action {
    case .move(let motion):
      focus = motion.row(from: focus, count: rows.count, page: workspace.body.height - 3)
      return []
    case .open:
      switch rows[focus] {
      case .finish: return finish(workspace)
      case .beside: return [.goOnBeside]
      case .finding(let place):
        return .go(.push(workspace.screen(of: workspace.findings[place].item)))
      }
    case .finish: return finish(workspace)
    case .reopen: return workspace.act { assessment, _ in assessment.takingCompletionBack() }
    }
  }

  /// The first of two assessments goes on with the second, after it is finished before all else.
  private func rows(_ workspace: Workspace) -> [Row] {
    let isFirst = workspace.open?.beside?.position == 1
    let isFinished = workspace.assessment?.details.completedAt != nil
    let ends: [Row] = !isFirst ? [.finish] : isFinished ? [.beside, .finish] : [.finish, .beside]
    return ends + workspace.findings.indices.map { .finding($0) }
  }

  private func finish(_ workspace: Workspace) -> Answered {
    guard let assessment = workspace.assessment else { return [] }
    guard assessment.details.completedAt == nil else { return .go(.push(ResultScreen())) }
    let answered = workspace.act { $0.completing(at: $1) }
    guard !answered.effects.isEmpty else { return answered }
    let finished = answered + [.save] + .go(.push(ResultScreen()))
    let count = workspace.open?.unconfirmed ?? 0
    return count == 0
      ? finished
      : finished
        + .say(phrase("Finished, with \(count.answers, "count") from last time not looked at."))
  }

  mutating func refresh(_ workspace: Workspace) {
    rows = rows(workspace)
    focus = min(focus, rows.count - 1)
    page = laidOut(workspace)
  }

  func draw(_ workspace: Workspace, in body: Body, on canvas: inout Canvas) {
    guard var page else { return }
    page.setFocus(onRow: focus, as: [spans(of: rows[focus], isFocused: true, workspace, page)])
    page.draw(in: body, on: &canvas)
  }

  private func laidOut(_ workspace: Workspace) -> Page {
    var page = Page(width: workspace.body.width, workspace)
    drawSummary(workspace, on: &page)
    var kind: Finding.Kind?
    for row in rows {
      if case .finding(let place) = row, workspace.findings[place].kind != kind {
        kind = workspace.findings[place].kind
        page.blank()
        page.heading(workspace.findings[place].kind.heading(of: workspace.findings))
      }
      page.focused(false) { $0.row(spans(of: row, isFocused: false, workspace, $0)) }
    }
    return page
  }

  private func spans(
    of row: Row, isFocused: Bool, _ workspace: Workspace, _ page: Page
  ) -> [Page.Span] {
    let lead = isFocused ? page.symbols.marker : " "
    let role: Role = isFocused ? .focus : .text
    switch row {
    // In two pieces, so that most of it is not copied.
    case .finding(let place):
      let finding = workspace.findings[place]
      return [.init("\(lead) \(page.id(finding.item)) ", role), .init(finding.text, role)]
    case .finish, .beside: return [.init("\(lead) \(text(of: row, workspace))", role)]
    }
  }

  private func text(of row: Row, _ workspace: Workspace) -> String {
    switch row {
    case .finding(let place): workspace.findings[place].text
    case .finish:
      workspace.assessment?.details.completedAt != nil
        ? phrase("Show the result") : phrase("Finish and show the result")
    case .beside: phrase("Go on with \(workspace.open?.beside?.title ?? "", "title")")
    }
  }

  private func drawSummary(_ workspace: Workspace, on page: inout Page) {
    guard let assessment = workspace.assessment else { return }
    if let done = assessment.details.completedAt {
      page.text(phrase("Finished on \(workspace.day(of: done).text, "day")."), .title)
    } else if workspace.findings.isEmpty {
      page.text(phrase("Everything is answered, and high levels have evidence."), .title)
    } else {
      let count = workspace.findings.count
      page.text(
        count == 1 ? phrase("1 thing to look at.") : phrase("\(count, "count") things to look at."),
        .title)
    }
    for notice in assessment.questionnaire.notices where notice.condition.holds(in: assessment) {
      page.text(notice.text, .warning)
    }
  }
}
