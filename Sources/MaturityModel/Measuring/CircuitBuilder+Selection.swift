extension CircuitBuilder {
  struct Member {
    var node: Int
    var option: Int?
    var weight: Fraction
  }

  /// The members of a selection that are in scope, in the order of the file.
  mutating func members(
    _ selection: Selection, _ formula: Formula, _ context: Context
  ) -> [Member] {
    var start = context.node
    if let id = selection.start {
      guard let named = number(of: id) else {
        _ = fail(.unknownNode(id), at: formula.place, context.node)
        return []
      }
      start = named
    }
    if selection.members == .options {
      return options(of: start, selection, formula, context)
    }
    return nodes(selection.members, from: start, formula, context).compactMap { node in
      guard circuit.inScope[node], model.nodes[node].item?.isScored ?? true,
        selects(selection, node, rung: context.rung)
      else { return nil }
      return weight(of: node, in: selection, formula, context).map {
        Member(node: node, option: nil, weight: $0)
      }
    }
  }

  private mutating func nodes(
    _ members: Selection.Members, from start: Int, _ formula: Formula, _ context: Context
  ) -> [Int] {
    switch members {
    case .children: return model.nodes[start].children
    case .items: return model.below(start).filter { model.nodes[$0].item != nil }
    case .groups: return model.below(start).filter { model.nodes[$0].item == nil }
    case .options: return []
    case .named(let ids):
      return ids.compactMap { id in
        if let node = number(of: id) { return node }
        _ = fail(.unknownNode(id), at: formula.place, context.node)
        return nil
      }
    }
  }

  private mutating func options(
    of node: Int, _ selection: Selection, _ formula: Formula, _ context: Context
  ) -> [Member] {
    guard case .many(let options, _, _)? = model.nodes[node].item?.kind,
      let leaves = circuit.leavesOfNode[node]
    else {
      _ = fail(.noOptions, at: formula.place, context.node)
      return []
    }
    var weighs = selection.weight != nil
    if case .aggregate(let aggregate, _, _) = formula.form, aggregate.plain == .mean {
      weighs = true
    }
    return zip(options, leaves).filter { !$0.0.isExclusive }.map {
      // As everywhere a mean weighs, and the others do only if they say so.
      Member(node: node, option: $1, weight: weighs ? $0.weight : .one)
    }
  }

  /// What a member counts; nil where it lacks the attribute that weighs.
  private mutating func weight(
    of node: Int, in selection: Selection, _ formula: Formula, _ context: Context
  ) -> Fraction? {
    guard case .aggregate(let aggregate, _, _) = formula.form else { return .one }
    guard let name = selection.weight else {
      return aggregate.plain == .mean ? model.nodes[node].weight : .one
    }
    switch model.nodes[node].attribute(name) {
    case .number(let number)?: return number
    case .word?:
      _ = fail(.wordForNumber(name), at: formula.place, node)
      return nil
    case nil: return nil
    }
  }

  private func selects(_ selection: Selection, _ node: Int, rung: Fraction?) -> Bool {
    selection.tests.allSatisfy { name, test in
      test.holds(model.nodes[node].attribute(name), rung: rung)
    }
  }
}

extension Selection.Test {
  func holds(_ attribute: Attribute?, rung: Fraction?) -> Bool {
    switch self {
    case .exists(let isThere): (attribute != nil) == isThere
    case .equals(let wanted): attribute == wanted
    case .oneOf(let wanted): attribute.map(wanted.contains) ?? false
    case .equalsRung: rung.map { attribute == .number($0) } ?? false
    case .compares(let comparisons):
      comparisons.allSatisfy { comparison, limit in
        guard let number = attribute?.number, let limit = limit ?? rung else { return false }
        return comparison.holds(number, limit)
      }
    }
  }
}
