/// A group of practices that is rated together, such as data management.
public struct Dimension: Hashable, Sendable {
  public typealias ID = Identifier<Dimension>

  public var id: Dimension.ID
  public var title: String
  public var purpose: String
  /// How the dimension looks at the bottom, in the middle and at the top of the scale.
  public var low: String
  public var middle: String
  public var high: String
  /// 1…1000; what the dimension counts in the overall level and index.
  public var weight: Int
  public var outOfScopeWhen: ProfileCondition?
  public var practices: [Practice]

  public init(
    id: Dimension.ID, title: String, purpose: String = "", low: String = "", middle: String = "",
    high: String = "", weight: Int = 1, outOfScopeWhen: ProfileCondition? = nil,
    practices: [Practice]
  ) {
    self.id = id
    self.title = title
    self.purpose = purpose
    self.low = low
    self.middle = middle
    self.high = high
    self.weight = weight
    self.outOfScopeWhen = outOfScopeWhen
    self.practices = practices
  }
}
