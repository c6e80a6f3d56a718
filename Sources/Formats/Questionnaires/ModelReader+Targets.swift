import MaturityModel

/// The targets of a questionnaire of format 2: a list, or the object of format 1.
extension ModelReader {
  mutating func readTargets(_ value: JSONNode, _ fields: Fields) {
    if value.isArray {
      model.targets = fields.list(value).compactMap { target($0) }
    } else if let table = Fields(value, log: log) {
      // The highest one holds, so it comes last.
      model.targets = tabled(table).sorted { $0.level < $1.level }.flatMap(\.targets)
    }
  }

  private func target(_ node: JSONNode) -> MeasureTarget? {
    guard let fields = Fields(node, log: log), let name = fields.required("measure"),
      let value = fields.required("value")
    else { return nil }
    let when = fields["when"].flatMap { condition($0) }
    guard let nodes = nodes(fields), let measure = measure(name) else { return nil }
    guard let aim = aim(value) else {
      log.report(
        "\(value.brief) is neither a number nor a step", at: value,
        remedy: "Write an exact number, or the id of a step.", code: "S02")
      return nil
    }
    let target = MeasureTarget(
      when: when, nodes: nodes, measure: measure.isEmpty ? nil : measure, aim: aim)
    // A rule that is not understood has its own problem.
    if log.problems.isEmpty, !model.nodes.contains(where: { model.reaches(target, at: $0) }) {
      log.report(
        "nothing has this target", at: node,
        remedy: "Name nodes that have the measure, and a step of its scale.", code: "S02")
      return nil
    }
    return target
  }

  /// `value` as an empty text, or the name of a measure.
  private func measure(_ value: JSONNode) -> String? {
    let names = model.measures.map(\.name)
    if value.text == "value" { return "" }
    if let name = value.text, names.contains(name) { return name }
    log.report(
      "there is no measure \(value.brief)", at: value,
      remedy: (value.text ?? "").remedy(
        among: names + ["value"], otherwise: "Name one of \"measures\", or value."), code: "S02")
    return nil
  }

  private func nodes(_ fields: Fields) -> MeasureTarget.Nodes? {
    if let value = fields["kind"] {
      if fields["nodes"] != nil {
        log.report(
          "a target is for nodes or for a kind", at: value, remedy: "Keep one of the two.",
          code: "S01")
      }
      return name(value).map { .kind($0) }
    }
    guard let value = fields["nodes"] else { return .all }
    let ids = fields.list(value).compactMap { id -> String? in
      if let text = id.text, model.node(text) != nil { return text }
      log.report(
        "there is no \(id.brief)", at: id,
        remedy: (id.text ?? "").remedy(
          among: model.nodes.map(\.id), otherwise: "Use the id of a group or a practice."),
        code: "S02")
      return nil
    }
    return .named(ids)
  }

  // MARK: The object of format 1

  private func tabled(_ fields: Fields) -> [(level: Int, targets: [MeasureTarget])] {
    guard let name = fields.required("profile"), let base = fields.object("base") else {
      return []
    }
    guard let id = name.text, let options = profile[id] else {
      log.report(
        "there is no profile item \(name.brief)", at: name,
        remedy: (name.text ?? "").remedy(
          among: profile.keys.sorted(), otherwise: "Use the id of a profile item."), code: "S02")
      return []
    }
    let top = model.scales["levels"]?.steps.count ?? 9
    var targets: [(level: Int, targets: [MeasureTarget])] = []
    for (key, value) in base.node.members {
      guard let option = option(key, of: id, options),
        let level = base.whole(value, in: 1...top, code: "C01")
      else { continue }
      targets.append((level, self.targets(.all, id, option, level)))
    }
    for node in fields.list("extra") {
      guard let extra = Fields(node, log: log), let when = extra.required("when"),
        let level = extra.requiredWhole("level", in: 1...top, code: "C01"),
        let option = option(when, of: id, options)
      else { continue }
      targets.append((level, self.targets(.named(named(extra)), id, option, level)))
    }
    return targets
  }

  private func option(_ value: JSONNode, of profile: String, _ options: [String]) -> String? {
    if let text = value.text, options.contains(text) { return text }
    log.report(
      "\(profile) has no option \(value.brief)", at: value,
      remedy: (value.text ?? "").remedy(among: options, otherwise: "Use one of its options."),
      code: "S05")
    return nil
  }

  /// The practices of an extra: those named, or those of dimensions, or of all.
  private func named(_ extra: Fields) -> [String] {
    if extra["practices"] != nil {
      guard case .named(let ids)? = nodes(extra, named: "practices") else { return [] }
      return ids
    }
    let isCoreOnly = extra.flag("core")
    let above = nodes(extra, named: "dimensions")
    return model.items.filter { item in
      guard !isCoreOnly || model.nodes[item].isCore else { return false }
      guard case .named(let groups)? = above else { return true }
      return groups.contains { group in
        model.node(group).map { ($0..<model.nodes[$0].end).contains(item) } ?? false
      }
    }.map { model.nodes[$0].id }
  }

  private func nodes(_ fields: Fields, named name: StaticString) -> MeasureTarget.Nodes? {
    guard let value = fields[name] else { return nil }
    return .named(fields.list(value).compactMap(\.text).filter { model.node($0) != nil })
  }

  /// A level as what it stands for: the step of the scale of levels, and the measure `level`.
  private func targets(
    _ nodes: MeasureTarget.Nodes, _ profile: String, _ option: String, _ level: Int
  ) -> [MeasureTarget] {
    let when = ShowCondition.chosen(profile: profile, options: [option])
    let item = MeasureTarget(when: when, nodes: nodes, measure: nil, aim: .step("\(level)"))
    guard case .all = nodes, model.measure("level") != nil else { return [item] }
    let groups = MeasureTarget(
      when: when, nodes: nodes, measure: "level", aim: .number(Fraction(level)))
    return [item, groups]
  }
}
