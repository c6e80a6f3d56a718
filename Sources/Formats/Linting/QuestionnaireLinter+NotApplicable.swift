/// S07: practices that some people cannot answer. *Don't know* is always offered.
extension QuestionnaireLinter {
  mutating func checkNotApplicable() {
    var (missing, unclear): ([LintedItem], [LintedItem]) = ([], [])
    for item in questionnaire.practices {
      guard let value = item.node["notApplicable"], value["allowed"]?.flag == true else {
        if item.place.reasons["S07"] == nil || questionnaire.place.reasons["S07"] != nil {
          missing.append(item)
        }
        continue
      }
      if value["when"]?.text?.isBlank != false { unclear.append(item) }
    }
    // What is true of many is told once.
    for item in unclear.prefix(unclear.count > 5 ? 0 : 5) {
      report(
        "S07", item.place, "\(item.id) may be not applicable, and nothing says when",
        "Write the case into \"when\".")
    }
    if unclear.count > 5 {
      report(
        "S07", questionnaire.place,
        "\(unclear.count) practices may be not applicable, and nothing says when: "
          + unclear.map(\.id).listedShortly, "Write the cases into \"when\".")
    }
    guard !missing.isEmpty else { return }
    let count = missing.count
    report(
      "S07", questionnaire.place,
      "\(count) of \(questionnaire.practices.count) practices "
        + "cannot be answered with not applicable: \(missing.map(\.id).listedShortly)",
      "Allow it where the practice can miss the point, and say when.")
  }
}

extension [String] {
  /// The first few.
  fileprivate var listedShortly: String {
    prefix(8).joined(separator: ", ") + (count > 8 ? " and \(count - 8) more" : "")
  }
}
