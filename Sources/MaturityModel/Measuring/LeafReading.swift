/// What the answers to a model say about its leaves.
struct LeafReading {
  private(set) var states: [LeafState]
  /// The same with everything that does not apply at its worst.
  private(set) var statesIfLowest: [LeafState]
  /// For each node; nil for a group.
  private(set) var itemStates: [ItemState?]

  init(_ scorer: ModelScorer, _ answers: ModelAnswers) {
    let (model, circuit) = (scorer.model, scorer.circuit)
    states = [LeafState](repeating: .open, count: circuit.leaves.count)
    statesIfLowest = states
    itemStates = [ItemState?](repeating: nil, count: model.nodes.count)
    for node in model.items {
      guard let item = model.nodes[node].item else { continue }
      guard circuit.inScope[node] else {
        itemStates[node] = .outOfScope
        continue
      }
      let answer = answers.answers[model.nodes[node].id]
      let state = item.state(of: answer)
      itemStates[node] = state
      for leaf in circuit.leavesOfNode[node] ?? 0..<0 {
        let place = circuit.leaves[leaf]
        if state == .notApplicable {
          states[leaf] = item.counted(place, model.policy)
          statesIfLowest[leaf] = .known(place.low)
        } else if item.leavesOut(place, answer) {
          (states[leaf], statesIfLowest[leaf]) = (.excluded, .excluded)
        } else {
          states[leaf] = item.value(of: place, answer, state).map { .known($0) } ?? .open
          statesIfLowest[leaf] = states[leaf]
        }
      }
    }
  }
}

extension ModelItem {
  func state(of answer: ModelAnswer?) -> ItemState {
    guard let answer else { return .missing }
    switch (answer.choice, kind) {
    case (.unknown, _): return .unknown
    case (.notApplicable, _): return .notApplicable
    case (.step(let id), .choice(let steps, _)):
      guard let step = steps.first(where: { $0.id == id }) else { return .missing }
      return step.needsNote && !answer.hasNote ? .missing : .answered
    case (.options, .many), (.text, .text): return .answered
    case (.number(let number), .number(let range)):
      return (range.minimum...range.maximum).contains(number) ? .answered : .missing
    case (.step, _), (.options, _), (.number, _), (.text, _): return .missing
    }
  }

  /// True for an option that does not apply: it leaves the list, whatever the item would count as.
  fileprivate func leavesOut(_ leaf: Circuit.Leaf, _ answer: ModelAnswer?) -> Bool {
    guard case .many(let options, _, _) = kind, let place = leaf.option else { return false }
    return answer?.optionsNotApplicable.contains(options[place].id) ?? false
  }

  /// What a leaf that does not apply counts as.
  fileprivate func counted(_ leaf: Circuit.Leaf, _ policy: Model.Policy) -> LeafState {
    switch notApplicable ?? policy.notApplicable {
    case .excluded: .excluded
    case .lowest: .known(leaf.low)
    case .highest: .known(leaf.high)
    case .counts(let number): .known(number)
    }
  }

  /// The value of a leaf by the answer; nil where it is open.
  fileprivate func value(
    of leaf: Circuit.Leaf, _ answer: ModelAnswer?, _ state: ItemState
  ) -> Fraction? {
    guard state == .answered, let answer else { return nil }
    switch (kind, answer.choice) {
    case (.choice(let steps, _), .step(let id)):
      if isCapped(answer.criteria) { return leaf.low }
      return steps.first { $0.id == id }?.value
    case (.many(let options, _, _), .options(let chosen)):
      return leaf.option.map { chosen.contains(options[$0].id) ? .one : .zero }
    case (.number(let range), .number(let number)): return range.value(of: number)
    case (.choice, _), (.many, _), (.number, _), (.text, _): return nil
    }
  }
}

extension Model {
  /// The ids of items whose chosen step counts only with a note, and has none: they count as open.
  public func missingNotes(_ answers: ModelAnswers) -> [String] {
    items.compactMap { node in
      guard let answer = answers.answers[nodes[node].id], !answer.hasNote,
        case .step(let id) = answer.choice,
        case .choice(let steps, _)? = nodes[node].item?.kind,
        steps.first(where: { $0.id == id })?.needsNote == true
      else { return nil }
      return nodes[node].id
    }
  }
}
