extension Circuit.Operation {
  /// Takes one operand more into what was folded so far: the running result, or the value where that is not enough.
  func folded(_ state: [Fraction?], _ value: Fraction?, at number: Int) -> [Fraction?] {
    switch self {
    case .mean(let members), .sum(let members):
      // The running sum, and the weight that it has.
      let (sum, weight) = state.isEmpty ? (nil, Fraction.zero) : (state[0], state[1] ?? .zero)
      guard let value else { return [sum, weight] }
      let part = value * members[number].weight
      return [sum.map { $0 + part } ?? part, weight + members[number].weight]
    case .add: return [sum(state.first ?? nil, value)]
    case .least: return [[state.first ?? nil, value].compactMap { $0 }.min()]
    case .greatest: return [[state.first ?? nil, value].compactMap { $0 }.max()]
    case .median: return (state + [value]).sorted { ($0 ?? .zero) < ($1 ?? .zero) }
    case .none, .constant, .leaf, .times, .threshold, .round, .bands, .ladder, .not, .first:
      return state + [value]
    }
  }

  private func sum(_ left: Fraction?, _ right: Fraction?) -> Fraction? {
    guard let left, let right else { return left ?? right }
    return left + right
  }

  /// The result for operands that were folded.
  func result(of state: [Fraction?], by evaluation: Evaluation) -> Fraction? {
    switch self {
    case .mean:
      let weight = state.count > 1 ? state[1] ?? .zero : .zero
      return weight == .zero ? nil : state[0].map { $0 / weight }
    case .sum: return state.first ?? nil
    case .add(_, let constant): return (state.first ?? nil).map { $0 + constant }
    case .least(_, let constant):
      return (state.first ?? nil).map { min($0, constant ?? $0) }
    case .greatest(_, let constant):
      return (state.first ?? nil).map { max($0, constant ?? $0) }
    case .not: return (state.first ?? nil).map { .one - $0 }
    case .first(let cases, let otherwise):
      for place in cases.indices where state[2 * place].map({ $0 >= .one }) ?? false {
        return state[2 * place + 1]
      }
      return otherwise == nil ? nil : state.last ?? nil
    case .ladder(let rungs, let floor):
      guard state.contains(where: { $0 != nil }) else { return nil }
      var rank = floor
      for (rung, condition) in zip(rungs, state) {
        guard condition.map({ $0 >= .one }) ?? true else { break }
        rank = rung.rank
      }
      return rank
    case .none, .constant, .leaf, .median, .times, .threshold, .round, .bands:
      return evaluation.plain(
        moved { place in
          self.operands.firstIndex(of: place) ?? 0
        } leaves: {
          $0
        }, in: state)
    }
  }
}
