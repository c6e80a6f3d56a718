/// Something that may hold the work back; rated by severity, never part of a level or an index.
public struct Challenge: Hashable, Sendable {
  public var id: Item.ID
  public var revision = "1.0"
  public var title: String
  public var text = ""
  /// How one notices it.
  public var sign = ""
  /// Where the item comes from, as the questionnaire's own code.
  public var origin = ""
}

extension Challenge {
  public init(id: Item.ID, revision: String = "1.0", title: String) {
    (self.id, self.revision, self.title) = (id, revision, title)
  }
}
