/// Every way to answer some leaves, leaves that can stand for each other taken together: how many of them give what.
struct MergedAnswers {
  /// The leaves of each class, and the ways to answer it.
  private let classes: [(leaves: [Int], ways: [[Fraction]])]
  let count: Int

  /// Nil where there are more than the limit, a number is among the leaves, or one that stands alone.
  init?(_ leaves: [Int], of circuit: Circuit, kinds: (Int) -> LeafKind, limit: Int) {
    var classes: [(leaves: [Int], ways: [[Fraction]])] = []
    var count = 1
    guard leaves.allSatisfy({ !circuit.leaves[$0].isContinuous && !circuit.leaves[$0].isExclusive })
    else { return nil }
    for members in Dictionary(grouping: leaves, by: kinds).values.sorted(by: { $0[0] < $1[0] }) {
      let values = circuit.leaves[members[0]].values
      guard let size = Self.ways(members.count, values.count, limit), count <= limit / size else {
        return nil
      }
      count *= size
      classes.append((members, Self.falling(members.count, values)))
    }
    (self.classes, self.count) = (classes, count)
  }

  /// How many multisets of so many values there are; nil where they are more than the limit.
  private static func ways(_ members: Int, _ values: Int, _ limit: Int) -> Int? {
    var ways = 1
    for place in 1..<max(values, 1) {
      ways = ways * (members + place) / place
      guard ways <= limit else { return nil }
    }
    return ways
  }

  /// Every sequence of so many values that never rises.
  private static func falling(_ count: Int, _ values: [Fraction]) -> [[Fraction]] {
    guard count > 0, let last = values.last else { return [[]] }
    guard values.count > 1 else { return [[Fraction](repeating: last, count: count)] }
    return (0...count).flatMap { best in
      falling(count - best, values.dropLast()).map {
        [Fraction](repeating: last, count: best) + $0
      }
    }
  }

  /// The first way for which something holds; leaves that are not answered here stay as they are.
  @discardableResult
  func first(
    _ states: inout [LeafState], where holds: ([LeafState]) -> Bool
  ) -> Bool {
    var places = [Int](repeating: 0, count: classes.count)
    while true {
      for (place, members) in zip(places, classes) {
        for (leaf, value) in zip(members.leaves, members.ways[place]) {
          states[leaf] = .known(value)
        }
      }
      if holds(states) { return true }
      var turned = places.count - 1
      while turned >= 0, places[turned] + 1 == classes[turned].ways.count {
        places[turned] = 0
        turned -= 1
      }
      guard turned >= 0 else { return false }
      places[turned] += 1
    }
  }
}
