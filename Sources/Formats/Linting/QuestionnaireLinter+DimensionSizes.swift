import MaturityModel

/// S08: dimensions with too few practices for a share, or too many for one sitting.
extension QuestionnaireLinter {
  mutating func checkDimensionSizes() {
    for group in questionnaire.groups where !group.items.isEmpty {
      let count = group.items.count
      let fault: String? =
        switch count {
        case ...3 where questionnaire.isGated: ", so that three quarters of them means all"
        case 13...: ", more than people answer in one go"
        default: nil
        }
      guard let fault else { continue }
      report(
        "S08", .information, group.place,
        "\(group.place.id) has \(count) practice\(count == 1 ? "" : "s")\(fault)",
        "From 4 to 12 work best.")
    }
  }
}
