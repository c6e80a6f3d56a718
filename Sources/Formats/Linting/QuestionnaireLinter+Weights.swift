import MaturityModel

/// C03: weights and key practices that decide more than one sees.
extension QuestionnaireLinter {
  mutating func checkWeights() {
    let places = questionnaire.groups.map(\.place) + questionnaire.practices.map(\.place)
    let weighted = places.filter { $0.weight != .one && $0.reasons["C03"] == nil }
    if !weighted.isEmpty {
      let names = weighted.prefix(8).map { "\($0.id) \($0.weight)" }.joined(separator: ", ")
      report(
        "C03", questionnaire.place,
        "\(weighted.count) weight\(weighted.count == 1 ? " is" : "s are") not 1: \(names)"
          + (weighted.count > 8 ? " …" : ""),
        "A weight is a judgement that nobody sees: say in \"about\" where it comes from.")
    }
    for group in questionnaire.groups where group.items.count > 3 {
      let items = group.items.map { questionnaire.items[$0] }
      checkShares(items)
      let keys = items.count { $0.node["key"]?.flag == true }
      if keys * 3 > items.count {
        report(
          "C03", group.place, "\(keys) of \(items.count) practices are key practices",
          "Keep to a third: each of them holds the level back alone.")
      }
    }
  }

  private mutating func checkShares(_ items: [LintedItem]) {
    let total = items.reduce(Fraction.zero) { $0 + $1.place.weight }
    for item in items where item.place.weight * Fraction(4) > total {
      report(
        "C03", item.place, "\(item.id) alone is more than a quarter of its group",
        "Lower its weight, or make two practices of it.")
    }
  }
}

extension LintedPlace {
  fileprivate var weight: Fraction { node["weight"]?.exact ?? .one }
}
