/// How much of each group is answered, and so for which nodes a value may be named.
struct Coverage {
  private let model: Model
  private let states: [ItemState?]
  /// For each node the weight of the items directly in it that apply, and of those of them that are answered.
  private var applicable: [Fraction]
  private var answered: [Fraction]
  private var hasOpenKey: [Bool]

  init(_ scorer: ModelScorer, _ leaves: LeafReading) {
    model = scorer.model
    states = leaves.itemStates
    applicable = [Fraction](repeating: .zero, count: model.nodes.count)
    answered = applicable
    hasOpenKey = [Bool](repeating: false, count: model.nodes.count)
    for (place, node) in model.nodes.enumerated() {
      guard let item = node.item, item.isScored, let state = states[place] else { continue }
      // An item is its own group where it has measures of its own.
      for group in [place, node.parent ?? place] {
        if state == .answered { answered[group] = answered[group] + node.weight }
        if state == .answered || state.isOpen {
          applicable[group] = applicable[group] + node.weight
        }
        if state.isOpen, node.isKey { hasOpenKey[group] = true }
      }
    }
  }

  /// The answered share of the weight of everything below; nil where nothing applies.
  func share(below node: Int) -> Fraction? {
    let groups = node..<model.nodes[node].end
    let own = groups.filter { model.nodes[$0].item == nil || $0 == node }
    let weight = Fraction.sum(of: own.lazy.map { applicable[$0] })
    return weight == .zero ? nil : Fraction.sum(of: own.lazy.map { answered[$0] }) / weight
  }

  /// Names the value of every measure that is rated or certain.
  func rate(_ score: inout ModelScore) {
    let hasApplicable = score.nodes.map { $0.coverage != nil }
    for measure in model.measures {
      var isRated = [Bool](repeating: false, count: model.nodes.count)
      for node in model.nodes.indices.reversed() {
        let reading = score.nodes[node].measures[measure.name]
        let isCertain = reading?.isCertain ?? false
        isRated[node] =
          isCovered(node)
          && model.nodes[node].children.allSatisfy { child in
            model.nodes[child].item != nil || !hasApplicable[child] || isRated[child]
              || score.nodes[child].measures[measure.name]?.isCertain ?? false
          }
        guard var reading, hasApplicable[node], isRated[node] || isCertain else { continue }
        reading.value = reading.estimate
        score.nodes[node].measures[measure.name] = reading
      }
    }
  }

  private func isCovered(_ node: Int) -> Bool {
    guard !hasOpenKey[node] else { return false }
    return applicable[node] == .zero
      || answered[node] / applicable[node] >= model.policy.coverageMinimum
  }
}
