import MaturityModel

/// The targets of a questionnaire of format 2, as a list; the table of format 1 is read as there.
extension ModelReader {
  func target(_ node: JSONNode) -> MeasureTarget? {
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
    reportUnknown(
      "measure", value, among: names + ["value"],
      otherwise: "Name one of \"measures\", or value.")
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
      reportUnknown(
        "group or practice", id, among: model.nodes.map(\.id),
        otherwise: "Use the id of a group or a practice.")
      return nil
    }
    return .named(ids)
  }
}
