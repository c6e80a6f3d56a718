/// The measures of one scope of a model, ready to be computed for any answers within it.
public struct ModelScorer: Sendable {
  public let model: Model
  public let circuit: Circuit
  /// The ids of the items that count; nil for all.
  let asked: Set<String>?

  /// The chosen options of each profile item decide what is asked; without a profile everything is.
  ///
  /// Parameters given here stand instead of those of the file. `asked` names the items that count; nil for all.
  public init(
    _ model: Model, profile: [String: [String]]?, parameters: [String: Fraction] = [:],
    asked: Set<String>? = nil
  ) {
    self.model = model
    self.asked = asked
    var builder = CircuitBuilder(
      model, profile: profile, parameters: model.parameters.merging(parameters) { $1 },
      asked: asked)
    builder.build()
    circuit = builder.circuit
  }

  /// The scorer of everything in a model, and what is wrong with its rules.
  public static func checked(_ model: Model) -> (scorer: ModelScorer, faults: [FormulaFault]) {
    var builder = CircuitBuilder(model, profile: nil, parameters: model.parameters)
    builder.build()
    builder.checkProducts()
    return (ModelScorer(model: model, circuit: builder.circuit), builder.faults)
  }

  private init(model: Model, circuit: Circuit) {
    (self.model, self.circuit, asked) = (model, circuit, nil)
  }

  /// A leaf by the id of its item, and of its option: `q` or `q/a`.
  public func name(ofLeaf leaf: Int) -> String {
    let place = circuit.leaves[leaf]
    let node = model.nodes[place.node]
    guard let option = place.option, case .many(let options, _, _)? = node.item?.kind else {
      return node.id
    }
    return node.id + "/" + options[option].id
  }

  /// What the answers are worth.
  public func score(_ answers: ModelAnswers) -> ModelScore {
    let leaves = LeafReading(self, answers)
    let readings = readings(leaves.states)
    // The same as if everything that does not apply were at its worst.
    let lowered =
      leaves.statesIfLowest == leaves.states ? readings : self.readings(leaves.statesIfLowest)
    let coverage = Coverage(self, leaves)
    var score = ModelScore(
      nodes: model.nodes.indices.map { node in
        NodeScore(coverage: coverage.share(below: node), state: leaves.itemStates[node])
      })
    for (key, place) in circuit.measured {
      guard score.nodes[key.node].coverage != nil else {
        score.nodes[key.node].measures[key.measure] = MeasureReading(
          low: nil, high: nil, isExact: true)
        continue
      }
      var reading = readings(place)
      reading.ifNotApplicableLowest = lowered(place).estimate
      score.nodes[key.node].measures[key.measure] = reading
    }
    for (node, place) in circuit.valued where score.nodes[node].state == .answered {
      score.nodes[node].value = readings(place).estimate
    }
    coverage.rate(&score)
    return score
  }

  /// Every operation as it is and as it can become.
  private func readings(_ states: [LeafState]) -> (Int) -> MeasureReading {
    var evaluation = Evaluation(circuit, states: states)
    evaluation.openIsLowest = model.policy.openIsLowest
    let estimates = evaluation.estimates()
    let bounds = evaluation.bounds(upTo: circuit.operations.count)
    return { place in
      var reading = MeasureReading(
        low: bounds.low[place], high: bounds.high[place], isExact: bounds.isExact[place])
      reading.estimate = reading.clamped(estimates[place])
      return reading
    }
  }
}

/// What the answers to a model are worth, for every node.
public struct ModelScore: Hashable, Sendable {
  /// As the nodes of the model.
  public var nodes: [NodeScore]
}

/// What one node is worth.
public struct NodeScore: Hashable, Sendable {
  /// The answered share of the weight of all applicable items below: 0…1; nil where nothing applies.
  public var coverage: Fraction?
  /// Nil for a group.
  public var state: ItemState?
  /// What the answer to an item is worth; nil for a group, for words, and without an answer.
  public var value: Fraction?
  public var measures: [String: MeasureReading] = [:]
}

/// How an item stands.
public enum ItemState: Hashable, Sendable {
  case answered
  case notApplicable
  /// It applies, but nobody can say.
  case unknown
  case missing
  case outOfScope

  /// True for an item that can still be answered.
  public var isOpen: Bool {
    switch self {
    case .unknown, .missing: true
    case .answered, .notApplicable, .outOfScope: false
    }
  }
}

/// One measure at one node.
public struct MeasureReading: Hashable, Sendable {
  /// The result: nil while too little is answered, or where nothing applies.
  public var value: Fraction?
  /// What it is if everything open turns out worst and best.
  public var low: Fraction?
  public var high: Fraction?
  /// What it is as things are known, whatever is missing.
  public var estimate: Fraction?
  /// The estimate if everything that does not apply were at its worst.
  public var ifNotApplicableLowest: Fraction?
  /// False where the bounds may be wider than what can happen.
  public var isExact: Bool

  init(low: Fraction?, high: Fraction?, isExact: Bool) {
    (self.low, self.high, self.isExact) = (low, high, isExact)
  }

  /// True where no answer changes it any more.
  public var isCertain: Bool { low != nil && low == high }

  /// An estimate outside of what is possible is moved to the nearer end.
  func clamped(_ estimate: Fraction?) -> Fraction? {
    estimate.map { min(max($0, low ?? $0), high ?? $0) }
  }
}
