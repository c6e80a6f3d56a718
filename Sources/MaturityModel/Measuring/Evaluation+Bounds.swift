extension Evaluation {
  /// What operations are at worst and at best.
  struct Bounds {
    var low: [Fraction?]
    var high: [Fraction?]
    /// False for bounds that may be wider than what can happen.
    var isExact: [Bool]
  }

  /// The bounds of all operations before a place, over everything that can still be answered.
  func bounds(upTo end: Int) -> Bounds {
    let empty = [Fraction?](repeating: nil, count: end)
    var bounds = Bounds(low: empty, high: empty, isExact: [Bool](repeating: true, count: end))
    var turning = [Bool](repeating: false, count: end)
    for place in 0..<end {
      let operation = circuit.operations[place]
      let operands = operation.operands
      turning[place] = operation.isTurning || operands.contains { turning[$0] }
      switch operation {
      case .leaf(let leaf):
        (bounds.low[place], bounds.high[place]) = ends(of: leaf)
      case .not(let part):
        bounds.low[place] = bounds.high[part].map { .one - $0 }
        bounds.high[place] = bounds.low[part].map { .one - $0 }
        bounds.isExact[place] = bounds.isExact[part]
      case .first(let cases, let otherwise):
        first(cases, otherwise, at: place, into: &bounds)
      case .none, .constant, .mean, .sum, .least, .greatest, .median, .add, .times, .threshold,
        .round, .bands, .ladder:
        bounds.low[place] = plain(operation, in: bounds.low)
        bounds.high[place] = plain(operation, in: bounds.high)
        if turning[place] {
          bounds.isExact[place] =
            operands.allSatisfy { bounds.isExact[$0] } && areApart(operands, turning)
        }
      }
    }
    return bounds
  }

  private func ends(of leaf: Int) -> (low: Fraction?, high: Fraction?) {
    switch states[leaf] {
    case .open: (circuit.leaves[leaf].low, circuit.leaves[leaf].high)
    case .known(let value): (value, value)
    case .excluded: (nil, nil)
    }
  }

  /// True where no open leaf of an operand that turns is read by another operand.
  private func areApart(_ operands: [Int], _ turning: [Bool]) -> Bool {
    var seen: [Int: Bool] = [:]
    for operand in operands {
      for leaf in circuit.leaves(of: operand) where states[leaf] == .open {
        if let earlier = seen[leaf], earlier || turning[operand] { return false }
        seen[leaf] = turning[operand]
      }
    }
    return true
  }

  private func first(
    _ cases: [Circuit.Case], _ otherwise: Int?, at place: Int, into bounds: inout Bounds
  ) {
    if let ends = ends(ofTableAt: place) {
      (bounds.low[place], bounds.high[place]) = ends
      return
    }
    var results: [Int] = []
    var isDecided = false
    for part in cases where bounds.high[part.condition].map({ $0 >= .one }) ?? false {
      results.append(part.result)
      if bounds.low[part.condition].map({ $0 >= .one }) ?? false {
        isDecided = true
        break
      }
    }
    if !isDecided, let otherwise { results.append(otherwise) }
    bounds.low[place] = results.compactMap { bounds.low[$0] }.min()
    bounds.high[place] = results.compactMap { bounds.high[$0] }.max()
    bounds.isExact[place] = false
  }

  /// The smallest and the largest value of a table over all that can still be answered; nil where that is too much.
  private func ends(ofTableAt place: Int) -> (low: Fraction?, high: Fraction?)? {
    let cone = circuit.cone(of: place)
    let open = circuit.leaves(of: place).filter { states[$0] == .open }
    guard let answerSets = AnswerSets(open, of: circuit, limit: limit) else { return nil }
    var (low, high): (Fraction?, Fraction?) = (nil, nil)
    var filled = self
    var values = [Fraction?](repeating: nil, count: place + 1)
    answerSets.forEach { answers in
      for (leaf, value) in zip(open, answers) { filled.states[leaf] = .known(value) }
      guard let value = filled.estimate(along: cone, into: &values) else { return }
      low = Swift.min(low ?? value, value)
      high = Swift.max(high ?? value, value)
    }
    return (low, high)
  }
}
