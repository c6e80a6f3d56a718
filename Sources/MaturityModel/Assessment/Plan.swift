/// What people decided about the plan of an assessment; all else in a roadmap is computed.
public struct Plan: Hashable, Sendable {
  /// Nil for the usual one: the targets where there are any, else the next level.
  public var goal: Goal?
  /// How many effort points fit into one phase; nil for the questionnaire's number.
  public var capacity: Int?
  /// Where practices were moved to by hand.
  public var moved: [Item.ID: Band]
  /// The practices that are not to be in the plan.
  public var leftOut: [Item.ID]
  /// What was planned in the assessment before this one.
  public var previous: [Step]
  public var otherKeys: [String: JSON]

  public init(
    goal: Goal? = nil, capacity: Int? = nil, moved: [Item.ID: Band] = [:], leftOut: [Item.ID] = [],
    previous: [Step] = [], otherKeys: [String: JSON] = [:]
  ) {
    self.goal = goal
    self.capacity = capacity
    self.moved = moved
    self.leftOut = leftOut
    self.previous = previous
    self.otherKeys = otherKeys
  }

  /// What a plan leads to.
  public enum Goal: String, Hashable, Sendable, CaseIterable {
    /// Every practice at its target.
    case targets
    /// The smallest set of changes that raises the overall level.
    case nextLevel
    /// Every practice one level higher.
    case oneStep
  }

  /// When something is to be done, as roughly as can be said.
  public enum Band: String, Hashable, Sendable, CaseIterable, Comparable {
    /// In the first phase.
    case now
    /// In the second or third.
    case next
    /// After that.
    case later

    public static func < (left: Band, right: Band) -> Bool {
      left.phases.lowerBound < right.phases.lowerBound
    }

    init(phase: Int) { self = Self.allCases.first { $0.phases.contains(phase) } ?? .later }

    var phases: ClosedRange<Int> {
      switch self {
      case .now: 1...1
      case .next: 2...3
      case .later: 4...Int.max
      }
    }
  }

  /// A practice that was to rise.
  public struct Step: Hashable, Sendable {
    public var practice: Item.ID
    /// What was answered, and what was to be.
    public var from: Answer
    public var to: Answer
    public var band: Band
    public var otherKeys: [String: JSON]

    public init(
      practice: Item.ID, from: Answer, to: Answer, band: Band, otherKeys: [String: JSON] = [:]
    ) {
      self.practice = practice
      self.from = from
      self.to = to
      self.band = band
      self.otherKeys = otherKeys
    }
  }
}
