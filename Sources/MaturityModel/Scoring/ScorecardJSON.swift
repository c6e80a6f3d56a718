extension Scorecard {
  /// The score output as `questionnaires/score.schema.json` describes it.
  public var json: JSON {
    .object([
      "format": .integer(1), "rule": rule.json, "overall": overall.json,
      "dimensions": .object(dimensions.map { ($0.dimension, $0.json) }),
    ])
  }
}

extension Rule {
  /// The name, version and parameters, as they are written into every result.
  public var json: JSON {
    .object([
      "name": .string(name), "version": .integer(Rule.version), "theta": .string(theta.description),
      "lag": .integer(lag), "coverageMinimum": .string(coverageMinimum.description),
    ])
  }
}

extension OverallScore {
  var json: JSON {
    var members = score.members
    members["weakest"] = weakest.map { .ids($0) } ?? .null
    members["blockers"] = blockers.map { .array($0.map { $0.json(of: "dimensions") }) } ?? .null
    members["next"] =
      next.map { next in
        .object([
          "target": .integer(next.target), "practices": .integer(next.practices),
          "steps": .integer(next.steps), "dimensions": .levels(next.dimensions),
          "set": .levels(next.set),
        ])
      } ?? .null
    return .object(members)
  }
}

extension DimensionScore {
  var json: JSON {
    var members = score.members
    members["levelIfNotApplicableLowest"] = .whole(levelIfNotApplicableLowest)
    members["blockers"] = blockers.map { .array($0.map { $0.json(of: "practices") }) } ?? .null
    members["next"] = next?.json ?? .null
    members["pivotalUp"] = pivotalUp.map { .ids($0) } ?? .null
    members["pivotalDown"] = pivotalDown.map { .ids($0) } ?? .null
    return .object(members)
  }
}

extension Score {
  fileprivate var members: [String: JSON] {
    var members: [String: JSON] = [
      "level": .whole(level), "levelEstimate": .whole(levelEstimate), "levelLow": .whole(levelLow),
      "levelHigh": .whole(levelHigh), "index": .fraction(index), "indexLow": .fraction(indexLow),
      "indexHigh": .fraction(indexHigh), "coverage": .fraction(coverage),
      "notApplicableShare": .fraction(notApplicableShare), "stepsUp": .whole(stepsUp),
      "stepsDown": .whole(stepsDown),
      "confidence": confidence.map { .string($0.rawValue) } ?? .null,
      "confidenceReasons": isApplicable ? .texts(confidenceReasons.map(\.rawValue)) : .null,
      "sensitivity": sensitivity.isEmpty
        ? .null : .object(sensitivity.map { ($0.theta.description, .integer($0.level)) }),
      "counts": counts?.json ?? .null,
    ]
    members["publishedLevel"] = published.map { .whole($0.level) }
    return members
  }
}

extension AnswerCounts {
  fileprivate var json: JSON {
    var members: [String: JSON] = [
      "unknown": .integer(unknown), "notApplicable": .integer(notApplicable),
      "unanswered": .integer(unanswered),
    ]
    for (index, count) in levels.enumerated() { members[String(index + 1)] = .integer(count) }
    return .object(members)
  }
}

extension Blocker {
  fileprivate func json<Thing>(of kind: String) -> JSON where Member == Identifier<Thing> {
    switch self {
    case .floor(let low): .object(["gate": .string("floor"), kind: .ids(low.map(\.id))])
    case .key(let low): .object(["gate": .string("key"), kind: .ids(low.map(\.id))])
    case .share(let have, let need, let all):
      .object([
        "gate": .string("share"), "have": .integer(have), "need": .integer(need),
        "of": .integer(all),
      ])
    }
  }
}

extension Improvement where Member == Item.ID {
  fileprivate var json: JSON {
    .object([
      "target": .integer(target), "practices": .integer(practices), "steps": .integer(steps),
      "must": .array(
        must.map {
          .object(["practice": .id($0.practice), "from": .integer($0.from), "to": .integer($0.to)])
        }),
      "choose": choose.map {
        .object(["count": .integer($0.count), "to": .integer($0.to), "of": .ids($0.of)])
      } ?? .null, "set": .levels(set),
    ])
  }
}

extension JSON {
  fileprivate static func levels<Thing>(_ raises: [Improvement<Identifier<Thing>>.Raise]) -> JSON {
    .object(raises.map { ($0.practice, .integer($0.to)) })
  }
}
