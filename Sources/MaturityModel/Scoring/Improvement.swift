/// The smallest set of changes that brings one dimension to a level.
///
/// Smallest means: the fewest practices, then the fewest steps, then the least effort, then questionnaire order.
public struct Improvement<Member: Hashable & Sendable>: Hashable, Sendable {
  /// The level that it reaches.
  public var target: Int
  /// How many practices change.
  public var practices: Int
  /// How many levels they rise together.
  public var steps: Int
  /// What has to rise in every solution, and how far at least.
  public var must: [Raise]
  /// What may be chosen freely beyond that; nil where nothing is to be chosen or the weights are not equal.
  public var choose: Choice?
  /// One minimal solution, in the order of the questionnaire; an instance of `must` and `choose`.
  public var set: [Raise]

  /// One member that rises.
  public struct Raise: Hashable, Sendable {
    public var practice: Member
    public var from: Int
    public var to: Int

    public init(practice: Member, from: Int, to: Int) {
      (self.practice, self.from, self.to) = (practice, from, to)
    }
  }

  /// Any `count` of some practices, to a level.
  ///
  /// With a lag above 1 choices can cost different numbers of steps.
  public struct Choice: Hashable, Sendable {
    public var count: Int
    public var to: Int
    public var of: [Member]
  }

  /// The same improvement with other names for its members, such as ids for positions.
  public func map<Other: Hashable & Sendable>(_ name: (Member) -> Other) -> Improvement<Other> {
    func renamed(_ raise: Raise) -> Improvement<Other>.Raise {
      .init(practice: name(raise.practice), from: raise.from, to: raise.to)
    }
    return Improvement<Other>(
      target: target, practices: practices, steps: steps, must: must.map(renamed),
      choose: choose.map { .init(count: $0.count, to: $0.to, of: $0.of.map(name)) },
      set: set.map(renamed))
  }
}

extension Rule {
  /// The smallest set of changes that brings ratings to `target`, by position.
  ///
  /// Nil where they are there already, for no ratings, and where the weights are unequal and so many that an exact
  /// search would keep more than 400,000 intermediate results.
  public func improvement(_ ratings: [Rating], to target: Int) -> Improvement<Int>? {
    guard let solution = solution(ratings, to: target), !solution.set.isEmpty else { return nil }
    let raises: (Int, Int) -> Improvement<Int>.Raise = {
      .init(practice: $0, from: ratings[$0].level, to: $1)
    }
    let areEqual = Set(ratings.map(\.weight)).count == 1
    return Improvement(
      target: target, practices: solution.cost.practices, steps: solution.cost.steps,
      must: solution.must.map(raises),
      choose: areEqual && solution.chosen > 0
        ? .init(count: solution.chosen, to: target, of: solution.candidates) : nil,
      set: solution.set.map(raises))
  }

  /// A minimal solution by position; empty where the target is reached already, nil beyond the search limit.
  func solution(_ ratings: [Rating], to target: Int, limit: Int = 400_000) -> Solution? {
    let mandatory = ratings.map { mandatoryLevel(of: $0, for: target) }
    let candidates = ratings.indices.filter { mandatory[$0] < target }
    let reached = ratings.indices.reduce(0) {
      $0 + (mandatory[$1] >= target ? ratings[$1].weight : 0)
    }
    let covering = Covering(
      candidates: candidates.map { index in
        let steps = target - mandatory[index]
        let isRaised = mandatory[index] > ratings[index].level
        let cost = ImprovementCost(
          practices: isRaised ? 0 : 1, steps: steps,
          effort: Int128(ratings[index].effort) * Int128(steps))
        return (cost, ratings[index].weight)
      }, need: needed(of: ratings.reduce(0) { $0 + $1.weight }) - reached, limit: limit)
    guard let choice = covering.choice() else { return nil }
    var levels = mandatory
    for position in choice { levels[candidates[position]] = target }
    let changed = ratings.indices.filter { levels[$0] > ratings[$0].level }
    let raised = ratings.indices.filter { mandatory[$0] > ratings[$0].level }
    return Solution(
      set: changed.map { ($0, levels[$0]) }, must: raised.map { ($0, mandatory[$0]) },
      candidates: candidates, chosen: choice.count,
      cost: changed.reduce(ImprovementCost()) { cost, index in
        let steps = levels[index] - ratings[index].level
        return cost
          + ImprovementCost(
            practices: 1, steps: steps, effort: Int128(ratings[index].effort) * Int128(steps))
      })
  }

  /// A minimal set, before it is put into words.
  struct Solution {
    var set: [(position: Int, level: Int)]
    var must: [(position: Int, level: Int)]
    /// Positions that may be raised to the target beyond `must`.
    var candidates: [Int]
    /// How many of them are.
    var chosen: Int
    var cost: ImprovementCost
  }
}
