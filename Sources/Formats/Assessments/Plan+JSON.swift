import MaturityModel

extension Plan: Spelled {
  var members: [String: JSON] {
    var members: [String: JSON] = [:]
    members["goal"] = goal.map { .string($0.rawValue) }
    members["capacity"] = capacity.map { .integer($0) }
    members["moved"] = .unlessEmpty(moved.mapValues { .string($0.rawValue) })
    members["leftOut"] = .unlessEmpty(leftOut.map { .id($0) })
    members["previous"] = .unlessEmpty(previous.map(\.json))
    return members
  }
}

extension Plan.Step: Spelled {
  var members: [String: JSON] {
    [
      "practice": .id(practice), "from": .integer(from), "to": .integer(to),
      "band": .string(band.rawValue),
    ]
  }
}

extension DetailsReader {
  /// What people decided about the plan; nil, with problems in the log, where it is none.
  func plan(_ node: JSONNode) -> Plan? {
    Fields.read(node, fields.log) { fields in
      Plan(
        goal: fields.unlessNull("goal").flatMap { _ in fields.word("goal") },
        capacity: fields.unlessNull("capacity").flatMap { fields.whole($0, in: 1...1_000_000) },
        moved: moved(fields),
        leftOut: fields.list("leftOut").compactMap { reference($0, to: .answers) },
        previous: fields.list("previous").compactMap(step))
    }
  }

  private func moved(_ fields: Fields) -> [Item.ID: Plan.Band] {
    var moved: [Item.ID: Plan.Band] = [:]
    for (key, value) in fields.object("moved")?.node.members ?? [] {
      guard let id = reference(key, to: .answers) else { continue }
      moved[id] = fields.word(value)
    }
    return moved
  }

  /// A practice that was planned last time need not be asked any more.
  private func step(_ node: JSONNode) -> Plan.Step? {
    Fields.read(node, fields.log) { fields in
      let practice = Item.ID(fields.requiredText("practice"))
      let levels = 1...topLevel
      guard let from = fields.requiredWhole("from", in: levels),
        let to = fields.requiredWhole("to", in: levels), fields.required("band") != nil,
        let band: Plan.Band = fields.word("band")
      else { return nil }
      return Plan.Step(practice: practice, from: from, to: to, band: band)
    }
  }
}
