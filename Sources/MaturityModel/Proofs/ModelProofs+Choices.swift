extension ModelProofs {
  /// P03: every choice, and every step against its neighbour, changes some measure.
  mutating func proveChoices() {
    let owners = rootsByLeaf()
    var tables: [Int: [Set<Int>]?] = [:]
    for leaf in circuit.leaves.indices {
      tellEqualSteps(leaf)
      let place = circuit.leaves[leaf]
      let roots = owners[leaf] ?? []
      if roots.isEmpty {
        tellUnnamed(leaf, owners)
        continue
      }
      // *None of these* is an answer that says no to all others.
      if place.isExclusive || place.isContinuous { continue }
      var (living, isProven) = (Set<Int>(), true)
      for root in roots where living.count < place.values.count - 1 {
        if isLinear(from: root, to: leaf) {
          living = Set(1..<max(1, place.values.count))
          continue
        }
        living.formUnion(sampled(leaf, root, without: living))
        guard living.count < place.values.count - 1 else { continue }
        // Only all answer sets can show that a step changes nothing.
        let table =
          tables[root]
          ?? AnswerTable(of: root, in: circuit, limit: limits.answerSets)?.living
        tables[root] = .some(table)
        if let table, let number = circuit.leaves(of: root).firstIndex(of: leaf) {
          living.formUnion(table[number])
        } else {
          isProven = false
        }
      }
      tellDead(leaf, living, isProven: isProven)
    }
  }

  /// For each leaf the measures whose own rules read it; what they read of other measures is left out.
  private func rootsByLeaf() -> [Int: [Int]] {
    let measured = Set(roots.map(\.operation))
    var owners: [Int: [Int]] = [:]
    for root in measured.sorted() {
      var (open, seen): ([Int], Set<Int>) = (circuit.operations[root].operands, [root])
      if case .leaf(let leaf) = circuit.operations[root] { owners[leaf, default: []].append(root) }
      while let operation = open.popLast() {
        guard seen.insert(operation).inserted else { continue }
        if case .leaf(let leaf) = circuit.operations[operation] {
          owners[leaf, default: []].append(root)
        }
        if !measured.contains(operation) { open += circuit.operations[operation].operands }
      }
    }
    return owners
  }

  /// True where every way from a root to a leaf adds it up with a weight.
  private func isLinear(from root: Int, to leaf: Int) -> Bool {
    var reads = [Bool](repeating: false, count: root + 1)
    for place in circuit.cone(of: root) {
      let operation = circuit.operations[place]
      if case .leaf(let own) = operation, own == leaf { reads[place] = true }
      guard reads[place] || operation.operands.contains(where: { reads[$0] }) else { continue }
      reads[place] = true
      guard operation.isLinear else { return false }
      switch operation {
      case .mean(let members), .sum(let members):
        guard members.allSatisfy({ $0.weight > .zero }) else { return false }
      case .times(_, let factor): guard factor > .zero else { return false }
      case .none, .constant, .leaf, .least, .greatest, .median, .add, .threshold, .round, .bands,
        .ladder, .not, .first:
        break
      }
    }
    return true
  }

  /// How many answer sets of the other leaves are tried where they are too many.
  private static let contexts = 256

  /// The steps of a leaf that change a result in some of many answer sets: the rest is not decided.
  private func sampled(_ leaf: Int, _ root: Int, without known: Set<Int>) -> Set<Int> {
    let (part, leaves) = circuit.part(root)
    guard let own = leaves.firstIndex(of: leaf) else { return [] }
    let cone = Array(part.operations.indices)
    var evaluation = Evaluation(part, states: part.leaves.map { .known($0.low) })
    var scratch = [Fraction?](repeating: nil, count: part.operations.count)
    var random = SplitMix64(seed: UInt64(leaf))
    var living = known
    let values = part.leaves[own].values
    for context in 0..<Self.contexts where living.count < values.count - 1 {
      switch context {
      case 0: evaluation.states = part.leaves.map { .known($0.high) }
      case 1: evaluation.states = part.leaves.map { .known($0.low) }
      case 2, 3:
        evaluation.states = part.leaves.enumerated().map { place, leaf in
          .known(leaf.values[(place + context) % leaf.values.count])
        }
      default: part.fill(&evaluation.states, &random)
      }
      let results = values.map { value in
        evaluation.states[own] = .known(value)
        return evaluation.estimate(along: cone, into: &scratch)
      }
      for place in 1..<values.count where results[place] != results[place - 1] {
        living.insert(place)
      }
    }
    return living
  }

  private mutating func tellUnnamed(_ leaf: Int, _ owners: [Int: [Int]]) {
    let place = circuit.leaves[leaf]
    let siblings = circuit.leavesOfNode[place.node] ?? 0..<0
    // An item of which nothing is read is told as a whole.
    guard place.option != nil, !place.isExclusive,
      siblings.contains(where: { owners[$0] != nil })
    else { return }
    tell(
      "P03", .warning, name(leaf), node: place.node,
      "choice \(name(leaf)) changes no result: no rule names it",
      "Name it in a rule, or leave it out.")
  }

  private mutating func tellDead(_ leaf: Int, _ living: Set<Int>, isProven: Bool) {
    let place = circuit.leaves[leaf]
    for step in 1..<max(1, place.values.count) where !living.contains(step) {
      let what =
        place.option != nil
        ? "choice \(name(leaf)) changes no result"
        : "\(name(leaf)): step \(answer(leaf, place.values[step])) against "
          + "\(answer(leaf, place.values[step - 1])) changes no result"
      if isProven {
        tell(
          "P03", .warning, name(leaf), node: place.node, what + " (all combinations)",
          "Change the rule, or leave it out.")
      } else {
        tell(
          "P03", .information, name(leaf), node: place.node,
          "not decided: " + what + " in \(Self.contexts) answer sets",
          "Try a few cases by hand.")
      }
    }
  }

  private mutating func tellEqualSteps(_ leaf: Int) {
    let place = circuit.leaves[leaf]
    guard case .choice(let steps, let scale)? = model.nodes[place.node].item?.kind, scale == nil
    else { return }
    for (left, right) in zip(steps, steps.dropFirst()) where left.value == right.value {
      tell(
        "P03", .information, name(leaf), node: place.node,
        "\(name(leaf)): steps \(left.id) and \(right.id) are the same for every rule",
        "Keep both only where the difference is worth knowing.")
    }
  }
}
