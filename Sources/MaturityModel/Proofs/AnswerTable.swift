/// What one operation gives for every way to answer the leaves that it reads.
///
/// Only for few enough answer sets; what it shows is proven.
struct AnswerTable {
  let circuit: Circuit
  /// The leaves of the whole circuit, by those of this one.
  let leaves: [Int]
  /// For each answer set, in the order of `AnswerSets`.
  private(set) var results: [Fraction?] = []
  let answerSets: AnswerSets
  /// How far apart the answer sets lie that differ in one step of a leaf.
  private var strides: [Int?]

  /// Nil where there are more answer sets than the limit, or a number is among the leaves.
  init?(of operation: Int, in whole: Circuit, limit: Int) {
    (circuit, leaves) = whole.part(operation)
    let places = Array(circuit.leaves.indices)
    guard let answerSets = AnswerSets(places, of: circuit, limit: limit) else { return nil }
    self.answerSets = answerSets
    strides = [Int?](repeating: nil, count: places.count)
    var stride = answerSets.count
    for group in places.grouped(by: { [circuit] in circuit.leaves[$0].node }) {
      let free = group.filter { !circuit.leaves[$0].isExclusive }
      let isMany = circuit.leaves[group[0]].option != nil
      stride /=
        isMany ? 1 << free.count + group.count - free.count : circuit.leaves[group[0]].values.count
      for (place, leaf) in free.enumerated() {
        strides[leaf] = isMany ? stride << (free.count - 1 - place) : stride
      }
    }
    var evaluation = Evaluation(circuit, states: places.map { _ in .open })
    var values = [Fraction?](repeating: nil, count: circuit.operations.count)
    let cone = Array(circuit.operations.indices)
    results.reserveCapacity(answerSets.count)
    answerSets.forEach { answers in
      for (leaf, value) in answers.enumerated() { evaluation.states[leaf] = .known(value) }
      results.append(evaluation.estimate(along: cone, into: &values))
    }
  }

  /// The answer set that is one step better in a leaf; nil where there is none.
  func raised(_ set: Int, _ answers: [Fraction], leaf: Int) -> Int? {
    guard let stride = strides[leaf] else { return nil }
    let place = circuit.leaves[leaf]
    guard answers[leaf] != place.high else { return nil }
    // Beside *none of these* nothing else is chosen.
    if place.option != nil {
      for other in circuit.leaves.indices
      where circuit.leaves[other].node == place.node && circuit.leaves[other].isExclusive
        && answers[other] == .one
      { return nil }
    }
    return set + stride
  }

  /// An answer that gets better and makes the result worse.
  struct Fall {
    var leaf: Int
    var answers: [Fraction]
    var from: Fraction
    var to: Fraction
  }

  /// The first fall in the order of the answer sets; nil where the result never falls.
  var fall: Fall? {
    var (set, found): (Int, Fall?) = (0, nil)
    _ = answerSets.first { answers in
      for leaf in circuit.leaves.indices {
        guard let from = results[set], let better = raised(set, answers, leaf: leaf),
          let to = results[better], to < from
        else { continue }
        found = Fall(leaf: leaf, answers: answers, from: from, to: to)
        return true
      }
      set += 1
      return false
    }
    return found
  }

  /// For each leaf the steps that change a result against the one below, by their places among its values.
  var living: [Set<Int>] {
    var living = [Set<Int>](repeating: [], count: circuit.leaves.count)
    var set = 0
    answerSets.forEach { answers in
      for leaf in circuit.leaves.indices {
        guard let better = raised(set, answers, leaf: leaf), results[set] != results[better],
          let place = circuit.leaves[leaf].values.firstIndex(of: answers[leaf])
        else { continue }
        living[leaf].insert(place + 1)
      }
      set += 1
    }
    return living
  }
}
