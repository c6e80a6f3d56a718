/// The assessment that goes beside another one: the same subject, asked a second questionnaire in a file of its own.
public struct Companion: Hashable, Sendable {
  /// The id of its questionnaire.
  public var id: String
  /// Its file, as a path from the folder of the file that names it.
  public var file: String
  public var otherKeys: [String: JSON] = [:]

  public init(id: String, file: String) { (self.id, self.file) = (id, file) }
}

/// What is told of the other one of two assessments that go beside each other; their levels are never mixed.
public struct Beside: Hashable, Sendable {
  /// Where the open one of the two stands: 1 for the one that names the other, 2 for that one.
  public let position: Int
  /// What the other one asks.
  public let title: String
  public let level: Int?
  /// Practices of the other one with an answer, of those that are asked.
  public let answered: Int
  public let asked: Int

  /// - Parameters:
  ///   - other: The other one.
  ///   - position: Where the open one stands, 1 or 2.
  public init(_ other: Assessment, openAt position: Int) {
    self.position = position
    title = other.questionnaire.title
    level = other.headline.overall.level
    let practices = other.practicesInScope
    asked = practices.count
    answered = practices.count { other.responses[$0]?.answer != nil }
  }

  /// For the first line.
  public var place: String { "\(position) of 2" }
}
