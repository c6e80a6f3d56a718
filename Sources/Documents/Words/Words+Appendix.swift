internal import MaturityModel
internal import Translation

extension Words {
  /// The rule, and what the numbers beside it mean.
  func rule(_ rule: Rule) -> String {
    let progress = phrase(
      """
      Progress is the mean of all practices as a share of the way from 1 to \
      \(levels.count, "highest level"); it assumes equal steps. Missing answers give a range, never a \
      guess.
      """)
    return scores.rule(rule) + " " + progress
  }

  func theLevels(_ count: Int) -> String {
    phrase(count, one: "The one level", other: "The \(number(count), "count") levels")
  }

  /// What the result was computed with.
  func origin(id: String, version: String, digest: String, _ rule: Rule) -> Text {
    let digest: Text = digest.isEmpty ? "" : ", \(digest, .code)"
    return toned(
      """
      Questionnaire \(id, "id") \(version, "version")\(digest, "digest"). Rule \(rule.name, "name"), \
      version \(Rule.version, "version of the rule"), share \(rule.theta.description, "share"), lag \
      \(rule.lag, "lag").
      """)
  }
}
