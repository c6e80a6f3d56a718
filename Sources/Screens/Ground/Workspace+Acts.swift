internal import MaturityModel

extension Workspace {
  /// The effect of an act on the open assessment; none when nothing changes or nothing may be changed.
  mutating func act(_ act: (Assessment, Timestamp) -> Edit.Change?) -> [Effect] {
    guard let assessment else { return [] }
    if let readOnlyReason {
      toast = readOnlyReason
      return []
    }
    return act(assessment, now).map { [.record($0)] } ?? []
  }

  mutating func change(_ item: Item, _ edit: (inout Response) -> Void) -> [Effect] {
    act { $0.answering(item.id, at: $1, edit) }
  }

  mutating func changeDetails(_ edit: (inout Details) -> Void) -> [Effect] {
    act { assessment, _ in assessment.describing(edit) }
  }

  mutating func changeWorkshop(_ edit: (inout Workshop) -> Void) -> [Effect] {
    act { assessment, _ in assessment.convening(edit) }
  }

  mutating func changeDiscussion(
    of practice: String, _ edit: (inout Discussion) -> Void
  ) -> [Effect] {
    act { assessment, _ in assessment.discussing(practice, edit) }
  }

  mutating func settle(
    _ decisions: [(practice: String, decision: Decision?)],
    _ alsoDescribe: (inout Details) -> Void = { _ in }
  ) -> [Effect] {
    act { $0.settling(decisions, at: $1, alsoDescribe) }
  }

  /// Shows the votes on practices, and says so.
  mutating func reveal(_ practices: [String]) -> [Effect] {
    let effects = act { assessment, _ in assessment.revealing(practices) }
    guard !effects.isEmpty else { return [] }
    toast =
      practices.count == 1
      ? "The votes on 1 practice are on the table."
      : "The votes on \(practices.count) practices are on the table."
    return effects
  }
}
