package import MaturityModel

/// What texts about a portfolio need to know of a questionnaire.
package struct PortfolioQuestionnaire: Hashable, Sendable {
  package var id: String
  package var version: String
  /// The ids of the dimensions in their order.
  package var dimensions: [String]
  /// The titles of dimensions, practices and challenges by id.
  package var titles: [String: String]
  package var topLevel: Int
  package var profile: [ChoiceQuestion]
}

extension PortfolioQuestionnaire {
  init(_ questionnaire: Questionnaire) {
    var titles: [String: String] = [:]
    for dimension in questionnaire.dimensions {
      titles[dimension.id] = dimension.title
      for practice in dimension.practices { titles[practice.id] = practice.title }
    }
    for challenge in questionnaire.challenges { titles[challenge.id] = challenge.title }
    self.init(
      id: questionnaire.id, version: questionnaire.version,
      dimensions: questionnaire.dimensions.map(\.id), titles: titles,
      topLevel: questionnaire.topLevel, profile: questionnaire.profile)
  }
}
