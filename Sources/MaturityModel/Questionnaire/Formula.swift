/// A rule as data: how a number follows from answers, attributes and other measures.
///
/// Whatever is selected, and whatever a threshold compares with, is known before anybody answers.
public struct Formula: Hashable, Sendable {
  public var form: Form
  /// Where the rule stands in its file.
  public var place: SourcePlace

  public init(_ form: Form, at place: SourcePlace = .nowhere) {
    (self.form, self.place) = (form, place)
  }

  public indirect enum Form: Hashable, Sendable {
    case number(Fraction)
    /// The value of the item, or of the option, at hand.
    case value
    /// A measure at the node at hand.
    case measure(String)
    /// The rank being tested inside a ladder.
    case rung
    case attribute(String, otherwise: Fraction?)
    case parameter(String)
    case at(String, Formula)
    /// 1 where the option was chosen, else 0.
    case selected(String)
    case aggregate(Aggregate, Formula, Selection)
    case threshold(Formula, Bound, Formula)
    case list(ListOperator, [Formula])
    case times([Formula])
    case round(Formula, to: Fraction, Rounding)
    /// The number of cuts passed, or the rank that stands at it.
    case bands(Formula, cuts: [Cut], ranks: [Fraction])
    case ladder([Rung], floor: Fraction)
    case not(Formula)
    case first([Case], otherwise: Formula?)
  }

  /// Over the members of a selection; the words behind a name read better over conditions and mean the same.
  public enum Aggregate: String, Hashable, Sendable, CaseIterable {
    case mean, sum, min, max, median
    case share, count, all, any

    /// The operator that computes it.
    var plain: Aggregate {
      switch self {
      case .mean, .share: .mean
      case .sum, .count: .sum
      case .min, .all: .min
      case .max, .any: .max
      case .median: .median
      }
    }
  }

  /// Over a list of parts; `and` and `or` read better over conditions and mean the same as `least` and `greatest`.
  public enum ListOperator: String, Hashable, Sendable, CaseIterable {
    case add, least, greatest, and, or

    var plain: ListOperator {
      switch self {
      case .add: .add
      case .least, .and: .least
      case .greatest, .or: .greatest
      }
    }
  }

  /// Which side of a limit counts.
  public enum Bound: String, Hashable, Sendable, CaseIterable {
    case atLeast, above

    func isPassed(by value: Fraction, _ limit: Fraction) -> Bool {
      switch self {
      case .atLeast: value >= limit
      case .above: value > limit
      }
    }
  }

  public struct Cut: Hashable, Sendable {
    public var bound: Bound
    public var limit: Fraction

    public init(_ bound: Bound, _ limit: Fraction) { (self.bound, self.limit) = (bound, limit) }
  }

  public struct Rung: Hashable, Sendable {
    public var rank: Fraction
    public var condition: Formula

    public init(rank: Fraction, when condition: Formula) {
      (self.rank, self.condition) = (rank, condition)
    }
  }

  public struct Case: Hashable, Sendable {
    public var condition: Formula
    public var result: Formula

    public init(when condition: Formula, then result: Formula) {
      (self.condition, self.result) = (condition, result)
    }
  }
}

/// The nodes, or the options, that a rule runs over.
public struct Selection: Hashable, Sendable {
  public var members = Members.children
  /// The node to start from instead of the one at hand.
  public var start: String?
  /// All of them have to hold.
  public var tests: [String: Test] = [:]
  /// The attribute that weighs; members without it are left out.
  public var weight: String?

  public init() {}

  public enum Members: Hashable, Sendable {
    case children, items, groups, options
    case named([String])
  }

  public indirect enum Test: Hashable, Sendable {
    case equals(Attribute)
    case oneOf([Attribute])
    case equalsRung
    /// Every comparison with its limit; nil stands for the rank being tested.
    case compares([Relation: Fraction?])
    case exists(Bool)
  }

  public enum Relation: String, Hashable, Sendable, CaseIterable {
    case atMost, atLeast, below, above

    func holds(_ value: Fraction, _ limit: Fraction) -> Bool {
      switch self {
      case .atMost: value <= limit
      case .atLeast: value >= limit
      case .below: value < limit
      case .above: value > limit
      }
    }
  }
}
