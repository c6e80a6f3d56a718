/// What the rules of a model read by name: attributes, items and options.
struct Naming {
  /// Read by name: in a rule, a test, or as what weighs.
  private(set) var attributes: Set<String> = []
  /// True where some mean weighs its members by their `weight`.
  private(set) var weighs = false
  private var ids: Set<String> = []
  /// Options by what a rule of any item names.
  private var options: Set<String> = []
  private var owners: Set<Int> = []

  init(_ model: Model) {
    for measure in model.measures { for rule in measure.rules.values { read(rule) } }
    for (place, node) in model.nodes.enumerated() {
      for rule in node.ownRules.values { read(rule) }
      if !node.ownRules.isEmpty { owners.insert(place) }
      if case .many(_, let value, _)? = node.item?.kind { read(value) }
    }
  }

  /// True for a leaf that a rule can tell from its neighbours.
  func names(_ leaf: Circuit.Leaf, in model: Model) -> Bool {
    let node = model.nodes[leaf.node]
    if let option = leaf.option, case .many(let all, _, _)? = node.item?.kind {
      return options.contains(all[option].id)
    }
    return ids.contains(node.id) || owners.contains(leaf.node)
  }

  /// What a leaf has in common with those that can stand for it.
  func kind(of leaf: Int, in scorer: ModelScorer) -> LeafKind {
    let (model, place) = (scorer.model, scorer.circuit.leaves[leaf])
    let node = model.nodes[place.node]
    var weight = node.weight
    if let option = place.option, case .many(let options, _, _)? = node.item?.kind {
      weight = options[option].weight
    }
    var read: [String: Attribute] = [:]
    for name in attributes { read[name] = node.attribute(name) }
    return LeafKind(
      // Options stand for each other within their item only.
      parent: place.option == nil ? node.parent ?? 0 : place.node, values: place.values,
      kind: node.kind, weight: weight, attributes: read,
      own: names(place, in: model) || place.isExclusive ? leaf : nil)
  }

  private mutating func read(_ formula: Formula) {
    switch formula.form {
    case .number, .value, .measure, .rung, .parameter: break
    case .attribute(let name, _): attributes.insert(name)
    case .at(let id, let part):
      ids.insert(id)
      read(part)
    case .selected(let option): options.insert(option)
    case .aggregate(let aggregate, let part, let selection):
      read(selection, weighs: aggregate.plain == .mean)
      read(part)
    case .threshold(let part, _, let limit):
      read(part)
      read(limit)
    case .list(_, let parts), .times(let parts): for part in parts { read(part) }
    case .round(let part, _, _), .bands(let part, _, _), .not(let part): read(part)
    case .ladder(let rungs, _): for rung in rungs { read(rung.condition) }
    case .first(let cases, let otherwise):
      for part in cases {
        read(part.condition)
        read(part.result)
      }
      if let otherwise { read(otherwise) }
    }
  }

  private mutating func read(_ selection: Selection, weighs: Bool) {
    attributes.formUnion(selection.tests.keys)
    if let weight = selection.weight {
      attributes.insert(weight)
    } else if weighs {
      self.weighs = true
    }
    if case .named(let named) = selection.members { ids.formUnion(named) }
    if let start = selection.start { ids.insert(start) }
  }
}

/// Leaves of one kind can stand for each other in every rule.
struct LeafKind: Hashable {
  var parent: Int
  var values: [Fraction]
  /// The kind of its node.
  var kind: String
  var weight: Fraction
  /// Those that some rule reads.
  var attributes: [String: Attribute]
  /// The leaf itself where a rule names it; nil for one that no rule can tell apart.
  var own: Int?
}
