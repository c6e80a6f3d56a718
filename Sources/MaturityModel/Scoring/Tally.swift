/// How much weight stands at each level; all that a level and an index depend on.
///
/// Adding, taking away and rating a tally take time that does not depend on how many answers it holds.
public struct Tally: Hashable, Sendable {
  private var weights: [Int]
  private var keys: [Int]

  /// An empty tally for levels 1…`topLevel`.
  public init(topLevel: Int) {
    weights = Array(repeating: 0, count: topLevel + 1)
    keys = weights
  }

  /// A tally of ratings, whose levels are 1…`topLevel`.
  public init(_ ratings: some Sequence<Rating>, topLevel: Int) {
    self.init(topLevel: topLevel)
    for rating in ratings { add(rating) }
  }

  public mutating func add(_ rating: Rating) { change(rating, by: 1) }

  /// Takes back what was added before.
  public mutating func remove(_ rating: Rating) { change(rating, by: -1) }

  private mutating func change(_ rating: Rating, by sign: Int) {
    weights[rating.level] += sign * rating.weight
    if rating.isKey { keys[rating.level] += sign }
  }

  /// The sum of all weights.
  public var weight: Int { weights.reduce(0, +) }

  /// The weight at a level or above.
  public func weight(from level: Int) -> Int {
    level >= weights.count ? 0 : weights[max(0, level)...].reduce(0, +)
  }

  /// The lowest level there is; nil when empty.
  var lowest: Int? { weights.firstIndex { $0 > 0 } }

  /// The lowest level of a key member; nil without one.
  var lowestKey: Int? { keys.firstIndex { $0 > 0 } }

  /// The sum of weight times steps above level 1.
  var weightedSteps: Int { weights.indices.dropFirst().reduce(0) { $0 + weights[$1] * ($1 - 1) } }
}
