/// One practice in two assessments.
struct AlignedItem {
  let weight: Int
  let isKey: Bool
  /// True where it is asked in other words than before.
  let isReworded: Bool
  /// Nil where the questionnaire does not have it, or where it is out of scope.
  let sides: Sides<PracticeState?>
  /// True where the item means the same on both sides: same major revision, same scale.
  let isComparable: Bool
  /// The levels before and after; nil unless both are there and mean the same.
  private(set) var levels: Sides<Int>?

  init(_ slot: Alignment.Slot, _ states: Sides<[PracticeState]>) {
    let before = slot.before.map { states.before[$0] }
    let after = slot.after.map { states.after[$0] }
    weight = slot.weight
    isKey = slot.isKey
    isReworded = slot.isReworded
    sides = Sides(
      before: before == .outOfScope ? nil : before, after: after == .outOfScope ? nil : after)
    isComparable = slot.isComparable && sides.before != nil && sides.after != nil
    guard isComparable, case .level(let old)? = before, case .level(let new)? = after else {
      return
    }
    levels = Sides(before: old, after: new)
  }

  /// True where at least one side has a level.
  var isLevelled: Bool { sides.before?.level != nil || sides.after?.level != nil }
}

extension PracticeState {
  /// The level that was chosen; nil for every other state.
  var level: Int? {
    if case .level(let level) = self { level } else { nil }
  }
}

extension String {
  /// True where two revisions such as `1.0` and `1.2` share the meaning: the part before the first full stop.
  func isSameMajorRevision(as other: String) -> Bool {
    self == other || prefix { $0 != "." } == other.prefix { $0 != "." }
  }
}
