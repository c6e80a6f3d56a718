/// What one item asks, and how its answer becomes an exact value.
public struct ModelItem: Hashable, Sendable {
  public var question = ""
  public var why = ""
  public var evidence = ""
  /// Abbreviations of the roles that can best answer, such as `DE`.
  public var askedOf: [String] = []
  /// The next step from the lower answers, and from the higher ones.
  public var nextLow = ""
  public var nextHigh = ""
  public var kind: Kind
  /// Conditions that must all hold for any step above the lowest.
  public var criteria: [Criterion] = []
  public var allowsNotApplicable = false
  public var notApplicableWhen = ""
  /// Nil: as the policy of the file.
  public var notApplicable: Model.NotApplicable?
  public var revision = "1.0"
  public var isStandard = false
  public var effort = Effort.medium
  public var hasTrend = false
  /// What has to be reached elsewhere before this can be.
  public var needs: [Prerequisite] = []
  public var relieves: [Relief] = []

  public init(kind: Kind) { self.kind = kind }

  public enum Kind: Hashable, Sendable {
    /// One step of a scale, or of the item's own options; `scale` is nil for these.
    case choice(steps: [Scale.Step], scale: String?)
    /// Any number of options; the value is computed over them, and may have names from a scale.
    case many(options: [Option], value: Formula, scale: String?)
    case number(NumberRange)
    /// Kept and shown, never scored.
    case text
  }

  public struct Criterion: Hashable, Sendable {
    public var id: String
    public var text: String

    public init(id: String, text: String) { (self.id, self.text) = (id, text) }
  }

  /// One answer on offer of an item with many.
  public struct Option: Hashable, Sendable {
    public var id: String
    public var text: String
    /// More than 0.
    public var weight = Fraction.one
    /// True for an option such as *none of these*, which stands alone.
    public var isExclusive = false
    public var allowsNotApplicable = false

    public init(id: String, text: String) { (self.id, self.text) = (id, text) }
  }

  /// True for an item whose answer has a value.
  public var isScored: Bool {
    switch kind {
    case .choice, .many, .number: true
    case .text: false
    }
  }
}

/// The numbers that an item takes, and what they are worth.
public struct NumberRange: Hashable, Sendable {
  /// Inclusive limits of the answer.
  public var minimum: Fraction
  public var maximum: Fraction
  public var unit = ""
  public var isWhole = false
  /// How a screen words it; the direction of the value comes from the points.
  public var lowerIsBetter = false
  /// From answers to values, piecewise linear: answers rise from the minimum to the maximum, values only rise or only fall.
  public var points: [Point]

  public init(minimum: Fraction, maximum: Fraction) {
    (self.minimum, self.maximum) = (minimum, maximum)
    points = [Point(answer: minimum, value: minimum), Point(answer: maximum, value: maximum)]
  }

  public struct Point: Hashable, Sendable {
    public var answer: Fraction
    public var value: Fraction

    public init(answer: Fraction, value: Fraction) { (self.answer, self.value) = (answer, value) }
  }

  /// True for an answer within the limits, and a whole one where only those are asked for.
  public func takes(_ answer: Fraction) -> Bool {
    (minimum...maximum).contains(answer) && (!isWhole || answer.isWhole)
  }

  /// The exact value of an answer within the limits.
  public func value(of answer: Fraction) -> Fraction {
    for (left, right) in zip(points, points.dropFirst()) where answer <= right.answer {
      let slope = (right.value - left.value) / (right.answer - left.answer)
      return left.value + slope * (answer - left.answer)
    }
    return points.last?.value ?? answer
  }

  /// The answer that has a value; of several the first.
  public func answer(worth value: Fraction) -> Fraction? {
    for (left, right) in zip(points, points.dropFirst()) {
      let (low, high) = (min(left.value, right.value), max(left.value, right.value))
      guard (low...high).contains(value) else { continue }
      if left.value == right.value { return left.answer }
      let slope = (right.answer - left.answer) / (right.value - left.value)
      return left.answer + slope * (value - left.value)
    }
    return nil
  }

  /// The smallest and the largest value.
  public var ends: (low: Fraction, high: Fraction) {
    let values = points.map(\.value)
    return (values.min() ?? minimum, values.max() ?? maximum)
  }
}
