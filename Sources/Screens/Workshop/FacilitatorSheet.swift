internal import Documents
internal import MaturityModel
internal import TextCanvas
internal import Translation

/// The facilitator's own page: who is still to vote, what to ask, and where the room's time is spent best.
struct FacilitatorSheet {
  private let workspace: Workspace
  private(set) var page: Page

  init(width: Int, _ workspace: Workspace) {
    self.workspace = workspace
    page = Page(width: width, workspace)
  }

  private var symbols: Symbols { workspace.symbols }

  /// The pace, and what goes on: votes that are missing, and talks.
  mutating func drawNow(_ pace: Pace?) {
    guard let workshop = workspace.workshop else {
      return page.inPlaceOfRows(phrase("No workshop goes on in this file."), .title)
    }
    page.heading(phrase("Now"))
    if let words = pace?.words(workshop.frame, workspace) { page.text(words, .title) }
    let former = page.lines.count
    for practice in workspace.assessment?.questionnaire.practices ?? [] {
      let discussion = workshop.discussion(of: practice.id)
      if discussion.phase == .voting {
        let names = workshop.waiting(for: practice.id).map { workspace.name(of: $0) }
        fact(practice, workspace.words.missing(names))
      }
      if let since = discussion.talkingSince {
        let minutes = max(0, workspace.device.now.seconds - since.seconds) / 60
        fact(practice, workspace.words.talkingFor(minutes, of: workshop.frame.minutesPerPractice))
      }
    }
    if page.lines.count == former { page.text(workspace.words.nobodyBusy) }
    page.blank()
  }

  /// What may be asked about single ballots, and about who votes the same on everything.
  mutating func drawHints() {
    guard let assessment = workspace.assessment, let workshop = assessment.workshop else { return }
    let ballots = (workspace.open?.ballots?.files ?? []).map { file in
      (
        name: file.assessment.respondent.map { workspace.name(of: $0) } ?? file.name,
        hints: BallotHint.hints(about: file.assessment)
      )
    }
    let votes = workshop.hints(in: assessment).map { (workspace.name(of: $0.person), $0.hints) }
    let all = (ballots + votes).filter { !$0.hints.isEmpty }
    guard !all.isEmpty else { return }
    page.heading(workspace.words.hintsHeading)
    for (name, hints) in all {
      for hint in hints {
        page.entry([.init("\(symbols.bullet) \(name): ", .title)], workspace.words.hint(hint))
      }
    }
    page.blank()
  }

  /// What is wrong with single answers in sheets, as it is: the wall only says that there is something.
  mutating func drawFaults() {
    let faults = workspace.open?.ballots?.faults ?? []
    guard !faults.isEmpty else { return }
    page.heading(phrase("Answers in sheets that stay open"))
    for fault in faults { page.bullet(fault.problem.description) }
    page.blank()
  }

  /// The heading of the practices that follow.
  mutating func drawHeading() {
    guard workspace.workshop != nil else { return }
    page.heading(workspace.words.facilitatorOrder)
  }

  private mutating func fact(_ practice: Practice, _ text: String) {
    page.entry([.init("\(symbols.bullet) \(practice.id.displayed) ", .title)], text)
  }

  /// One practice; with its votes' spread, what to ask and what was written down where it is in focus.
  mutating func draw(_ votes: PracticeVotes, isFocused: Bool) {
    guard workspace.workshop != nil else { return }
    let state = workspace.state(of: votes)
    let details = isFocused ? self.details(of: votes) : []
    page.focused(isFocused) { page in
      let role: Role = isFocused ? .focus : .text
      let width = max(6, page.width - 10 - max(24, page.metrics.width(of: state)))
      let title = page.metrics.fitted(votes.title, width: width, symbols: page.symbols)
      page.row([
        .init("\(isFocused ? page.symbols.marker : " ") \(page.id(votes.practice)) ", role),
        .init(page.metrics.padded(title, width: width + 1), role),
        .init(state, role),
      ])
      for (label, text) in details {
        page.entry([.init("    " + page.lead(label, width: 9), .muted)], text)
      }
    }
  }

  /// What helps to lead the talk about a practice.
  private func details(of votes: PracticeVotes) -> [(label: String, text: String)] {
    let (id, words) = (votes.practice, workspace.words)
    guard let assessment = workspace.assessment, let practice = workspace.practice(id)?.practice
    else { return [] }
    let roles = practice.askedOf.map { assessment.questionnaire.texts.roles[$0] ?? $0 }
    let response = assessment.responses[id]
    let dissent = workspace.workshop?.discussion(of: id).dissent ?? []
    let tellsLoss = assessment.toleratesFound(for: id)
    let shown = (response?.evidence ?? []).map { workspace.shown($0, tellsLoss: tellsLoss) }
    let spread = [words.counts(of: votes.votes, on: id) + ".", words.middleHalf(votes.votes) ?? ""]
    return [
      (phrase("Votes"), votes.votes.count > 0 ? spread.joined(separator: " ") : ""),
      (phrase("Ask"), roles.joined(separator: ", ")), (phrase("Evidence"), practice.evidence),
      (phrase("Why"), practice.why), (phrase("Note"), response?.note ?? ""),
      (phrase("Shown"), shown.joined(separator: "; ")),
      (phrase("Found"), workspace.foundBesideVotes(on: id) ?? ""),
      (phrase("Dissent"), dissent.map { words.dissent($0, on: id) }.joined(separator: " ")),
    ].filter { !$0.1.isEmpty }
  }
}
