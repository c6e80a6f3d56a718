/// A question with options to choose from: a profile item or a context item.
public struct ChoiceQuestion: Hashable, Sendable {
  public var id: Item.ID
  public var question: String
  public var options: [Option]
  public var isRequired: Bool
  /// How many options may be chosen: 1 or more.
  public var maximum: Int
  /// True where a text of one's own may stand beside the chosen option.
  public var allowsText: Bool

  public init(
    id: Item.ID, question: String, options: [Option], isRequired: Bool = false, maximum: Int = 1,
    allowsText: Bool = false
  ) {
    self.id = id
    self.question = question
    self.options = options
    self.isRequired = isRequired
    self.maximum = maximum
    self.allowsText = allowsText
  }

  /// One answer on offer.
  public struct Option: Hashable, Sendable {
    public var id: String
    public var text: String

    public init(id: String, text: String) {
      self.id = id
      self.text = text
    }
  }
}
