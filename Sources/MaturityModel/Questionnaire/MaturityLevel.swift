/// One rank of the maturity scale with its name and general sense.
public struct MaturityLevel: Hashable, Sendable {
  /// 1 for the least mature level.
  public var rank: Int
  public var name: String
  public var meaning: String

  public init(rank: Int, name: String, meaning: String = "") {
    self.rank = rank
    self.name = name
    self.meaning = meaning
  }
}
