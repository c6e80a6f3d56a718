/// The names of the levels of a questionnaire, the least mature first: how many there are, and what each is called.
public struct Levels: Hashable, Sendable {
  public let names: [String]

  public init(_ names: [String]) { self.names = names }

  public var count: Int { names.count }

  /// The name of a level; empty for one that is not on the scale.
  public func name(of level: Int) -> String {
    names.indices.contains(level - 1) ? names[level - 1] : ""
  }

  /// Which of the five colours a level has: 1 + ⌊4 · (level − 1) / (K − 1) + ½⌋.
  func colour(of level: Int) -> Int {
    guard count > 1 else { return 1 }
    let level = min(max(1, level), count)
    return 1 + (8 * (level - 1) + count - 1) / (2 * (count - 1))
  }
}
