/// What is known of the people behind the answers, as far as confidence depends on it.
public struct Respondents: Hashable, Sendable {
  /// How many people answered: 1 or more.
  public var count: Int
  /// The lowest and highest overall level when any one of them is left out.
  public var leaveOneOut: ClosedRange<Int>?
  /// The same for dimensions, by id.
  public var dimensionLeaveOneOut: [String: ClosedRange<Int>]
  /// The practices on which the group is split in a way that matters for the level, by id.
  public var splits: Set<String>

  public init(
    count: Int = 1, leaveOneOut: ClosedRange<Int>? = nil,
    dimensionLeaveOneOut: [String: ClosedRange<Int>] = [:], splits: Set<String> = []
  ) {
    self.count = count
    self.leaveOneOut = leaveOneOut
    self.dimensionLeaveOneOut = dimensionLeaveOneOut
    self.splits = splits
  }

  /// Reads the `group` of an assessment: `respondents` as a list or a number, `leaveOneOut` with `levelLow`,
  /// `levelHigh` and, under `dimensions`, the same by dimension, and `splits` as a list of practice ids.
  ///
  /// What is missing or has another shape counts as not known.
  public init(group: JSON) {
    let members = group.members ?? [:]
    let people = members["respondents"]
    count = max(1, people?.elements?.count ?? people?.whole ?? 1)
    let stability = members["leaveOneOut"]
    leaveOneOut = stability.flatMap(Self.range)
    let dimensions = stability?.members?["dimensions"]?.members ?? [:]
    dimensionLeaveOneOut = dimensions.compactMapValues(Self.range)
    splits = Set((members["splits"]?.elements ?? []).compactMap(\.text))
  }

  private static func range(_ value: JSON) -> ClosedRange<Int>? {
    guard let low = value.members?["levelLow"]?.whole,
      let high = value.members?["levelHigh"]?.whole, low <= high
    else { return nil }
    return low...high
  }
}
