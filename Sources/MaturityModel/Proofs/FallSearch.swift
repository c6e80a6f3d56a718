/// Looks for an answer that gets better and makes a result worse, where there are too many answer sets to try them all.
///
/// Most leaves of each answer set are alike: rules that count shares turn where a few leaves differ.
struct FallSearch {
  private let circuit: Circuit
  private let leaves: [Int]
  private let limits: ProofLimits

  init(_ whole: Circuit, _ operation: Int, _ limits: ProofLimits) {
    (circuit, leaves) = whole.part(operation)
    self.limits = limits
  }

  struct Fall {
    /// Numbers of leaves are those of the whole circuit.
    var leaf: Int
    var answers: [Int: Fraction]
    var from: Fraction
    var to: Fraction
  }

  /// The first one found; nil is no proof that there is none.
  var fall: Fall? {
    let cone = Array(circuit.operations.indices)
    var evaluation = Evaluation(circuit, states: circuit.leaves.map { .known($0.low) })
    var scratch = [Fraction?](repeating: nil, count: cone.count)
    var random = SplitMix64(seed: 8)
    var evaluations = 0
    while evaluations < limits.evaluations {
      circuit.fill(&evaluation.states, &random)
      let from = evaluation.estimate(along: cone, into: &scratch)
      evaluations += 1
      guard let from else { continue }
      for leaf in circuit.leaves.indices.shuffled(using: &random).prefix(24) {
        guard case .known(let value) = evaluation.states[leaf], !circuit.leaves[leaf].isExclusive,
          let better = circuit.leaves[leaf].values.first(where: { $0 > value })
        else { continue }
        evaluation.states[leaf] = .known(better)
        let to = evaluation.estimate(along: cone, into: &scratch)
        evaluations += 1
        evaluation.states[leaf] = .known(value)
        if let to, to < from { return found(leaf, evaluation.states, from: from, to: to) }
      }
    }
    return nil
  }

  private func found(
    _ leaf: Int, _ states: [LeafState], from: Fraction, to: Fraction
  ) -> Fall {
    var answers: [Int: Fraction] = [:]
    for (place, state) in states.enumerated() {
      if case .known(let value) = state { answers[leaves[place]] = value }
    }
    return Fall(leaf: leaves[leaf], answers: answers, from: from, to: to)
  }
}

extension Circuit {
  /// Answers everything at random: one value for most, and two others for some.
  func fill(_ states: inout [LeafState], _ random: inout SplitMix64) {
    let most = Int.random(in: 0..<64, using: &random)
    let order = leaves.indices.shuffled(using: &random)
    let few = Int.random(in: 0...order.count, using: &random)
    let fewer = Int.random(in: 0...max(1, order.count / 8), using: &random)
    let (second, third) = (
      Int.random(in: 0..<64, using: &random), Int.random(in: 0..<64, using: &random)
    )
    for (number, leaf) in order.enumerated() {
      let values = leaves[leaf].values
      let place = number < fewer ? third : number < fewer + few ? second : most
      states[leaf] = .known(
        leaves[leaf].isExclusive
          ? leaves[leaf].low : values[place * values.count / 64])
    }
  }
}
