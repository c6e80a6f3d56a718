extension ModelProofs {
  /// P05 to P08: the rules of every table, at every node.
  mutating func proveTables() {
    var told: Set<Int> = []
    for (key, root) in roots {
      for table in ownTables(of: root) where told.insert(table).inserted {
        prove(table, at: key.node)
      }
      if circuit.cone(of: root).contains(where: { circuit.operations[$0].isTurning }),
        hasOwnTurn(root)
      {
        proveRising(root, key)
      }
    }
  }

  /// The tables of a measure's own rule.
  private func ownTables(of root: Int) -> [Int] {
    own(root).filter { if case .first = circuit.operations[$0] { true } else { false } }
  }

  private func hasOwnTurn(_ root: Int) -> Bool {
    own(root).contains { circuit.operations[$0].isTurning }
  }

  /// The operations of a measure's own rule, without those of other measures.
  private func own(_ root: Int) -> [Int] {
    let measured = Set(roots.map(\.operation))
    var (open, seen): ([Int], Set<Int>) = ([root], [])
    while let operation = open.popLast() {
      guard seen.insert(operation).inserted else { continue }
      for operand in circuit.operations[operation].operands where !measured.contains(operand) {
        open.append(operand)
      }
    }
    return seen.sorted()
  }

  private mutating func prove(_ table: Int, at node: Int) {
    let id = model.nodes[node].id
    let (part, leaves) = circuit.part(table)
    guard case .first(let rules, let otherwise)? = part.operations.last else { return }
    let hasElse = otherwise != nil
    let places = Array(part.leaves.indices)
    guard let sets = AnswerSets(places, of: part, limit: limits.answerSets) else {
      tell(
        "P07", .information, id, node: node,
        "\(id): not decided whether every rule decides: there are too many answer sets",
        "Try --thorough, or answer a few cases by hand.")
      return
    }
    let reading = TableReading(rules, part, sets)
    func witness(_ answers: [Fraction]) -> String {
      self.witness(Dictionary(uniqueKeysWithValues: zip(leaves, answers)))
    }
    if !hasElse, let first = reading.unmatched {
      tell(
        "P05", .error, id, node: node,
        "\(id): \(reading.unmatchedCount) of \(sets.count) answer sets match no rule, such as "
          + witness(first)
          + (reading.isBestUnmatched ? "; the best answers are among them" : ""),
        "Write an \"else\".")
    }
    if let first = reading.overlap {
      tell(
        "P06", .information, id, node: node,
        "\(id): \(reading.overlapCount) of \(sets.count) answer sets match rules with different "
          + "results (the first wins), such as " + witness(first),
        "Make sure that the order is meant.")
    }
    tellIdle(reading, hasElse: hasElse, id, node)
  }

  private mutating func tellIdle(_ reading: TableReading, hasElse: Bool, _ id: String, _ node: Int)
  {
    for rule in reading.decides.indices where !reading.decides[rule] {
      tell(
        "P07", .warning, id, node: node,
        "\(id): rule \(rule + 1) never decides"
          + (reading.matches[rule]
            ? ": earlier rules match whatever it matches" : ": nothing matches it"),
        "Leave it out, or put it before the others.")
    }
    if hasElse, reading.unmatched == nil {
      tell(
        "P07", .warning, id, node: node, "\(id): \"else\" never decides", "Leave it out.")
    }
  }

  private mutating func proveRising(_ root: Int, _ key: Circuit.MeasuredNode) {
    let id = model.nodes[key.node].id
    let isDeclared = model.measure(key.measure)?.isMonotone == false
    guard let table = AnswerTable(of: root, in: circuit, limit: limits.answerSets) else {
      tellSearch(FallSearch(circuit, root, limits).fall, isDeclared, key)
      return
    }
    guard let fall = table.fall else { return }
    let answers = Dictionary(uniqueKeysWithValues: zip(table.leaves, fall.answers))
    tellFall(
      table.leaves[fall.leaf], answers, from: fall.from, to: fall.to, isDeclared, key, id)
  }

  private mutating func tellSearch(
    _ fall: FallSearch.Fall?, _ isDeclared: Bool, _ key: Circuit.MeasuredNode
  ) {
    let id = model.nodes[key.node].id
    if let fall {
      tellFall(fall.leaf, fall.answers, from: fall.from, to: fall.to, isDeclared, key, id)
    } else {
      tell(
        "P08", isDeclared ? .information : .error, id, node: key.node,
        "\(id): not decided whether \(key.measure) can fall when an answer gets better",
        "Say \"monotone\": false at the measure, or make the rule simpler.")
    }
  }

  private mutating func tellFall(
    _ leaf: Int, _ answers: [Int: Fraction], from: Fraction, to: Fraction, _ isDeclared: Bool,
    _ key: Circuit.MeasuredNode, _ id: String
  ) {
    let how =
      circuit.leaves[leaf].option == nil ? "raising" : "adding"
    tell(
      "P08", isDeclared ? .warning : .error, id, node: key.node,
      "\(id): not monotone: \(how) \(name(leaf)) to (\(witness(answers))) lowers \(key.measure) "
        + "from \(from) to \(to)",
      isDeclared
        ? "Make sure that this is meant." : "Say \"monotone\": false at the measure, or change it.")
  }
}

/// What a table does over all answer sets.
private struct TableReading {
  var decides: [Bool]
  var matches: [Bool]
  /// The first answer set that matches no rule, and how many there are.
  var unmatched: [Fraction]?
  var unmatchedCount = 0
  var isBestUnmatched = false
  /// The first answer set that matches rules with different results, and how many there are.
  var overlap: [Fraction]?
  var overlapCount = 0

  init(_ rules: [Circuit.Case], _ part: Circuit, _ sets: AnswerSets) {
    decides = [Bool](repeating: false, count: rules.count)
    matches = decides
    var evaluation = Evaluation(part, states: part.leaves.map { _ in .open })
    var values = [Fraction?](repeating: nil, count: part.operations.count)
    let cone = Array(part.operations.indices)
    sets.forEach { answers in
      for (leaf, value) in answers.enumerated() { evaluation.states[leaf] = .known(value) }
      _ = evaluation.estimate(along: cone, into: &values)
      let matched = rules.indices.filter {
        values[rules[$0].condition].map { $0 >= .one } ?? false
      }
      note(matched, results: matched.map { values[rules[$0].result] }, answers)
      if matched.isEmpty, zip(part.leaves, answers).allSatisfy({ $0.high == $1 }) {
        isBestUnmatched = true
      }
    }
  }

  private mutating func note(_ matched: [Int], results: [Fraction?], _ answers: [Fraction]) {
    guard let first = matched.first else {
      unmatched = unmatched ?? answers
      unmatchedCount += 1
      return
    }
    decides[first] = true
    for rule in matched { matches[rule] = true }
    guard results.contains(where: { $0 != results[0] }) else { return }
    overlap = overlap ?? answers
    overlapCount += 1
  }
}
