extension Assessment {
  /// Decides a conflict between two copies, of which this is made, in favour of one.
  ///
  /// For an item the reason is written into its note, beside what both copies say; a completion is taken back.
  public func settling(
    _ conflict: Conflict, of copies: Reconciliation, for side: Conflict.Side, because reason: String
  ) -> Edit.Change? {
    let chosen = copies.copy(side)
    switch conflict.part {
    case .response(let id):
      let before = responses[id] ?? Response()
      let after = copies.settled(id, in: before, for: side, because: reason)
      return .joined([.response(item: id, before: before, after: after), takingCompletionBack()])
    case .workshop: return .workshop(before: workshop, after: chosen.workshop)
    case .group: return .group(before: group, after: chosen.group)
    case .title, .organisation, .team, .scope, .worst, .target, .plan:
      return describing { $0.take(conflict.part, from: chosen.details) }
    }
  }
}

extension Assessment {
  /// What makes another version of this assessment of it; nil where nothing that edits change is different.
  package func change(to other: Assessment) -> Edit.Change? {
    var changes: [Edit.Change?] = []
    for id in Set(responses.keys).union(other.responses.keys).sorted() {
      let (before, after) = (responses[id] ?? Response(), other.responses[id] ?? Response())
      if before != after { changes.append(.response(item: id, before: before, after: after)) }
    }
    if details != other.details {
      changes.append(.details(before: details, after: other.details))
    }
    if mode != other.mode { changes.append(.length(before: mode, after: other.mode)) }
    if workshop != other.workshop {
      changes.append(.workshop(before: workshop, after: other.workshop))
    }
    if group != other.group { changes.append(.group(before: group, after: other.group)) }
    return .joined(changes)
  }
}

extension Details {
  fileprivate mutating func take(_ part: Conflict.Part, from chosen: Details) {
    switch part {
    case .title: title = chosen.title
    case .organisation: subject.organisation = chosen.subject.organisation
    case .team: subject.team = chosen.subject.team
    case .scope: subject.scope = chosen.subject.scope
    case .worst: worst = chosen.worst
    case .target(let id): targets[id] = chosen.targets[id]
    case .plan: plan = chosen.plan
    case .response, .workshop, .group: break
    }
  }
}

extension Reconciliation {
  /// One copy's answer with the notes and the evidence of both.
  fileprivate func settled(
    _ id: Item.ID, in present: Response, for side: Conflict.Side, because reason: String
  ) -> Response {
    let mine = mine.responses[id] ?? Response()
    let theirs = theirs.responses[id] ?? Response()
    let chosen = side == .mine ? mine : theirs
    let other = side == .mine ? theirs : mine
    var response = chosen
    response.confirm()
    response.evidence = present.evidence
    let remark = MergedResponse.remark(mine, theirs)
    let decision = "Chosen: \(chosen.answer.words) over \(other.answer.words), because \(reason)"
    response.note = present.note
    if present.note.contains(remark) {
      response.note.replace(remark, with: decision)
    } else {
      response.addRemark(decision)
    }
    return response
  }
}
