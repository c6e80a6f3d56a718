/// A result that a team can measure; shown beside the practices, never part of a level or an index.
public struct Outcome: Hashable, Sendable {
  public var id: Item.ID
  public var revision: String
  public var title: String
  public var question: String
  /// The bands to choose from, worst first.
  public var bands: [String]
  public var mirrors: String
  public var relatedDimensions: [Dimension.ID]
  /// The practices that produce the figure.
  public var measuredBy: [Item.ID]
  public var note: String
  public var outOfScopeWhen: ProfileCondition?

  public init(
    id: Item.ID, revision: String = "1.0", title: String, question: String, bands: [String],
    mirrors: String = "", relatedDimensions: [Dimension.ID] = [], measuredBy: [Item.ID] = [],
    note: String = "", outOfScopeWhen: ProfileCondition? = nil
  ) {
    self.id = id
    self.revision = revision
    self.title = title
    self.question = question
    self.bands = bands
    self.mirrors = mirrors
    self.relatedDimensions = relatedDimensions
    self.measuredBy = measuredBy
    self.note = note
    self.outOfScopeWhen = outOfScopeWhen
  }
}
