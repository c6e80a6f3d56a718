import MaturityModel

extension ModelReader {
  mutating func item(_ fields: Fields) -> ModelItem? {
    guard let kind = kind(fields) else { return nil }
    var item = ModelItem(kind: kind)
    item.question = fields.requiredText("question")
    (item.why, item.evidence) = (fields.text("why"), fields.text("evidence"))
    item.askedOf = fields.texts("askedOf")
    if let next = fields.object("next") {
      (item.nextLow, item.nextHigh) = (next.text("low"), next.text("high"))
    }
    item.isStandard = fields.flag("standard") || fields.flag("core")
    item.effort = fields.word("effort") ?? .medium
    item.hasTrend = fields.flag("trend")
    if fields["revision"] != nil { item.revision = fields.text("revision") }
    if let notApplicable = fields.object("notApplicable") {
      item.allowsNotApplicable = notApplicable.flag("allowed")
      item.notApplicableWhen = notApplicable.text("when")
      item.notApplicable = notApplicable["counts"].map { counts($0, notApplicable) }
    }
    item.criteria = criteria(fields)
    return item
  }

  private mutating func kind(_ fields: Fields) -> ModelItem.Kind? {
    switch fields["type"].map({ $0.text ?? "" }) ?? "choice" {
    case "choice": return choice(fields)
    case "many": return many(fields)
    case "number": return number(fields)
    case "text": return .text
    default:
      let value = fields["type"] ?? fields.node
      let words = ["choice", "many", "number", "text"]
      reportUnknown(
        "type", value, among: words, otherwise: "Write choice, many, number or text.",
        code: "S01")
      return nil
    }
  }

  private func choice(_ fields: Fields) -> ModelItem.Kind? {
    if let value = fields["options"] {
      return .choice(steps: steps(fields.list(value), named: "text", at: value), scale: nil)
    }
    let name: String
    if let value = fields["scale"] {
      guard let known = scaleName(value) else { return nil }
      name = known
    } else {
      name = "levels"
    }
    guard var steps = model.scales[name]?.steps else {
      log.report(
        "the item has neither options nor a scale", at: fields.node,
        remedy: "Write \"scale\", or \"options\", or the \"levels\" of the file.", code: "S02")
      return nil
    }
    guard let value = fields["anchors"] else { return .choice(steps: steps, scale: name) }
    let anchors = fields.list(value).compactMap { fields.text($0) }
    guard anchors.count == steps.count else {
      log.report(
        "there are \(anchors.count) anchors for \(steps.count) steps", at: value,
        remedy: "Write one for each step.", code: "A03")
      return nil
    }
    for place in steps.indices { steps[place].meaning = anchors[place] }
    return .choice(steps: steps, scale: name)
  }

  private mutating func many(_ fields: Fields) -> ModelItem.Kind? {
    let nodes = fields.requiredList("options", "the item has no options")
    if nodes.count > 64 {
      log.report(
        "there are \(nodes.count) options", at: fields["options"] ?? fields.node,
        remedy: "Keep 64 or fewer.")
    }
    var (seen, options): (Set<String>, [ModelItem.Option]) = ([], [])
    for node in nodes.prefix(64) {
      guard let entry = Fields(node, log: log), let idNode = entry.required("id"),
        let id = id(idNode)
      else { continue }
      log.checkDouble(id, &seen, at: idNode)
      var option = ModelItem.Option(id: id, text: entry.requiredText("text"))
      option.weight = entry.weight
      let (isAlone, isExclusive) = (entry.flag("alone"), entry.flag("exclusive"))
      option.isExclusive = isAlone || isExclusive
      option.allowsNotApplicable = entry.flag("notApplicable")
      options.append(option)
    }
    return .many(
      options: options, value: fields["value"].flatMap { formula($0) } ?? Self.shareOfOptions,
      scale: fields["scale"].flatMap { scaleName($0) })
  }

  private static var shareOfOptions: Formula {
    var selection = Selection()
    selection.members = .options
    return Formula(.aggregate(.mean, Formula(.value), selection))
  }

  private func number(_ fields: Fields) -> ModelItem.Kind? {
    guard let low = fields.required("minimum").flatMap({ fields.exact($0) }),
      let high = fields.required("maximum").flatMap({ fields.exact($0) })
    else { return nil }
    guard low < high else {
      log.report(
        "the limits are \(low) and \(high)", at: fields["maximum"] ?? fields.node,
        remedy: "Write a maximum above the minimum.", code: "C01")
      return nil
    }
    var range = NumberRange(minimum: low, maximum: high)
    range.unit = fields.text("unit")
    range.isWhole = fields.flag("whole")
    range.lowerIsBetter = fields["better"]?.text == "lower"
    if let value = fields["recode"] { range.points = points(value, range, fields) ?? range.points }
    return .number(range)
  }

  private func points(
    _ value: JSONNode, _ range: NumberRange, _ fields: Fields
  ) -> [NumberRange.Point]? {
    let points = fields.list(value).compactMap { pair -> NumberRange.Point? in
      let numbers = pair.elements.compactMap { fields.exact($0) }
      return numbers.count == 2 ? .init(answer: numbers[0], value: numbers[1]) : nil
    }
    let steps = zip(points, points.dropFirst())
    let rises = steps.allSatisfy { $0.value <= $1.value }
    guard points.count == value.elements.count, points.first?.answer == range.minimum,
      points.last?.answer == range.maximum, steps.allSatisfy({ $0.answer < $1.answer }),
      rises || steps.allSatisfy({ $0.value >= $1.value })
    else {
      log.report(
        "the points do not lead from \(range.minimum) to \(range.maximum) in one direction",
        at: value, remedy: "Write pairs [answer, value] with rising answers.", code: "C01")
      return nil
    }
    return points
  }

  private func criteria(_ fields: Fields) -> [ModelItem.Criterion] {
    var seen: Set<String> = []
    return fields.list("criteria").compactMap { node in
      guard let entry = Fields(node, log: log), let idNode = entry.required("id"),
        let id = id(idNode)
      else { return nil }
      log.checkDouble(id, &seen, at: idNode)
      return ModelItem.Criterion(id: id, text: entry.requiredText("text"))
    }
  }
}
