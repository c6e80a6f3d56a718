/// A form that was sent out to the people of a workshop: which questions it asks, and in which order.
public struct Invitation: Hashable, Sendable {
  /// The id of the questionnaire, its version and its digest.
  public var questionnaire: String
  public var version: String
  public var digest: String
  /// The practices in the order in which text codes answer them.
  public var practices: [Item.ID]
  public var title: String
  /// K, the rank of the most mature level.
  public var levels: Int
  /// Keys of the file that this version does not know; written back unchanged.
  public var otherKeys: [String: JSON] = [:]

  public init(
    questionnaire: String, version: String, digest: String, practices: [Item.ID], title: String,
    levels: Int
  ) {
    (self.questionnaire, self.version, self.digest) = (questionnaire, version, digest)
    (self.practices, self.title, self.levels) = (practices, title, levels)
  }
}

/// What somebody said about a ballot of a workshop.
public enum BallotUse: Hashable, Sendable {
  /// It belongs to a person on the list.
  case of(Respondent.ID)
  /// It does not count.
  case leftOut
}
