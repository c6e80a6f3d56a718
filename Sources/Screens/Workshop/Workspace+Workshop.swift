internal import MaturityModel

extension Workspace {
  /// The workshop that goes on; nil where none does.
  var workshop: Workshop? { assessment?.workshop }

  /// A practice of the questionnaire and its dimension.
  func practice(_ id: String) -> (practice: Practice, dimension: Dimension)? {
    for dimension in assessment?.questionnaire.dimensions ?? [] {
      if let practice = dimension.practices.first(where: { $0.id == id }) {
        return (practice, dimension)
      }
    }
    return nil
  }

  /// The effect of changing what the workshop did about a practice; none when nothing changes or may be changed.
  mutating func changeDiscussion(
    of practice: String, _ edit: (inout Discussion) -> Void
  ) -> [Effect] {
    guard let before = workshop?.discussion(of: practice) else { return [] }
    if let readOnlyReason {
      toast = readOnlyReason
      return []
    }
    var after = before
    edit(&after)
    guard after != before else { return [] }
    return [.record(.discussion(practice: practice, before: before, after: after))]
  }

  /// What a person is called on the screens of a workshop.
  func name(of person: Respondent) -> String {
    let role = assessment?.questionnaire.texts.roles[person.role] ?? person.role
    if person.name.isEmpty { return role.isEmpty ? person.id : role }
    return role.isEmpty ? person.name : "\(person.name) (\(role))"
  }
}
