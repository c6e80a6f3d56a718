import MaturityModel

/// What items say of each other and of challenges, read once everything is known.
extension ModelReader {
  mutating func readRelations(_ fields: Fields) {
    let items = Dictionary(
      model.items.map { (model.nodes[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    let challenges = Set(fields.list("challenges").compactMap { $0["id"]?.text })
    var prerequisites = Prerequisites()
    for (place, fields) in related {
      let id = Item.ID(model.nodes[place].id)
      let needs = fields.list("needs").compactMap { need($0, of: id, items, &prerequisites) }
      let relieves = fields.list("relieves").compactMap { relief($0, challenges) }
      model.nodes[place].item?.needs = needs
      model.nodes[place].item?.relieves = relieves
    }
    prerequisites.reportCycles(log)
  }

  private func need(
    _ node: JSONNode, of item: Item.ID, _ items: [String: Int],
    _ prerequisites: inout Prerequisites
  ) -> Prerequisite? {
    guard let fields = Fields(node, log: log), let name = fields.required("practice") else {
      return nil
    }
    guard let id = name.text, let place = items[id], let needed = model.nodes[place].item else {
      reportUnknown(
        "practice", name, among: items.keys.sorted(),
        otherwise: "Use the id of a practice, or remove it.")
      return nil
    }
    if Item.ID(id) == item {
      log.report("the practice needs itself", at: name, remedy: "Remove it.", code: "S02")
      return nil
    }
    guard let aim = aim(fields, of: needed) else { return nil }
    prerequisites.add(.init(id), of: item, at: name)
    return Prerequisite(practice: .init(id), aim: aim)
  }

  /// `"level": 3`, the place of a step from 1 on, or `"value"`, a number or the id of a step.
  private func aim(_ fields: Fields, of item: ModelItem) -> MeasureTarget.Aim? {
    if let value = fields["level"], fields["value"] == nil, !item.steps.isEmpty {
      return fields.whole(value, in: 1...item.steps.count, code: "C01").map {
        .step(item.steps[$0 - 1].id)
      }
    }
    guard let value = fields.required("value") else { return nil }
    let aim = aim(value)
    if let aim, item.value(of: aim, in: model) != nil { return aim }
    let ids = item.steps.map(\.id)
    log.report(
      "\(value.brief) is nothing that the practice can reach", at: value,
      remedy: (value.text ?? "").remedy(
        among: ids,
        otherwise: ids.isEmpty
          ? "Write a number." : "Write a number, or the id of one of its steps."), code: "S02")
    return nil
  }

  /// The id of a step, or an exact number; whole numbers in quotes are ids of steps before they are numbers.
  func aim(_ value: JSONNode) -> MeasureTarget.Aim? {
    if let text = value.text, model.knowsStep(text) { return .step(text) }
    return value.exact.map { .number($0) }
  }

  private func relief(_ node: JSONNode, _ challenges: Set<String>) -> Relief? {
    guard let fields = Fields(node, log: log), let name = fields.required("challenge") else {
      return nil
    }
    let strength = fields.requiredWhole("strength", in: 1...3, code: "C01")
    guard let id = name.text, challenges.contains(id) else {
      reportUnknown(
        "challenge", name, among: challenges.sorted(),
        otherwise: "Use the id of a challenge, or remove it.")
      return nil
    }
    return strength.map { Relief(challenge: .init(id), strength: $0) }
  }
}

extension Model {
  /// True where a scale or an item has a step of that id.
  fileprivate func knowsStep(_ id: String) -> Bool {
    scales.values.contains { $0.step(id) != nil }
      || nodes.contains { $0.item?.steps.contains { $0.id == id } == true }
  }
}

extension Scale {
  fileprivate func step(_ id: String) -> Step? { steps.first { $0.id == id } }
}
