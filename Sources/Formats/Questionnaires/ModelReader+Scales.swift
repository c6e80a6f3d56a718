import MaturityModel

extension ModelReader {
  /// The levels of format 1, and the scales of the file.
  mutating func readScales(_ fields: Fields) {
    if let levels = fields["levels"] { readLevels(levels, fields) }
    guard let scales = fields.object("scales") else { return }
    for (key, value) in scales.node.members {
      guard let name = name(key), let scale = Fields(value, log: log) else { continue }
      let nodes = scale.requiredList("steps", "the scale has no steps")
      let steps = steps(nodes, named: "name", at: value)
      model.scales[name] = Scale(name: name, steps: steps)
    }
  }

  private mutating func readLevels(_ value: JSONNode, _ fields: Fields) {
    let steps: [Scale.Step] = fields.list(value).enumerated().compactMap { place, node in
      guard let level = Fields(node, log: log) else { return nil }
      if let rank = level.required("rank"), rank.whole != place + 1 {
        log.report(
          "the rank is \(rank.brief), but this is level \(place + 1) of the list", at: rank,
          remedy: "Write the ranks 1, 2, 3 … in order, without holes.", code: "C01")
      }
      return Scale.Step(
        id: String(place + 1), name: level.text("name"), value: Fraction(place + 1),
        meaning: level.text("meaning"))
    }
    checkCount(steps.count, at: value)
    model.scales["levels"] = Scale(name: "levels", steps: steps)
  }

  /// Reads the steps of a scale, or of an item's own options.
  func steps(_ nodes: [JSONNode], named word: StaticString, at value: JSONNode) -> [Scale.Step] {
    checkCount(nodes.count, at: value)
    var (seen, steps): (Set<String>, [Scale.Step]) = ([], [])
    for (place, node) in nodes.enumerated() {
      guard let fields = Fields(node, log: log), let idNode = fields.required("id"),
        let id = id(idNode)
      else { continue }
      log.checkDouble(id, &seen, at: idNode)
      let step = Scale.Step(
        id: id, name: fields.requiredText(word),
        value: fields.exact("value", otherwise: Fraction(place)), meaning: fields.text("meaning"),
        needsNote: fields.flag("needsNote"))
      if let last = steps.last, step.value < last.value {
        log.report(
          "the value falls from \(last.value) to \(step.value)", at: fields["value"] ?? node,
          remedy: "Write the steps worst first.", code: "C01")
      }
      steps.append(step)
    }
    return steps
  }

  private func checkCount(_ count: Int, at value: JSONNode) {
    guard !(2...20).contains(count) else { return }
    log.report(
      "there are \(count) steps", at: value, remedy: "Write from 2 to 20 steps.", code: "C01")
  }
}

extension ProblemLog {
  /// Notes an id that stands among those seen already.
  ///
  /// The reader is left out of it: what it holds must not be copied for each id.
  func checkDouble(_ id: String, _ seen: inout Set<String>, at node: JSONNode) {
    guard !seen.insert(id).inserted else { return }
    report(
      "the id \(id) stands here twice", at: node, remedy: "Give each an id of its own.",
      code: "S01")
  }
}
