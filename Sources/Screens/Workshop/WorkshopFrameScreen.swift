internal import Documents
internal import MaturityModel
internal import TextCanvas
internal import Translation

/// What the group agreed on before it voted, in full.
struct WorkshopFrameScreen: TextScreen {
  var scrolling = Scrolling()

  enum Action: Hashable, Sendable { case close, blank, scroll(ListMotion) }

  static let keymap = Keymap<Action>(
    [
      .bar(.escape, .enter, "F", does: .close, "back", word: "close", help: "Go back"),
      .init("b", does: .blank, "blank", help: "Show nothing until the next key"),
    ] + Scrolling.bindings { .scroll($0) })

  var prompt: String { "frame" }

  var isOverlay: Bool { true }

  func title(_ workspace: Workspace) -> String { phrase("What we agreed on") }

  mutating func update(_ action: Action, _ workspace: Workspace) -> Answered {
    switch action {
    case .close: .go(.pop)
    case .blank: .go(.blank)
    case .scroll(let motion): scroll(motion, workspace)
    }
  }

  func page(_ workspace: Workspace, in body: Body) -> Page {
    var page = Page(workshop: workspace, in: body)
    guard let workshop = workspace.workshop, let assessment = workspace.assessment else {
      return page
    }
    let (frame, words) = (workshop.frame, workspace.words)
    let unit = assessment.details.subject.name
    fact(phrase("Unit"), unit.isEmpty ? assessment.details.title : unit, &page)
    fact(phrase("Period"), frame.period, &page)
    fact(phrase("Evidence"), frame.evidenceRule, &page)
    fact(phrase("Decision"), frame.decisionRule, &page)
    fact(
      phrase("Talking"),
      phrase(
        """
        \(frame.minutesPerPractice.minutes, "minutes per practice") for a practice, once more \
        if needed
        """), &page)
    fact(phrase("Facilitator"), frame.facilitator, &page)
    fact(
      phrase("Votes"),
      "\(words.name(of: frame.anonymity)). "
        + workspace.explanation(frame.anonymity, people: workshop.people.count), &page)
    fact(
      phrase("Voting"), "\(words.name(of: frame.voting)). \(words.explanation(frame.voting))", &page
    )
    page.blank()
    page.heading(phrase("People"))
    for person in workshop.people { page.text(workspace.name(of: person), indent: 2) }
    if workshop.people.isEmpty { page.text(words.nobodyListed + ".", indent: 2) }
    return page
  }

  private func fact(_ label: String, _ text: String, _ page: inout Page) {
    page.entry(
      [.init(page.lead(label, width: 13), .heading)],
      text.isEmpty ? page.symbols.dash : text)
  }
}
