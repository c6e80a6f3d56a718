/// Every way to answer some leaves: options of one item together, an exclusive one only alone.
///
/// The first of them is the worst everywhere; then the last leaf changes fastest.
struct AnswerSets {
  /// The ways of each item, as values of its leaves.
  private let ways: [[[Fraction]]]
  let count: Int

  /// Nil where there are more than the limit, or a number is among the leaves.
  init?(_ leaves: [Int], of circuit: Circuit, limit: Int) {
    var ways: [[[Fraction]]] = []
    var count = 1
    for group in leaves.grouped(by: { circuit.leaves[$0].node }) {
      let size = Self.size(group, of: circuit)
      guard let size, count <= limit / size else { return nil }
      count *= size
      ways.append(Self.ways(group, of: circuit))
    }
    (self.ways, self.count) = (ways, count)
  }

  private static func size(_ group: [Int], of circuit: Circuit) -> Int? {
    let leaves = group.map { circuit.leaves[$0] }
    guard leaves.allSatisfy({ !$0.isContinuous }) else { return nil }
    guard leaves[0].option != nil else { return leaves[0].values.count }
    let free = leaves.count { !$0.isExclusive }
    return free < 32 ? 1 << free + leaves.count - free : nil
  }

  private static func ways(_ group: [Int], of circuit: Circuit) -> [[Fraction]] {
    let leaves = group.map { circuit.leaves[$0] }
    guard leaves[0].option != nil else { return leaves[0].values.map { [$0] } }
    let free = leaves.indices.filter { !leaves[$0].isExclusive }
    let nothing = [Fraction](repeating: .zero, count: leaves.count)
    var ways = (0..<1 << free.count).map { bits in
      var way = nothing
      for (place, leaf) in free.enumerated()
      where bits >> (free.count - 1 - place) & 1 == 1 { way[leaf] = .one }
      return way
    }
    for leaf in leaves.indices where leaves[leaf].isExclusive {
      var way = nothing
      way[leaf] = .one
      ways.append(way)
    }
    return ways
  }

  func forEach(_ body: ([Fraction]) -> Void) {
    _ = first { answers in
      body(answers)
      return false
    }
  }

  /// The first way for which something holds.
  func first(where holds: ([Fraction]) -> Bool) -> [Fraction]? {
    var places = [Int](repeating: 0, count: ways.count)
    while true {
      let answers = zip(ways, places).flatMap { $0[$1] }
      if holds(answers) { return answers }
      var turned = places.count - 1
      while turned >= 0, places[turned] + 1 == ways[turned].count {
        places[turned] = 0
        turned -= 1
      }
      guard turned >= 0 else { return nil }
      places[turned] += 1
    }
  }
}

extension [Int] {
  /// Neighbours with one key together.
  func grouped(by key: (Int) -> Int) -> [[Int]] {
    var groups: [[Int]] = []
    for element in self {
      if let last = groups.last?.last, key(last) == key(element) {
        groups[groups.count - 1].append(element)
      } else {
        groups.append([element])
      }
    }
    return groups
  }
}
