internal import MaturityModel

extension Words {
  func verdict(_ verdict: PracticeChange.Verdict) -> String {
    switch verdict {
    case .better: "Better"
    case .worse: "Worse"
    case .mixed: "Mixed"
    case .unchanged: "Unchanged"
    }
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

  /// What changed: practices first, then the level, then progress.
  func change(_ comparison: Comparison, _ since: String) -> Text {
    let overall = comparison.overall
    let moves = comparison.moves
    let fell = moves.down.prefix(3).map {
      "\(comparison.title(of: $0.practice))\u{A0}\($0.from)→\($0.to)"
    }
    let which =
      fell.isEmpty || moves.down.count > 3 ? "" : " (\(list(fell)))"
    let lead: Text =
      "\(verdict(overall.practices.verdict), .strong) since \(since): \(counts(overall.practices, join: ", "))\(which). "
    return lead + Text([levelChange(comparison), progressChange(overall)].joined(separator: " "))
  }

  /// `The level stays 2`.
  func levelChange(_ comparison: Comparison) -> String {
    let overall = comparison.overall
    guard overall.permits != .moves else { return tooDifferent(comparison) }
    switch (overall.level.before.level, overall.level.after.level) {
    case (nil, nil): return "The level was not rated, and is not now."
    case (nil, let after?): return "The level is \(after) now; it was not rated before."
    case (let before?, nil): return "The level was \(before); it is not rated now."
    case (let before?, let after?):
      return before == after
        ? "The level stays \(after)."
        : "The level \(before < after ? "rose" : "fell") from \(before) to \(after)."
    }
  }

  private func tooDifferent(_ comparison: Comparison) -> String {
    let moves = comparison.moves
    let all =
      moves.compared + moves.added.count + moves.removed.count + moves.changedMeaning.count
    return "The questionnaire changed too much to compare levels (\(moves.compared) of "
      + "\(all.counted("question")) \(moves.compared == 1 ? "is" : "are") the same)."
  }

  private func progressChange(_ overall: Difference) -> String {
    guard overall.permits != .moves, let before = overall.index.before,
      let after = overall.index.after, let same = overall.index.likeForLike
    else { return "" }
    return
      "Progress went from \(before.percent) to \(percent(after)), and by \(same.points) points "
      + "on unchanged questions."
  }

  /// Both parts of a change of progress; they add up as they are printed.
  func progress(_ index: IndexChange) -> String {
    guard let before = index.before, let after = index.after, let change = index.change,
      let same = index.likeForLike
    else { return names.none }
    let other = Fraction(tenths(change) - tenths(same), 1000)
    return "\(before.percent) to \(percent(after)): \(same.points) points on unchanged questions, "
      + "\(other.points) from other questions"
  }

  private func tenths(_ change: Fraction) -> Int {
    let size = change < .zero ? .zero - change : change
    let tenths = (size + Fraction(1, 2000)).floor(times: 1000)
    return change < .zero ? -tenths : tenths
  }
}
