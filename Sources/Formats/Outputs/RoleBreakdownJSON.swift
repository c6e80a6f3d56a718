package import MaturityModel

extension RoleBreakdown {
  /// The `byRole` of the group output.
  package var json: JSON {
    .object([
      "smallestGroup": .integer(threshold), "hiddenRespondents": .integer(hidden),
      "roles": .array(roles.map(\.json)),
    ])
  }
}

extension RoleBreakdown.Part {
  fileprivate var json: JSON {
    .object([
      "role": .string(role), "respondents": .integer(respondents),
      "overall": .object(overall.members),
      "dimensions": .object(dimensions.map { ($0.id, .object($0.members)) }),
      "practices": .object(practices.mapValues(\.json)),
    ])
  }
}
