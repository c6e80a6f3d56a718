/// W09: questions about something that a team may not have.
extension QuestionnaireLinter {
  private static let degrees: Set<String> = [
    "often", "well", "frequently", "quickly", "regularly", "fast", "reliably", "thoroughly",
    "mature", "effective", "effectively", "consistently",
  ]
  /// What everybody who answers has.
  private static let given: Set<String> = [
    "team", "teams", "organisation", "organization", "company", "people", "users", "customers",
    "group", "department", "business", "data", "models", "model", "code", "staff", "product",
    "software", "project", "projects", "work", "colleagues", "leaders", "management",
  ]
  private static let absence: Set<String> = [
    "no", "none", "not", "nothing", "never", "nobody", "without", "absent", "missing", "cannot",
  ]

  mutating func checkPresuppositions() {
    var asked: Set<String> = []
    for item in questionnaire.items {
      guard let question = item.question else { continue }
      let words = question.words
      defer { asked.formUnion(words) }
      guard words.count > 4, words[0] == "how", Self.degrees.contains(words[1]),
        let your = words.firstIndex(of: "your"), your < 5, your + 1 < words.count
      else { continue }
      let thing = words[your + 1]
      guard !Self.given.contains(thing), !asked.contains(thing), !canSayNo(item) else { continue }
      let name = words[(your + 1)...].prefix(2).joined(separator: " ")
      report(
        "W09", question.place, "the question takes for granted that there is a \(name.quoted)",
        "Ask first whether there is one, or offer an answer for those who have none.")
    }
  }

  /// Whether an answer is there for those who do not have what is asked about.
  private func canSayNo(_ item: LintedItem) -> Bool {
    item.node["showWhen"] != nil || item.node["notApplicable"]?["allowed"]?.flag == true
      || (item.steps.prefix(1) + item.options).contains {
        !Self.absence.isDisjoint(with: $0.words)
      }
  }
}
