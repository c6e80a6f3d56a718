/// A text that is being typed and not kept yet: what a killed program brings back.
public struct Draft: Hashable, Sendable {
  public let field: Field
  /// What stands in the lines of the form, in their order.
  public let texts: [String]
  /// The line in focus.
  public let focus: Int
  /// True where nothing was typed that would be lost.
  public let isUntouched: Bool

  public init(
    _ form: Form, of subject: String = "", texts: [String], focus: Int = 0,
    isUntouched: Bool = false
  ) {
    field = Field(form: form, subject: subject)
    (self.texts, self.focus, self.isUntouched) = (texts, focus, isUntouched)
  }

  /// Which field or form is open.
  public struct Field: Hashable, Sendable {
    public let form: Form
    /// What it is about: an item, a place in a list, a file; empty where there is only one.
    public let subject: String
  }

  /// Everything that can be typed into, but the filter of the commands, and ballots that are pasted: they are votes.
  public enum Form: String, CaseIterable, Sendable {
    case note, reason, evidence, text, target, about, action, parked, settling, setUp, person
    case ballots, groupNote, groupEvidence, groupReason, groupAnswer, park, dissent, new, rename,
      search, report
    case number, words, repository
  }
}
