/// How much weight stands at each level; all that a level and an index depend on.
///
/// Adding, taking away and rating a tally take time that does not depend on how many answers it holds.
public struct Tally: Hashable, Sendable {
  /// By level, from 0.
  private var standings: [Standing]

  /// What stands at one level.
  private struct Standing: Hashable {
    var weight = 0
    var keys = 0
  }

  /// An empty tally for levels 1…`topLevel`.
  public init(topLevel: Int) { standings = Array(repeating: Standing(), count: topLevel + 1) }

  /// A tally of ratings, whose levels are 1…`topLevel`.
  public init(_ ratings: some Sequence<Rating>, topLevel: Int) {
    self.init(topLevel: topLevel)
    for rating in ratings { add(rating) }
  }

  public mutating func add(_ rating: Rating) { change(rating, by: 1) }

  /// Takes back what was added before.
  public mutating func remove(_ rating: Rating) { change(rating, by: -1) }

  private mutating func change(_ rating: Rating, by sign: Int) {
    standings[rating.level].weight += sign * rating.weight
    if rating.isKey { standings[rating.level].keys += sign }
  }

  /// The sum of all weights.
  public var weight: Int { weight(from: 0) }

  /// The weight at a level or above.
  public func weight(from level: Int) -> Int {
    standings.dropFirst(max(0, level)).reduce(0) { $0 + $1.weight }
  }

  /// The lowest level there is; nil when empty.
  var lowest: Int? { standings.firstIndex { $0.weight > 0 } }

  /// The lowest level of a key member; nil without one.
  var lowestKey: Int? { standings.firstIndex { $0.keys > 0 } }

  /// The sum of weight times steps above level 1.
  var weightedSteps: Int {
    standings.indices.dropFirst().reduce(0) { $0 + standings[$1].weight * ($1 - 1) }
  }
}
