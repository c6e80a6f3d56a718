/// A challenge or an outcome that was rated.
struct RankedItem {
  let id: Item.ID
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
      return RankedItem(id: challenge.id, revision: challenge.revision, ranks: 5, rank: rank)
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
