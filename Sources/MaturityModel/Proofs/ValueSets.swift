/// The values that operations can have, each with answers that give it: everything that is missing can never occur.
struct ValueSets {
  let circuit: Circuit
  let kinds: [LeafKind]
  let limit: Int
  /// More values of one operation are not kept.
  private let mostValues = 4_000
  private var known: [Int: Values?] = [:]

  /// Values, nil for what has none, each with the first answers that give it.
  struct Values {
    private(set) var inOrder: [Fraction?] = []
    private var answers: [Fraction?: [Int: Fraction]] = [:]

    mutating func add(_ value: Fraction?, _ more: @autoclosure () -> [Int: Fraction]) {
      guard answers[value] == nil else { return }
      inOrder.append(value)
      answers[value] = more()
    }

    /// The answers that give a value; nil where none do.
    subscript(value: Fraction?) -> [Int: Fraction]? { answers[value] }
  }

  /// Operands folded so far, each with the first answers that lead there.
  private struct States {
    private(set) var all: [(state: [Fraction?], answers: [Int: Fraction])] = [([], [:])]
    private var known: Set<[Fraction?]> = []

    init() {}

    init(empty: Void) { all = [] }

    mutating func add(_ state: [Fraction?], _ answers: @autoclosure () -> [Int: Fraction]) {
      if known.insert(state).inserted { all.append((state, answers())) }
    }
  }

  init(_ circuit: Circuit, kinds: [LeafKind], limit: Int) {
    (self.circuit, self.kinds, self.limit) = (circuit, kinds, limit)
  }

  /// Nil where they are too many to be known.
  mutating func values(of operation: Int) -> Values? {
    if let found = known[operation] { return found }
    let found = combined(operation) ?? enumerated(operation)
    known[operation] = .some(found)
    return found
  }

  /// What counts as one unknown: an item whose options exclude each other, else a leaf.
  private func units(of operation: Int) -> Set<Int> {
    Set(
      circuit.leaves(of: operation).map { leaf in
        let place = circuit.leaves[leaf]
        return place.option == nil ? leaf : -1 - place.node
      })
  }

  private static func known(_ leaves: [Int], _ states: [LeafState]) -> [Int: Fraction] {
    var answers: [Int: Fraction] = [:]
    for leaf in leaves { if case .known(let value) = states[leaf] { answers[leaf] = value } }
    return answers
  }

  private mutating func combined(_ place: Int) -> Values? {
    let operation = circuit.operations[place]
    switch operation {
    case .none: return Self.values([(nil, [:])])
    case .constant(let number): return Self.values([(number, [:])])
    case .leaf(let leaf):
      let place = circuit.leaves[leaf]
      guard !place.isContinuous, !place.isExclusive else { return nil }
      return Self.values(place.values.map { ($0, [leaf: $0]) })
    case .mean, .sum, .least, .greatest, .median, .add, .times, .threshold, .round, .bands,
      .ladder, .not, .first:
      break
    }
    let operands = operation.operands
    guard areApart(operands) else { return nil }
    var states = States()
    for (number, operand) in operands.enumerated() {
      guard let values = values(of: operand) else { return nil }
      var next = States(empty: ())
      for (state, answers) in states.all {
        for value in values.inOrder {
          next.add(
            operation.folded(state, value, at: number),
            answers.merging(values[value] ?? [:]) { first, _ in first })
        }
        guard next.all.count <= mostValues else { return nil }
      }
      states = next
    }
    let evaluation = Evaluation(circuit, states: [])
    return Self.values(
      states.all.map { (operation.result(of: $0.state, by: evaluation), $0.answers) })
  }

  private static func values(_ pairs: [(Fraction?, [Int: Fraction])]) -> Values {
    var values = Values()
    for (value, answers) in pairs { values.add(value, answers) }
    return values
  }

  private func areApart(_ operands: [Int]) -> Bool {
    var seen: Set<Int> = []
    for operand in operands {
      let units = units(of: operand)
      guard seen.isDisjoint(with: units) else { return false }
      seen.formUnion(units)
    }
    return true
  }

  private func enumerated(_ operation: Int) -> Values? {
    let leaves = circuit.leaves(of: operation)
    let cone = circuit.cone(of: operation)
    var evaluation = Evaluation(
      circuit, states: [LeafState](repeating: .open, count: circuit.leaves.count))
    var scratch = [Fraction?](repeating: nil, count: operation + 1)
    var values = Values()
    func note(_ states: [LeafState]) {
      evaluation.states = states
      let value = evaluation.estimate(along: cone, into: &scratch)
      values.add(value, Self.known(leaves, states))
    }
    var states = evaluation.states
    if let merged = MergedAnswers(leaves, of: circuit, kinds: { kinds[$0] }, limit: limit) {
      merged.first(&states) {
        note($0)
        return false
      }
      return values
    }
    guard let sets = AnswerSets(leaves, of: circuit, limit: limit) else { return nil }
    sets.forEach { answers in
      for (leaf, value) in zip(leaves, answers) { states[leaf] = .known(value) }
      note(states)
    }
    return values
  }
}
