extension ModelProofs {
  /// P01 and P02: every step of a measure's scale can occur, and nothing else does.
  mutating func proveResults() {
    var sets = ValueSets(circuit, kinds: kinds, limit: limits.answerSets)
    for measure in model.measures {
      guard let scale = measure.scale.flatMap({ model.scales[$0] }) else { continue }
      var proven: [Signature: [Verdict]] = [:]
      for (key, operation) in roots where key.measure == measure.name {
        let wanted = wantedSteps(of: scale, measure, at: key.node)
        if let values = sets.values(of: operation) {
          let passedOn = passedOn(operation, &sets)
          tell(values, wanted.filter { !passedOn.contains($0.value) }, scale, measure, at: key.node)
          continue
        }
        let signature = signature(operation)
        var proof = CornerProof(self, operation)
        let verdicts = proven[signature] ?? wanted.map { proof.verdict(of: $0.value) }
        proven[signature] = verdicts
        for (step, verdict) in zip(wanted, verdicts) {
          tell(verdict, step, measure, at: key.node)
        }
        if !tellEnds(operation, scale, measure, at: key.node) {
          tellStrangers(circuit.possible(operation), scale, measure, at: key.node)
        }
      }
    }
  }

  /// The steps that a result lacks because no part of it has them: they are told where they arise.
  private func passedOn(_ operation: Int, _ sets: inout ValueSets) -> Set<Fraction> {
    switch circuit.operations[operation] {
    case .least(let parts, nil), .greatest(let parts, nil), .median(let parts):
      guard parts.allSatisfy({ part in roots.contains { $0.operation == part } }) else { return [] }
      var lacking = Set(model.scales.values.flatMap { $0.steps.map(\.value) })
      for part in parts {
        guard let values = sets.values(of: part) else { return [] }
        lacking.subtract(values.inOrder.compactMap { $0 })
      }
      return lacking
    case .none, .constant, .leaf, .mean, .sum, .least, .greatest, .add, .times, .threshold, .round,
      .bands, .ladder, .not, .first:
      return []
    }
  }

  enum Verdict: Hashable {
    case occurs
    case never
    case undecided(evaluations: Int)
  }

  /// The steps that are to occur: of a node's own table those that it names, else all.
  private func wantedSteps(of scale: Scale, _ measure: Measure, at node: Int) -> [Scale.Step] {
    guard case .first(let cases, let otherwise)? = model.nodes[node].ownRules[measure.name]?.form
    else { return scale.steps.uniqued }
    let named = (cases.map(\.result) + (otherwise.map { [$0] } ?? [])).map { $0.form }
    var numbers: Set<Fraction> = []
    for form in named {
      guard case .number(let number) = form else { return scale.steps.uniqued }
      numbers.insert(number)
    }
    return scale.steps.uniqued.filter { numbers.contains($0.value) }
  }

  private mutating func tell(
    _ values: ValueSets.Values, _ wanted: [Scale.Step], _ scale: Scale, _ measure: Measure,
    at node: Int
  ) {
    let id = model.nodes[node].id
    for step in wanted where values[step.value] == nil {
      tell(
        "P01", .warning, id, node: node,
        "\(id): \(measure.name) \"\(step.name)\" can never occur (value sets)",
        "Change the rule, or leave the step out of the scale.")
    }
    for value in values.inOrder.compactMap({ $0 }).sorted() where scale.step(at: value) == nil {
      tell(
        "P02", .error, id, node: node,
        "\(id): \(measure.name) gives \(value), which is no step of \(scale.name): "
          + witness(values[value] ?? [:]),
        "Round the rule to the steps, or add the step.")
      return
    }
  }

  private mutating func tell(
    _ verdict: Verdict, _ step: Scale.Step, _ measure: Measure, at node: Int
  ) {
    let id = model.nodes[node].id
    switch verdict {
    case .occurs: break
    case .never:
      tell(
        "P01", .warning, id, node: node,
        "\(id): \(measure.name) \"\(step.name)\" can never occur (corner)",
        "Change the rule, or leave the step out of the scale.")
    case .undecided(let evaluations):
      tell(
        "P01", .information, id, node: node,
        "\(id): not decided whether \(measure.name) \"\(step.name)\" can occur, after "
          + "\(evaluations) evaluations",
        "Try --thorough, or answer a few cases by hand.")
    }
  }

  /// Where the values are too many to be known, the worst and the best of them; false where both are steps.
  private mutating func tellEnds(
    _ operation: Int, _ scale: Scale, _ measure: Measure, at node: Int
  ) -> Bool {
    let id = model.nodes[node].id
    let cone = circuit.cone(of: operation)
    var scratch = [Fraction?](repeating: nil, count: operation + 1)
    for isBest in [false, true] {
      let ends = circuit.leaves.map { isBest ? $0.high : $0.low }
      let evaluation = Evaluation(circuit, states: ends.map { .known($0) })
      guard let value = evaluation.estimate(along: cone, into: &scratch),
        scale.step(at: value) == nil
      else { continue }
      tell(
        "P02", .error, id, node: node,
        "\(id): \(measure.name) gives \(value), which is no step of \(scale.name): "
          + (isBest ? "all highest" : "all lowest"),
        "Round the rule to the steps, or add the step.")
      return true
    }
    return false
  }

  /// Where the values are too many to be known, what a rule can give at all by its form.
  private mutating func tellStrangers(
    _ possible: Set<Fraction>?, _ scale: Scale, _ measure: Measure, at node: Int
  ) {
    let steps = Set(scale.steps.map(\.value))
    if let possible, possible.isSubset(of: steps) { return }
    let id = model.nodes[node].id
    tell(
      "P02", .information, id, node: node,
      "\(id): not decided whether \(measure.name) gives only steps of \(scale.name)",
      "Round the rule to the steps.")
  }
}

extension [Scale.Step] {
  /// Of steps with one value the first.
  fileprivate var uniqued: [Scale.Step] {
    var seen: Set<Fraction> = []
    return filter { seen.insert($0.value).inserted }
  }
}

extension Circuit {
  /// Values that hold all that an operation can give, by its form alone; nil where the form says nothing.
  func possible(_ operation: Int) -> Set<Fraction>? {
    switch operations[operation] {
    case .none: return []
    case .constant(let number): return [number]
    case .leaf(let leaf): return leaves[leaf].isContinuous ? nil : Set(leaves[leaf].values)
    case .threshold: return [.zero, .one]
    case .bands(_, _, let ranks): return Set(ranks)
    case .ladder(let rungs, let floor): return Set(rungs.map(\.rank)).union([floor])
    case .least(let parts, let constant), .greatest(let parts, let constant):
      return union(parts)?.union(constant.map { [$0] } ?? [])
    case .median(let parts): return union(parts)
    case .first(let cases, let otherwise):
      return union(cases.map(\.result) + (otherwise.map { [$0] } ?? []))
    case .not(let part): return possible(part).map { Set($0.map { .one - $0 }) }
    case .mean, .sum, .add, .times, .round: return nil
    }
  }

  private func union(_ parts: [Int]) -> Set<Fraction>? {
    var all: Set<Fraction> = []
    for part in parts {
      guard let values = possible(part) else { return nil }
      all.formUnion(values)
    }
    return all
  }
}
