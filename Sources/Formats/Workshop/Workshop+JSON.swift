package import MaturityModel

extension Workshop: Spelled {
  var members: [String: JSON] {
    var members: [String: JSON] = ["frame": frame.json]
    members["people"] = .unlessEmpty(people.map(\.json))
    members["practices"] = .unlessEmpty(discussions.mapValues(\.json))
    members["ballotFolder"] = .unlessEmpty(ballotFolder)
    members["invitations"] = .unlessEmpty(invitations.mapValues(\.json))
    members["ballots"] = .unlessEmpty(ballots.mapValues(\.json))
    return members
  }
}

extension Invitation: Spelled {
  var members: [String: JSON] {
    [
      "questionnaire": .object([
        "id": .string(questionnaire), "version": .string(version), "digest": .string(digest),
      ]),
      "practices": .ids(practices), "title": .string(title), "levels": .integer(levels),
    ]
  }
}

extension BallotUse {
  fileprivate var json: JSON {
    switch self {
    case .of(let person): .id(person)
    case .leftOut: .null
    }
  }
}

extension WorkshopFrame: Spelled {
  var members: [String: JSON] {
    var members: [String: JSON] = [
      "anonymity": .string(anonymity.rawValue), "voting": .string(voting.rawValue),
      "minutesPerPractice": .integer(minutesPerPractice),
    ]
    members["period"] = .unlessEmpty(period)
    members["evidenceRule"] = .unlessEmpty(evidenceRule)
    members["decisionRule"] = .unlessEmpty(decisionRule)
    members["facilitator"] = .unlessEmpty(facilitator)
    members["endsAt"] = endsAt.map { .string($0.text) }
    return members
  }
}

extension Discussion: Spelled {
  var members: [String: JSON] {
    var members: [String: JSON] = [:]
    members["rounds"] = .unlessEmpty(rounds.map(\.json))
    members["talkingSince"] = talkingSince.map { .string($0.text) }
    if isExtended { members["extended"] = .bool(true) }
    if minutes > 0 { members["minutes"] = .integer(minutes) }
    members["decision"] = decision?.json
    members["dissent"] = .unlessEmpty(dissent.map(\.json))
    return members
  }
}

extension Round: Spelled {
  var members: [String: JSON] {
    var members: [String: JSON] = ["revealed": .bool(isRevealed)]
    members["votes"] = .unlessEmpty(votes.mapValues(\.json))
    members["ballots"] = .unlessEmpty(ballots.sorted().map { .id($0) })
    members["hands"] = .unlessEmpty(hands.map(\.json))
    return members
  }
}

extension Decision: Spelled {
  var members: [String: JSON] {
    var members: [String: JSON] = ["kind": .string(kind.rawValue)]
    members["value"] = vote?.json
    members["reason"] = .unlessEmpty(reason)
    return members
  }
}

extension Dissent: Spelled {
  var members: [String: JSON] {
    var members: [String: JSON] = ["value": vote.json]
    members["reason"] = .unlessEmpty(reason)
    members["name"] = .unlessEmpty(name)
    return members
  }
}

extension PooledExport {
  /// The bytes that leave the group, the same for the same votes whoever gave them, and in whatever order.
  package var bytes: [UInt8] { assessment.fileBytes }

  /// Exactly what `bytes` says, to be read before it is written.
  package var preview: String { String(decoding: bytes, as: UTF8.self) }
}
