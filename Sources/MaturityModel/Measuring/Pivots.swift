/// How firmly a measure stands: which single answers would change it.
public struct Pivots: Hashable, Sendable {
  /// The leaves of which one step up alone raises the measure, and of which one step down alone lowers it.
  public var up: [Int] = []
  public var down: [Int] = []
  /// The fewest single steps that raise it, and that lower it.
  public var stepsUp = Steps.none
  public var stepsDown = Steps.none

  /// How many single steps it takes: one step of one leaf, or of several.
  public enum Steps: Hashable, Sendable {
    case one, two
    /// One and two were tried.
    case more
    /// One does not do, and there are too many pairs to try.
    case notOne
    /// Nothing can move in this direction.
    case none
  }
}

extension ModelScorer {
  /// What single answers change of a measure at a node, by the answers as they are; nil where it has no value, and for a
  /// rule that can fall when an answer gets better.
  ///
  /// A step goes to the next distinct value of a leaf; an option and a number have one step, whatever the distance. Leaves
  /// that are open stay open.
  public func pivots(_ answers: ModelAnswers, measure: String, at node: Int) -> Pivots? {
    guard let root = circuit.measured[.init(measure: measure, node: node)] else { return nil }
    guard !circuit.cone(of: root).contains(where: { circuit.operations[$0].isTurning }) else {
      return nil
    }
    var search = PivotSearch(self, LeafReading(self, answers), root: root)
    return search.pivots()
  }

  /// The open leaf whose answer narrows a measure at a node most, even if it turns out as it helps least.
  ///
  /// Of the width of what is possible then the larger one counts, then the sum of both, then the order of the file. Nil
  /// where nothing is open, nothing narrows it, or more leaves are open than can be tried.
  public func mostTelling(
    _ answers: ModelAnswers, measure: String, at node: Int
  ) -> (leaf: Int, low: Bounds, high: Bounds)? {
    guard let root = circuit.measured[.init(measure: measure, node: node)] else { return nil }
    let reading = LeafReading(self, answers)
    let open = circuit.leaves(of: root).filter { leaf in
      reading.states[leaf] == .open && !circuit.leaves[leaf].isExclusive
    }
    guard (1...PivotSearch.leafLimit).contains(open.count) else { return nil }
    let before = bounds(reading.states, root)
    var best: (leaf: Int, low: Bounds, high: Bounds)?
    for leaf in open {
      var states = reading.states
      states[leaf] = .known(circuit.leaves[leaf].low)
      let low = bounds(states, root)
      states[leaf] = .known(circuit.leaves[leaf].high)
      let high = bounds(states, root)
      guard let width = Bounds.widths(low, high), let wide = before?.width, width.most < wide else {
        continue
      }
      if let known = best.flatMap({ Bounds.widths($0.low, $0.high) }), known <= width { continue }
      if let low, let high { best = (leaf, low, high) }
    }
    return best
  }

  /// What a measure can become.
  public struct Bounds: Hashable, Sendable {
    public var low: Fraction
    public var high: Fraction

    var width: Fraction { high - low }

    /// The larger width of two and the sum of both, to be compared in this order; nil where one is missing.
    fileprivate static func widths(_ one: Bounds?, _ other: Bounds?) -> Widths? {
      guard let one, let other else { return nil }
      return Widths(most: max(one.width, other.width), sum: one.width + other.width)
    }
  }

  fileprivate struct Widths: Comparable {
    var most: Fraction
    var sum: Fraction

    static func < (left: Self, right: Self) -> Bool {
      (left.most, left.sum) < (right.most, right.sum)
    }
  }

  private func bounds(_ states: [LeafState], _ root: Int) -> Bounds? {
    let bounds = Evaluation(circuit, states: states).bounds(upTo: root + 1)
    return bounds.low[root].flatMap { low in bounds.high[root].map { Bounds(low: low, high: $0) } }
  }
}

/// Tries single steps of answers, one and two at a time.
private struct PivotSearch {
  /// More leaves are not tried in pairs, nor each open one by itself.
  static let leafLimit = 200

  private let circuit: Circuit
  private let cone: [Int]
  private let leaves: [Int]
  /// What each leaf has in common with those that can stand for it.
  private let kinds: [Int: LeafKind]
  private var evaluation: Evaluation
  private var values: [Fraction?]
  private let root: Int
  /// True where something is open, so that an estimate may lie outside of what is possible.
  private let hasOpen: Bool

  init(_ scorer: ModelScorer, _ reading: LeafReading, root: Int) {
    circuit = scorer.circuit
    cone = circuit.cone(of: root)
    evaluation = Evaluation(circuit, states: reading.states)
    evaluation.openIsLowest = scorer.model.policy.openIsLowest
    values = [Fraction?](repeating: nil, count: root + 1)
    self.root = root
    let all = circuit.leaves(of: root)
    hasOpen = all.contains { reading.states[$0] == .open }
    leaves = all.filter { [circuit] leaf in
      guard case .known = reading.states[leaf] else { return false }
      return reading.itemStates[circuit.leaves[leaf].node] == .answered
        && !circuit.leaves[leaf].isExclusive
    }
    let naming = Naming(scorer.model)
    kinds = Dictionary(
      uniqueKeysWithValues: leaves.map { ($0, naming.kind(of: $0, in: scorer)) })
  }

  mutating func pivots() -> Pivots? {
    guard let now = value() else { return nil }
    var pivots = Pivots()
    (pivots.up, pivots.stepsUp) = search(1, from: now)
    (pivots.down, pivots.stepsDown) = search(-1, from: now)
    return pivots
  }

  private struct Tried: Hashable {
    var kind: LeafKind
    var from: Fraction
  }

  /// The estimate as a score tells it: within what is possible.
  private mutating func value() -> Fraction? {
    guard let estimate = evaluation.estimate(along: cone, into: &values), hasOpen else {
      return values[root]
    }
    let bounds = evaluation.bounds(upTo: root + 1)
    var reading = MeasureReading(
      low: bounds.low[root], high: bounds.high[root], isExact: bounds.isExact[root])
    reading.estimate = reading.clamped(estimate)
    return reading.estimate
  }

  private mutating func search(
    _ direction: Int, from now: Fraction
  ) -> (leaves: [Int], steps: Pivots.Steps) {
    let movable = leaves.filter { step(of: $0, direction) != nil }
    // Of those that can stand for each other one is tried.
    var known: [Tried: Bool] = [:]
    let alone = movable.filter { leaf in
      guard let kind = kinds[leaf], case .known(let value) = evaluation.states[leaf] else {
        return false
      }
      let tried = Tried(kind: kind, from: value)
      if let result = known[tried] { return result }
      let result = changes([leaf], direction, now)
      known[tried] = result
      return result
    }
    guard alone.isEmpty else { return (alone, .one) }
    guard !movable.isEmpty, canMove(movable, direction, now) else { return ([], .none) }
    guard movable.count <= Self.leafLimit else { return ([], .notOne) }
    for (place, leaf) in movable.enumerated() {
      // The same leaf twice, or with another one.
      for other in movable[place...] where changes([leaf, other], direction, now) {
        return ([], .two)
      }
    }
    return ([], .more)
  }

  /// False where even all of them together change nothing.
  private mutating func canMove(_ movable: [Int], _ direction: Int, _ now: Fraction) -> Bool {
    let states = evaluation.states
    defer { evaluation.states = states }
    for leaf in movable {
      let place = circuit.leaves[leaf]
      evaluation.states[leaf] = .known(direction > 0 ? place.high : place.low)
    }
    guard let value = value() else { return false }
    return direction > 0 ? value > now : value < now
  }

  /// The value one step further; nil at the end.
  private func step(of leaf: Int, _ direction: Int) -> Fraction? {
    guard case .known(let value) = evaluation.states[leaf] else { return nil }
    let all = circuit.leaves[leaf].values
    return direction > 0 ? all.first { $0 > value } : all.last { $0 < value }
  }

  private mutating func changes(_ moved: [Int], _ direction: Int, _ now: Fraction) -> Bool {
    let states = evaluation.states
    defer { evaluation.states = states }
    for leaf in moved {
      guard let value = step(of: leaf, direction) else { return false }
      evaluation.states[leaf] = .known(value)
      guard direction > 0, circuit.leaves[leaf].option != nil else { continue }
      // Choosing an option takes *none of these* away.
      for other in circuit.leavesOfNode[circuit.leaves[leaf].node] ?? 0..<0
      where circuit.leaves[other].isExclusive && evaluation.states[other] == .known(.one) {
        evaluation.states[other] = .known(.zero)
      }
    }
    guard let value = value() else { return false }
    return direction > 0 ? value > now : value < now
  }
}
