/// Whether a value can occur, for a rule that never falls when an answer gets better, at any size.
///
/// For every leaf the lowest value is found with which the result can still reach the wanted one. If these values together
/// reach it, exactly what lies above them does: the wanted value occurs if it is what they give. Else descents from the best
/// look for a witness.
struct CornerProof {
  private let circuit: Circuit
  private let limit: Int
  private let isTurning: Bool
  private let hasNumbers: Bool
  private let cone: [Int]
  /// What is tried for each leaf, worst first.
  private let values: [[Fraction]]

  init(_ proofs: ModelProofs, _ operation: Int) {
    circuit = proofs.circuit.part(operation).circuit
    limit = proofs.limits.evaluations
    isTurning = circuit.operations.contains(where: \.isTurning)
    hasNumbers = circuit.leaves.contains(where: \.isContinuous)
    let limits = circuit.limits
    values = circuit.leaves.map { $0.isContinuous ? $0.spread(over: limits) : $0.values }
    cone = Array(circuit.operations.indices)
  }

  func verdict(of wanted: Fraction) -> ModelProofs.Verdict {
    var evaluations = 0
    var evaluation = Evaluation(circuit, states: circuit.leaves.map { .known($0.high) })
    var scratch = [Fraction?](repeating: nil, count: circuit.operations.count)
    func value(_ places: [Int]) -> Fraction? {
      evaluations += 1
      for (leaf, place) in places.enumerated() {
        evaluation.states[leaf] = .known(values[leaf][place])
      }
      return evaluation.estimate(along: cone, into: &scratch)
    }
    let best = circuit.leaves.indices.map {
      circuit.leaves[$0].isExclusive ? 0 : values[$0].count - 1
    }
    let worst = circuit.leaves.map { _ in 0 }
    if value(best) == wanted || value(worst) == wanted { return .occurs }
    guard !isTurning else { return .undecided(evaluations: evaluations) }
    guard let top = value(best), top >= wanted else { return .never }
    var corner = best
    for leaf in best.indices {
      var (low, high) = (0, best[leaf])
      while low < high {
        let middle = (low + high) / 2
        var tried = best
        tried[leaf] = middle
        if value(tried).map({ $0 >= wanted }) ?? false { high = middle } else { low = middle + 1 }
      }
      corner[leaf] = high
    }
    if let reached = value(corner), reached >= wanted {
      if reached == wanted { return .occurs }
      return hasNumbers ? .undecided(evaluations: evaluations) : .never
    }
    var random = SplitMix64(seed: 13)
    for _ in 0..<12 {
      var places = best
      for leaf in best.indices.shuffled(using: &random) {
        while places[leaf] > corner[leaf], evaluations < limit {
          places[leaf] -= 1
          if value(places).map({ $0 >= wanted }) ?? false { continue }
          places[leaf] += 1
          break
        }
      }
      if value(places) == wanted { return .occurs }
      guard evaluations < limit else { break }
    }
    return .undecided(evaluations: evaluations)
  }
}

extension Circuit {
  /// Every number that something is compared with.
  fileprivate var limits: Set<Fraction> {
    var limits: Set<Fraction> = []
    for operation in operations {
      switch operation {
      case .threshold(_, _, let limit): limits.insert(limit)
      case .bands(_, let cuts, _): limits.formUnion(cuts.map(\.limit))
      case .none, .constant, .leaf, .mean, .sum, .least, .greatest, .median, .add, .times, .round,
        .ladder, .not, .first:
        break
      }
    }
    return limits
  }
}

extension Circuit.Leaf {
  /// The ends, the limits between them, what lies halfway between two of these, and twenty equal parts.
  fileprivate func spread(over limits: Set<Fraction>) -> [Fraction] {
    let parts = (1..<20).map { low + (high - low) * Fraction($0, 20) }
    let marks = limits.filter { $0 > low && $0 < high }.union(values).union(parts).sorted()
    let halves = zip(marks, marks.dropFirst()).map { ($0 + $1) / Fraction(2) }
    return (marks + halves).sorted()
  }
}
