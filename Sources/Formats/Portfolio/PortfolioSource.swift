package import MaturityModel

/// A questionnaire that files of a portfolio were answered by.
package struct PortfolioSource: Sendable {
  /// Its place among those of the portfolio.
  package let number: Int
  /// The questionnaire without the texts that nobody needs here.
  package let questionnaire: Questionnaire
  /// True for files that hold it themselves.
  package let isEmbedded: Bool
  /// How it stands in several files; nil where it was found elsewhere, or is not worth the memory.
  package var snapshot: [UInt8]?

  package init(number: Int, questionnaire: Questionnaire, isEmbedded: Bool) {
    (self.number, self.questionnaire, self.isEmbedded) = (number, questionnaire, isEmbedded)
  }

  /// True where files with it may be remembered.
  package var canBeRemembered: Bool { !isEmbedded || snapshot != nil }
}

extension Questionnaire {
  /// The questionnaire with the parts of another one where they are the same, so that these stand in memory once.
  package func sharing(with other: Questionnaire) -> Questionnaire {
    var shared = self
    for (index, dimension) in other.dimensions.enumerated()
    where index < dimensions.count && dimensions[index] == dimension {
      shared.dimensions[index] = dimension
    }
    if levels == other.levels { shared.levels = other.levels }
    if scoring == other.scoring { shared.scoring = other.scoring }
    if notices == other.notices { shared.notices = other.notices }
    if profile == other.profile { shared.profile = other.profile }
    if challenges == other.challenges { shared.challenges = other.challenges }
    if outcomes == other.outcomes { shared.outcomes = other.outcomes }
    if context == other.context { shared.context = other.context }
    return shared
  }

  /// The questionnaire without what neither a result nor a list of results shows.
  package var withoutTexts: Questionnaire {
    var short = self
    short.document = .null
    short.about = ""
    short.texts = ReportTexts()
    short.targets = nil
    for (index, dimension) in dimensions.enumerated() {
      short.dimensions[index] = Dimension(id: dimension.id, title: dimension.title)
      short.dimensions[index].weight = dimension.weight
      short.dimensions[index].outOfScopeWhen = dimension.outOfScopeWhen
      short.dimensions[index].practices = dimension.practices.map { practice in
        var short = Practice(
          id: practice.id, revision: practice.revision, title: practice.title)
        (short.isCore, short.isKey) = (practice.isCore, practice.isKey)
        short.isStandard = practice.isStandard
        (short.weight, short.effort) = (practice.weight, practice.effort)
        short.allowsNotApplicable = practice.allowsNotApplicable
        return short
      }
    }
    short.challenges = challenges.map {
      Challenge(id: $0.id, revision: $0.revision, title: $0.title)
    }
    return short
  }
}
