internal import Documents
internal import MaturityModel
internal import TextCanvas
internal import Translation

/// Whose turn it is to vote on a practice, on a page of one's own.
struct VotingTurn {
  let practice: Item.ID
  let person: Respondent.ID
  /// True where the person votes on one practice after the other.
  var goesOn = false
  /// The practices that the person voted on before in this row.
  private(set) var former: [Item.ID] = []

  init(practice: Item.ID, person: Respondent.ID, goesOn: Bool = false) {
    (self.practice, self.person, self.goesOn) = (practice, person, goesOn)
  }

  /// The page on which the vote is given: a digit where there are few enough levels, else a line that is typed.
  func screen(_ workspace: Workspace) -> any Screen {
    workspace.voteForm(of: practice).isTyped
      ? TypedVoteScreen(self, workspace) : VoteScreen(self)
  }

  /// The turn on the practice before in the row; nil for the first one.
  var back: VotingTurn? {
    former.last.map { inRow(at: $0, after: former.dropLast()) }
  }

  func title(_ workspace: Workspace) -> String {
    guard let shown = workspace.practice(practice) else { return phrase("Workshop") }
    return "\(practice.displayed) \(shown.practice.title)"
  }

  /// How many votes follow in the row; nil for a vote alone.
  func hint(_ workspace: Workspace) -> String? {
    guard goesOn else { return nil }
    return phrase(
      """
      \(following(workspace).count, "count") more after this; each vote is kept at once and \
      not shown
      """)
  }

  /// Who votes, by name, role or id.
  func name(in workshop: Workshop) -> String {
    let voter = workshop.people.first { $0.id == person }
    return [voter?.name, voter?.role, person.text].compactMap { $0 }.first { !$0.isEmpty } ?? ""
  }

  func cast(_ vote: Vote, _ workspace: Workspace) -> Answered {
    switch workspace.workshop?.discussion(of: practice).phase {
    case .open, .voting: break
    case .revealed, .decided, nil:
      return .go(.pop)
        + .say(workspace.words.votesAreShown + "; " + phrase("v begins another vote."))
    }
    let next = goesOn ? following(workspace).first : nil
    let screen = next.map { inRow(at: $0, after: former + [practice]).screen(workspace) }
    return .say(phrase("Your vote is kept."))
      + .go(screen.map { .replace($0) } ?? .pop)
      + workspace.changeDiscussion(of: practice) { $0.cast(vote, by: person) }
  }

  private func inRow(at practice: Item.ID, after former: [Item.ID]) -> VotingTurn {
    var turn = VotingTurn(practice: practice, person: person, goesOn: true)
    turn.former = former
    return turn
  }

  /// The practices on which the person may vote and has not, those after this one first.
  private func following(_ workspace: Workspace) -> [Item.ID] {
    guard let assessment = workspace.assessment, let workshop = workspace.workshop else {
      return []
    }
    let practices = assessment.practicesInScope
    let index = practices.firstIndex(of: practice) ?? practices.endIndex - 1
    return (practices[(index + 1)...] + practices[..<index]).filter { practice in
      let discussion = workshop.discussion(of: practice)
      switch discussion.phase {
      case .open: return true
      case .voting: return discussion.rounds.last?.votes[person] == nil
      case .revealed, .decided: return false
      }
    }
  }
}

extension Workspace {
  /// What can be voted for on a practice.
  func voteForm(of practice: Item.ID) -> VoteForm {
    assessment?.questionnaire.voteForm(of: practice) ?? .levels(0)
  }
}
