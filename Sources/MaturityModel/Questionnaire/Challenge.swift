/// Something that may hold the work back; rated by severity, never part of a level or an index.
public struct Challenge: Hashable, Sendable {
  public var id: Item.ID
  public var revision: String
  public var title: String
  public var text: String
  /// How one notices it.
  public var sign: String
  /// Where the item comes from, as the questionnaire's own code.
  public var origin: String

  public init(
    id: Item.ID, revision: String = "1.0", title: String, text: String = "", sign: String = "",
    origin: String = ""
  ) {
    self.id = id
    self.revision = revision
    self.title = title
    self.text = text
    self.sign = sign
    self.origin = origin
  }
}
