internal import MaturityModel

extension Words {
  func changeHeading(_ since: String) -> String { "Change since \(since)" }
  /// What stands in place of a day that nobody knows.
  var lastTime: String { "last time" }
  func fell(_ count: Int) -> String { "Fell: \(count.counted("practice"))" }
  func rose(_ count: Int) -> String { "Rose: \(count.counted("practice"))" }
  var nothingMoved: String { "No practice rose or fell." }

  /// `Better: 35 up, 2 down, 9 the same`.
  func moves(_ change: PracticeChange, same: Int) -> Text {
    "\(verdict(change.verdict), .strong): \(change.up) up, \(change.down) down, \(same) the same"
  }

  /// How far a change of level can be relied on; empty where there is none.
  func verdict(of change: LevelChange) -> String {
    let isRise = (change.after.level ?? 0) > (change.before.level ?? 0)
    let reasons = list(change.reasons.map { reason($0, isRise: isRise) })
    switch change.verdict {
    case .none: return ""
    case .notDistinguishable: return "Whether the level changed is not certain: \(reasons)."
    case .clear: return lastStep(of: change) ?? "The \(isRise ? "rise" : "fall") is clear."
    case .likely: return "A \(isRise ? "rise" : "fall") is likely, not clear: \(reasons)."
    }
  }

  /// A change of which only the last step is not clear; nil for every other.
  private func lastStep(of change: LevelChange) -> String? {
    guard change.isLastOnEdge, let old = change.before.level, let new = change.after.level else {
      return nil
    }
    let sure = old < new ? "at least \(new - 1)" : "at most \(new + 1)"
    return "\(old) → \(new): \(sure) is clear, \(new) is just reached."
  }

  private func reason(_ reason: VerdictReason, isRise: Bool) -> String {
    switch reason {
    case .notRated: "one side is not rated"
    case .scaleChanged: "the scale has another number of levels"
    case .overlapLow: "too many of the questions differ"
    case .indexIntervalsOverlap: "with the missing answers, progress could be the same both times"
    case .leaveOneOutOverlaps: "without one of those who answered, it could be the same both times"
    case .levelIntervalsOverlap: "the missing answers could bring the earlier level back"
    case .onEdge:
      "a single answer one step \(isRise ? "lower" : "higher") would bring the earlier level back"
    }
  }

  /// `It was given as level 3 then`; empty where it was given as it is rated now.
  func given(_ level: PublishedLevel?) -> String {
    level.map { "It was given as \($0.text) then, by the rule or questionnaire of that time." }
      ?? ""
  }

  /// Why a dimension stands where it does: which practices moved, or why it is not compared.
  func reason(of difference: Difference, fell: [Moved], rose: [Moved]) -> String {
    let areFew = fell.count + rose.count <= 3
    let parts = [(fell, "fell"), (rose, "rose")].compactMap { moves, verb in
      moves.isEmpty ? nil : areFew ? moved(moves, verb) : "\(number(moves.count)) \(verb)"
    }
    let level = difference.level
    let rest: String? =
      switch difference.permits {
      case .moves where difference.overlap == nil: "nothing is rated on both sides"
      case .moves:
        "only \(percent(difference.overlap)) of it is the same, too little to compare"
      case .likeForLike, .all:
        parts.isEmpty
          ? level.before.level == level.after.level
            ? "no practice moved" : "other questions or answers alone" : nil
      }
    return capital((parts + [rest].compactMap { $0 }).joined(separator: "; "))
  }

  /// `92 % are the same on both sides (questionnaire 1.0.0 and 1.1.0)`.
  func questions(_ overlap: Fraction?, before: String, now: String) -> String {
    let versions =
      before == now ? "questionnaire \(now) both times" : "questionnaire \(before) and \(now)"
    return overlap.map {
      "\(percent($0)) of what was rated is the same on both sides (\(versions))"
    }
      ?? "Nothing was rated (\(versions))"
  }

  /// `One person answered before, six now, four of them both times`.
  func attendance(_ attendance: Attendance) -> String {
    let (before, after) = (attendance.before, attendance.after)
    let who =
      before == after
      ? "\(opening(before, "person", "people")) answered both times"
      : "\(opening(before, "person", "people")) answered before, \(number(after)) now"
    guard let both = attendance.inBoth, before > 1 || after > 1 else { return who }
    return "\(who); \(number(both)) of them are the same"
  }

  /// `12 of the answers now are from before and not re-confirmed`; empty for none.
  func unconfirmedShare(_ share: Fraction?) -> String {
    guard let share, share > .zero else { return "" }
    return "\(percent(share)) of the answers now were carried over and not re-confirmed"
  }

  /// That practices fell without another reason than those who answered.
  func responseShift(_ titles: [String]) -> String {
    "\(list(titles)) fell although what is recorded as evidence is the same. Who learns what a "
      + "practice can be rates it lower: this may be no change of the team."
  }
}
