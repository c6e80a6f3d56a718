/// What became of every practice between two assessments.
///
/// Every practice in scope on at least one side is in exactly one list, those of `changedWording` in a second one.
public struct Moves: Hashable, Sendable {
  public var up: [Move] = []
  public var down: [Move] = []
  /// At the same level on both sides.
  public var same: [Item.ID] = []
  /// Asked after, but not before.
  public var added: [Item.ID] = []
  /// Asked before, but not after.
  public var removed: [Item.ID] = []
  /// Asked on both sides, but with another meaning or on another scale: not compared.
  public var changedMeaning: [Item.ID] = []
  /// Asked in other words with the same meaning; in another list as well.
  public var changedWording: [Item.ID] = []
  public var becameNotApplicable: [Item.ID] = []
  public var becameApplicable: [Item.ID] = []
  /// A level after, and *don't know* or no answer before.
  public var becameKnown: [Item.ID] = []
  /// A level before, and *don't know* or no answer after.
  public var becameUnknown: [Item.ID] = []
  /// Without a level on both sides, and applicable on both or on neither.
  public var stillWithoutLevel: [Item.ID] = []

  /// One practice whose level changed.
  public struct Move: Hashable, Sendable {
    public var practice: Item.ID
    public var from: Int
    public var to: Int

    public init(practice: Item.ID, from: Int, to: Int) {
      (self.practice, self.from, self.to) = (practice, from, to)
    }
  }

  public init() {}

  /// How many practices have a level with the same meaning on both sides.
  public var compared: Int { up.count + down.count + same.count }

  /// Rises minus falls, as a share of the compared practices: -1…1; nil where none is compared.
  public var effectSize: Fraction? {
    compared == 0 ? nil : Fraction(up.count - down.count, compared)
  }

  init(_ dimensions: [AlignedDimension]) {
    for aligned in dimensions {
      for (practice, item) in zip(aligned.dimension.practices, aligned.items) {
        add(practice.id, item)
      }
    }
  }

  private mutating func add(_ id: Item.ID, _ item: AlignedItem) {
    switch (item.sides.before, item.sides.after) {
    case (nil, nil): break
    case (nil, _?): added.append(id)
    case (_?, nil): removed.append(id)
    case (let before?, let after?):
      guard item.isComparable else { return changedMeaning.append(id) }
      if item.slot.isReworded { changedWording.append(id) }
      add(id, from: before, to: after)
    }
  }

  private mutating func add(_ id: Item.ID, from before: PracticeState, to after: PracticeState) {
    switch (before, after) {
    case (.level(let from), .level(let to)) where from == to: same.append(id)
    case (.level(let from), .level(let to)):
      let move = Move(practice: id, from: from, to: to)
      if to > from { up.append(move) } else { down.append(move) }
    case (.notApplicable, .notApplicable): stillWithoutLevel.append(id)
    case (_, .notApplicable): becameNotApplicable.append(id)
    case (.notApplicable, _): becameApplicable.append(id)
    case (_, .level): becameKnown.append(id)
    case (.level, _): becameUnknown.append(id)
    case (.answered, _), (.unknown, _), (.unanswered, _), (.outOfScope, _):
      stillWithoutLevel.append(id)
    }
  }
}
