internal import MaturityModel

extension Words {
  /// A dimension that holds the level of the whole, with its practices that fell since.
  struct Holder {
    let title: String
    let fell: [Moved]
  }

  /// A practice that rose or fell.
  struct Moved {
    let title: String
    let move: Moves.Move
    /// `2→1`, which does not break.
    var step: String { "\(move.from)→\(move.to)" }
  }

  func verdict(_ verdict: PracticeChange.Verdict) -> String {
    switch verdict {
    case .better: "Better"
    case .worse: "Worse"
    case .mixed: "Mixed"
    case .unchanged: "Unchanged"
    }
  }

  /// `Data access fell 2→1`, or `Data access 2→1 and Label quality 3→2 fell`.
  func moved(_ moves: [Moved], _ verb: String) -> String {
    guard let only = moves.first, moves.count == 1 else {
      return "\(list(moves.map { "\($0.title)\u{A0}\($0.step)" })) \(verb)"
    }
    return "\(only.title) \(verb)\u{A0}\(only.step)"
  }

  /// `35 practices rose and 2 fell`.
  func counts(_ change: PracticeChange, join: String) -> String {
    let fell = change.down == 0 ? "none" : "\(change.down)"
    return change.up == 0 && change.down == 0
      ? "no practice rose or fell"
      : "\(change.up == 0 ? "no practice" : change.up.counted("practice")) rose\(join)\(fell) fell"
  }

  /// Two sentences for a page that has no room for more.
  func shortChange(_ comparison: Comparison, _ since: String) -> Text {
    let index = comparison.overall.index
    let moves = "Since \(since) \(counts(comparison.overall.practices, join: " and "))"
    guard comparison.overall.permits != .moves, let before = index.before, let after = index.after
    else { return Text(moves + ".") }
    return Text("\(moves); progress went from \(before.percent) to \(percent(after)).")
  }

  /// What changed, so that it explains itself: practices first, then the level and what holds it, then progress.
  func change(_ comparison: Comparison, _ since: String, heldBy holders: [Holder]) -> Text {
    let overall = comparison.overall
    let fell = comparison.moves.down.map {
      "\(comparison.title(of: $0.practice))\u{A0}\($0.from)→\($0.to)"
    }
    // What is named beside the level is not named twice.
    let isTold = holders.contains { !$0.fell.isEmpty }
    let which = fell.isEmpty || fell.count > 3 || isTold ? "" : " (\(list(fell)))"
    let lead: Text =
      "\(verdict(overall.practices.verdict), .strong) since \(since): \(counts(overall.practices, join: ", "))\(which). "
    let rest = [
      levelChange(comparison, heldBy: holders), onCommon(comparison), progressChange(overall),
    ]
    return lead + Text(rest.filter { !$0.isEmpty }.joined(separator: " "))
  }

  /// `The level stays 2, held by Skills (Role coverage fell 2→1)`.
  func levelChange(_ comparison: Comparison, heldBy holders: [Holder]) -> String {
    let overall = comparison.overall
    guard overall.permits != .moves else { return tooDifferent(comparison) }
    let held = held(by: holders)
    switch (overall.level.before.level, overall.level.after.level) {
    case (nil, nil): return "The level was not rated, and is not now."
    case (nil, let after?): return "The level is \(after) now; it was not rated before."
    case (let before?, nil): return "The level was \(before); it is not rated now."
    case (let before?, let after?):
      return before == after
        ? "The level stays \(after)\(held)."
        : before < after
          ? "The level rose from \(before) to \(after)."
          : "The level fell from \(before) to \(after)\(held)."
    }
  }

  /// The dimensions by name up to three; of more those with a practice that fell, else their number.
  private func held(by holders: [Holder]) -> String {
    guard !holders.isEmpty else { return "" }
    let fallen = holders.filter { !$0.fell.isEmpty }
    let named = holders.count <= 3 ? holders : Array(fallen.prefix(3))
    guard !named.isEmpty else { return ", held by \(number(holders.count)) dimensions" }
    let rest = holders.count - named.count
    var parts = named.map { holder in
      holder.fell.isEmpty ? holder.title : "\(holder.title) (\(fell(holder.fell)))"
    }
    if rest > 0 { parts.append("\(number(rest)) more") }
    // Titles have an *and* of their own, so that a comma has to part them.
    let last = parts.removeLast()
    let start = parts.joined(separator: ", ")
    return ", held by "
      + (parts.isEmpty ? last : "\(start)\(parts.count > 1 ? "," : "") and \(last)")
  }

  /// The practices by name up to two, else their number.
  private func fell(_ moves: [Moved]) -> String {
    moves.count > 2 ? "\(number(moves.count)) practices fell" : moved(moves, "fell")
  }

  private func tooDifferent(_ comparison: Comparison) -> String {
    let moves = comparison.moves
    let all =
      moves.compared + moves.added.count + moves.removed.count + moves.changedMeaning.count
    return "The questionnaire changed too much to compare levels (\(moves.compared) of "
      + "\(all.counted("question")) \(moves.compared == 1 ? "is" : "are") the same)."
  }

  /// What the level is on what both sides rated, where that is another one; empty where it is not.
  private func onCommon(_ comparison: Comparison) -> String {
    let level = comparison.overall.level
    guard comparison.overall.permits != .moves, let before = level.before.level,
      let after = level.after.level, let old = level.beforeOnCommon, let new = level.afterOnCommon,
      (old, new) != (before, after)
    else { return "" }
    let isSame = comparison.before.questionnaire.version == comparison.after.questionnaire.version
    let lead =
      "On the questions that \(isSame ? "are rated both times" : "both questionnaires ask")"
    let middle =
      old == before
      ? "it is \(new) now"
      : new == after
        ? "it was \(old) before"
        : old == new ? "it is \(new) both times" : "it went from \(old) to \(new)"
    return "\(lead) \(middle)\(heldBefore(comparison, at: before))."
  }

  /// `; Label quality, no longer asked, had held it at 1`; empty where no practice alone did.
  private func heldBefore(_ comparison: Comparison, at level: Int) -> String {
    let moves = comparison.moves
    let kinds: [([Item.ID], String)] = [
      (moves.removed, "no longer asked"), (moves.changedMeaning, "asked with another meaning now"),
      (moves.becameUnknown, "no longer known"),
      (moves.becameNotApplicable, "no longer applicable"),
    ]
    let parts = comparison.heldBefore.compactMap { id in
      kinds.first { $0.0.contains(id) }.map { "\(comparison.title(of: id)), \($0.1)," }
    }
    guard let first = parts.first else { return "" }
    return parts.count == 1
      ? "; \(first) had held it at \(level)"
      : "; each of \(list(parts)) had held it at \(level)"
  }

  private func progressChange(_ overall: Difference) -> String {
    guard overall.permits != .moves, let before = overall.index.before,
      let after = overall.index.after, let parts = overall.index.parts
    else { return "" }
    return
      "Progress went from \(before.percent) to \(percent(after)), and by \(parts.same.points) points "
      + "on unchanged questions."
  }

  /// A change of progress and its two parts, which add up as they are printed.
  func progress(_ index: IndexChange) -> String {
    guard let before = index.before, let after = index.after, let parts = index.parts else {
      return names.none
    }
    return "\(before.percent) to \(percent(after)), \(parts.whole.points) points: "
      + "\(parts.same.points) on unchanged questions, \(parts.other.points) from other questions"
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
