import MaturityModel
import Translation

extension ModelReport {
  /// What keeps a measure down, as an entry with what is behind it below.
  func entry(_ reason: Reason) -> Entry {
    switch reason {
    case .rung(let rank, let reasons):
      let scale = model.headline.flatMap { model.measure($0)?.scale }.flatMap { model.scales[$0] }
      let name = scale?.step(at: rank)?.name ?? rank.description
      return Entry(Text(phrase("\(name, "step") does not hold yet")), reasons.map(entry))
    case .oneOf(let reasons):
      return Entry(Text(phrase("One of these would do")), reasons.map(entry))
    case .measure(let name, let node, let reasons):
      let title = model.measure(name)?.shownTitle ?? name
      return Entry(
        Text(phrase("\(title, "measure") of \(model.nodes[node].title, "group")")),
        reasons.map(entry))
    case .leaf(let leaf, let from, let to):
      return Entry(
        Text(
          phrase(
            "\(name(leaf), "item"): \(answer(leaf, from), "from"), \(answer(leaf, to), "to") is needed"
          )), link: link(leaf))
    case .gate(let gate): return entry(gate)
    }
  }

  private func entry(_ gate: Reason.Gate) -> Entry {
    let numbers = gate.have.map { $0.shown(beside: gate.need) }
    let (have, need) = numbers ?? ("–", gate.need.spelled)
    let wanted = gate.isMore ? phrase("more than \(need, "number")") : need
    let operation = FormulaWords.name(of: gate.aggregate)
    return Entry(
      Text(
        phrase("\(operation, "operator") is \(have, "have"), \(wanted, "need") is needed")),
      gate.leaves.prefix(12).map { Entry(Text(name($0)), link: link($0)) })
  }
}

extension Fraction {
  /// Two numbers with two decimals at most, or exactly where these would look the same.
  fileprivate func shown(beside other: Fraction) -> (String, String) {
    let rounded = [self, other].map { number in
      let hundredths = number * Fraction(100)
      return hundredths.isWhole ? number.spelled : Measure.Display().text(of: number)
    }
    return rounded[0] == rounded[1] && self != other
      ? (description, other.description) : (rounded[0], rounded[1])
  }
}
