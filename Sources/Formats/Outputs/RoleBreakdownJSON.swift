package import MaturityModel

extension RoleBreakdown {
  /// The `byRole` of the group output.
  package var json: JSON {
    .object([
      "smallestGroup": .integer(threshold), "hiddenRespondents": .integer(hidden),
      "roles": .array(
        roles.map { part in
          .object([
            "role": .string(part.role), "respondents": .integer(part.respondents),
            "overall": .object(part.overall.members),
            "dimensions": .object(part.dimensions.map { ($0.id, .object($0.members)) }),
            "practices": .object(part.practices.mapValues(\.json)),
          ])
        }),
    ])
  }
}
