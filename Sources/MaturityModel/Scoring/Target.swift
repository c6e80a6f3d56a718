/// Where a practice stands against its target.
public enum TargetStatus: String, Hashable, Sendable, CaseIterable {
  case onTarget, oneLevelShort, twoOrMoreShort, aboveTarget, dontKnow
}

extension Assessment {
  /// The target of the dimensions: the questionnaire's table by profile answer; nil without one.
  ///
  /// Where several options of the profile item are chosen, the highest of their targets.
  public var baseTarget: Int? {
    guard let table = questionnaire.targets else { return nil }
    return chosenTargetOptions.compactMap { table.base[$0] }.max()
  }

  /// The target of a practice: its own entry, else the table's, higher where an extra applies; nil without one.
  ///
  /// In format 2 the place of the step that reaches it, for a choice.
  public func target(of practice: Practice, in dimension: Dimension) -> Int? {
    if let item = practice.asked {
      return item.steps.isEmpty ? nil : valueTarget(of: practice).map { item.place(worth: $0) }
    }
    if let own = details.targets[practice.id] { return own }
    let extras = (questionnaire.targets?.extra ?? []).filter { extra in
      extra.covers(practice, in: dimension) && chosenTargetOptions.contains(extra.option)
    }
    return ([baseTarget] + extras.map(\.level)).compactMap { $0 }.max()
  }

  /// Where a practice stands against its target; nil without a target or without anything to compare.
  public func targetStatus(of practice: Practice, in dimension: Dimension) -> TargetStatus? {
    guard let target = target(of: practice, in: dimension) else { return nil }
    return TargetStatus(state(of: practice, in: dimension), target: target)
  }

  private var chosenTargetOptions: [String] {
    guard let table = questionnaire.targets,
      case .options(let chosen)? = responses[table.profile]?.answer
    else { return [] }
    return chosen
  }
}

extension Questionnaire {
  /// The name of a status, in the questionnaire's words where it has them.
  public func name(of status: TargetStatus) -> String {
    if let name = texts.statusNames[status.rawValue] { return name }
    return switch status {
    case .onTarget: "On target"
    case .oneLevelShort: "One level short"
    case .twoOrMoreShort: "Two or more short"
    case .aboveTarget: "Above target"
    case .dontKnow: "Don't know"
    }
  }
}

extension TargetStatus {
  /// The status of a state against a target; nil where the practice has no place on the scale.
  public init?(_ state: PracticeState, target: Int) {
    switch state {
    case .level(let level) where level > target: self = .aboveTarget
    case .level(let level) where level == target: self = .onTarget
    case .level(let level): self = level == target - 1 ? .oneLevelShort : .twoOrMoreShort
    case .unknown: self = .dontKnow
    case .answered, .notApplicable, .unanswered, .outOfScope: return nil
    }
  }
}
