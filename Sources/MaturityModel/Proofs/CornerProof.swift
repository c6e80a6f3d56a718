/// Whether a value can occur, for a rule that never falls when an answer gets better, at any size.
///
/// For every leaf the lowest value is found with which the result can still reach the wanted one. If these values together
/// reach it, exactly what lies above them does: the wanted value occurs if it is what they give. Else descents from the best
/// look for a witness.
struct CornerProof {
  private let circuit: Circuit
  private let limit: Int
  private let isTurning: Bool
  /// True where not every answer is tried: a number has too many, and *none of these* does not stand above or below others.
  private let hasUntried: Bool
  private let cone: [Int]
  /// What is tried for each leaf, worst first.
  private let values: [[Fraction]]
  private var evaluation: Evaluation
  private var scratch: [Fraction?]
  private var evaluations = 0

  init(_ proofs: ModelProofs, _ operation: Int) {
    let circuit = proofs.circuit.part(operation).circuit
    self.circuit = circuit
    limit = proofs.limits.evaluations
    isTurning = circuit.operations.contains(where: \.isTurning)
    hasUntried = circuit.leaves.contains { $0.isContinuous || $0.isExclusive }
    let limits = circuit.limits
    values = circuit.leaves.map { $0.isContinuous ? $0.spread(over: limits) : $0.values }
    cone = Array(circuit.operations.indices)
    evaluation = Evaluation(circuit, states: circuit.leaves.map { .known($0.high) })
    scratch = [Fraction?](repeating: nil, count: circuit.operations.count)
  }

  mutating func verdict(of wanted: Fraction) -> ModelProofs.Verdict {
    evaluations = 0
    let best = circuit.leaves.indices.map {
      circuit.leaves[$0].isExclusive ? 0 : values[$0].count - 1
    }
    let top = value(best)
    if top == wanted || value(best.map { _ in 0 }) == wanted { return .occurs }
    guard !isTurning else { return undecided }
    guard let top, top >= wanted else { return hasUntried ? undecided : .never }
    let corner = corner(of: wanted, below: best)
    if let reached = value(corner), reached >= wanted {
      if reached == wanted { return .occurs }
      return hasUntried ? undecided : .never
    }
    return descends(to: wanted, from: best, above: corner) ? .occurs : undecided
  }

  private var undecided: ModelProofs.Verdict { .undecided(evaluations: evaluations) }

  private mutating func value(_ places: [Int]) -> Fraction? {
    evaluations += 1
    for (leaf, place) in places.enumerated() {
      evaluation.states[leaf] = .known(values[leaf][place])
    }
    return evaluation.estimate(along: cone, into: &scratch)
  }

  private mutating func reaches(_ wanted: Fraction, _ places: [Int]) -> Bool {
    value(places).map { $0 >= wanted } ?? false
  }

  /// For each leaf the lowest place with which the best of all others still reaches what is wanted.
  private mutating func corner(of wanted: Fraction, below best: [Int]) -> [Int] {
    var corner = best
    for leaf in best.indices {
      var (low, high) = (0, best[leaf])
      while low < high {
        var tried = best
        tried[leaf] = (low + high) / 2
        if reaches(wanted, tried) { high = tried[leaf] } else { low = tried[leaf] + 1 }
      }
      corner[leaf] = high
    }
    return corner
  }

  /// True where one of twelve ways down from the best, as far as what is wanted is reached, ends exactly there.
  private mutating func descends(
    to wanted: Fraction, from best: [Int], above corner: [Int]
  ) -> Bool {
    var random = SplitMix64(seed: 13)
    for _ in 0..<12 where evaluations < limit {
      var places = best
      for leaf in best.indices.shuffled(using: &random) {
        while places[leaf] > corner[leaf], evaluations < limit {
          places[leaf] -= 1
          if reaches(wanted, places) { continue }
          places[leaf] += 1
          break
        }
      }
      if value(places) == wanted { return true }
    }
    return false
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
