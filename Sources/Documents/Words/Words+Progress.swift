internal import MaturityModel
internal import Translation

/// How progress changed, and what of that rests on the same questions.
extension Words {
  func progressChange(_ overall: Difference) -> String {
    guard overall.permits != .moves, let before = overall.index.before,
      let after = overall.index.after, let parts = overall.index.parts
    else { return "" }
    return
      phrase(
        """
        Progress went from \(before.percent, "before") to \(percent(after), "after"), and by \
        \(parts.same.points, "same") points on unchanged questions.
        """)
  }

  /// A change of progress and its two parts, which add up as they are printed.
  func progress(_ index: IndexChange) -> String {
    guard let before = index.before, let after = index.after, let parts = index.parts else {
      return names.none
    }
    return phrase(
      """
      \(before.percent, "before") to \(percent(after), "after"), \(parts.whole.points, "whole") \
      points: \(parts.same.points, "same") on unchanged questions, \
      \(parts.other.points, "other") from other questions
      """)
  }
}

extension IndexChange {
  /// The whole and its parts, each in full tenths of points: what is left over goes to the larger remainder.
  fileprivate var parts: (whole: Fraction, same: Fraction, other: Fraction)? {
    guard let change, let likeForLike, let composition else { return nil }
    let whole = (change + Fraction(1, 2000)).floor(times: 1000)
    var (same, other) = (likeForLike.floor(times: 1000), composition.floor(times: 1000))
    let rest = { (part: Fraction, floor: Int) in part - Fraction(floor, 1000) }
    let left = whole - same - other
    if left == 2 {
      (same, other) = (same + 1, other + 1)
    } else if left == 1 {
      if rest(composition, other) > rest(likeForLike, same) { other += 1 } else { same += 1 }
    }
    return (Fraction(whole, 1000), Fraction(same, 1000), Fraction(other, 1000))
  }
}
