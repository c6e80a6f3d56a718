package import MaturityModel
internal import Translation

/// What was decided about votes, who sees it otherwise, and what follows from it.
extension Words {
  /// What was decided and how, beside a title: `3 agreed`, or `parked`.
  package func decision(_ decision: Decision, on practice: Item.ID) -> String {
    let value = short(decision.vote, on: practice)
    switch decision.kind {
    case .consensus: return phrase("\(value, "answer") agreed")
    case .median: return phrase("\(value, "answer") accepted")
    case .parked: return phrase("parked")
    }
  }

  /// The same with how many see it otherwise: `3 agreed, 1 dissent`.
  package func settled(_ discussion: Discussion, on practice: Item.ID) -> String {
    let decision = discussion.decision.map { self.decision($0, on: practice) } ?? ""
    let count = discussion.dissent.count
    return count == 0
      ? decision : phrase("\(decision, "decision"), \(count, "count") dissent")
  }

  package var open: String { phrase("open") }

  /// `3 of 5 voted`, which says nothing of the votes.
  package func voted(_ count: Int, missing: Int, isSecond: Bool) -> String {
    let all = count + missing
    return isSecond
      ? phrase("2nd vote: \(count, "count") of \(all, "all") voted")
      : phrase("\(count, "count") of \(all, "all") voted")
  }

  /// The same for the room, with its reason or with the question that was parked.
  package func decided(
    _ decision: Decision, on practice: Item.ID, parked: ParkedQuestion?
  ) -> String {
    let vote = vote(decision.vote, on: practice)
    switch decision.kind {
    case .median:
      switch decision.vote {
      case .level, .number: return phrase("Decided: \(vote, "vote"), the middle vote.")
      case .text: return phrase("Written down: \(vote, "vote").")
      case .options, .unknown, .notApplicable, nil:
        return phrase("Decided: \(vote, "vote"), as most said.")
      }
    case .consensus:
      return decision.reason.isEmpty
        ? phrase("Decided together, \(vote, "vote").")
        : phrase("Decided together, \(vote, "vote"): \(quoted(decision.reason), "reason").")
    case .parked:
      return parked.map { phrase("Parked: \(record($0.question, $0.who, $0.by), "question").") }
        ?? phrase("Parked: nobody in the room could tell.")
    }
  }

  /// Why a group agreed on what it decided.
  func agreed(_ reason: String) -> String { phrase("Agreed: \(quoted(reason), "reason")") }

  /// A view that was kept, with its reason; with its name only for the group itself.
  package func dissent(
    _ dissent: Dissent, on practice: Item.ID, isNamed: Bool = false
  ) -> String {
    let vote =
      if case .level(let level) = dissent.vote, !isMeasured {
        "\(level)"
      } else {
        self.vote(dissent.vote, on: practice)
      }
    let view = isNamed && !dissent.name.isEmpty ? "\(vote) (\(dissent.name))" : vote
    return dissent.reason.isEmpty
      ? phrase("Dissent for \(view, "vote").")
      : phrase("Dissent for \(view, "vote"): \(quoted(dissent.reason), "reason")")
  }

  /// `Second vote. First: 1, 2, 2, 3`.
  func secondVote(first: Votes, on practice: Item.ID) -> String {
    if first.topLevel == 0 {
      return phrase("Second vote. First: \(digits(first, on: practice), "joined").")
    }
    let votes =
      first.levels.map { "\($0)" }
      + Array(repeating: names.unknown, count: first.unknown)
      + Array(repeating: names.na, count: first.notApplicable)
    return phrase("Second vote. First: \(votes.joined(separator: ", "), "joined").")
  }

  /// What will be done or found out, by whom and by when: `Check the limits: Ada, by 15 December 2026`.
  package func record(_ text: String, _ who: String, _ day: CalendarDay?) -> String {
    "\(text): \(who.isEmpty ? names.noOwner : who), \(day.map(byDay) ?? noDateYet)"
  }

  /// The same without its text: `open, by 31 January 2027, Ada, DAT-2`; a question has no state.
  package func recordFacts(
    _ state: Action.State?, _ day: CalendarDay?, isOverdue: Bool, _ who: String,
    _ practice: Item.ID?
  ) -> String {
    let when = day.map { isOverdue ? phrase("overdue since \(date($0), "day")") : byDay($0) }
    let parts = [
      isOverdue ? "" : state.map(self.state) ?? "", when ?? "",
      who.isEmpty && state == .open ? names.noOwner : who, practice?.displayed ?? "",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private var noDateYet: String { phrase("no date yet") }
}
