/// One practice in two assessments.
struct AlignedItem {
  let slot: Alignment.Slot
  /// Nil where the questionnaire does not have it, or where it is out of scope.
  let sides: Sides<PracticeState?>

  @inline(__always)
  init(_ slot: Alignment.Slot, _ states: borrowing Sides<[PracticeState]>) {
    self.slot = slot
    let before = slot.before.map { states.before[$0] }
    let after = slot.after.map { states.after[$0] }
    sides = Sides(
      before: before == .outOfScope ? nil : before, after: after == .outOfScope ? nil : after)
  }

  /// True where the item means the same on both sides: same major revision, same scale.
  var isComparable: Bool { slot.isComparable && sides.before != nil && sides.after != nil }

  /// The levels before and after; nil unless both are there and mean the same.
  var levels: Sides<Int>? {
    guard isComparable, let before = sides.before?.level, let after = sides.after?.level else {
      return nil
    }
    return Sides(before: before, after: after)
  }

  /// True where at least one side has a level.
  var isLevelled: Bool { sides.before?.level != nil || sides.after?.level != nil }
}

extension PracticeState {
  /// The level that was chosen; nil for every other state.
  var level: Int? { if case .level(let level) = self { level } else { nil } }
}

extension String {
  /// True where two revisions such as `1.0` and `1.2` share the meaning: the part before the first full stop.
  func isSameMajorRevision(as other: String) -> Bool {
    self == other || prefix { $0 != "." } == other.prefix { $0 != "." }
  }
}
