/// Ways up and down for the overall level, put together from those of the dimensions.
struct OverallSteps {
  let rule: Rule
  /// The dimensions with an estimate, in questionnaire order.
  let members: [OverallReading.Member]
  /// Their estimates and weights.
  let ratings: [Rating]

  /// The smallest number of one-step answer changes that raise the overall level to `target`.
  func up(to target: Int) -> Int? {
    var total = 0
    var missing = needed
    var choices: [(steps: Int, weight: Int)] = []
    for (member, rating) in zip(members, ratings) {
      if rating.level >= target {
        missing -= rating.weight
        continue
      }
      let answers = member.reading.ratings
      guard let mandatory = rule.stepsUp(answers, to: base(of: rating, for: target)),
        let all = rule.stepsUp(answers, to: target)
      else { return nil }
      total += mandatory
      choices.append((all - mandatory, rating.weight))
    }
    return fewestSteps(choices, covering: missing).map { $0 + total }
  }

  /// The smallest number of one-step answer changes that bring the overall level below `level`.
  func down(below level: Int) -> Int? {
    guard level > 1 else { return nil }
    var ways: [Int] = []
    if rule.floor(under: level) > 1 {
      let falls = members.compactMap {
        rule.stepsDown($0.reading.ratings, below: rule.floor(under: level))
      }
      guard falls.count == members.count else { return nil }
      ways += falls
    }
    var choices: [(steps: Int, weight: Int)] = []
    for (member, rating) in zip(members, ratings) where rating.level >= level {
      guard let steps = rule.stepsDown(member.reading.ratings, below: level) else { return nil }
      choices.append((steps, rating.weight))
    }
    let surplus = choices.reduce(0) { $0 + $1.weight } - needed
    guard let share = fewestSteps(choices, covering: surplus + 1) else { return nil }
    ways.append(share)
    return ways.min()
  }

  /// The minimal set of changes that raise the overall level to `target`; nil beyond the limit of the search.
  func improvement(to target: Int) -> OverallImprovement? {
    let open = members.indices.filter { ratings[$0].level < target }
    // Both solutions of every dimension that is not there yet: as far as the floor gate asks, and all the way.
    var ways: [(mandatory: Rule.Solution, full: Rule.Solution)] = []
    for index in open {
      let answers = members[index].reading.ratings
      guard let mandatory = rule.solution(answers, to: base(of: ratings[index], for: target)),
        let full = rule.solution(answers, to: target)
      else { return nil }
      ways.append((mandatory, full))
    }
    let reached = ratings.reduce(0) { $0 + ($1.level >= target ? $1.weight : 0) }
    let covering = Covering(
      candidates: zip(open, ways).map { ($1.full.cost - $1.mandatory.cost, ratings[$0].weight) },
      need: needed - reached)
    guard let choice = covering.choice() else { return nil }
    return improvement(to: target, open: open, ways: ways, choice: Set(choice))
  }

  private func improvement(
    to target: Int, open: [Int], ways: [(mandatory: Rule.Solution, full: Rule.Solution)],
    choice: Set<Int>
  ) -> OverallImprovement {
    var result = OverallImprovement(target: target, practices: 0, steps: 0, dimensions: [], set: [])
    for (position, index) in open.enumerated() {
      let isFull = choice.contains(position)
      let way = isFull ? ways[position].full : ways[position].mandatory
      guard !way.set.isEmpty else { continue }
      let reading = members[index].reading
      result.practices += way.cost.practices
      result.steps += way.cost.steps
      let level = isFull ? target : base(of: ratings[index], for: target)
      result.dimensions.append(
        .init(practice: reading.dimension.id, from: ratings[index].level, to: level))
      result.set += way.set.map {
        .init(
          practice: reading.ids[$0.position], from: reading.ratings[$0.position].level, to: $0.level
        )
      }
    }
    return result
  }

  private var needed: Int { rule.needed(of: ratings.reduce(0) { $0 + $1.weight }) }

  /// The level that a dimension must have in any case.
  private func base(of rating: Rating, for target: Int) -> Int {
    max(rating.level, rule.floor(under: target))
  }
}
