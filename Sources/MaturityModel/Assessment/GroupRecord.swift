/// What the file of a group keeps of how its answers came about: counts, decisions and dissent.
///
/// Who voted what is not in it, whatever the anonymity.
public struct GroupRecord: Hashable, Sendable {
  public var anonymity: Anonymity
  /// How many took part.
  public var respondents = 0
  /// Who took part; empty unless everybody is named.
  public var people: [Respondent] = []
  /// The votes by practice id, the first round first; a later round holds what was voted on again.
  public var rounds: [[Item.ID: Count]] = []
  /// What the group settled, by practice id; empty where nobody met.
  public var decisions: [Item.ID: Settlement] = [:]
  /// Views that differ from what was decided, in an order that tells nothing.
  public var dissent: [Objection] = []
  /// How far the overall result depends on any one person; nil where nobody knows.
  public var stability: Stability?
  /// The same for the dimensions, by id.
  public var dimensionStability: [Dimension.ID: Stability] = [:]
  /// The practices on which two camps stand in a way that matters for the level, by id.
  public var splits: [Item.ID] = []
  /// How roles see the whole, where they are large enough; empty in a pool.
  public var roles: [RoleStanding] = []
  /// What was agreed before the votes; nil where nobody met.
  public var frame: Agreement?
  /// The record as its file spells it, where that is more than this version writes or in another shape; written back
  /// unchanged.
  public var spelling: JSON?

  /// One round of votes on one practice.
  public struct Count: Hashable, Sendable {
    public var votes: Votes
    /// True where the level of the dimension depended on who was right.
    public var matters: Bool

    public init(_ votes: Votes, matters: Bool) { (self.votes, self.matters) = (votes, matters) }
  }

  /// How a practice was settled.
  public struct Settlement: Hashable, Sendable {
    public var decision: Decision
    /// Whole minutes of talking.
    public var minutes: Int

    public init(_ decision: Decision, minutes: Int = 0) {
      self.decision = decision
      self.minutes = minutes
    }
  }

  /// A view that differs from what was decided about a practice.
  public struct Objection: Hashable, Sendable {
    /// The practice's id.
    public var practice: Item.ID
    public var dissent: Dissent

    public init(on practice: Item.ID, _ dissent: Dissent) {
      self.practice = practice
      self.dissent = dissent
    }
  }

  /// What a group agreed on before it voted.
  public struct Agreement: Hashable, Sendable {
    public var period: String
    public var evidenceRule = ""
    public var decisionRule = ""
    /// Empty in a pool.
    public var facilitator = ""
  }
}

extension GroupRecord {
  package init() { self.init(anonymity: .facilitatorOnly) }

  /// The same as a pool: without people, the facilitator, and the names of who disagreed.
  ///
  /// The reasons of a dissent are one person's own words; `keepsReasons` says whether the group keeps them.
  public func pooled(keepsReasons: Bool) -> GroupRecord {
    var pool = self
    pool.spelling = nil
    pool.anonymity = .pooled
    pool.people = []
    pool.roles = []
    pool.frame?.facilitator = ""
    pool.dissent = dissent.map { objection in
      Objection(
        on: objection.practice,
        Dissent(objection.dissent.vote, reason: keepsReasons ? objection.dissent.reason : ""))
    }
    pool.dissent.sort(by: Objection.isOrdered)
    return pool
  }
}

extension GroupRecord.Objection {
  /// An order that says nothing about who spoke, and when.
  static func isOrdered(_ left: Self, _ right: Self) -> Bool { left.key < right.key }

  private typealias Key = (Item.ID, Int, String, String, String)

  private var key: Key {
    let (place, words): (Int, String) =
      switch dissent.vote {
      case .level(let level): (level, "")
      case .unknown: (-1, "")
      case .notApplicable: (0, "")
      case .options(let ids): (0, ids.joined(separator: ","))
      case .number(let number): (number.floor(), number.spelled)
      case .text(let text): (0, text)
      }
    return (practice, place, words, dissent.reason, dissent.name)
  }
}

extension GroupRecord.Agreement { package init() { self.init(period: "") } }

/// How far a result depends on who is in the room: its range when any one respondent is left out.
public struct Stability: Hashable, Sendable {
  /// The lowest and the highest level of those that can be rated; nil without any.
  public var level: ClosedRange<Int>?
  /// The lowest and the highest index; nil without any.
  public var index: ClosedRange<Fraction>?

  package init(levels: [Int], indices: [Fraction]) {
    if let low = levels.min(), let high = levels.max() { level = low...high }
    if let low = indices.min(), let high = indices.max() { index = low...high }
  }

  /// The lowest and the highest level with everybody, which is `level`, and without any one; nil where leaving somebody
  /// out leaves too little.
  public func levels(with level: Int?) -> ClosedRange<Int>? {
    self.level.map { range in
      min(range.lowerBound, level ?? .max)...max(range.upperBound, level ?? .min)
    }
  }
}

/// Where the people of one role see the whole, as far as there are enough of them.
public struct RoleStanding: Hashable, Sendable {
  /// As the group wrote it; empty for those without one.
  public var role: String
  public var people: Int
  /// Nil where too little is answered to name a level.
  public var level: Int?
  /// The lowest and the highest level that the missing answers leave possible.
  public var levelLow: Int
  public var levelHigh: Int

  public init(role: String, people: Int, level: Int?, levelLow: Int, levelHigh: Int) {
    self.role = role
    self.people = people
    self.level = level
    self.levelLow = levelLow
    self.levelHigh = levelHigh
  }
}
