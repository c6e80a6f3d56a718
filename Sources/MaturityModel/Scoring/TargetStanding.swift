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
    let targets = model.targets { measured.answers.profile[$0] ?? [] }
    return model.nodes.indices.flatMap { place -> [TargetStanding] in
      let (node, score) = (model.nodes[place], measured.score.nodes[place])
      if score.state == .outOfScope || score.state == .notApplicable { return [] }
      let standing = { (measure: String?, estimate: Fraction?) -> TargetStanding? in
        let own = measure == nil ? self.ownTarget(of: .init(node.id), node.item) : nil
        let target =
          own ?? model.aim(targets, of: measure, id: node.id, kind: node.kind, node.item)
        return target.map {
          TargetStanding(node: place, measure: measure, target: $0, estimate: estimate)
        }
      }
      let measures = model.measures.compactMap { measure in
        score.measures[measure.name].flatMap { standing(measure.name, $0.estimate) }
      }
      let value = node.item?.isScored == true ? standing(nil, score.value) : nil
      return measures + [value].compactMap { $0 }
    }
  }

  /// True where the questionnaire asks something of somebody with this profile.
  var hasMeasuredTargets: Bool {
    questionnaire.model?.targets { chosenOptions(of: .init($0)) }.isEmpty == false
  }

  /// The value that the answer to an item of format 2 is to reach: its own entry, else what the questionnaire says.
  func valueTarget(of practice: Practice) -> Fraction? {
    guard let model = questionnaire.model, let item = practice.asked else { return nil }
    return ownTarget(of: practice.id, item)
      ?? model.aim(
        model.targets { chosenOptions(of: .init($0)) }, of: nil, id: practice.id.text,
        kind: practice.kind, item)
  }

  /// What the step is worth that was set as a target here.
  private func ownTarget(of practice: Item.ID, _ item: ModelItem?) -> Fraction? {
    guard let item, let own = details.targets[practice], item.steps.indices.contains(own - 1)
    else { return nil }
    return item.steps[own - 1].value
  }
}
