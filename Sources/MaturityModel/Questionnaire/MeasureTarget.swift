/// A target of a questionnaire of format 2: what a measure, or the value of an item, is to reach.
public struct MeasureTarget: Hashable, Sendable {
  /// What the profile has to say for it to hold; nil where it always does.
  public var when: ShowCondition?
  public var nodes: Nodes
  /// The name of a measure; nil for the value of an item.
  public var measure: String?
  public var aim: Aim

  /// Which nodes it is for.
  public enum Nodes: Hashable, Sendable {
    case named([String])
    case kind(String)
    /// Every node that has the measure.
    case all
  }

  /// What is to be reached.
  public enum Aim: Hashable, Sendable {
    case number(Fraction)
    /// A step of the scale of the measure, or of the item.
    case step(String)
  }

  public init(when: ShowCondition?, nodes: Nodes, measure: String?, aim: Aim) {
    (self.when, self.nodes, self.measure, self.aim) = (when, nodes, measure, aim)
  }

  /// True where a node takes part.
  func covers(id: String, kind: String) -> Bool {
    switch nodes {
    case .named(let ids): ids.contains(id)
    case .kind(let name): name == kind
    case .all: true
    }
  }
}

extension MeasureTarget.Aim {
  /// The value to reach; nil for a step that there is not.
  func value(among steps: [Scale.Step]) -> Fraction? {
    switch self {
    case .number(let number): number
    case .step(let id): steps.first { $0.id == id }?.value
    }
  }
}

extension ModelItem {
  /// The value that an aim asks of the answer; nil for a step that the item does not have.
  public func value(of aim: MeasureTarget.Aim, in model: Model) -> Fraction? {
    switch kind {
    case .choice(let steps, _): aim.value(among: steps)
    case .many(_, _, let scale):
      aim.value(among: scale.flatMap { model.scales[$0] }?.steps ?? [])
    case .number: aim.value(among: [])
    case .text: nil
    }
  }

  /// The place of the first step of a choice that is worth a value, from 1 on; that of the last where none is.
  func place(worth value: Fraction) -> Int {
    (steps.firstIndex { $0.value >= value } ?? steps.count - 1) + 1
  }
}

extension Model {
  /// The targets that hold for the chosen options of a profile.
  func targets(_ profile: (String) -> [String]) -> [MeasureTarget] {
    targets.filter { $0.when?.holds(profile) ?? true }
  }

  /// The value that the last of `targets` asks that asks something of a measure, or of an item; nil for none.
  func aim(
    _ targets: [MeasureTarget], of measure: String?, id: String, kind: String, _ item: ModelItem?
  ) -> Fraction? {
    targets.reversed().lazy.compactMap { target -> Fraction? in
      guard target.measure == measure, target.covers(id: id, kind: kind) else { return nil }
      return self.value(of: target, item)
    }.first
  }

  /// True where a target asks something of a node.
  public func reaches(_ target: MeasureTarget, at node: Node) -> Bool {
    guard target.covers(id: node.id, kind: node.kind) else { return false }
    if let name = target.measure, measure(name)?.rule(at: node) == nil { return false }
    return value(of: target, node.item) != nil
  }

  /// The value that a target asks of a node; nil where it asks for a step that the node does not have.
  private func value(of target: MeasureTarget, _ item: ModelItem?) -> Fraction? {
    guard let name = target.measure else {
      return item.flatMap { $0.value(of: target.aim, in: self) }
    }
    return target.aim.value(among: measure(name)?.scale.flatMap { scales[$0] }?.steps ?? [])
  }
}
