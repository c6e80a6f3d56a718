/// What is known of a leaf.
enum LeafState: Hashable, Sendable {
  case open
  case known(Fraction)
  /// Does not apply, and counts nothing.
  case excluded
}

/// A circuit with what was answered: its operations as they are, and as they can still become.
struct Evaluation {
  let circuit: Circuit
  var states: [LeafState]
  /// True where an open leaf counts as its worst in the estimate.
  var openIsLowest = false
  /// More answer sets of one table are not tried.
  var limit = 65_536

  init(_ circuit: Circuit, states: [LeafState]) { (self.circuit, self.states) = (circuit, states) }

  /// The value of a leaf as it is now; nil where it counts nothing.
  private func estimate(of leaf: Int) -> Fraction? {
    switch states[leaf] {
    case .open: openIsLowest ? circuit.leaves[leaf].low : nil
    case .known(let value): value
    case .excluded: nil
    }
  }

  /// The operations as they are; nil stands for what has no value.
  func estimates() -> [Fraction?] {
    var values = [Fraction?](repeating: nil, count: circuit.operations.count)
    for place in values.indices { values[place] = estimate(place, in: values) }
    return values
  }

  /// One operation, by the operations that it needs.
  func estimate(along cone: [Int], into values: inout [Fraction?]) -> Fraction? {
    for place in cone { values[place] = estimate(place, in: values) }
    return cone.last.flatMap { values[$0] }
  }

  private func estimate(_ place: Int, in values: [Fraction?]) -> Fraction? {
    switch circuit.operations[place] {
    case .leaf(let leaf): estimate(of: leaf)
    case .not(let part): values[part].map { .one - $0 }
    case .first(let cases, let otherwise): first(cases, otherwise, in: values)
    case .none, .constant, .mean, .sum, .least, .greatest, .median, .add, .times, .threshold,
      .round, .bands, .ladder:
      plain(circuit.operations[place], in: values)
    }
  }

  private func first(
    _ cases: [Circuit.Case], _ otherwise: Int?, in values: [Fraction?]
  ) -> Fraction? {
    for part in cases {
      guard let condition = values[part.condition] else {
        let leaves = circuit.leaves(of: part.condition)
        if !leaves.isEmpty, !leaves.contains(where: { isKnown($0) }) { return nil }
        continue
      }
      if condition >= .one { return values[part.result] }
    }
    return otherwise.flatMap { values[$0] }
  }

  private func isKnown(_ leaf: Int) -> Bool {
    if case .known = states[leaf] { true } else { false }
  }

  /// True where something that an operation reads applies.
  private func isAsked(_ operation: Int) -> Bool {
    circuit.leaves(of: operation).contains { states[$0] != .excluded }
  }

  /// Everything but what turns, which each pass reads in its own way.
  func plain(_ operation: Circuit.Operation, in values: [Fraction?]) -> Fraction? {
    switch operation {
    case .none, .leaf, .not, .first: nil
    case .constant(let number): number
    case .mean(let members): mean(members, in: values)
    case .sum(let members):
      sum(members.lazy.compactMap { part in values[part.operand].map { $0 * part.weight } })
    case .least(let parts, let constant):
      parts.lazy.compactMap { values[$0] }.min().map { Swift.min($0, constant ?? $0) }
    case .greatest(let parts, let constant):
      parts.lazy.compactMap { values[$0] }.max().map { Swift.max($0, constant ?? $0) }
    case .median(let parts): median(parts.compactMap { values[$0] })
    case .add(let parts, let constant):
      sum(parts.lazy.compactMap { values[$0] }).map { $0 + constant }
    case .times(let parts, let factor): product(parts, factor, in: values)
    case .threshold(let part, let bound, let limit):
      values[part].map { bound.isPassed(by: $0, limit) ? .one : .zero }
    case .round(let part, let step, let rounding): values[part].map { rounding($0, to: step) }
    case .bands(let part, let cuts, let ranks):
      values[part].map { value in
        ranks[cuts.prefix { $0.bound.isPassed(by: value, $0.limit) }.count]
      }
    case .ladder(let rungs, let floor): ladder(rungs, floor, in: values)
    }
  }

  private func mean(_ members: [Circuit.Weighted], in values: [Fraction?]) -> Fraction? {
    var (total, weights) = (Fraction.zero, Fraction.zero)
    for member in members {
      guard let value = values[member.operand] else { continue }
      total = total + value * member.weight
      weights = weights + member.weight
    }
    return weights == .zero ? nil : total / weights
  }

  private func sum(_ parts: some Sequence<Fraction>) -> Fraction? {
    var total: Fraction?
    for part in parts { total = total.map { $0 + part } ?? part }
    return total
  }

  private func median(_ values: [Fraction]) -> Fraction? {
    values.isEmpty ? nil : values.sorted()[(values.count - 1) / 2]
  }

  private func product(_ parts: [Int], _ factor: Fraction, in values: [Fraction?]) -> Fraction? {
    var product = factor
    for part in parts {
      guard let value = values[part] else { return nil }
      product = product * value
    }
    return product
  }

  private func ladder(
    _ rungs: [Circuit.Rung], _ floor: Fraction, in values: [Fraction?]
  ) -> Fraction? {
    guard rungs.contains(where: { values[$0.condition] != nil }) else { return nil }
    var rank = floor
    for rung in rungs {
      // A rung on which nothing is asked holds; one of which nothing is known does not.
      let holds = values[rung.condition].map { $0 >= .one } ?? !isAsked(rung.condition)
      guard holds else { break }
      rank = rung.rank
    }
    return rank
  }
}
