internal import Documents
internal import MaturityModel
internal import TextCanvas
internal import Translation

extension FrameScreen {
  private static let labelWidth = 16

  /// The columns that a text has.
  static func fieldWidth(_ body: Body) -> Int { max(10, body.width - labelWidth) }

  func draw(_ workspace: Workspace, in body: Body, on canvas: inout Canvas) {
    var page = Page(width: body.width, workspace)
    let focused = row(workspace)
    for row in rows(workspace) { draw(row, isFocused: row == focused, workspace, on: &page) }
    page.draw(in: body, on: &canvas)
  }

  private func draw(_ row: FrameRow, isFocused: Bool, _ workspace: Workspace, on page: inout Page) {
    let frame = workspace.frame
    let people = workspace.workshop?.people ?? []
    switch row {
    case .unit:
      let name = workspace.assessment?.details.subject.name ?? ""
      line(
        phrase("Assessed"), name.isEmpty ? phrase("(not named: Enter)") : name, isFocused, on: &page
      )
    case .period: text(phrase("Period"), row, isFocused, workspace, on: &page)
    case .evidenceRule: text(phrase("Evidence"), row, isFocused, workspace, on: &page)
    case .decisionRule: text(phrase("Deciding"), row, isFocused, workspace, on: &page)
    case .facilitator: text(phrase("Facilitator"), row, isFocused, workspace, on: &page)
    case .anonymity:
      line(
        phrase("Names"), workspace.words.name(of: frame.anonymity), isFocused, isChoice: true,
        on: &page)
      page.text(workspace.explanation(frame.anonymity, people: people.count), indent: 2)
    case .voting:
      line(
        phrase("Voting"), workspace.words.name(of: frame.voting), isFocused, isChoice: true,
        on: &page)
      page.text(workspace.words.explanation(frame.voting), indent: 2)
    case .minutes:
      line(
        phrase("For each"),
        phrase("\(frame.minutesPerPractice.minutes, "minutes per practice") to talk"), isFocused,
        isChoice: true, on: &page)
    case .end: text(phrase("Planned end"), row, isFocused, workspace, on: &page)
    case .person(let index):
      if index == 0 { page.heading(phrase("Who votes, in this order")) }
      line("\(index + 1)", workspace.words.person(people[index], at: index), isFocused, on: &page)
    case .newPerson:
      if people.isEmpty { page.heading(phrase("Who votes")) }
      line(phrase("Add a person"), "", isFocused, on: &page)
    case .profile(let id): profile(id, isFocused, workspace, on: &page)
    case .done:
      comesTo(workspace, on: &page)
      let label = workspace.workshop == nil ? phrase("Begin the workshop") : phrase("To the agenda")
      page.focused(isFocused) { page in
        page.row([
          .init("\(isFocused ? page.symbols.marker : " ") \(label)", isFocused ? .focus : .text)
        ])
      }
    }
  }

  private func profile(
    _ id: Item.ID, _ isFocused: Bool, _ workspace: Workspace, on page: inout Page
  ) {
    guard let assessment = workspace.assessment, let item = workspace.item(id),
      let question = item.choiceQuestion
    else { return }
    if assessment.decidingProfile.first?.id == id {
      page.heading(phrase("What applies, and what to aim at"))
    }
    let chosen = assessment.chosen(in: question).joined(separator: "; ")
    line(
      item.displayID,
      "\(question.question) \(chosen.isEmpty ? phrase("(open: Enter)") : chosen)", isFocused,
      on: &page)
  }

  /// How much is asked of how many, and whether that is too much to be read one after the other.
  private func comesTo(_ workspace: Workspace, on page: inout Page) {
    guard let assessment = workspace.assessment else { return }
    let (words, count) = (workspace.words, assessment.practicesInScope.count)
    let workshop = workspace.workshop ?? .suggested
    if page.lines.count > 1 { page.blank() }
    page.text(words.asked(practices: count, people: workshop.people.count), .title)
    if let open = words.openProfile(workspace.openProfile) { page.text(open + ".", .warning) }
    if workshop.frame.voting == .ballots {
      page.text(words.inviting)
    } else if workshop.isForBallots(practices: count) {
      page.text("\(words.ballotsBeforehand) \(words.inviting)")
    }
  }

  private func line(
    _ label: String, _ text: String, _ isFocused: Bool, isChoice: Bool = false, on page: inout Page
  ) {
    let marker = isFocused ? page.symbols.marker : " "
    page.focused(isFocused) { page in
      let lead = page.label("\(marker) \(label)", width: Self.labelWidth)
      let shown = isChoice && isFocused ? "< \(text) >" : text
      page.entry([.init(lead, isFocused ? .focus : .text)], shown, isFocused ? .field : .text)
    }
  }

  /// A text that wraps, also while it is typed.
  private func text(
    _ label: String, _ row: FrameRow, _ isFocused: Bool, _ workspace: Workspace, on page: inout Page
  ) {
    let text = row.text(of: workspace.frame, workspace)
    guard isFocused, let field else {
      return line(label, text.isEmpty ? workspace.symbols.dash : text, isFocused, on: &page)
    }
    page.focused { page in
      let lead = page.label("\(page.symbols.marker) \(label)", width: Self.labelWidth)
      page.field(field, lead: [.init(lead, .focus)])
    }
  }
}
