package import MaturityModel

extension GroupRecord {
  /// The `group` of an assessment file.
  package var json: JSON { spelling ?? written }

  private var written: JSON {
    var members: [String: JSON] = [
      "anonymity": .string(anonymity.rawValue), "respondents": respondentsJSON,
      "rounds": .array(rounds.map { .object(["practices": .object($0.mapValues(\.json))]) }),
      "dissent": .array(dissent.map(\.json)), "leaveOneOut": leaveOneOut, "splits": .ids(splits),
    ]
    members["decisions"] = .unlessEmpty(decisions.mapValues(\.json))
    members["roles"] = .unlessEmpty(roles.map(\.json))
    members["frame"] = frame?.json
    return .object(members)
  }

  private var respondentsJSON: JSON {
    switch anonymity {
    case .facilitatorOnly, .pooled: .integer(respondents)
    case .named:
      // Hands that belong to nobody on the list are counted all the same.
      .array(
        people.map(\.json)
          + Array(repeating: .object([:]), count: max(0, respondents - people.count)))
    }
  }

  private var leaveOneOut: JSON {
    guard let stability else { return .null }
    var members = stability.members
    members["dimensions"] = .object(dimensionStability.mapValues { .object($0.members) })
    return .object(members)
  }
}

extension RoleStanding {
  fileprivate var json: JSON {
    .object([
      "role": .string(role), "people": .integer(people), "level": .whole(level),
      "levelLow": .integer(levelLow), "levelHigh": .integer(levelHigh),
    ])
  }
}

extension GroupRecord.Count {
  fileprivate var json: JSON {
    var members = votes.members
    members["flag"] = .string(votes.flag.rawValue)
    members["matters"] = .bool(matters)
    return .object(members)
  }
}

extension GroupRecord.Settlement {
  fileprivate var json: JSON {
    .object(decision.members.merging(["minutes": .integer(minutes)]) { $1 })
  }
}

extension GroupRecord.Objection {
  fileprivate var json: JSON {
    .object(dissent.members.merging(["practice": .id(practice)]) { $1 })
  }
}

extension GroupRecord.Agreement {
  fileprivate var json: JSON {
    .object(
      [
        "period": period, "evidenceRule": evidenceRule, "decisionRule": decisionRule,
        "facilitator": facilitator,
      ].compactMapValues { .unlessEmpty($0) })
  }
}
