internal import MaturityModel
internal import TextCanvas
internal import Translation

extension ItemScreen {
  /// How much is explained beside the answers.
  enum Explanation: Sendable { case whole, brief, check, none }

  /// Why the item is asked, what shows it, what comes next, and how it hangs together with others.
  func explain(
    _ item: Item, _ depth: Explanation, _ workspace: Workspace, on page: inout Page
  ) {
    if depth == .none { return }
    switch item {
    case .practice(let practice, let dimension):
      drawFact(phrase("Check it"), practice.evidence, on: &page)
      if depth == .check { return }
      drawFact(phrase("Why"), practice.why, on: &page)
      if depth == .whole { explain(practice, in: dimension, workspace, on: &page) }
    case .challenge(let challenge):
      drawFact(phrase("Sign"), challenge.sign, on: &page)
      if depth == .whole { explain(challenge, workspace, on: &page) }
    case .outcome(let outcome):
      drawFact(phrase("Mind"), outcome.note, on: &page)
      if depth == .whole { explain(outcome, workspace, on: &page) }
    case .profile(let question), .context(let question):
      if question.maximum > 1 {
        page.text(phrase("Several answers: up to \(question.maximum, "maximum")."), .muted)
      }
      if item.id == workspace.assessment?.questionnaire.targets?.profile {
        page.text(phrase("The answer sets the default target level of every practice."), .muted)
      }
      drawSideNote(item, workspace, on: &page)
    }
  }

  private func explain(
    _ practice: Practice, in dimension: Dimension, _ workspace: Workspace, on page: inout Page
  ) {
    drawFact(phrase("Next step"), nextStep(practice, workspace), on: &page)
    guard let questionnaire = workspace.assessment?.questionnaire else { return }
    let roles = practice.askedOf.map { questionnaire.texts.roles[$0] ?? $0 }
    drawFact(phrase("Ask"), roles.joined(separator: ", "), on: &page)
    drawFact(phrase("Effort"), effort(practice.effort, questionnaire), on: &page)
    let needs = practice.needs.map { need in
      let needed = questionnaire.practice(need.practice)?.practice
      let title = needed?.title ?? need.practice.text
      if let aim = need.aim {
        return phrase("\(title, "title") at \(needed.name(of: aim), "step")")
      }
      return phrase("\(title, "title") at level \(need.level, "level")")
    }
    drawFact(phrase("Needs"), needs.joined(separator: ", "), on: &page)
    let relieves = practice.relieves.compactMap { relief in
      questionnaire.challenges.first { $0.id == relief.challenge }?.title
    }
    drawFact(phrase("Helps with"), relieves.joined(separator: ", "), on: &page)
    let whole = [dimension.title, dimension.purpose].filter { !$0.isEmpty }
    drawFact(phrase("Part of"), whole.joined(separator: ": "), on: &page)
  }

  /// The hint for the level that is answered; without one that for the lowest.
  private func nextStep(_ practice: Practice, _ workspace: Workspace) -> String {
    guard let questionnaire = workspace.assessment?.questionnaire,
      case .rank(let level)? = workspace.assessment?.responses[practice.id]?.answer
    else { return practice.nextLow }
    return questionnaire.nextStep(of: practice, at: level)
  }

  private func effort(_ effort: Effort, _ questionnaire: Questionnaire) -> String {
    guard let words = questionnaire.texts.efforts[effort] else { return effort.rawValue }
    return "\(effort.rawValue): \(words), for one level"
  }

  private func explain(_ challenge: Challenge, _ workspace: Workspace, on page: inout Page) {
    guard let questionnaire = workspace.assessment?.questionnaire else { return }
    let linked = questionnaire.practices.filter { practice in
      practice.relieves.contains { $0.challenge == challenge.id }
    }
    drawFact(phrase("Helped by"), linked.map(\.title).joined(separator: ", "), on: &page)
    page.text(phrase("The severity does not count towards the level."), .muted)
  }

  private func explain(_ outcome: Outcome, _ workspace: Workspace, on page: inout Page) {
    guard let questionnaire = workspace.assessment?.questionnaire else { return }
    let sources = outcome.measuredBy.compactMap { id in
      questionnaire.practice(id)?.practice.title
    }
    drawFact(phrase("Practices"), sources.joined(separator: ", "), on: &page)
    page.text(phrase("The band does not count towards the level."), .muted)
  }

  private func drawSideNote(_ item: Item, _ workspace: Workspace, on page: inout Page) {
    guard case .context = item, item.id == workspace.assessment?.questionnaire.context.first?.id,
      let note = workspace.assessment?.questionnaire.texts.others["benefitContext"],
      workspace.hasAnswer(item)
    else { return }
    page.text(note, .muted)
  }

  private func drawFact(_ label: String, _ text: String, on page: inout Page) {
    guard !text.isEmpty else { return }
    page.entry([.init(page.lead(label, width: 11), .heading)], text)
  }

  /// The text that is being written, in place of the row it belongs to.
  func draw(_ entry: Entry, _ workspace: Workspace, on page: inout Page) {
    page.row([.init("\(workspace.symbols.marker) \(entry.purpose.label)", .focus)])
    let lead = [Page.Span("  \(workspace.symbols.vertical) ")]
    page.field(entry.field, lead: lead, following: lead)
  }

  /// The columns that a text has on a page of a width.
  static func fieldWidth(_ width: Int) -> Int { max(1, width - 4) }
}

extension Practice? {
  /// What is to be reached, in the words of the item.
  fileprivate func name(of aim: MeasureTarget.Aim) -> String {
    switch aim {
    case .step(let id): self?.asked?.steps.first { $0.id == id }?.name ?? id
    case .number(let number):
      self?.asked?.range.map {
        $0.answer(worth: number).map { self?.asked?.words(of: .number($0)) ?? "" } ?? ""
      } ?? number.spelled
    }
  }
}
