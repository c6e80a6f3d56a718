/// Every change of an assessment is made by an act: the only code that builds one.
///
/// An act answers the change, or nil where nothing changes; whoever asked for it records it.
extension Assessment {
  /// Changes what was recorded about an item.
  ///
  /// A changed answer gets its time, an answer from an earlier assessment counts as confirmed, also where the same one is
  /// given again, and a completion is taken back.
  public func answering(
    _ item: Item.ID, at now: Timestamp, _ edit: (inout Response) -> Void
  ) -> Edit.Change? {
    responding(item, at: now, edit).flatMap { .joined([$0, takingCompletionBack()]) }
  }

  /// Confirms answers from an earlier assessment as they stand, in one change.
  public func confirming(_ items: [Item.ID], at now: Timestamp) -> Edit.Change? {
    let changes = items.filter { responses[$0]?.isUnconfirmed == true }.map {
      responding($0, at: now) { _ in }
    }
    return changes.isEmpty ? nil : .joined(changes + [takingCompletionBack()])
  }

  /// Changes what was recorded about an item and leaves a completion, for acts that change more than one item.
  func responding(
    _ item: Item.ID, at now: Timestamp?, _ edit: (inout Response) -> Void
  ) -> Edit.Change? {
    let before = responses[item] ?? Response()
    var after = before
    edit(&after)
    let confirms = after == before && before.isUnconfirmed
    guard after != before || confirms else { return nil }
    if after.answer != before.answer || confirms {
      after.answeredAt = after.answer == nil ? nil : now
    }
    after.confirm()
    return .response(item: item, before: before, after: after)
  }

  /// Changes what stands beside the answers.
  public func describing(_ edit: (inout Details) -> Void) -> Edit.Change? {
    var after = details
    edit(&after)
    return after == details ? nil : .details(before: details, after: after)
  }

  /// Changes what the assessment is called and about; keys of its file that are not shown stay.
  public func naming(_ title: String, _ subject: Subject) -> Edit.Change? {
    describing { details in
      details.title = title
      details.subject = Subject(
        organisation: subject.organisation, team: subject.team, scope: subject.scope,
        otherKeys: details.subject.otherKeys)
    }
  }

  /// Changes the plan; it takes no completion back.
  public func planning(_ edit: (inout Plan) -> Void) -> Edit.Change? {
    describing { edit(&$0.plan) }
  }

  /// Moves a practice of the plan to a band; nil gives it back to the rule.
  ///
  /// What was moved by hand and would stand in its way moves along: what has to come before it is not later, and what
  /// waits for it is not earlier.
  public func moving(_ practice: Item.ID, to band: Plan.Band?) -> Edit.Change? {
    let before = questionnaire.practicesBefore(practice)
    return planning { plan in
      plan.moved[practice] = band
      guard let band else { return }
      for (other, place) in plan.moved where other != practice {
        let isBefore = before.contains(other) && place > band
        let isAfter = place < band && questionnaire.practicesBefore(other).contains(practice)
        if isBefore || isAfter { plan.moved[other] = band }
      }
    }
  }

  /// Leaves a practice out of the plan, or takes it in again.
  public func leavingOut(_ practice: Item.ID, _ isLeftOut: Bool) -> Edit.Change? {
    planning { plan in
      plan.leftOut.removeAll { $0 == practice }
      if isLeftOut { plan.leftOut.append(practice) }
    }
  }

  /// Completes the assessment with its scorecard as it is now.
  public func completing(at now: Timestamp) -> Edit.Change? {
    let result = FormerResult(scorecard())
    return describing { ($0.completedAt, $0.result) = (now, result) }
  }

  /// Asks more or less; every answer stays, and a completion is taken back.
  public func asking(_ length: Mode) -> Edit.Change? {
    guard length != mode, questionnaire.lengths.contains(length) else { return nil }
    return .joined([.length(before: mode, after: length), takingCompletionBack()])
  }

  /// The next longer length, or the next shorter one; nil where there is none.
  public func length(longer isLonger: Bool) -> Mode? {
    let lengths = questionnaire.lengths
    let asked = { (mode: Mode) in questionnaire.practices.count { mode.asks($0) } }
    return isLonger
      ? lengths.first { asked($0) > asked(mode) } : lengths.last { asked($0) < asked(mode) }
  }

  /// Takes a completion back, because what it was computed from changes.
  public func takingCompletionBack() -> Edit.Change? { describing { $0.takeCompletionBack() } }
}

extension Details {
  /// A completion and its result go together; an answer changed later ends both.
  mutating func takeCompletionBack() { (completedAt, result) = (nil, nil) }
}

extension Edit.Change {
  /// True where the assessment is no longer complete after it.
  public var takesCompletionBack: Bool {
    switch self {
    case .details(let before, let after): before.completedAt != nil && after.completedAt == nil
    case .several(let changes): changes.contains(where: \.takesCompletionBack)
    case .response, .length, .workshop, .discussion, .group: false
    }
  }

  /// Several changes as one that is undone at once; nil for none.
  package static func joined(_ changes: [Edit.Change?]) -> Edit.Change? {
    let changes = changes.compactMap { $0 }
    return changes.count > 1 ? .several(changes) : changes.first
  }
}
