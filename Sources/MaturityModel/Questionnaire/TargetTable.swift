/// Default target levels by a profile answer, such as how critical the predictions are.
public struct TargetTable: Hashable, Sendable {
  /// The profile item whose answer chooses the target.
  public var profile: Item.ID
  /// Target level by option of that item.
  public var base: [String: Int]
  public var extra: [Extra]

  public init(profile: Item.ID, base: [String: Int], extra: [Extra] = []) {
    (self.profile, self.base, self.extra) = (profile, base, extra)
  }

  /// A higher target for some practices under one option.
  public struct Extra: Hashable, Sendable {
    public var option: String
    public var practices: Practices
    public var level: Int

    /// Which practices it is for.
    public enum Practices: Hashable, Sendable {
      case of([Dimension.ID], isCoreOnly: Bool)
      case named([Item.ID])
    }

    public init(option: String, practices: Practices, level: Int) {
      (self.option, self.practices, self.level) = (option, practices, level)
    }

    /// True where the practice takes part.
    public func covers(_ practice: Practice, in dimension: Dimension) -> Bool {
      switch practices {
      case .named(let ids): ids.contains(practice.id)
      case .of(let dimensions, let isCoreOnly):
        dimensions.contains(dimension.id) && (practice.isCore || !isCoreOnly)
      }
    }
  }
}
