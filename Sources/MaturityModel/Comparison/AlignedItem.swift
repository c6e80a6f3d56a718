/// One practice in two assessments.
struct AlignedItem {
  /// As the questionnaire that weighs has it.
  let practice: Practice
  /// Nil where the questionnaire does not have it, or where it is out of scope.
  let sides: Sides<ComparedItem?>
  /// False where the two questionnaires have different numbers of levels.
  let isSameScale: Bool

  init(practice: Practice, sides: Sides<ComparedItem?>, isSameScale: Bool) {
    self.practice = practice
    self.sides = sides.map { $0?.state == .outOfScope ? nil : $0 }
    self.isSameScale = isSameScale
  }

  /// True where the item means the same on both sides: same major revision, same scale.
  var isComparable: Bool {
    guard let before = sides.before, let after = sides.after, isSameScale else { return false }
    return before.revision.isSameMajorRevision(as: after.revision)
  }

  /// The levels before and after; nil unless both are there and mean the same.
  var levels: Sides<Int>? {
    guard isComparable, let before = sides.before?.state.level, let after = sides.after?.state.level
    else { return nil }
    return Sides(before: before, after: after)
  }

  /// True where at least one side has a level.
  var isLevelled: Bool { sides.before?.state.level != nil || sides.after?.state.level != nil }
}
