extension Model {
  /// Goes over every text that people read, and lets each be changed, as `Questionnaire.changeTexts` does.
  ///
  /// Places are named as in the file. Steps of a scale are changed where the scale stands, and with them wherever they
  /// are on offer; what a step means to one item alone is one of that item's `anchors`. Ids, attributes, names in rules,
  /// and what a licence says are no such texts.
  public mutating func changeTexts(_ change: @escaping (TextPlace, inout String) -> Void) {
    let visit = TextVisitor("", change)
    visit(&title, "title")
    visit(&about, "about")
    nodes[Self.root].title = title
    let former = scales
    for name in scales.keys.sorted() { scales[name]?.changeTexts(visit) }
    for index in measures.indices { measures[index].changeTexts(visit) }
    for index in profile.indices { profile[index].changeTexts(change) }
    for index in nodes.indices where index != Self.root {
      let visit = TextVisitor(nodes[index].id, change)
      // A node without a title is called by its id.
      if nodes[index].title != nodes[index].id { visit(&nodes[index].title, "title") }
      visit(&nodes[index].purpose, "purpose")
      nodes[index].item?.changeTexts(visit, from: former, to: scales)
    }
  }
}

extension Scale {
  fileprivate mutating func changeTexts(_ visit: TextVisitor) {
    // The levels of format 1 stand beside the scales.
    let way = name == "levels" ? ["levels"] : ["scales", name, "steps"]
    for index in steps.indices {
      visit(&steps[index].name, way + [steps[index].id, "name"])
      visit(&steps[index].meaning, way + [steps[index].id, "meaning"])
    }
  }
}

extension Measure {
  fileprivate mutating func changeTexts(_ visit: TextVisitor) {
    // A name is read where there is no title, too.
    var shown = shownTitle
    visit(&shown, "measures", name, "title")
    if shown != shownTitle { title = shown }
    visit(&display.unit, "measures", name, "unit")
  }
}

extension ModelItem {
  fileprivate mutating func changeTexts(
    _ visit: TextVisitor, from former: [String: Scale], to scales: [String: Scale]
  ) {
    visit(&question, "question")
    visit(&why, "why")
    visit(&evidence, "evidence")
    visit(&nextLow, "next", "low")
    visit(&nextHigh, "next", "high")
    visit(&notApplicableWhen, "notApplicable", "when")
    switch kind {
    case .choice(var steps, let scale):
      if let scale, let old = former[scale], let new = scales[scale] {
        Self.change(&steps, from: old, to: new, visit)
      } else {
        for index in steps.indices {
          visit(&steps[index].name, "options", steps[index].id)
          visit(&steps[index].meaning, "meanings", steps[index].id)
        }
      }
      kind = .choice(steps: steps, scale: scale)
    case .many(var options, let value, let scale):
      for index in options.indices { visit(&options[index].text, "options", options[index].id) }
      kind = .many(options: options, value: value, scale: scale)
    case .number(var range):
      visit(&range.unit, "unit")
      kind = .number(range)
    case .text: break
    }
    for index in criteria.indices { visit(&criteria[index].text, "criteria", criteria[index].id) }
  }

  /// The steps of a scale as an item has them.
  private static func change(
    _ steps: inout [Scale.Step], from old: Scale, to new: Scale, _ visit: TextVisitor
  ) {
    for index in steps.indices where old.steps.indices.contains(index) {
      steps[index].name = new.steps[index].name
      if steps[index].meaning == old.steps[index].meaning {
        steps[index].meaning = new.steps[index].meaning
      } else {
        visit(&steps[index].meaning, "anchors", String(index + 1))
      }
    }
  }
}
