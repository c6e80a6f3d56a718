extension Rule {
  /// The smallest number of one-step raises that brings ratings to `target`; 0 where they are there already.
  ///
  /// Nil only where the search would not end soon, which needs some hundred thousand ratings of unequal weight.
  public func stepsUp(_ ratings: [Rating], to target: Int) -> Int? {
    let mandatory = ratings.map { mandatoryLevel(of: $0, for: target) }
    let steps = zip(ratings, mandatory).reduce(0) { $0 + $1.1 - $1.0.level }
    var missing = needed(of: ratings.reduce(0) { $0 + $1.weight })
    var choices: [(steps: Int, weight: Int)] = []
    for (rating, level) in zip(ratings, mandatory) {
      if level >= target {
        missing -= rating.weight
      } else {
        choices.append((target - level, rating.weight))
      }
    }
    return fewestSteps(choices, covering: missing).map { $0 + steps }
  }

  /// The smallest number of one-step falls after which ratings that are at `level` or above are below it.
  ///
  /// Nil at level 1, below which nothing is, and where `stepsUp` is nil too.
  public func stepsDown(_ ratings: [Rating], below level: Int) -> Int? {
    guard level > 1, !ratings.isEmpty else { return nil }
    var ways: [Int] = []
    let floor = floor(under: level) - 1
    if floor >= 1, let lowest = ratings.map(\.level).min() { ways.append(lowest - floor) }
    if let key = ratings.filter(\.isKey).map(\.level).min() { ways.append(key - (level - 1)) }
    let above = ratings.filter { $0.level >= level }
    let surplus =
      above.reduce(0) { $0 + $1.weight } - needed(of: ratings.reduce(0) { $0 + $1.weight })
    let choices = above.map { (steps: $0.level - (level - 1), weight: $0.weight) }
    guard let share = fewestSteps(choices, covering: surplus + 1) else { return nil }
    ways.append(share)
    return ways.min().map { max(0, $0) }
  }

  /// The positions of ratings that raise the level when they alone rise by one step; empty at the top.
  public func pivotalUp(_ ratings: [Rating]) -> [Int] { pivotal(ratings, step: 1) }

  /// The positions of ratings that lower the level when they alone fall by one step; empty at the bottom.
  public func pivotalDown(_ ratings: [Rating]) -> [Int] { pivotal(ratings, step: -1) }

  private func pivotal(_ ratings: [Rating], step: Int) -> [Int] {
    var tally = Tally(ratings, topLevel: topLevel)
    let level = level(of: tally)
    return ratings.indices.filter { index in
      var moved = ratings[index]
      moved.level += step
      guard (1...topLevel).contains(moved.level) else { return false }
      tally.remove(ratings[index])
      tally.add(moved)
      defer {
        tally.remove(moved)
        tally.add(ratings[index])
      }
      return self.level(of: tally) != level
    }
  }

  /// b: the level that a rating needs in any case when the whole is to reach `target`.
  func mandatoryLevel(of rating: Rating, for target: Int) -> Int {
    max(rating.level, rating.isKey ? target : floor(under: target))
  }
}
