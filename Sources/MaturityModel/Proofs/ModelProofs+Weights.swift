extension ModelProofs {
  /// P04: every weight is read by a rule with more than one member, every attribute by some rule.
  mutating func proveWeights() {
    let isReadByName = naming.attributes.contains("weight")
    for (place, node) in model.nodes.enumerated() {
      if node.weight != .one, !isReadByName, !circuit.weighedNodes.contains(place) {
        tell(
          "P04", .warning, node.id, node: place,
          "\(node.id): weight \(node.weight) is used by no rule",
          "Leave it out, or use it in a rule.")
      }
      guard case .many(let options, _, _)? = node.item?.kind,
        let leaves = circuit.leavesOfNode[place]
      else { continue }
      for (option, leaf) in zip(options, leaves)
      where option.weight != .one && !circuit.weighedLeaves.contains(leaf) {
        tell(
          "P04", .warning, name(leaf), node: place,
          "\(name(leaf)): weight \(option.weight) is used by no rule",
          "Leave it out, or use it in a rule.")
      }
    }
    var counts: [String: Int] = [:]
    for node in model.nodes { for name in node.attributes.keys { counts[name, default: 0] += 1 } }
    for (name, count) in counts.sorted(by: { $0.key < $1.key })
    where !naming.attributes.contains(name) && !Self.shownAttributes.contains(name) {
      tell(
        "P04", .information, name, node: nil,
        "attribute \(name) (\(count) nodes) is read by no rule",
        "Keep it only if people read it.")
    }
  }

  /// Attributes by which results are shown, whether or not a rule reads them.
  private static let shownAttributes = ["level", "stream"]

  /// P09: every item enters some result.
  mutating func proveItems() {
    var isRead = [Bool](repeating: false, count: model.nodes.count)
    let needed = roots.reduce(into: [Bool](repeating: false, count: circuit.operations.count)) {
      $0[$1.operation] = true
    }
    var reached = needed
    for place in circuit.operations.indices.reversed() where reached[place] {
      for operand in circuit.operations[place].operands { reached[operand] = true }
      if case .leaf(let leaf) = circuit.operations[place] {
        isRead[circuit.leaves[leaf].node] = true
      }
    }
    for node in model.items where !isRead[node] && model.nodes[node].item?.isScored == true {
      tell(
        "P09", .warning, model.nodes[node].id, node: node,
        "\(model.nodes[node].id) enters no result",
        "Use it in a rule, or ask for it as text.")
    }
  }
}
