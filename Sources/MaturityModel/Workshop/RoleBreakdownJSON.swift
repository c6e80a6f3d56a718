extension RoleBreakdown {
  /// The `byRole` of the group output.
  public var json: JSON {
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
      "overall": overall.json,
      "dimensions": .object(
        Dictionary(
          dimensions.map { ($0.id, $0.json) }, uniquingKeysWith: { first, _ in first })),
      "practices": .object(practices.mapValues(\.json)),
    ])
  }
}

extension Headline.Standing {
  fileprivate var json: JSON {
    .object([
      "level": .whole(level), "levelLow": .whole(levelLow), "levelHigh": .whole(levelHigh),
      "index": .fraction(index),
    ])
  }
}
