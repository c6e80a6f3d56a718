/// A questionnaire that loads at once and whose items are easy to tell apart.
///
/// Practices p-01 to p-12 in two dimensions, two challenges and an outcome; *not applicable* is offered for p-02 alone.
enum Probe {
  /// The practices, in the order of the walk.
  static let practices = (1...12).map(id)

  static func id(_ number: Int) -> String { number < 10 ? "p-0\(number)" : "p-\(number)" }

  /// The questionnaire's file.
  static let questionnaire = questionnaire(12)

  /// The same with another number of practices, six or fewer of them in the first dimension.
  static func questionnaire(_ count: Int) -> String {
    let practices = (1...max(2, count)).map(id)
    return """
      { "format": 1, "id": "probe", "version": "1.0.0", "title": "Probe",
        "about": "For tests.",
        "levels": [\(levels)],
        "scoring": { "rule": "gated", "theta": "3/4", "lag": 1 },
        "dimensions": [
          { "id": "one", "title": "One", "practices": [\(practices.prefix(min(6, practices.count - 1)).map(practice).joined(separator: ", "))] },
          { "id": "two", "title": "Two", "practices": [\(practices.dropFirst(min(6, practices.count - 1)).map(practice).joined(separator: ", "))] } ],
        "challenges": [
          { "id": "ch-01", "title": "Drift", "text": "Models age unseen." },
          { "id": "ch-02", "title": "Handover", "text": "Nobody takes over." } ],
        "outcomes": [
          { "id": "o-01", "title": "Lead time", "question": "How long does a change take?",
            "bands": ["A year", "A month", "A day"] } ] }
      """
  }

  private static let levels = ["Ad hoc", "Repeated", "Defined", "Measured", "Improving"]
    .enumerated().map {
      "{ \"rank\": \($0 + 1), \"name\": \"\($1)\", \"meaning\": \"Work is \($1).\" }"
    }
    .joined(separator: ", ")

  private static func practice(_ id: String) -> String {
    let anchors = (1...5).map { "\"Anchor \($0) of \(id).\"" }.joined(separator: ", ")
    let refusal =
      id == "p-02" ? ", \"notApplicable\": { \"allowed\": true, \"when\": \"no models\" }" : ""
    return """
      { "id": "\(id)", "title": "Title of \(id)", "question": "Question of \(id)?",
        "core": \(id < "p-04"), "anchors": [\(anchors)]\(refusal) }
      """
  }

  /// An assessment file of the questionnaire, looked up beside it, with answers given as JSON.
  static func assessment(answers: String) -> String {
    """
    { "format": 1, "questionnaire": { "id": "probe", "version": "1.0.0" },
      "answers": \(answers) }
    """
  }
}
