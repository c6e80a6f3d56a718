internal import Translation

extension Assessment {
  /// Changes the workshop as a whole; the first change begins one.
  public func convening(_ edit: (inout Workshop) -> Void) -> Edit.Change? {
    var after = workshop ?? .suggested
    edit(&after)
    return after == workshop ? nil : .workshop(before: workshop, after: after)
  }

  /// Changes what the workshop did about a practice, such as a vote.
  public func discussing(_ practice: Item.ID, _ edit: (inout Discussion) -> Void) -> Edit.Change? {
    guard let before = workshop?.discussion(of: practice) else { return nil }
    var after = before
    edit(&after)
    return after == before ? nil : .discussion(practice: practice, before: before, after: after)
  }

  /// Shows the votes on practices, all of them at once.
  public func revealing(_ practices: [Item.ID]) -> Edit.Change? {
    .joined(practices.map { discussing($0) { $0.reveal() } })
  }

  /// Settles practices, all of them as one change.
  ///
  /// The answers become what was decided; without a decision a practice is open again. A completion is taken back.
  public func settling(
    _ decisions: [(practice: Item.ID, decision: Decision?)], at now: Timestamp,
    _ alsoDescribe: (inout Details) -> Void = { _ in }
  ) -> Edit.Change? {
    guard workshop != nil, !decisions.isEmpty else { return nil }
    let changes = decisions.flatMap { practice, decision in
      [
        discussing(practice) { discussion in
          discussion.stopTalking(at: now)
          discussion.decision = decision
        },
        responding(practice, at: now) { $0.answer = decision?.answer },
      ]
    }
    let details = describing { details in
      details.takeCompletionBack()
      alsoDescribe(&details)
    }
    return .joined(changes + [details])
  }

  /// Why no workshop can be held in this assessment, and what to do; nil where one can.
  public var reasonAgainstWorkshop: String? {
    if group != nil {
      return "This is the result of a group already; its votes are no longer there. Begin the next "
        + "workshop in a new assessment (f on the home screen, or assess --from)."
    }
    if respondent != nil {
      return
        "This is one person's ballot. Open the assessment of the group, and take the ballot in "
        + "there."
    }
    return nil
  }
}

extension Assessment {
  /// Closes the workshop: its record stays, the votes of single people go.
  ///
  /// What was voted on and not decided gets the votes' answer. A completion ends where answers change. Nil where no
  /// workshop goes on. Whoever records it has to forget what led to it as well.
  public func closingWorkshop(at now: Timestamp? = nil) -> Edit.Change? {
    guard let workshop else { return nil }
    var changes: [Edit.Change?] = answers(of: workshop, at: now)
    if workshop.discussions.values.contains(where: { $0.shown != nil || $0.decision != nil }) {
      var record = GroupRecord(of: workshop, in: self)
      record.countHands()
      changes.append(.group(before: group, after: record))
    }
    if !changes.isEmpty { changes.append(takingCompletionBack()) }
    return .joined(changes + [.workshop(before: workshop, after: nil)])
  }

  /// The assessment as it would be after closing; nil where no workshop goes on.
  public func closed(at now: Timestamp) -> Assessment? {
    closingWorkshop(at: now).map { change in
      var closed = self
      closed.apply(Edit(change, at: now))
      return closed
    }
  }

  /// The headline that closing would leave, without the record of the group, which takes longest; nil where no workshop
  /// goes on.
  public var headlineWhenClosed: Headline? {
    workshop.map { workshop in
      var closed = self
      for change in answers(of: workshop, at: nil) {
        closed.apply(Edit(change, at: Timestamp(seconds: 0)))
      }
      return closed.headline
    }
  }

  /// The answers that votes give where nobody has decided.
  private func answers(of workshop: Workshop, at now: Timestamp?) -> [Edit.Change] {
    let exempt = Set(questionnaire.practices.filter(\.allowsNotApplicable).map(\.id))
    return Poll(of: workshop, in: self).practices().compactMap { practice in
      guard workshop.discussion(of: practice.practice).decision == nil, !practice.votes.isEmpty
      else { return nil }
      let answer: Answer =
        switch practice.group {
        case .level(let level): .rank(level)
        case .notApplicable where exempt.contains(practice.practice):
          .notApplicable(
            reason: GroupResult.reason(practice.votes.notApplicable, of: workshop.respondents))
        case .answered: practice.vote?.answer() ?? .unknown
        case .notApplicable, .unknown, .unanswered, .outOfScope: .unknown
        }
      return responding(practice.practice, at: now) { $0.answer = answer }
    }
  }
}

extension Workshop {
  /// A workshop to begin with; every text is a suggestion.
  public static var suggested: Workshop {
    Workshop(
      frame: WorkshopFrame(
        period: phrase("the last three months"),
        evidenceRule: phrase("What a visitor could see; for level 4 or 5 we write it down."),
        decisionRule: phrase(
          "We agree, or take the lower middle vote; dissent is kept with its reason.")))
  }
}
