internal import MaturityModel
internal import Translation

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
    case .better: phrase("Better")
    case .worse: phrase("Worse")
    case .mixed: phrase("Mixed")
    case .unchanged: phrase("Unchanged")
    }
  }

  /// `Data access fell 2→1`, or `Data access 2→1 and Label quality 3→2 fell`.
  func moved(_ moves: [Moved], isRise: Bool) -> String {
    guard let only = moves.first, moves.count == 1 else {
      let all = list(moves.map { "\($0.title)\u{A0}\($0.step)" })
      return isRise
        ? phrase("\(all, "practices and steps") rose")
        : phrase("\(all, "practices and steps") fell")
    }
    return isRise
      ? phrase("\(only.title, "practice") rose\u{A0}\(only.step, "step")")
      : phrase("\(only.title, "practice") fell\u{A0}\(only.step, "step")")
  }

  /// `35 practices rose and 2 fell`.
  func counts(_ change: PracticeChange) -> String {
    let (up, down) = (change.up, change.down)
    if up == 0, down == 0 { return phrase("no practice rose or fell") }
    if up == 0 { return phrase("no practice rose, \(down, "down") fell") }
    if down == 0 {
      return phrase(
        up, one: "1 practice rose, none fell", other: "\(up, "count") practices rose, none fell")
    }
    return phrase(
      up, one: "1 practice rose, \(down, "down") fell",
      other: "\(up, "count") practices rose, \(down, "down") fell")
  }

  /// The same for the middle of a sentence: `35 practices rose and 2 fell`.
  private func spokenCounts(_ change: PracticeChange) -> String {
    let (up, down) = (change.up, change.down)
    if up == 0, down == 0 { return phrase("no practice rose or fell") }
    if up == 0 { return phrase("no practice rose and \(down, "down") fell") }
    if down == 0 {
      return phrase(
        up, one: "1 practice rose and none fell",
        other: "\(up, "count") practices rose and none fell")
    }
    return phrase(
      up, one: "1 practice rose and \(down, "down") fell",
      other: "\(up, "count") practices rose and \(down, "down") fell")
  }

  /// Two sentences for a page that has no room for more.
  func shortChange(_ comparison: Comparison, _ since: String) -> Text {
    let index = comparison.overall.index
    let moves = spokenCounts(comparison.overall.practices)
    guard comparison.overall.permits != .moves, let before = index.before, let after = index.after
    else { return Text(phrase("Since \(since, "time") \(moves, "moves").")) }
    return Text(
      phrase(
        """
        Since \(since, "time") \(moves, "moves"); progress went from \(before.percent, "old") to \
        \(percent(after), "new").
        """))
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
    let moves = counts(overall.practices) + which
    let lead = toned(
      """
      \(verdict(overall.practices.verdict), .strong, "verdict") since \(since, "time"): \
      \(moves, "moves").
      """)
    let rest = [
      levelChange(comparison, heldBy: holders), onCommon(comparison), progressChange(overall),
    ]
    return lead + Text(" " + rest.filter { !$0.isEmpty }.joined(separator: " "))
  }

  /// `The level stays 2, held by Skills (Role coverage fell 2→1)`.
  func levelChange(_ comparison: Comparison, heldBy holders: [Holder]) -> String {
    let overall = comparison.overall
    guard overall.permits != .moves else { return tooDifferent(comparison) }
    switch (overall.level.before.level, overall.level.after.level) {
    case (nil, nil): return phrase("The level was not rated, and is not now.")
    case (nil, let after?):
      return phrase("The level is \(after, "level") now; it was not rated before.")
    case (let before?, nil):
      return phrase("The level was \(before, "level"); it is not rated now.")
    case (let before?, let after?) where before < after:
      return phrase("The level rose from \(before, "old") to \(after, "new").")
    case (let before?, let after?):
      return before == after ? stays(after, holders) : fell(from: before, to: after, holders)
    }
  }

  private func stays(_ level: Int, _ holders: [Holder]) -> String {
    holders.isEmpty
      ? phrase("The level stays \(level, "level").")
      : phrase("The level stays \(level, "level"), held by \(held(by: holders), "dimensions").")
  }

  private func fell(from old: Int, to new: Int, _ holders: [Holder]) -> String {
    holders.isEmpty
      ? phrase("The level fell from \(old, "old") to \(new, "new").")
      : phrase(
        """
        The level fell from \(old, "old") to \(new, "new"), held by \(held(by: holders), "dimensions").
        """)
  }

  /// The dimensions by name up to three; of more those with a practice that fell, else their number.
  private func held(by holders: [Holder]) -> String {
    let fallen = holders.filter { !$0.fell.isEmpty }
    let named = holders.count <= 3 ? holders : Array(fallen.prefix(3))
    guard !named.isEmpty else {
      return phrase(
        holders.count, one: "one dimension",
        other: "\(number(holders.count), "count") dimensions")
    }
    let rest = holders.count - named.count
    var parts = named.map { holder in
      holder.fell.isEmpty ? holder.title : "\(holder.title) (\(fell(holder.fell)))"
    }
    if rest > 0 {
      parts.append(phrase(rest, one: "one more", other: "\(number(rest), "count") more"))
    }
    // Titles have an *and* of their own, so that a comma has to part them.
    guard parts.count > 2, let last = parts.last else { return list(parts) }
    let start = ScoreWords.enumeration(parts.dropLast())
    return phrase("\(start, "list"), and \(last, "last")")
  }

  /// The practices by name up to two, else their number.
  private func fell(_ moves: [Moved]) -> String {
    moves.count > 2
      ? phrase(
        moves.count, one: "one practice fell",
        other: "\(number(moves.count), "count") practices fell") : moved(moves, isRise: false)
  }

  private func tooDifferent(_ comparison: Comparison) -> String {
    let moves = comparison.moves
    let all =
      moves.compared + moves.added.count + moves.removed.count + moves.changedMeaning.count
    return phrase(
      moves.compared,
      one: """
        The questionnaire changed too much to compare levels (\(moves.compared, "compared") of \
        \(all.questions, "questions") is the same).
        """,
      other: """
        The questionnaire changed too much to compare levels (\(moves.compared, "compared") of \
        \(all.questions, "questions") are the same).
        """)
  }

  /// What the level is on what both sides rated, where that is another one; empty where it is not.
  private func onCommon(_ comparison: Comparison) -> String {
    let level = comparison.overall.level
    guard comparison.overall.permits != .moves, let before = level.before.level,
      let after = level.after.level, let old = level.beforeOnCommon, let new = level.afterOnCommon,
      (old, new) != (before, after)
    else { return "" }
    let isSame = comparison.before.questionnaire.version == comparison.after.questionnaire.version
    let held = heldBefore(comparison, at: before)
    let change = onCommon((before, after), common: (old, new))
    let lead =
      isSame
      ? phrase("On the questions that are rated both times \(change, "it is 2 now")")
      : phrase("On the questions that both questionnaires ask \(change, "it is 2 now")")
    return held.isEmpty ? lead + "." : "\(lead); \(held)."
  }

  private func onCommon(_ all: (before: Int, after: Int), common: (old: Int, new: Int)) -> String {
    if common.old == all.before { return phrase("it is \(common.new, "level") now") }
    if common.new == all.after { return phrase("it was \(common.old, "level") before") }
    return common.old == common.new
      ? phrase("it is \(common.new, "level") both times")
      : phrase("it went from \(common.old, "old") to \(common.new, "new")")
  }

  /// `Label quality, no longer asked, had held it at 1`; empty where no practice alone did.
  private func heldBefore(_ comparison: Comparison, at level: Int) -> String {
    let moves = comparison.moves
    let kinds: [([Item.ID], String)] = [
      (moves.removed, phrase("no longer asked")),
      (moves.changedMeaning, phrase("asked with another meaning now")),
      (moves.becameUnknown, phrase("no longer known")),
      (moves.becameNotApplicable, phrase("no longer applicable")),
    ]
    let parts = comparison.heldBefore.compactMap { id in
      kinds.first { $0.0.contains(id) }.map { "\(comparison.title(of: id)), \($0.1)," }
    }
    guard let first = parts.first else { return "" }
    return parts.count == 1
      ? phrase("\(first, "practice, why not now,") had held it at \(level, "level")")
      : phrase("each of \(list(parts), "practices, why not now,") had held it at \(level, "level")")
  }
}
