/// What was answered to one item of a model.
public struct ModelAnswer: Hashable, Sendable {
  public var choice: Choice
  /// The criteria that were ticked; nil where nobody looked at them.
  public var criteria: [String]?
  /// Options that do not apply.
  public var optionsNotApplicable: [String] = []
  public var hasNote = false

  public init(_ choice: Choice) { self.choice = choice }

  public enum Choice: Hashable, Sendable {
    case step(String)
    case options([String])
    case number(Fraction)
    case text(String)
    case unknown
    case notApplicable
  }
}

/// Everything that was answered to a model.
public struct ModelAnswers: Hashable, Sendable {
  public var answers: [String: ModelAnswer] = [:]
  /// The chosen options of each profile item.
  public var profile: [String: [String]] = [:]

  public init() {}
}
