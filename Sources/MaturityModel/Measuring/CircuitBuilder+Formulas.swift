extension CircuitBuilder {
  /// A formula worked out: a number that no answer changes, or an operation.
  private enum Part {
    case fixed(Fraction)
    case moving(Int)

    var fixed: Fraction? { if case .fixed(let number) = self { number } else { nil } }
    var moving: Int? { if case .moving(let operation) = self { operation } else { nil } }
  }

  mutating func operation(_ formula: Formula, _ context: Context) -> Int {
    switch part(formula, context) {
    case .fixed(let number): add(.constant(number))
    case .moving(let operation): operation
    }
  }

  private mutating func part(_ formula: Formula, _ context: Context) -> Part {
    let (place, node) = (formula.place, context.node)
    switch formula.form {
    case .number(let number): return .fixed(number)
    case .rung:
      guard let rung = context.rung else { return moving(.rungOutsideLadder, formula, context) }
      return .fixed(rung)
    case .attribute(let name, let otherwise):
      switch model.nodes[node].attribute(name) {
      case .number(let number)?: return .fixed(number)
      case .word?: return moving(.wordForNumber(name), formula, context)
      case nil:
        return otherwise.map { .fixed($0) } ?? moving(.missingAttribute(name), formula, context)
      }
    case .parameter(let name):
      return parameters[name].map { .fixed($0) }
        ?? moving(.unknownParameter(name), formula, context)
    case .value: return .moving(value(formula, context))
    case .measure(let name):
      guard context.option == nil else { return moving(.noRule(name), formula, context) }
      return .moving(operation(of: name, at: node, for: place))
    case .at(let id, let part): return .moving(elsewhere(id, part, formula, context))
    case .selected(let option): return .moving(selected(option, formula, context))
    case .aggregate(let aggregate, let part, let selection):
      return .moving(self.aggregate(aggregate, part, selection, formula, context))
    case .threshold(let part, let bound, let limit):
      return threshold(part, bound, limit, formula, context)
    case .list(let list, let parts): return self.list(list, parts, context)
    case .times(let factors): return times(factors, formula, context)
    case .round, .bands, .ladder, .not, .first: return .moving(shape(formula, context))
    }
  }

  private mutating func moving(
    _ fault: FormulaFault.Kind, _ formula: Formula, _ context: Context
  ) -> Part { .moving(fail(fault, at: formula.place, context.node)) }

  /// What keeps its inside apart: rounding, bands, ladders, and what turns.
  private mutating func shape(_ formula: Formula, _ context: Context) -> Int {
    switch formula.form {
    case .round(let part, let step, let rounding):
      return add(.round(operation(part, context), to: step, rounding))
    case .bands(let part, let cuts, let ranks):
      return add(.bands(operation(part, context), cuts: cuts, ranks: ranks))
    case .ladder(let rungs, let floor):
      let made = rungs.map { rung in
        var inside = context
        inside.rung = rung.rank
        return Circuit.Rung(rank: rung.rank, condition: operation(rung.condition, inside))
      }
      return add(.ladder(made, floor: floor))
    case .not(let part): return add(.not(operation(part, context)))
    case .first(let cases, let otherwise):
      let made = cases.map {
        Circuit.Case(
          condition: operation($0.condition, context), result: operation($0.result, context))
      }
      return add(.first(made, otherwise: otherwise.map { operation($0, context) }))
    case .number, .value, .measure, .rung, .attribute, .parameter, .at, .selected, .aggregate,
      .threshold, .list, .times:
      return operation(formula, context)
    }
  }

  private mutating func value(_ formula: Formula, _ context: Context) -> Int {
    if let leaf = context.option { return add(.leaf(leaf)) }
    guard let item = model.nodes[context.node].item, item.isScored, !context.isValue else {
      return fail(.noValue, at: formula.place, context.node)
    }
    return value(of: context.node)
  }

  private mutating func elsewhere(
    _ id: String, _ part: Formula, _ formula: Formula, _ context: Context
  ) -> Int {
    guard let node = number(of: id) else {
      return fail(.unknownNode(id), at: formula.place, context.node)
    }
    guard circuit.inScope[node] else { return add(.none) }
    var inside = Context(node: node)
    inside.rung = context.rung
    return operation(part, inside)
  }

  private mutating func selected(_ id: String, _ formula: Formula, _ context: Context) -> Int {
    guard case .many(let options, _, _)? = model.nodes[context.node].item?.kind,
      let leaves = circuit.leavesOfNode[context.node]
    else { return fail(.noOptions, at: formula.place, context.node) }
    guard let place = options.firstIndex(where: { $0.id == id }) else {
      return fail(.unknownOption(id), at: formula.place, context.node)
    }
    return add(.leaf(leaves.lowerBound + place))
  }

  private mutating func threshold(
    _ part: Formula, _ bound: Formula.Bound, _ limit: Formula, _ formula: Formula,
    _ context: Context
  ) -> Part {
    let limitPart = self.part(limit, context)
    guard let fixed = limitPart.fixed else { return moving(.changingLimit, limit, context) }
    switch self.part(part, context) {
    case .fixed(let number):
      return .moving(add(.constant(bound.isPassed(by: number, fixed) ? .one : .zero)))
    case .moving(let operation): return .moving(add(.threshold(operation, bound, fixed)))
    }
  }

  private mutating func list(
    _ list: Formula.ListOperator, _ formulas: [Formula], _ context: Context
  ) -> Part {
    let parts = formulas.map { part($0, context) }
    let fixed = parts.compactMap(\.fixed)
    let moving = parts.compactMap(\.moving)
    let constant =
      switch list.plain {
      case .add, .and, .or: Fraction.sum(of: fixed)
      case .least: fixed.min() ?? .zero
      case .greatest: fixed.max() ?? .zero
      }
    guard !moving.isEmpty else { return .fixed(constant) }
    let bound = fixed.isEmpty ? nil : constant
    switch list.plain {
    case .add, .and, .or: return .moving(add(.add(moving, constant: constant)))
    case .least: return .moving(add(.least(moving, constant: bound)))
    case .greatest: return .moving(add(.greatest(moving, constant: bound)))
    }
  }

  private mutating func times(
    _ formulas: [Formula], _ formula: Formula, _ context: Context
  ) -> Part {
    let parts = formulas.map { part($0, context) }
    let factor = parts.compactMap(\.fixed).reduce(Fraction.one, *)
    if parts.compactMap(\.fixed).contains(where: { $0 < .zero }) {
      return moving(.negativeFactor, formula, context)
    }
    let operands = parts.compactMap(\.moving)
    guard !operands.isEmpty else { return .fixed(factor) }
    if operands.count(where: { !isCondition($0) }) > 1 {
      return moving(.twoMeasuredFactors, formula, context)
    }
    expectNotNegative(operands, at: formula.place, context.node)
    return .moving(add(.times(operands, factor: factor)))
  }

  /// True for an operation that is 0 or 1 and nothing else.
  private func isCondition(_ operation: Int) -> Bool {
    func isBit(_ number: Fraction?) -> Bool { number.map { $0 == .zero || $0 == .one } ?? true }
    return switch circuit.operations[operation] {
    case .none, .threshold: true
    case .constant(let number): isBit(number)
    case .leaf(let leaf): circuit.leaves[leaf].option != nil
    case .least(let parts, let constant), .greatest(let parts, let constant):
      isBit(constant) && parts.allSatisfy(isCondition)
    case .median(let parts): parts.allSatisfy(isCondition)
    case .not(let part): isCondition(part)
    case .mean, .sum, .add, .times, .round, .bands, .ladder, .first: false
    }
  }

  private mutating func aggregate(
    _ aggregate: Formula.Aggregate, _ part: Formula, _ selection: Selection, _ formula: Formula,
    _ context: Context
  ) -> Int {
    let selected = self.members(selection, formula, context)
    if selected.count > 1,
      selection.weight.map({ $0 == "weight" }) ?? (aggregate.plain == .mean)
    {
      weigh(selected)
    }
    let members = selected.map { member in
      var inside = context
      (inside.node, inside.option) = (member.node, member.option)
      inside.isValue = context.isValue && member.option == nil && member.node == context.node
      return Circuit.Weighted(operand: operation(part, inside), weight: member.weight)
    }
    guard !members.isEmpty else { return add(.none) }
    switch aggregate.plain {
    case .mean, .share: return add(.mean(members))
    case .sum, .count: return add(.sum(members))
    case .min, .all: return add(.least(members.map(\.operand), constant: nil))
    case .max, .any: return add(.greatest(members.map(\.operand), constant: nil))
    case .median: return add(.median(members.map(\.operand)))
    }
  }
}
