internal import MaturityModel
internal import TextCanvas
internal import Translation

/// The round of one practice: votes come in privately, are shown all at once, and the group decides.
struct RoundScreen: TextScreen {
  let practice: Item.ID
  /// The id of the person who gets the keyboard next; nil once everybody has voted.
  var person: Respondent.ID?
  /// True where a person was chosen who would not have been next.
  var isChosen = false
  /// True while raised hands are counted; nil as the workshop's frame has it.
  var countsHands: Bool?
  /// True after revealing was asked for while people are still to vote.
  var isRevealAsked = false
  /// A raised hand more than there are people, until Enter says that it counts all the same; nil for none.
  var extraHand: Vote?
  /// What the shown votes say; nil for a practice that is not part of this workshop.
  var votes: PracticeVotes?

  var scrolling = Scrolling()
  /// What the round waited for the last time that anybody looked.
  private var stageBefore: Stage?
  /// Who was to vote the last time that anybody looked.
  private var waited: [Respondent.ID] = []
  /// What `votes` was computed from.
  private var seen: Assessment?

  init(practice: Item.ID) { self.practice = practice }

  /// What the round is waiting for.
  enum Stage: Hashable, Sendable {
    /// There is no workshop, or no such practice.
    case nothing
    /// The keyboard goes round.
    case handOver
    /// Everybody votes on an own machine.
    case live(LiveRound.Stage)
    case hands
    case revealed
    case decided
  }

  var place: Place? { .round(practice) }

  func stage(_ workspace: Workspace) -> Stage {
    guard let workshop = workspace.workshop, workspace.practice(practice) != nil else {
      return .nothing
    }
    switch workshop.discussion(of: practice).phase {
    case .open, .voting:
      if let live = live(workspace), countsHands != true, !isTyped(workspace) {
        return .live(live.stage)
      }
      let isHands = countsHands ?? (workshop.frame.voting == .hands)
      return isHands && !isTyped(workspace) ? .hands : .handOver
    case .revealed: return .revealed
    case .decided: return .decided
    }
  }

  var takesNumbers: Bool { true }
  var prompt: String { practice.text }

  func title(_ workspace: Workspace) -> String {
    guard let shown = workspace.practice(practice) else { return phrase("Workshop") }
    return "\(practice.displayed) \(shown.practice.title)"
  }

  func hint(_ workspace: Workspace) -> String {
    switch stage(workspace) {
    case .nothing: return phrase("Esc goes back")
    case .live: return live(workspace)?.hint ?? ""
    case .handOver:
      if isTyped(workspace), person == nil, voted(workspace) == 0 {
        return phrase("c records what you agree on; Esc goes back")
      }
      if workspace.workshop?.people.isEmpty == true {
        return phrase("h counts raised hands; Esc goes back")
      }
      if person == nil { return phrase("Enter shows the votes; the arrows choose who votes again") }
      return phrase("Nobody sees what is typed next; the arrows choose another person")
    case .hands:
      return extraHand == nil
        ? phrase("Type the level once for each raised hand; d = don't know")
        : phrase("Enter counts one hand more than there are people; any other key does not")
    case .revealed: return revealedHint(workspace)
    case .decided:
      return needsEvidence(workspace)
        ? RoundForm.Purpose.evidenceQuestion + " " + phrase("e writes it down; Enter goes on")
        : phrase("Enter goes on; x keeps a view that differs")
    }
  }

  private func revealedHint(_ workspace: Workspace) -> String {
    switch votes?.acceptance.vote {
    case .options: return phrase("Enter decides as most said; c records another answer")
    case .number: return phrase("Enter decides for the middle vote; c records another answer")
    case .text: return phrase("Enter writes all of it down; c records other words")
    case nil, .unknown: return phrase("p parks the question; d records that nobody here knows")
    case .notApplicable: return phrase("Enter decides that it does not apply")
    case .level where isTyped(workspace):
      return phrase("Enter decides for the middle vote; c records another answer")
    case .level(let level) where votes?.votes.flag == .split:
      return phrase(
        """
        First ask whether all mean the same thing; Enter decides for \(level, "level")
        """)
    case .level(let level):
      return phrase(
        """
        Enter decides for \(level, "level"); 1 to \(topLevel(workspace), "top level") records \
        another level
        """)
    }
  }

  mutating func refresh(_ workspace: Workspace) {
    let stage = stage(workspace)
    if stage != stageBefore { scrolling.reset() }
    stageBefore = stage
    guard let assessment = workspace.assessment, let workshop = workspace.workshop else {
      votes = nil
      return
    }
    if seen != assessment {
      seen = assessment
      votes = WorkshopReading(of: workshop, in: assessment).practices.first {
        $0.practice == practice
      }
    }
    let waiting = workshop.waiting(for: practice).map(\.id)
    let people = workshop.people.map(\.id)
    defer { waited = waiting }
    // A vote that was taken back belongs to its person again.
    if !waited.isEmpty || person == nil, let back = waiting.first(where: { !waited.contains($0) }),
      waiting.count == waited.count + 1
    {
      person = back
      return
    }
    guard let person, people.contains(person) else {
      person = waiting.first
      return
    }
    // Whoever has voted hands on, also who only looked at a vote of before: nothing tells these apart.
    guard !isChosen, !waiting.contains(person) else { return }
    self.person = people.following(person, in: waiting)
  }

  /// The round as the room of live votes sees it; nil without a room.
  func live(_ workspace: Workspace) -> LiveRound? {
    workspace.hosted.map { LiveRound(practice: practice, hosted: $0) }
  }

  /// True for a high level that nothing was written down for.
  private func needsEvidence(_ workspace: Workspace) -> Bool {
    guard case .level(let level)? = discussion(workspace).decision?.vote,
      workspace.practice(practice)?.practice.asked == nil
    else { return false }
    let evidence = workspace.assessment?.responses[practice]?.evidence ?? []
    return level >= 4 && evidence.isEmpty
  }

  func topLevel(_ workspace: Workspace) -> Int { workspace.voteForm(of: practice).topLevel }

  /// True where a vote is typed as a line, and no hands are counted.
  func isTyped(_ workspace: Workspace) -> Bool { workspace.voteForm(of: practice).isTyped }

  func discussion(_ workspace: Workspace) -> Discussion {
    workspace.workshop?.discussion(of: practice) ?? Discussion()
  }

  /// The raised hands of the round that is open.
  func hands(_ workspace: Workspace) -> [Vote] {
    let discussion = discussion(workspace)
    return discussion.phase == .voting ? discussion.rounds.last?.hands ?? [] : []
  }

  /// How many have voted in the round that is open.
  func voted(_ workspace: Workspace) -> Int { workspace.workshop?.voted(on: practice) ?? 0 }

  /// How many people have still to vote.
  func missing(_ workspace: Workspace) -> Int { workspace.workshop?.missing(on: practice) ?? 0 }
}
