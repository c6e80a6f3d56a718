internal import MaturityModel

extension Workspace {
  /// What an act on the open assessment comes to; nothing when nothing changes or nothing may be changed.
  func act(_ act: (Assessment, Timestamp) -> Edit.Change?) -> Answered {
    guard let open else { return [] }
    if let reason = open.readOnlyReason { return .say(reason) }
    return act(open.assessment, device.now).map { [.record($0)] } ?? []
  }

  func change(_ item: Item, _ edit: (inout Response) -> Void) -> Answered {
    act { $0.answering(item.id, at: $1, edit) }
  }

  func changeDetails(_ edit: (inout Details) -> Void) -> Answered {
    act { assessment, _ in assessment.describing(edit) }
  }

  func changeWorkshop(_ edit: (inout Workshop) -> Void) -> Answered {
    act { assessment, _ in assessment.convening(edit) }
  }

  func changeDiscussion(of practice: Item.ID, _ edit: (inout Discussion) -> Void) -> Answered {
    act { assessment, _ in assessment.discussing(practice, edit) }
  }

  func settle(
    _ decisions: [(practice: Item.ID, decision: Decision?)],
    _ alsoDescribe: (inout Details) -> Void = { _ in }
  ) -> Answered { act { $0.settling(decisions, at: $1, alsoDescribe) } }

  /// Shows the votes on practices, and says so.
  func reveal(_ practices: [Item.ID]) -> Answered {
    act { assessment, _ in assessment.revealing(practices) }
      .saying("The votes on \(practices.count.counted("practice")) are on the table.")
  }
}
