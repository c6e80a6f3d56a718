/// An ordered list of named steps: what an answer can be, and what a result is called.
public struct Scale: Hashable, Sendable {
  public var name: String
  /// 2…20 of them, worst first; their values never fall.
  public var steps: [Step]

  public init(name: String, steps: [Step]) { (self.name, self.steps) = (name, steps) }

  /// The step with a value; of several the first one.
  public func step(at value: Fraction) -> Step? { steps.first { $0.value == value } }

  public struct Step: Hashable, Sendable {
    public var id: String
    public var name: String
    public var value: Fraction
    public var meaning: String
    /// True for a step that counts only with a note beside it.
    public var needsNote: Bool

    public init(
      id: String, name: String, value: Fraction, meaning: String = "", needsNote: Bool = false
    ) {
      (self.id, self.name, self.value) = (id, name, value)
      (self.meaning, self.needsNote) = (meaning, needsNote)
    }
  }
}
