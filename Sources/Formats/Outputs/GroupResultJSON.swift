package import MaturityModel

extension GroupResult {
  /// The group output as `questionnaires/agreement.schema.json` describes it, with what roles say where that is asked for.
  package func json(byRole breakdown: RoleBreakdown? = nil) -> JSON {
    var members = self.members
    members["byRole"] = breakdown?.json
    return .object(members)
  }

  private var members: [String: JSON] {
    [

      "format": .integer(1), "respondents": .integer(respondents),
      "questionnaire": .object([
        "id": .string(questionnaire.id), "version": .string(questionnaire.version),
      ]),
      "practices": .object(practices.map { ($0.practice, $0.json) }),
      "agenda": .ids(agenda.map(\.practice)), "splits": .ids(splits),
      "overall": standing(overall, stability),
      "dimensions": .object(dimensions.map { ($0.id, standing($0, dimensionStability[$0.id])) }),
      "krippendorffAlpha": alpha.map { JSON.millionths($0) } ?? .null,
    ]
  }

  private func standing(_ standing: Headline.Standing, _ stability: Stability?) -> JSON {
    var members = standing.members
    members["leaveOneOut"] = stability.map { .object($0.members) } ?? .null
    return .object(members)
  }
}

extension Headline.Standing {
  var members: [String: JSON] {
    [
      "level": .whole(level), "levelLow": .whole(levelLow), "levelHigh": .whole(levelHigh),
      "index": .fraction(index),
    ]
  }
}

extension Stability {
  var members: [String: JSON] {
    [
      "levelLow": .whole(level?.lowerBound), "levelHigh": .whole(level?.upperBound),
      "indexLow": .fraction(index?.lowerBound), "indexHigh": .fraction(index?.upperBound),
    ]
  }
}

extension PracticeVotes {
  fileprivate var json: JSON {
    var members = votes.members
    members["group"] = vote?.json ?? group.json
    members["agreement"] = .fraction(votes.agreement)
    members["consensus"] = votes.consensus.map { JSON.millionths($0) } ?? .null
    members["interquartileRange"] = .fraction(votes.interquartileRange)
    members["flag"] = .string(votes.flag.rawValue)
    members["matters"] = .bool(matters)
    members["levelAtLowest"] = .whole(levelAtLowest)
    members["levelAtHighest"] = .whole(levelAtHighest)
    if case .headlines(let group, let lowest, let highest) = effect {
      members["headline"] = .object([
        "group": .string(group), "lowest": .string(lowest), "highest": .string(highest),
      ])
    }
    members["applicabilityDisputed"] = .bool(votes.isApplicabilityDisputed)
    return .object(members)
  }
}

extension Votes {
  /// The votes without an order that could tell who gave which.
  var members: [String: JSON] {
    [
      "votes": .array(levels.map { .integer($0) } + sortedOthers.map(\.json)),
      "unknown": .integer(unknown),
      "notApplicable": .integer(notApplicable),
    ]
  }
}

extension PracticeState {
  var json: JSON {
    switch self {
    case .level(let level): .integer(level)
    case .notApplicable: .string("notApplicable")
    case .answered, .unknown, .unanswered, .outOfScope: .null
    }
  }
}

extension JSON {
  /// The number with six decimals, rounded half up, without zeros at its end; for what is no exact result.
  package static func millionths(_ value: Fraction) -> JSON {
    let scale = 1_000_000
    let isNegative = value < .zero
    let size = isNegative ? .zero - value : value
    let rounded = (size + Fraction(1, 2 * scale)).floor(times: scale)
    let decimals = String(
      String(scale + rounded % scale).dropFirst().reversed().drop { $0 == "0" }.reversed())
    let sign = isNegative && rounded > 0 ? "-" : ""
    return .number("\(sign)\(rounded / scale)" + (decimals.isEmpty ? "" : ".\(decimals)"))
  }
}
