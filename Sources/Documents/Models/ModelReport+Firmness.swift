import MaturityModel
import Translation

extension ModelReport {
  /// How firm the result is: what single answers would change it, and which open one decides most; nil without anything to
  /// say.
  package var firmness: Section? {
    guard let measure = model.headline.flatMap({ model.measure($0) }) else { return nil }
    var entries: [Entry] = []
    if let pivots = scorer.pivots(answers, measure: measure.name, at: Model.root) {
      entries += self.entries(pivots)
    }
    if let telling = scorer.mostTelling(answers, measure: measure.name, at: Model.root) {
      let item = name(telling.leaf)
      entries.append(
        Entry(
          Text(phrase("The open answer that decides most: \(item, "item")")),
          detail: Text(
            phrase(
              """
              At worst \(span(telling.low, measure), "range at worst"), at best \
              \(span(telling.high, measure), "range at best").
              """)), link: link(telling.leaf)))
    }
    return entries.isEmpty
      ? nil : Section(.section("firmness"), Text(phrase("How firm it is")), [.list(entries)])
  }

  private func entries(_ pivots: Pivots) -> [Entry] {
    var entries: [Entry] = []
    switch pivots.stepsDown {
    case .one:
      entries.append(
        Entry(
          Text(phrase("One step down of any one of these would lower it:")), links(pivots.down)))
    case .two:
      entries.append(Entry(Text(phrase("Two steps down, no single one, would lower it."))))
    case .more:
      entries.append(Entry(Text(phrase("It takes three steps down or more to lower it."))))
    case .notOne: entries.append(Entry(Text(phrase("No single step down would lower it."))))
    case .none: break
    }
    if pivots.stepsUp == .one {
      entries.append(
        Entry(Text(phrase("One step up of any one of these would raise it:")), links(pivots.up)))
    }
    return entries
  }

  private func links(_ leaves: [Int]) -> [Entry] {
    let shown = leaves.prefix(12).map { Entry(Text(name($0)), link: link($0)) }
    let rest = leaves.count - shown.count
    return rest == 0 ? shown : shown + [Entry(Text(phrase("and \(rest, "count") more")))]
  }

  private func span(_ bounds: ModelScorer.Bounds, _ measure: Measure) -> String {
    let (low, high) = (model.name(of: bounds.low, measure), model.name(of: bounds.high, measure))
    return low == high ? low : phrase("\(low, "low") to \(high, "high")")
  }
}
