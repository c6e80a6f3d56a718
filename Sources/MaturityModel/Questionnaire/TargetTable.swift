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
    public var dimensions: [Dimension.ID]
    /// True: core practices only.
    public var isCoreOnly: Bool
    public var level: Int

    public init(option: String, dimensions: [Dimension.ID], isCoreOnly: Bool, level: Int) {
      self.option = option
      self.dimensions = dimensions
      self.isCoreOnly = isCoreOnly
      self.level = level
    }
  }
}
