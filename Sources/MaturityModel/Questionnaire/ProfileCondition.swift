/// A condition on one profile answer: it is one of the named options.
public struct ProfileCondition: Hashable, Sendable {
  public var profile: Item.ID
  public var options: [String]

  public init(profile: Item.ID, options: [String]) {
    self.profile = profile
    self.options = options
  }
}

/// A text that is shown when a profile answer calls for it.
public struct Notice: Hashable, Sendable {
  public var condition: ProfileCondition
  public var text: String
  /// The id of a questionnaire that can be answered beside this one; nil for a notice that offers none.
  public var companion: String?

  public init(condition: ProfileCondition, text: String, companion: String? = nil) {
    self.condition = condition
    self.text = text
    self.companion = companion
  }
}
