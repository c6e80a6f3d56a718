internal import MaturityModel

extension Words {
  func changeHeading(_ since: String) -> String { "Change since \(since)" }
  func fell(_ count: Int) -> String { "Fell: \(count.counted("practice"))" }
  func rose(_ count: Int) -> String { "Rose: \(count.counted("practice"))" }

  /// `Better: 35 up, 2 down, 9 the same`.
  func moves(_ change: PracticeChange, same: Int) -> Text {
    "\(verdict(change.verdict), .strong): \(change.up) up, \(change.down) down, \(same) the same"
  }

  /// How far a change of level can be relied on; empty where there is none.
  func verdict(of change: LevelChange) -> String {
    change.verdict == .none ? "" : ComparisonWords().verdict(of: change)
  }

  /// `Held by Model lifecycle (2, as before) and Skills (2, was 1)`; empty for none, and for many.
  func held(_ dimensions: [(title: String, level: Int, before: Before)]) -> String {
    guard 1...5 ~= dimensions.count else { return "" }
    let parts = dimensions.map { title, level, before in
      switch before {
      case .none, .notRated, .notCompared: "\(title) (\(level))"
      case .level(let old): "\(title) (\(level), \(old == level ? "as before" : "was \(old)"))"
      }
    }
    return "Held by \(list(parts))."
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

  /// `One person answered before, six now`.
  func attendance(_ before: Int, _ now: Int) -> String {
    before == now
      ? "\(opening(before, "person", "people")) answered both times"
      : "\(opening(before, "person", "people")) answered before, \(number(now)) now"
  }

  /// What became of questions that are not compared, and of answers that came or went.
  func questionChanges(_ moves: Moves) -> [(String, [Item.ID])] {
    [
      ("Asked now, not before", moves.added), ("No longer asked", moves.removed),
      ("Asked with another meaning, so not compared", moves.changedMeaning),
      ("Asked in other words with the same meaning", moves.changedWording),
      ("Known now, not before", moves.becameKnown), ("No longer known", moves.becameUnknown),
      ("No longer applicable", moves.becameNotApplicable),
      ("Applicable now", moves.becameApplicable),
    ].filter { !$0.1.isEmpty }
  }

  var slopeTitle: String { "Progress of each dimension" }

  func slope(_ rows: [Slope.Row]) -> String {
    rows.map { row in
      "\(row.name) \(row.before.percent) to \(percent(row.now))"
        + (row.isCompared ? "" : " (other questions, not compared)")
    }.joined(separator: "; ") + "."
  }

  func slopeNote(_ notCompared: [String]) -> String {
    "Progress on the questions that both sides share."
      + (notCompared.isEmpty
        ? "" : " Dotted: too few are shared to compare (\(list(notCompared))).")
  }
}
