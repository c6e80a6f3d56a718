/// What became of the challenges, or of the outcomes; shown beside the practices, never computed into a level.
public struct SurroundingMoves: Hashable, Sendable {
  public var better: [Moves.Move] = []
  public var worse: [Moves.Move] = []
  public var same: [Item.ID] = []
  /// Rated after, and not before or with another meaning.
  public var new: [Item.ID] = []
  /// Rated before, and not after.
  public var gone: [Item.ID] = []

  /// True where neither side rated anything.
  public var isEmpty: Bool { self == SurroundingMoves() }

  public init() {}

  /// Compares ranks; a move names the challenge or outcome in the place of a practice.
  init(_ sides: Sides<[RankedItem]>, risesAreBetter: Bool) {
    let before = Dictionary(
      sides.before.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let after = Set(sides.after.map(\.id))
    for item in sides.after {
      guard let old = before[item.id], old.isComparable(with: item) else {
        new.append(item.id)
        continue
      }
      let move = Moves.Move(practice: item.id, from: old.rank, to: item.rank)
      if old.rank == item.rank {
        same.append(item.id)
      } else if (item.rank > old.rank) == risesAreBetter {
        better.append(move)
      } else {
        worse.append(move)
      }
    }
    gone = sides.before.map(\.id).filter { !after.contains($0) }
  }
}
