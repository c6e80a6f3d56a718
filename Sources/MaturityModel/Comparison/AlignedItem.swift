/// One practice in two assessments.
struct AlignedItem {
  /// As the questionnaire that weighs has it.
  let practice: Practice
  /// Nil where the questionnaire does not have it, or where it is out of scope.
  let sides: Sides<ComparedItem?>
  /// True where the item means the same on both sides: same major revision, same scale.
  private(set) var isComparable = false
  /// The levels before and after; nil unless both are there and mean the same.
  private(set) var levels: Sides<Int>?

  /// `isSameScale` is false where the two questionnaires have different numbers of levels.
  init(practice: Practice, sides: Sides<ComparedItem?>, isSameScale: Bool) {
    self.practice = practice
    self.sides = sides.map { $0?.state == .outOfScope ? nil : $0 }
    guard let before = self.sides.before, let after = self.sides.after, isSameScale else { return }
    isComparable = before.revision.isSameMajorRevision(as: after.revision)
    guard isComparable, let old = before.state.level, let new = after.state.level else { return }
    levels = Sides(before: old, after: new)
  }

  /// True where at least one side has a level.
  var isLevelled: Bool { sides.before?.state.level != nil || sides.after?.state.level != nil }
}
