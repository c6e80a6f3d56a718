/// Why a measure is not better than it is, as a tree that follows its rule.
public indirect enum Reason: Hashable, Sendable {
  /// A rung that does not hold, with what keeps it from holding.
  case rung(Fraction, [Reason])
  /// Each of these would do.
  case oneOf([Reason])
  /// What is added up or averaged falls short.
  case gate(Gate)
  /// An answer that has to be better; the leaf, what it is worth and what it should be.
  case leaf(Int, from: Fraction?, to: Fraction?)
  /// A measure elsewhere.
  case measure(String, node: Int, [Reason])

  public struct Gate: Hashable, Sendable {
    public var aggregate: Formula.Aggregate
    public var have: Fraction?
    public var need: Fraction
    /// True where the need itself is not enough.
    public var isMore: Bool
    /// The leaves that can still rise.
    public var leaves: [Int]
  }
}

extension ModelScorer {
  /// What keeps a measure from a value, by the answers as they are; empty where it is reached, or the rule can fall.
  public func reasons(
    _ answers: ModelAnswers, measure: String, at node: Int, below target: Fraction
  ) -> [Reason] {
    guard let root = circuit.measured[.init(measure: measure, node: node)] else { return [] }
    var evaluation = Evaluation(circuit, states: LeafReading(self, answers).states)
    evaluation.openIsLowest = model.policy.openIsLowest
    let reading = ReasonReading(
      circuit: circuit, values: evaluation.estimates(), states: evaluation.states)
    return reading.reasons(root, .init(target), isRoot: true)
  }
}

/// Follows the rule of one measure down to what falls short.
private struct ReasonReading {
  let circuit: Circuit
  let values: [Fraction?]
  let states: [LeafState]
  private let names: [Int: Circuit.MeasuredNode]

  init(circuit: Circuit, values: [Fraction?], states: [LeafState]) {
    (self.circuit, self.values, self.states) = (circuit, values, states)
    names = Dictionary(
      circuit.measured.map { ($0.value, $0.key) },
      uniquingKeysWith: { $0.node < $1.node ? $0 : $1 })
  }

  /// What is wanted: at least a number, or more than it.
  struct Need {
    var number: Fraction
    var isMore = false

    init(_ number: Fraction, isMore: Bool = false) {
      (self.number, self.isMore) = (number, isMore)
    }

    func isMet(by value: Fraction?) -> Bool {
      value.map { isMore ? $0 > number : $0 >= number } ?? false
    }
  }

  func reasons(_ place: Int, _ need: Need, isRoot: Bool = false) -> [Reason] {
    guard !need.isMet(by: values[place]) else { return [] }
    if !isRoot, let name = names[place] {
      return [.measure(name.measure, node: name.node, inner(place, need))]
    }
    return inner(place, need)
  }

  private func inner(_ place: Int, _ need: Need) -> [Reason] {
    switch circuit.operations[place] {
    case .none, .constant, .not, .first: return []
    case .leaf(let leaf):
      // A number can be exactly what is wanted; nothing is the smallest that is more.
      let isExact =
        circuit.leaves[leaf].isContinuous && !need.isMore
        && need.number >= circuit.leaves[leaf].low && need.number <= circuit.leaves[leaf].high
      let better =
        isExact ? need.number : circuit.leaves[leaf].values.first { need.isMet(by: $0) }
      return states[leaf] == .excluded ? [] : [.leaf(leaf, from: values[place], to: better)]
    case .ladder(let rungs, _):
      // Rungs above the first that would do are not wanted.
      let above = rungs.firstIndex { need.isMet(by: $0.rank) }.map { $0 + 1 } ?? rungs.count
      return rungs.prefix(above).compactMap { rung in
        let reasons = reasons(rung.condition, Need(.one))
        return reasons.isEmpty ? nil : .rung(rung.rank, reasons)
      }
    case .least(let parts, _): return parts.flatMap { reasons($0, need) }
    case .greatest(let parts, _):
      let ways = parts.flatMap { reasons($0, need) }
      return ways.count > 1 ? [.oneOf(ways)] : ways
    case .times(let parts, let factor): return product(parts, factor, need)
    case .threshold(let part, let bound, let limit):
      return reasons(part, Need(limit, isMore: bound == .above))
    case .bands(let part, let cuts, let ranks):
      guard let rank = ranks.firstIndex(where: { need.isMet(by: $0) }), rank > 0 else { return [] }
      let cut = cuts[rank - 1]
      return reasons(part, Need(cut.limit, isMore: cut.bound == .above))
    case .round(let part, let step, let rounding):
      return reasons(part, before(rounding, step, need.number))
    case .mean(let members): return gate(place, members.map(\.operand), .mean, need)
    case .sum(let members): return gate(place, members.map(\.operand), .sum, need)
    case .median(let parts): return gate(place, parts, .median, need)
    case .add(let parts, let constant):
      var inner = need
      inner.number = inner.number - constant
      return parts.count == 1 ? reasons(parts[0], inner) : gate(place, parts, .sum, need)
    }
  }

  private func product(_ parts: [Int], _ factor: Fraction, _ need: Need) -> [Reason] {
    let zeros = parts.filter { values[$0] == .zero }
    if !zeros.isEmpty { return zeros.flatMap { reasons($0, Need(.zero, isMore: true)) } }
    guard factor > .zero, let measured = parts.first(where: { values[$0] != .one }) ?? parts.first
    else { return [] }
    return reasons(measured, Need(need.number / factor, isMore: need.isMore))
  }

  /// The smallest inner number that is rounded to a wanted one.
  private func before(_ rounding: Rounding, _ step: Fraction, _ wanted: Fraction) -> Need {
    let target = Rounding.ceiling(wanted, to: step)
    let half = step / Fraction(2)
    switch rounding {
    case .floor: return Need(target)
    case .towardZero where target > .zero: return Need(target)
    case .ceiling, .towardZero: return Need(target - step, isMore: true)
    case .halfUp: return Need(target - half)
    case .halfEven:
      return Need(target - half, isMore: Rounding.halfEven(target - half, to: step) < target)
    }
  }

  private func gate(
    _ place: Int, _ parts: [Int], _ aggregate: Formula.Aggregate, _ need: Need
  ) -> [Reason] {
    let areConditions = parts.allSatisfy {
      if case .threshold = circuit.operations[$0] { true } else { false }
    }
    let spelled: Formula.Aggregate =
      switch aggregate.plain {
      case .mean where areConditions: .share
      case .sum where areConditions: .count
      case .mean, .sum, .min, .max, .median, .share, .count, .all, .any: aggregate
      }
    let rising = parts.filter { part in
      !areConditions || values[part] != .one
    }.flatMap { circuit.leaves(of: $0) }.filter { leaf in
      switch states[leaf] {
      case .known(let value): value < circuit.leaves[leaf].high
      case .open: true
      case .excluded: false
      }
    }
    return [
      .gate(
        .init(
          aggregate: spelled, have: values[place], need: need.number, isMore: need.isMore,
          leaves: Set(rising).sorted()))
    ]
  }
}
