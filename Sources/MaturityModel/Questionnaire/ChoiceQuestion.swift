/// A question with options to choose from: a profile item or a context item.
public struct ChoiceQuestion: Hashable, Sendable {
  public var id: Item.ID
  public var question: String
  public var options: [Option]
  public var isRequired = false
  /// How many options may be chosen: 1 or more.
  public var maximum = 1
  /// True where a text of one's own may stand beside the chosen option.
  public var allowsText = false

  /// One answer on offer.
  public struct Option: Hashable, Sendable {
    public var id: String
    public var text: String
    /// True for an option such as *none* that excludes all others.
    public var isAlone: Bool

    public init(id: String, text: String, isAlone: Bool = false) {
      (self.id, self.text, self.isAlone) = (id, text, isAlone)
    }
  }
}

extension ChoiceQuestion {
  public init(id: Item.ID, question: String, options: [Option]) {
    (self.id, self.question, self.options) = (id, question, options)
  }
}
