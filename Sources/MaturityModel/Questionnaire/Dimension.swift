/// A group of practices that is rated together, such as data management.
public struct Dimension: Hashable, Sendable {
  public typealias ID = Identifier<Dimension>

  public var id: Dimension.ID
  public var title: String
  public var purpose = ""
  /// How the dimension looks at the bottom, in the middle and at the top of the scale.
  public var low = ""
  public var middle = ""
  public var high = ""
  /// 1…1000; what the dimension counts in the overall level and index.
  public var weight = 1
  public var outOfScopeWhen: ProfileCondition?
  public var practices: [Practice] = []
}

extension Dimension {
  public init(id: Dimension.ID, title: String) { (self.id, self.title) = (id, title) }
}
