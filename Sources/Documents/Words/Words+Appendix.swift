internal import MaturityModel

extension Words {
  /// The rule, and what the numbers beside it mean.
  func rule(_ rule: Rule) -> String {
    scores.rule(rule) + " Progress is the mean of all practices as a share of the way from 1 to "
      + "\(levels.count); it assumes equal steps. Missing answers give a range, never a guess."
  }

  func theLevels(_ count: Int) -> String { "The \(number(count)) levels" }

  /// What the result was computed with.
  func origin(id: String, version: String, digest: String, _ rule: Rule) -> Text {
    let digest: Text = digest.isEmpty ? "" : ", \(digest, .code)"
    return
      "Questionnaire \(id) \(version)\(digest). Rule \(rule.name), version \(Rule.version), share \(rule.theta.description), lag \(rule.lag)."
  }
}
