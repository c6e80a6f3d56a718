import MaturityModel

extension FormulaReader {
  func selection(_ fields: Fields) -> Selection? {
    var selection = Selection()
    if let over = fields["over"] {
      guard let members = members(over) else { return nil }
      selection.members = members
    }
    if let start = fields["in"] {
      guard let id = word(start) else { return nil }
      selection.start = id
    }
    if let weight = fields["weight"] {
      guard let name = word(weight) else { return nil }
      selection.weight = name
    }
    guard let node = fields["where"] else { return selection }
    guard node.isObject else { return fail("this is \(node.brief), not an object", node) }
    for (key, value) in node.members {
      guard let name = key.text, let test = test(value) else { return nil }
      selection.tests[name] = test
    }
    return selection
  }

  private func members(_ node: JSONNode) -> Selection.Members? {
    switch node.text {
    case "children": return .children
    case "items": return .items
    case "groups": return .groups
    case "options": return .options
    case nil, .some:
      let ids = node.elements.compactMap(\.text)
      guard node.isArray, !ids.isEmpty, ids.count == node.elements.count else {
        return fail(
          "nothing is meant by \(node.brief)", node,
          remedy: (node.text ?? "").remedy(
            among: ["children", "items", "groups", "options"],
            otherwise: "Write children, items, groups, options, or a list of ids."))
      }
      return .named(ids)
    }
  }

  private func test(_ node: JSONNode) -> Selection.Test? {
    if node.text == "rung" { return .equalsRung }
    if let attribute = attribute(node) { return .equals(attribute) }
    if node.isArray {
      let values = node.elements.compactMap { attribute($0) }
      return values.count == node.elements.count
        ? .oneOf(values) : fail("these are not numbers and words", node)
    }
    if let exists = node["exists"]?.flag { return .exists(exists) }
    var comparisons: [Selection.Relation: Fraction?] = [:]
    for (key, value) in node.members {
      guard let comparison = key.text.flatMap(Selection.Relation.init(rawValue:)) else {
        return fail(
          "there is no test \(key.brief)", value,
          remedy: "Write atMost, atLeast, below, above or exists.")
      }
      if value.text == "rung" {
        comparisons.updateValue(nil, forKey: comparison)
      } else {
        guard let limit = number(value, otherwise: .zero) else { return nil }
        comparisons[comparison] = limit
      }
    }
    return comparisons.isEmpty
      ? fail("this is \(node.brief), not a test", node) : .compares(comparisons)
  }

  private func attribute(_ node: JSONNode) -> Attribute? {
    node.exact.map { .number($0) } ?? node.text.map { .word($0) }
  }
}
