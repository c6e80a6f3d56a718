/// A result that a team can measure; shown beside the practices, never part of a level or an index.
public struct Outcome: Hashable, Sendable {
  public var id: Item.ID
  public var revision = "1.0"
  public var title: String
  public var question: String
  /// The bands to choose from, worst first.
  public var bands: [String] = []
  public var mirrors = ""
  public var relatedDimensions: [Dimension.ID] = []
  /// The practices that produce the figure.
  public var measuredBy: [Item.ID] = []
  public var note = ""
  public var outOfScopeWhen: ProfileCondition?
}

extension Outcome {
  public init(id: Item.ID, revision: String = "1.0", title: String, question: String) {
    (self.id, self.revision, self.title, self.question) = (id, revision, title, question)
  }
}
