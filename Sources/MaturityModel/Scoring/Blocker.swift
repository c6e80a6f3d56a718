/// A gate that keeps a dimension, or the whole, from the next level.
public enum Blocker<Member: Hashable & Sendable>: Hashable, Sendable {
  /// Members that are more than the lag behind.
  case floor([Shortfall])
  /// Key members that have not reached the level themselves.
  case key([Shortfall])
  /// Too small a share has reached the level: weights, which are counts where every weight is 1.
  case share(have: Int, need: Int, of: Int)

  /// A practice, or a dimension, that is too low.
  public struct Shortfall: Hashable, Sendable {
    public var id: Member
    public var level: Int
    /// The level that it needs at least.
    public var needed: Int
  }
}

extension Rule {
  /// The gates of `target` that fail, in the order floor, key, share.
  ///
  /// `ids` names the ratings.
  public func blockers<Member>(
    _ ratings: [Rating], ids: [Member], of target: Int
  ) -> [Blocker<Member>] {
    var blockers: [Blocker<Member>] = []
    let shortfall: (Int, Int) -> Blocker<Member>.Shortfall = {
      .init(id: ids[$0], level: ratings[$0].level, needed: $1)
    }
    let floor = floor(under: target)
    let low = ratings.indices.filter { ratings[$0].level < floor }
    if !low.isEmpty { blockers.append(.floor(low.map { shortfall($0, floor) })) }
    let keys = ratings.indices.filter { ratings[$0].isKey && ratings[$0].level < target }
    if !keys.isEmpty { blockers.append(.key(keys.map { shortfall($0, target) })) }
    let have = ratings.reduce(0) { $0 + ($1.level >= target ? $1.weight : 0) }
    let all = ratings.reduce(0) { $0 + $1.weight }
    if have < needed(of: all) {
      blockers.append(.share(have: have, need: needed(of: all), of: all))
    }
    return blockers
  }
}
