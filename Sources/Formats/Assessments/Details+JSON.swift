import MaturityModel

extension Details {
  /// The members of an assessment file that the details become; what is empty is left out.
  var members: [String: JSON] {
    var members: [String: JSON] = [:]
    members["title"] = .unlessEmpty(title)
    members["subject"] = .unlessEmpty(subject.otherKeys.merging(subject.members) { $1 })
    members["completedAt"] = completedAt.map { .string($0.text) }
    members["worst"] = .unlessEmpty(worst.map { .id($0) })
    members["targets"] = .unlessEmpty(targets.mapValues { .integer($0) })
    members["actions"] = .unlessEmpty(actions.map(\.json))
    members["parked"] = .unlessEmpty(parked.map(\.json))
    members["plan"] = plan == Plan() ? nil : plan.json
    members["recheck"] = .unlessEmpty(recheck.map { .id($0) })
    members["companion"] = companion?.json
    members["result"] = result?.spelling
    return members
  }
}

extension Subject: Spelled {
  var members: [String: JSON] {
    var members: [String: JSON] = [:]
    members["organisation"] = .unlessEmpty(organisation)
    members["team"] = .unlessEmpty(team)
    members["scope"] = .unlessEmpty(scope)
    return members
  }
}

extension Action: Spelled {
  var members: [String: JSON] {
    var members: [String: JSON] = [
      "id": .string(id), "text": .string(text), "state": .string(state.rawValue),
    ]
    members["owner"] = .unlessEmpty(owner)
    members["due"] = due.map { .string($0.text) }
    members["practice"] = practice.map { .id($0) }
    return members
  }
}

extension Companion: Spelled {
  var members: [String: JSON] { ["id": .string(id), "file": .string(file)] }
}

extension ParkedQuestion: Spelled {
  var members: [String: JSON] {
    var members: [String: JSON] = ["question": .string(question)]
    members["practice"] = practice.map { .id($0) }
    members["who"] = .unlessEmpty(who)
    members["by"] = by.map { .string($0.text) }
    return members
  }
}

extension Respondent: Spelled {
  var members: [String: JSON] {
    var members: [String: JSON] = [:]
    members["id"] = .unlessEmpty(id.text)
    members["role"] = .unlessEmpty(role)
    members["name"] = .unlessEmpty(name)
    return members
  }
}
