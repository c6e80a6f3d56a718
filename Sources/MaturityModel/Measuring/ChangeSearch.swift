/// Looks for the smallest set of better answers with which one operation reaches a value.
struct ChangeSearch {
  let circuit: Circuit
  let target: Fraction
  /// What can be better, in the order of the file.
  let candidates: [Candidate]
  private let cone: [Int]
  private let isTurning: Bool
  private let isLinear: Bool
  private var evaluation: Evaluation
  private var values: [Fraction?]
  private(set) var evaluations = 0
  /// More evaluations are not spent before the search settles for less.
  var limit = 20_000

  struct Candidate {
    var leaf: Int
    var from: Fraction
    /// The values above the one that it has.
    var better: [Fraction]
    /// Effort points of one step.
    var effort: Int
    /// Candidates of one class can stand for each other.
    var kind: Kind
  }

  /// What has to be alike for one leaf to do as well as another.
  struct Kind: Hashable {
    var leaf: LeafKind
    var from: Fraction
    var effort: Int
  }

  init(_ scorer: ModelScorer, _ leaves: LeafReading, root: Int, target: Fraction) {
    let circuit = scorer.circuit
    self.circuit = circuit
    self.target = target
    cone = circuit.cone(of: root)
    isTurning = cone.contains { scorer.circuit.operations[$0].isTurning }
    isLinear = cone.allSatisfy { scorer.circuit.operations[$0].isLinear }
    evaluation = Evaluation(circuit, states: leaves.states)
    evaluation.openIsLowest = scorer.model.policy.openIsLowest
    values = [Fraction?](repeating: nil, count: root + 1)
    let naming = Naming(scorer.model)
    candidates = circuit.leaves(of: root).compactMap { leaf in
      let node = circuit.leaves[leaf].node
      guard leaves.itemStates[node] == .answered, !circuit.leaves[leaf].isExclusive,
        case .known(let from) = leaves.states[leaf]
      else { return nil }
      let better = circuit.leaves[leaf].values.filter { $0 > from }
      return better.isEmpty
        ? nil : Candidate(leaf, from: from, better: better, in: scorer, naming: naming)
    }
  }

  mutating func smallest() -> ChangeSet? {
    guard !isTurning, !reaches([:]) else { return nil }
    let best = Dictionary(
      uniqueKeysWithValues: candidates.indices.map { ($0, candidates[$0].better.count) })
    guard reaches(best) else { return nil }
    let must = candidates.indices.filter { place in
      var others = best
      others[place] = nil
      return !reaches(others)
    }
    if isLinear { return linear(must) }
    return enumerated(must, best) ?? lowered(must, best)
  }

  /// True where the target is reached with some candidates raised by so many steps.
  mutating func reaches(_ raised: [Int: Int]) -> Bool {
    value(raised).map { $0 >= target } ?? false
  }

  mutating func value(_ raised: [Int: Int]) -> Fraction? {
    evaluations += 1
    let states = evaluation.states
    for (place, steps) in raised where steps > 0 {
      let candidate = candidates[place]
      evaluation.states[candidate.leaf] = .known(candidate.better[steps - 1])
      unchooseExclusive(beside: candidate.leaf)
    }
    defer { evaluation.states = states }
    return evaluation.estimate(along: cone, into: &values)
  }

  /// Choosing an option takes *none of these* away.
  private mutating func unchooseExclusive(beside leaf: Int) {
    guard circuit.leaves[leaf].option != nil else { return }
    for other in circuit.leavesOfNode[circuit.leaves[leaf].node] ?? 0..<0
    where circuit.leaves[other].isExclusive && evaluation.states[other] == .known(.one) {
      evaluation.states[other] = .known(.zero)
    }
  }

  func set(_ raised: [Int: Int], must: [Int], isExact: Bool) -> ChangeSet {
    let changes = raised.filter { $0.value > 0 }.sorted { $0.key < $1.key }.map { place, steps in
      ChangeSet.Change(
        leaf: candidates[place].leaf, from: candidates[place].from,
        to: candidates[place].better[steps - 1],
        steps: circuit.leaves[candidates[place].leaf].isContinuous ? 1 : steps)
    }
    return ChangeSet(
      target: target, changes: changes, must: must.map { candidates[$0].leaf }, isExact: isExact)
  }

  /// What a set costs after the number of its leaves: steps, then effort.
  func cost(_ raised: [Int: Int]) -> (steps: Int, effort: Int) {
    raised.reduce((0, 0)) { sum, entry in
      (sum.0 + entry.value, sum.1 + entry.value * candidates[entry.key].effort)
    }
  }
}

extension ChangeSearch.Candidate {
  fileprivate init(
    _ leaf: Int, from: Fraction, better: [Fraction], in scorer: ModelScorer, naming: Naming
  ) {
    let place = scorer.circuit.leaves[leaf]
    (self.leaf, self.from) = (leaf, from)
    self.better = place.isContinuous ? [place.high] : better
    effort = scorer.model.nodes[place.node].item?.effort.points ?? 2
    kind = ChangeSearch.Kind(
      leaf: naming.kind(of: leaf, in: scorer), from: from, effort: effort)
  }
}

extension Effort {
  /// 1, 2 and 3 for small, medium and large.
  fileprivate var points: Int {
    switch self {
    case .small: 1
    case .medium: 2
    case .large: 3
    }
  }
}

extension Circuit.Operation {
  /// True for an operation that adds up what its leaves give.
  var isLinear: Bool {
    switch self {
    case .none, .constant, .leaf, .mean, .sum, .add: true
    case .times(let parts, _): parts.count == 1
    case .least, .greatest, .median, .threshold, .round, .bands, .ladder, .not, .first: false
    }
  }
}
