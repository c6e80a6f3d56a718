/// What became of the challenges, or of the outcomes; shown beside the practices, never computed into a level.
public struct SurroundingMoves: Hashable, Sendable {
  public var better: [Moves.Move] = []
  public var worse: [Moves.Move] = []
  public var same: [String] = []
  /// Rated after, and not before or with another meaning.
  public var new: [String] = []
  /// Rated before, and not after.
  public var gone: [String] = []

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

/// A challenge or an outcome that was rated.
struct RankedItem {
  let id: String
  let revision: String
  /// How many ranks there are to choose from.
  let ranks: Int
  let rank: Int

  func isComparable(with other: RankedItem) -> Bool {
    revision.isSameMajorRevision(as: other.revision) && ranks == other.ranks
  }
}

extension Assessment {
  /// The challenges with a severity, in the order of the questionnaire.
  var comparedChallenges: [RankedItem] {
    questionnaire.challenges.compactMap { challenge in
      guard case .rank(let rank)? = responses[challenge.id]?.answer else { return nil }
      return RankedItem(
        id: challenge.id, revision: challenge.revision, ranks: 5, rank: rank)
    }
  }

  /// The outcomes with a band, in the order of the questionnaire.
  var comparedOutcomes: [RankedItem] {
    questionnaire.outcomes.compactMap { outcome in
      guard isInScope(outcome), case .rank(let rank)? = responses[outcome.id]?.answer else {
        return nil
      }
      return RankedItem(
        id: outcome.id, revision: outcome.revision, ranks: outcome.bands.count, rank: rank)
    }
  }
}
