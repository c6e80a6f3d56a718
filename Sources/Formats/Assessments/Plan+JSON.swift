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
      "practice": .id(practice), "from": from.planned, "to": to.planned,
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
      let answers = [fields.required("from"), fields.required("to")].map { node in
        node.flatMap { planned($0, fields) }
      }
      guard let from = answers[0], let to = answers[1], fields.required("band") != nil,
        let band: Plan.Band = fields.word("band")
      else { return nil }
      return Plan.Step(practice: practice, from: from, to: to, band: band)
    }
  }

  /// A level or the place of a step; in format 2 also options or an exact number, whatever the item is asked now.
  private func planned(_ node: JSONNode, _ fields: Fields) -> Answer? {
    guard topLevel == 0 else { return fields.whole(node, in: 1...topLevel).map { .rank($0) } }
    if node.kind == .number { return fields.whole(node, in: 1...20).map { .rank($0) } }
    if node.isArray { return .options(fields.list(node).compactMap(\.text)) }
    if let number = node["number"].flatMap({ fields.exact($0) }) { return .number(number) }
    fields.log.report(
      "this is \(node.brief), not what a plan leads to", at: node,
      remedy: "Write the place of a step, a list of options, or {\"number\": …}.")
    return nil
  }
}

extension Answer {
  /// An answer in a plan.
  var planned: JSON {
    switch self {
    case .rank(let rank): .integer(rank)
    case .options(let ids): .texts(ids)
    case .number(let number): .object(["number": .number(number)])
    case .text, .notApplicable, .unknown, .notMeasured: .null
    }
  }
}
