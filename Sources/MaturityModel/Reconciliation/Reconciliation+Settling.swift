extension Reconciliation {
  /// The change that decides a conflict in favour of one copy.
  ///
  /// For an item the reason is written into its note, beside what both copies say.
  public func settling(
    _ conflict: Conflict, with side: Conflict.Side, reason: String, in assessment: Assessment
  ) -> Edit.Change {
    let chosen = copy(side)
    var details = assessment.details
    switch conflict.part {
    case .response(let id):
      return .response(
        item: id, before: assessment.responses[id] ?? Response(),
        after: settled(id, with: side, reason: reason, in: assessment))
    case .title: details.title = chosen.details.title
    case .organisation: details.subject.organisation = chosen.details.subject.organisation
    case .team: details.subject.team = chosen.details.subject.team
    case .scope: details.subject.scope = chosen.details.subject.scope
    case .worst: details.worst = chosen.details.worst
    case .target(let id): details.targets[id] = chosen.details.targets[id]
    case .workshop: return .workshop(before: assessment.workshop, after: chosen.workshop)
    case .group: return .group(before: assessment.group, after: chosen.group)
    }
    return .details(before: assessment.details, after: details)
  }

  /// One copy's answer with the notes and the evidence of both.
  private func settled(
    _ id: String, with side: Conflict.Side, reason: String, in assessment: Assessment
  ) -> Response {
    let mine = mine.responses[id] ?? Response()
    let theirs = theirs.responses[id] ?? Response()
    let chosen = side == .mine ? mine : theirs
    let other = side == .mine ? theirs : mine
    var response = chosen
    response.confirm()
    let present = assessment.responses[id] ?? Response()
    response.evidence = present.evidence
    let remark = MergedResponse.remark(mine, theirs)
    let decision =
      "Chosen: \(chosen.answer.words) over \(other.answer.words), because \(reason)"
    response.note = present.note
    if present.note.contains(remark) {
      response.note.replace(remark, with: decision)
    } else {
      response.addRemark(decision)
    }
    return response
  }
}
