/// W08: whose work the answers are about, and of which time.
extension QuestionnaireLinter {
  private static let units: Set<String> = [
    "team", "teams", "organisation", "organization", "organisation's", "project", "product",
    "scope", "system", "systems", "service", "company", "department", "group", "unit",
    "application", "workload", "portfolio", "supplier", "business",
  ]
  private static let periods: Set<String> = [
    "today", "now", "current", "currently", "present", "month", "months", "year", "years",
    "quarter", "week", "weeks", "day", "days", "period", "recent", "recently",
  ]

  mutating func checkFrame() {
    guard !questionnaire.rated.isEmpty else { return }
    let words = Set(questionnaire.introduction.flatMap(\.words))
    let missing = [
      words.isDisjoint(with: Self.units) ? "whose work it is about" : nil,
      words.isDisjoint(with: Self.periods) ? "which time it is about" : nil,
    ].compactMap(\.self)
    guard !missing.isEmpty else { return }
    report(
      "W08", questionnaire.place,
      "neither about nor the rules say \(missing.joined(separator: " and "))",
      "Say it once, such as: answer for your team, as things are today.")
  }
}
