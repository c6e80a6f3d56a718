extension ChangeSearch {
  /// All sets of as few leaves as reach the target, up to leaves that can stand for each other; nil where that is too much.
  mutating func enumerated(_ must: [Int], _ best: [Int: Int]) -> ChangeSet? {
    let free = candidates.indices.filter { !must.contains($0) }
    let classes = Dictionary(grouping: free) { candidates[$0].kind }.values
      .sorted { $0[0] < $1[0] }
    for extra in 0...free.count {
      guard let sets = reaching(extra, must, classes, best) else { return nil }
      guard !sets.isEmpty else { continue }
      var found: (raised: [Int: Int], cost: (steps: Int, effort: Int))?
      for set in sets {
        guard let lowered = fewestSteps(set) else { return nil }
        let cost = cost(lowered)
        if found.map({ cost < $0.cost || cost == $0.cost && isEarlier(lowered, $0.raised) }) ?? true
        {
          found = (lowered, cost)
        }
      }
      guard let found else { return nil }
      var result = self.set(found.raised, must: must, isExact: true)
      result.choice = choice(extra, found.raised, must, classes, count: sets.count)
      return result
    }
    return nil
  }

  private func isEarlier(_ left: [Int: Int], _ right: [Int: Int]) -> Bool {
    left.keys.sorted().lexicographicallyPrecedes(right.keys.sorted())
  }

  /// Every set of the leaves that must be and so many others that reaches the target at its best.
  private mutating func reaching(
    _ extra: Int, _ must: [Int], _ classes: [[Int]], _ best: [Int: Int]
  ) -> [[Int]]? {
    var sets: [[Int]] = []
    var open: [(chosen: [Int], next: Int)] = [(must, 0)]
    while let (chosen, next) = open.popLast() {
      let missing = must.count + extra - chosen.count
      if missing == 0 {
        guard evaluations < limit else { return nil }
        if reaches(best.filter { chosen.contains($0.key) }) { sets.append(chosen) }
        continue
      }
      guard next < classes.count else { continue }
      // The fewest of a class are tried last: what is put on the pile last comes off first.
      for count in 0...min(missing, classes[next].count) {
        open.append((chosen + classes[next].prefix(count), next + 1))
      }
      guard open.count < limit else { return nil }
    }
    return sets
  }

  /// The fewest steps, and of these the least effort, with which the leaves of a set reach the target.
  private mutating func fewestSteps(_ set: [Int]) -> [Int: Int]? {
    let order = set.sorted()
    var found: [Int: Int]?
    var open: [[Int]] = [[]]
    while let steps = open.popLast() {
      guard evaluations < limit else { return nil }
      let rest = order.count - steps.count
      var raised = Dictionary(uniqueKeysWithValues: zip(order, steps))
      let bound = cost(raised)
      let leastEffort = order[steps.count...].reduce(bound.effort) { $0 + candidates[$1].effort }
      if let found, (bound.steps + rest, leastEffort) >= cost(found) { continue }
      for place in order[steps.count...] { raised[place] = candidates[place].better.count }
      guard reaches(raised) else { continue }
      if rest == 0 {
        found = raised
      } else {
        let most = candidates[order[steps.count]].better.count
        for more in stride(from: most, through: 1, by: -1) { open.append(steps + [more]) }
      }
    }
    return found
  }

  /// *Any so many of these*, where the sets differ by leaves that can stand for each other alone.
  private func choice(
    _ extra: Int, _ raised: [Int: Int], _ must: [Int], _ classes: [[Int]], count: Int
  ) -> ChangeSet.Choice? {
    guard count == 1, extra > 0 else { return nil }
    let chosen = raised.keys.filter { !must.contains($0) }
    guard let kind = classes.first(where: { $0.contains(chosen.first ?? -1) }),
      chosen.allSatisfy(kind.contains), kind.count > chosen.count
    else { return nil }
    return ChangeSet.Choice(count: chosen.count, leaves: kind.map { candidates[$0].leaf })
  }

  /// A set that cannot be made smaller by leaving out or lowering any one of it: at most so many changes.
  mutating func lowered(_ must: [Int], _ best: [Int: Int]) -> ChangeSet? {
    var raised = best
    let dearest = candidates.indices.sorted {
      let (left, right) = (
        best[$0, default: 0] * candidates[$0].effort, best[$1, default: 0] * candidates[$1].effort
      )
      return (left, $0) > (right, $1)
    }
    for place in dearest where !must.contains(place) {
      raised[place] = nil
      if !reaches(raised) { raised[place] = best[place] }
    }
    for place in dearest {
      while let steps = raised[place], steps > 1 {
        raised[place] = steps - 1
        if !reaches(raised) {
          raised[place] = steps
          break
        }
      }
    }
    return set(raised, must: must, isExact: false)
  }
}
