/// Where a measure, or the value of an item, stands against its target.
public struct TargetStanding: Hashable, Sendable {
  /// The number of the node in its model.
  public var node: Int
  /// The name of the measure; nil for the value of an item.
  public var measure: String?
  public var target: Fraction
  /// Nil where nothing is answered.
  public var estimate: Fraction?

  /// What is missing to the target: 0 or more; nil where nothing is answered.
  public var gap: Fraction? { estimate.map { max(.zero, target - $0) } }

  /// The estimate as a part of the target; nil for a target of 0.
  public var share: Fraction? { target == .zero ? nil : estimate.map { $0 / target } }

  /// The part of the way from a baseline to the target that is done; nil where there is no way.
  public func progress(since baseline: Fraction?) -> Fraction? {
    guard let estimate, let baseline, target != baseline else { return nil }
    return (estimate - baseline) / (target - baseline)
  }
}

extension Assessment {
  /// Where everything that has a target stands, in the order of the tree; empty in format 1.
  public func targetStandings(_ measured: ModelAssessment) -> [TargetStanding] {
    let model = measured.model
    let holding = model.targets.filter {
      $0.when?.holds { measured.answers.profile[$0] ?? [] } ?? true
    }
    return model.nodes.indices.flatMap { place -> [TargetStanding] in
      let (node, score) = (model.nodes[place], measured.score.nodes[place])
      if score.state == .outOfScope || score.state == .notApplicable { return [] }
      var targets: [String: Fraction] = [:]
      for target in holding where target.covers(id: node.id, kind: node.kind) {
        targets[target.measure ?? ""] = model.value(of: target, at: node)
      }
      if let item = node.item, let own = details.targets[.init(node.id)] {
        targets[""] = item.steps.indices.contains(own - 1) ? item.steps[own - 1].value : targets[""]
      }
      var standings = model.measures.compactMap { measure -> TargetStanding? in
        guard let reading = score.measures[measure.name] else { return nil }
        return targets[measure.name].map {
          TargetStanding(
            node: place, measure: measure.name, target: $0, estimate: reading.estimate)
        }
      }
      if node.item?.isScored == true, let target = targets[""] {
        standings.append(TargetStanding(node: place, target: target, estimate: score.value))
      }
      return standings
    }
  }

  /// The value that the answer to an item of format 2 is to reach: its own entry, else what the questionnaire says.
  func valueTarget(of practice: Practice) -> Fraction? {
    guard let model = questionnaire.model, let item = practice.asked else { return nil }
    if let own = details.targets[practice.id], item.steps.indices.contains(own - 1) {
      return item.steps[own - 1].value
    }
    let last = model.targets.last { target in
      target.measure == nil && target.covers(id: practice.id.text, kind: practice.kind)
        && target.when?.holds { chosenOptions(of: .init($0)) } ?? true
        && item.value(of: target.aim, in: model) != nil
    }
    return last.flatMap { item.value(of: $0.aim, in: model) }
  }
}
