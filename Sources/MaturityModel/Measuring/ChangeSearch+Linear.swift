extension ChangeSearch {
  /// One way to fill a table entry: the gain, with the effort and the leaves that give it.
  private struct Entry {
    var gain: Fraction
    var effort: Int
    var raised: [Int: Int]

    func isBetter(than other: Entry?) -> Bool {
      guard let other else { return true }
      if gain != other.gain { return gain > other.gain }
      if effort != other.effort { return effort < other.effort }
      return raised.keys.sorted().lexicographicallyPrecedes(other.raised.keys.sorted())
    }
  }

  /// Where every leaf adds its gain: a table of the largest gain by leaves and steps.
  mutating func linear(_ must: [Int]) -> ChangeSet? {
    guard let now = value([:]) else { return nil }
    let gains = candidates.indices.map { place in
      (1...candidates[place].better.count).map { steps in
        (value([place: steps]) ?? now) - now
      }
    }
    let need = target - now
    var (sum, count) = (Fraction.zero, 0)
    for gain in gains.compactMap(\.last).sorted(by: >) where sum < need {
      (sum, count) = (sum + gain, count + 1)
    }
    guard sum >= need, count > 0 else { return nil }
    let most = candidates.map(\.better.count).sorted(by: >).prefix(count).reduce(0, +)
    var table = [[Entry?]](repeating: [Entry?](repeating: nil, count: most + 1), count: count + 1)
    table[0][0] = Entry(gain: .zero, effort: 0, raised: [:])
    for place in candidates.indices {
      for used in stride(from: count - 1, through: 0, by: -1) {
        for spent in 0..<most {
          guard let entry = table[used][spent] else { continue }
          for (index, gain) in gains[place].enumerated() where spent + index + 1 <= most {
            var next = entry
            next.gain = next.gain + gain
            next.effort += (index + 1) * candidates[place].effort
            next.raised[place] = index + 1
            if next.isBetter(than: table[used + 1][spent + index + 1]) {
              table[used + 1][spent + index + 1] = next
            }
          }
        }
      }
    }
    return table[count].compactMap { $0 }.first { $0.gain >= need }
      .map { set($0.raised, must: must, isExact: true) }
  }
}
