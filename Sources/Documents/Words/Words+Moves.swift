internal import MaturityModel
internal import Translation

extension Words {
  func changeHeading(_ since: String) -> String { phrase("Change since \(since, "since")") }
  /// What stands in place of a day that nobody knows.
  var lastTime: String { phrase("last time") }
  func fell(_ count: Int) -> String { phrase("Fell: \(count.practices, "practices")") }
  func rose(_ count: Int) -> String { phrase("Rose: \(count.practices, "practices")") }
  var nothingMoved: String { phrase("No practice rose or fell.") }

  /// `Better: 35 up, 2 down, 9 the same`.
  func moves(_ change: PracticeChange, same: Int) -> Text {
    toned(
      """
      \(verdict(change.verdict), .strong, "verdict"): \(change.up, "up") up, \
      \(change.down, "down") down, \(same, "same") the same
      """)
  }

  /// How far a change of level can be relied on; empty where there is none.
  func verdict(of change: LevelChange) -> String {
    let isRise = (change.after.level ?? 0) > (change.before.level ?? 0)
    let reasons = list(change.reasons.map { reason($0, isRise: isRise) })
    switch change.verdict {
    case .none: return ""
    case .notDistinguishable:
      return phrase("Whether the level changed is not certain: \(reasons, "reasons").")
    case .clear:
      return lastStep(of: change)
        ?? (isRise ? phrase("The rise is clear.") : phrase("The fall is clear."))
    case .likely:
      return isRise
        ? phrase("A rise is likely, not clear: \(reasons, "reasons").")
        : phrase("A fall is likely, not clear: \(reasons, "reasons").")
    }
  }

  /// A change of which only the last step is not clear; nil for every other.
  private func lastStep(of change: LevelChange) -> String? {
    guard change.isLastOnEdge, let old = change.before.level, let new = change.after.level else {
      return nil
    }
    return old < new
      ? phrase(
        """
        \(old, "old") → \(new, "new"): at least \(new - 1, "level") is clear, \(new, "new") is just \
        reached.
        """)
      : phrase(
        """
        \(old, "old") → \(new, "new"): at most \(new + 1, "level") is clear, \(new, "new") is just \
        reached.
        """)
  }

  private func reason(_ reason: VerdictReason, isRise: Bool) -> String {
    switch reason {
    case .notRated: phrase("one side is not rated")
    case .scaleChanged: phrase("the scale has another number of levels")
    case .overlapLow: phrase("too many of the questions differ")
    case .indexIntervalsOverlap:
      phrase("with the missing answers, progress could be the same both times")
    case .leaveOneOutOverlaps:
      phrase("without one of those who answered, it could be the same both times")
    case .levelIntervalsOverlap: phrase("the missing answers could bring the earlier level back")
    case .onEdge where isRise:
      phrase("a single answer one step lower would bring the earlier level back")
    case .onEdge:
      phrase("a single answer one step higher would bring the earlier level back")
    }
  }

  /// `It was given as level 3 then`; empty where it was given as it is rated now.
  func given(_ level: PublishedLevel?) -> String {
    level.map {
      phrase(
        """
        It was given as \($0.text, "level") then, by the rule or questionnaire of that time.
        """)
    }
      ?? ""
  }

  /// Why a dimension stands where it does: which practices moved, or why it is not compared.
  func reason(of difference: Difference, fell: [Moved], rose: [Moved]) -> String {
    let areFew = fell.count + rose.count <= 3
    var parts: [String] = []
    if !fell.isEmpty {
      parts.append(
        areFew ? moved(fell, isRise: false) : phrase("\(number(fell.count), "count") fell"))
    }
    if !rose.isEmpty {
      parts.append(
        areFew ? moved(rose, isRise: true) : phrase("\(number(rose.count), "count") rose"))
    }
    let level = difference.level
    let rest: String? =
      switch difference.permits {
      case .moves where difference.overlap == nil: phrase("nothing is rated on both sides")
      case .moves:
        phrase(
          "only \(percent(difference.overlap), "share") of it is the same, too little to compare")
      case .likeForLike, .all:
        parts.isEmpty
          ? level.before.level == level.after.level
            ? phrase("no practice moved") : phrase("other questions or answers alone") : nil
      }
    return capital((parts + [rest].compactMap { $0 }).joined(separator: "; "))
  }

  /// `92 % are the same on both sides (questionnaire 1.0.0 and 1.1.0)`.
  func questions(_ overlap: Fraction?, before: String, now: String) -> String {
    let versions =
      before == now
      ? phrase("questionnaire \(now, "now") both times")
      : phrase("questionnaire \(before, "before") and \(now, "now")")
    return overlap.map {
      phrase(
        """
        \(percent($0), "share") of what was rated is the same on both sides \
        (\(versions, "versions"))
        """)
    }
      ?? phrase("Nothing was rated (\(versions, "versions"))")
  }

  /// `One person answered before, six now, four of them both times`.
  func attendance(_ attendance: Attendance) -> String {
    let (before, after) = (attendance.before, attendance.after)
    let who =
      before == after
      ? phrase(
        before, one: "One person answered both times",
        other: "\(opening(before), "count") people answered both times")
      : phrase(
        before, one: "One person answered before, \(number(after), "now") now",
        other: "\(opening(before), "count") people answered before, \(number(after), "now") now")
    guard let both = attendance.inBoth, before > 1 || after > 1 else { return who }
    return "\(who); " + phrase("\(number(both), "count") of them are the same")
  }

  /// `12 of the answers now are from before and not re-confirmed`; empty for none.
  func unconfirmedShare(_ share: Fraction?) -> String {
    guard let share, share > .zero else { return "" }
    return phrase(
      """
      \(percent(share), "share") of the answers now were carried over and not re-confirmed
      """)
  }

  /// That practices fell without another reason than those who answered.
  func responseShift(_ titles: [String]) -> String {
    phrase(
      """
      \(list(titles), "titles") fell although what is recorded as evidence is the same. Who \
      learns what a practice can be rates it lower: this may be no change of the team.
      """)
  }
}
