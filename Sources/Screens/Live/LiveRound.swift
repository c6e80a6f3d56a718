internal import Documents
internal import LiveVotes
internal import MaturityModel
internal import TextCanvas
internal import Translation

/// The round of a practice on which everybody votes on an own machine, as the wall shows it.
struct LiveRound {
  let practice: Item.ID
  let hosted: HostedSight

  private var facilitator: Facilitator { hosted.facilitator }

  /// The turn on this practice that goes on; nil where none does.
  private var turn: HeldTurn? {
    facilitator.current.flatMap { $0.turn.practice == practice ? $0 : nil }
  }

  /// How far the vote is.
  enum Stage: Hashable, Sendable {
    /// Nobody can vote on it yet.
    case before
    case open
    /// The vote is over, and is being opened.
    case frozen
  }

  var stage: Stage {
    switch turn?.phase {
    case .open: .open
    case .frozen: .frozen
    case .idle, .revealed, .cancelled, .closed, nil: .before
    }
  }

  /// Why the vote cannot be opened now; nil when it can.
  var reasonAgainstOpening: String? {
    if facilitator.isClosed { return phrase("The room is closed.") }
    guard facilitator.room.practices.contains(practice) else {
      return phrase("This practice was not part of the workshop when the room was made.")
    }
    switch facilitator.current?.phase {
    case .open, .frozen:
      let other = facilitator.current?.turn.practice.displayed ?? ""
      return stage == .before
        ? phrase("The vote on \(other, "practice") goes on.") : phrase("The vote is open.")
    case .idle, .revealed, .cancelled, .closed, nil:
      return facilitator.turns.count < Room.turnLimit
        ? nil : phrase("This room has had all its votes: close it, and open another one.")
    }
  }

  /// How many seats have still to vote, or to open.
  var missing: Int {
    switch stage {
    case .before: 0
    case .open: facilitator.voting.count - facilitator.voted
    case .frozen: turn?.awaited.count ?? 0
    }
  }

  /// Why the vote cannot be ended now; nil when it can.
  var reasonAgainstFreezing: String? {
    guard stage == .open else { return phrase("No vote is open.") }
    return facilitator.voted > 0 ? nil : phrase("Nobody has voted yet.")
  }

  var hint: String {
    switch stage {
    case .before: phrase("Enter lets everybody vote; J shows the room; h counts hands instead")
    case .open where missing == 0: phrase("Everybody has voted: Enter ends the vote")
    case .open: phrase("r ends the vote without those who are missing; Backspace takes it back")
    case .frozen: phrase("The votes are shown when all are opened; r shows them without the others")
    }
  }

  func draw(_ shown: Practice, _ workspace: Workspace, in body: Body, on page: inout Page) {
    for line in hosted.warnings(workspace) { page.text(line, .warning) }
    page.question(shown, in: body)
    if body.height >= 12 { page.blank() }
    let text =
      stage == .before
      ? phrase(
        facilitator.voting.count, one: "1 seat is in the room.",
        other: "\(facilitator.voting.count, "count") seats are in the room.")
      : facilitator.wallText(workspace.words)
    if body.height >= 27 {
      page.large(text)
      page.blank()
    } else {
      page.text(text, .title)
    }
    let names = waiting
    if !names.isEmpty {
      page.text(
        stage == .frozen
          ? phrase("Not opened yet: \(names.joined(separator: ", "), "names")")
          : workspace.words.stillToVote(names))
    }
    page.text(
      phrase("Room \(facilitator.id.code, "code"): everybody sees the same letters."), .muted)
    if facilitator.room.readers != .all {
      page.text(
        phrase("Everybody can check that their own vote is among those that are shown."), .muted)
    }
  }

  /// What the room should hear of beside the votes: who did not open, what came late, what was noticed.
  func drawNotes(_ workspace: Workspace, on page: inout Page) {
    for line in hosted.warnings(workspace) { page.text(line, .warning) }
    let silent = (turn?.reveal?.silent ?? []).map { facilitator.name(of: $0) }
    if turn?.phase == .revealed, !silent.isEmpty {
      page.text(phrase("Voted, and did not open: \(silent.joined(separator: ", "), "names")"))
    }
  }

  private var waiting: [String] {
    switch stage {
    case .before: []
    case .open:
      facilitator.voting.filter { turn?.hasVote(of: $0.id) != true }
        .map { facilitator.name(of: $0.id) }
    case .frozen: (turn?.awaited ?? []).map { facilitator.name(of: $0) }
    }
  }
}
