/// A questionnaire that thousands of entries share: a class, so that it stands in memory once.
public final class SharedQuestionnaire: Sendable {
  public let questionnaire: Questionnaire
  /// The ids of all practices in questionnaire order.
  public let practices: [Item.ID]

  public init(_ questionnaire: Questionnaire) {
    self.questionnaire = questionnaire
    practices = questionnaire.practices.map(\.id)
  }
}

extension SharedQuestionnaire: Hashable {
  public static func == (left: SharedQuestionnaire, right: SharedQuestionnaire) -> Bool {
    if left === right { return true }
    let (one, other) = (left.questionnaire, right.questionnaire)
    guard one.digest == other.digest, one.version == other.version else { return false }
    // A digest tells it all, whatever texts were left out here.
    return !one.digest.isEmpty || one.dimensions == other.dimensions
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(questionnaire.digest)
    hasher.combine(questionnaire.version)
  }
}
