/// Two assessments with questionnaires of format 2 side by side.
///
/// Like is compared with like: a measure is said once more over the items alone that both answered and that mean the
/// same, by the rules of the newer questionnaire.
public struct ModelComparison: Sendable {
  public let before: ModelAssessment
  public let after: ModelAssessment
  /// The same over what both have in common; nil without anything.
  public let common: Sides<ModelAssessment>?
  /// Items that both answered and that mean the same, in the order of the newer questionnaire.
  public let moves: [Move]
  public let differences: Differences
  /// Everything that has a target now, in the order of the tree.
  public let targets: [TargetMove]
  /// The share of the weight answered in either that means the same and is answered in both: 0…1; nil without any.
  public let overlap: Fraction?
  public let permits: Difference.Permission

  /// An item that both answered.
  public struct Move: Hashable, Sendable {
    public var item: Item.ID
    public var title: String
    public var from: Answer
    public var to: Answer
    /// The answers in words.
    public var words: Sides<String>
    public var direction: Direction
    /// Options that are chosen now and were not, and those that are no longer.
    public var gained: [String] = []
    public var lost: [String] = []
  }

  /// Where something stands against its target now, and where it was before.
  public struct TargetMove: Hashable, Sendable {
    public var standing: TargetStanding
    /// Nil where it was not answered, or meant something else.
    public var before: Fraction?
  }

  public enum Direction: Hashable, Sendable { case up, down, same, notScored }

  /// Items that are no move, by what became of them.
  public struct Differences: Hashable, Sendable {
    public var added: [Item.ID] = []
    public var removed: [Item.ID] = []
    public var changedMeaning: [Item.ID] = []
    public var becameNotApplicable: [Item.ID] = []
    public var becameApplicable: [Item.ID] = []
    public var becameKnown: [Item.ID] = []
    public var becameUnknown: [Item.ID] = []
    public var stillOpen: [Item.ID] = []
  }

  /// Compares two assessments; nil where one of them is of format 1, or where they are of different questionnaires.
  public init?(before old: Assessment, after new: Assessment) {
    guard let before = old.measured, let after = new.measured, before.model.id == after.model.id
    else { return nil }
    (self.before, self.after) = (before, after)
    var maker = MoveMaker(old, new, before, after)
    maker.compare()
    (moves, differences) = (maker.moves, maker.differences)
    let ids = Set(maker.common.map(\.text))
    targets = new.targetStandings(after).map { standing in
      let id = after.model.nodes[standing.node].id
      let score = before.model.node(id).map { before.score.nodes[$0] }
      var move = TargetMove(standing: standing)
      if let name = standing.measure {
        let isSame = Self.isSameScale(name, before.model, after.model)
        move.before = isSame ? score?.measures[name]?.estimate : nil
      } else if ids.contains(id) {
        move.before = score?.value
      }
      return move
    }
    common =
      ids.isEmpty
      ? nil
      : Sides(before: before, after: after).map { side in
        ModelAssessment(
          model: after.model, answers: side.answers.only(ids), asked: ids, showsAll: true)
      }
    overlap = maker.answered == .zero ? nil : maker.shared / maker.answered
    permits = Difference.Permission(
      overlap: overlap, limits: new.questionnaire.scoring.overlapLimits)
  }

  /// True where a measure has the same steps on both sides, so that its values say the same.
  public func isSameScale(_ measure: String) -> Bool {
    Self.isSameScale(measure, before.model, after.model)
  }

  private static func isSameScale(_ measure: String, _ before: Model, _ after: Model) -> Bool {
    let steps = Sides(before: before, after: after).map { model in
      model.measure(measure).map { found in
        found.scale.flatMap { model.scales[$0] }?.steps.map(\.id) ?? []
      }
    }
    return steps.after != nil && steps.before == steps.after
  }
}

extension ModelAnswers {
  /// The answers to some items alone.
  fileprivate func only(_ ids: Set<String>) -> ModelAnswers {
    var kept = self
    kept.answers = answers.filter { ids.contains($0.key) }
    return kept
  }
}

/// Puts every item where it belongs.
private struct MoveMaker {
  let sides: Sides<Assessment>
  let measured: Sides<ModelAssessment>
  let states: Sides<[Item.ID: PracticeState]>
  let practices: Sides<[Item.ID: Practice]>
  var moves: [ModelComparison.Move] = []
  var differences = ModelComparison.Differences()
  /// Scored items that both answered and that mean the same.
  var common: [Item.ID] = []
  /// The weight of what either answered, and of what both did and means the same.
  var answered = Fraction.zero
  var shared = Fraction.zero

  init(
    _ old: Assessment, _ new: Assessment, _ before: ModelAssessment, _ after: ModelAssessment
  ) {
    sides = Sides(before: old, after: new)
    measured = Sides(before: before, after: after)
    states = sides.map { side in
      Dictionary(
        zip(side.questionnaire.practices.map(\.id), side.states), uniquingKeysWith: { $1 })
    }
    practices = sides.map { side in
      Dictionary(side.questionnaire.practices.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    }
  }

  mutating func compare() {
    for practice in sides.after.questionnaire.practices { compare(practice) }
    for practice in sides.before.questionnaire.practices
    where practices.after[practice.id] == nil {
      differences.removed.append(practice.id)
      if states.before[practice.id] == .answered { count(practice, isShared: false) }
    }
  }

  private mutating func compare(_ new: Practice) {
    let id = new.id
    guard let old = practices.before[id] else {
      if states.after[id] == .answered { count(new, isShared: false) }
      return differences.added.append(id)
    }
    let then = states.before[id] ?? .outOfScope
    let now = states.after[id] ?? .outOfScope
    guard old.revision.isSameMajorRevision(as: new.revision), let item = new.asked,
      old.asked.map({ item.isComparable(with: $0) }) ?? false
    else {
      if then == .answered || now == .answered { count(new, isShared: false) }
      return differences.changedMeaning.append(id)
    }
    switch (then, now) {
    case (.answered, .answered): add(new, item)
    case (.notApplicable, .notApplicable): differences.stillOpen.append(id)
    case (_, .notApplicable): differences.becameNotApplicable.append(id)
    case (.notApplicable, _): differences.becameApplicable.append(id)
    case (_, .answered): differences.becameKnown.append(id)
    case (.answered, _): differences.becameUnknown.append(id)
    case (.level, _), (.unknown, _), (.unanswered, _), (.outOfScope, _):
      differences.stillOpen.append(id)
    }
    if (then == .answered) != (now == .answered) { count(new, isShared: false) }
  }

  private mutating func add(_ practice: Practice, _ item: ModelItem) {
    let id = practice.id
    guard let from = sides.before.responses[id]?.answer, let to = sides.after.responses[id]?.answer
    else { return }
    if item.isScored {
      common.append(id)
      count(practice, isShared: true)
    }
    var move = ModelComparison.Move(
      item: id, title: practice.title, from: from, to: to,
      words: Sides(before: from, after: to).map { item.words(of: $0) },
      direction: direction(of: id, item))
    if case (.options(let old), .options(let new)) = (from, to) {
      move.gained = item.options.map(\.id).filter { new.contains($0) && !old.contains($0) }
      move.lost = item.options.map(\.id).filter { old.contains($0) && !new.contains($0) }
    }
    moves.append(move)
  }

  private func direction(of id: Item.ID, _ item: ModelItem) -> ModelComparison.Direction {
    let values = measured.map { side in
      side.model.node(id.text).flatMap { side.score.nodes[$0].value }
    }
    guard item.isScored, let before = values.before, let after = values.after else {
      return .notScored
    }
    return after > before ? .up : after < before ? .down : .same
  }

  private mutating func count(_ practice: Practice, isShared: Bool) {
    guard practice.asked?.isScored == true else { return }
    let model = practices.after[practice.id] == nil ? measured.before.model : measured.after.model
    let weight = model.node(practice.id.text).map { model.nodes[$0].weight } ?? .one
    answered = answered + weight
    if isShared { shared = shared + weight }
  }
}

extension ModelItem {
  /// True where answers to both are worth the same: the same steps, options, or way from numbers to values.
  func isComparable(with other: ModelItem) -> Bool {
    switch (kind, other.kind) {
    case (.choice(let steps, _), .choice(let others, _)):
      steps.map(\.id) == others.map(\.id) && steps.map(\.value) == others.map(\.value)
    case (.many(let options, let value, _), .many(let others, let otherValue, _)):
      options.map(\.id) == others.map(\.id) && value == otherValue
    case (.number(let range), .number(let other)): range.points == other.points
    case (.text, .text): true
    case (.choice, _), (.many, _), (.number, _), (.text, _): false
    }
  }
}
