extension GroupRecord {
  /// The `group` of an assessment file, as `Respondents` reads it too.
  public var json: JSON {
    var members: [String: JSON] = [
      "anonymity": .string(anonymity.rawValue), "respondents": respondentsJSON,
      "rounds": .array(
        rounds.map { .object(["practices": .object($0.mapValues(\.json))]) }),
      "dissent": .array(dissent.map(\.json)), "leaveOneOut": leaveOneOut, "splits": .ids(splits),
    ]
    if !decisions.isEmpty { members["decisions"] = .object(decisions.mapValues(\.json)) }
    if !roles.isEmpty { members["roles"] = .array(roles.map(\.json)) }
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
    members["dimensions"] = .object(
      dimensionStability.compactMapValues { $0.level == nil ? nil : .object($0.members) })
    return .object(members)
  }
}

extension Respondent {
  fileprivate var json: JSON {
    let parts = [("id", id), ("role", role), ("name", name)].filter { !$0.1.isEmpty }
    return .object(
      Dictionary(parts.map { ($0.0, .string($0.1)) }, uniquingKeysWith: { first, _ in first }))
  }
}

extension RoleStanding {
  fileprivate var json: JSON {
    .object([
      "role": .string(role), "people": .integer(people),
      "level": level.map { .integer($0) } ?? .null, "levelLow": .integer(levelLow),
      "levelHigh": .integer(levelHigh),
    ])
  }
}

extension GroupRecord.Tally {
  fileprivate var json: JSON {
    var members = votes.members
    members["flag"] = .string(votes.flag.rawValue)
    members["matters"] = .bool(matters)
    return .object(members)
  }
}

extension GroupRecord.Settlement {
  fileprivate var json: JSON {
    var members: [String: JSON] = [
      "kind": .string(decision.kind.rawValue), "minutes": .integer(minutes),
    ]
    members["value"] = decision.vote?.json
    if !decision.reason.isEmpty { members["reason"] = .string(decision.reason) }
    return .object(members)
  }
}

extension GroupRecord.Objection {
  fileprivate var json: JSON {
    var members: [String: JSON] = [
      "practice": .string(practice), "value": dissent.vote.json,
    ]
    if !dissent.reason.isEmpty { members["reason"] = .string(dissent.reason) }
    if !dissent.name.isEmpty { members["name"] = .string(dissent.name) }
    return .object(members)
  }
}

extension GroupRecord.Agreement {
  fileprivate var json: JSON {
    let parts = [
      ("period", period), ("evidenceRule", evidenceRule), ("decisionRule", decisionRule),
      ("facilitator", facilitator),
    ].filter { !$0.1.isEmpty }
    return .object(
      Dictionary(parts.map { ($0.0, .string($0.1)) }, uniquingKeysWith: { first, _ in first }))
  }
}

extension Vote {
  /// The vote as files spell it.
  public var json: JSON {
    switch self {
    case .level(let level): .integer(level)
    case .unknown: .string("unknown")
    case .notApplicable: .string("notApplicable")
    }
  }

  /// Reads a vote as files spell it; nil for anything else.
  init?(_ json: JSON?, topLevel: Int) {
    if let level = json?.whole, (1...topLevel).contains(level) {
      self = .level(level)
    } else if json?.text == "unknown" {
      self = .unknown
    } else if json?.text == "notApplicable" {
      self = .notApplicable
    } else {
      return nil
    }
  }
}
