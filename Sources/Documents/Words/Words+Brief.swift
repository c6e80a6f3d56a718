internal import MaturityModel

extension Words {
  /// `Payments is at level 2 of 5, Emerging; the target is 4`.
  func briefStanding(_ title: String, _ score: Score, target: Int?) -> String {
    guard let level = score.level else { return "\(title) has no level yet. \(notRated(score))" }
    let range = score.range.map {
      ", and could be at \($0.lowerBound) to \($0.upperBound) once all is answered"
    }
    let aim = target.map {
      $0 <= level ? "; its target is \($0)" : "; its target is \($0), \(levels.name(of: $0))"
    }
    let name = levels.name(of: level)
    return "\(title) is at level \(level) of \(levels.count)\(name.isEmpty ? "" : ", \(name)")"
      + "\(range ?? "")\(aim ?? "")."
  }

  /// `What holds level 3 back: seven of ten dimensions are below 3; at most two may be`.
  func briefHolds(_ sentence: String, next: Int?) -> String {
    next == nil ? sentence : "\(holdsHeading(next: next)): \(sentence)"
  }

  /// `Model registry (Eli, by 29 January 2027)`.
  func briefStep(_ title: String, _ who: String) -> String {
    who.isEmpty ? title : "\(title) (\(who))"
  }

  /// `What we do until 27 February 2027: a, b and 3 more`.
  func briefNext(_ steps: [String], more: Int, until date: String) -> String {
    "What we do \(until(date)): \(list(steps + (more > 0 ? ["\(more) more"] : [])))."
  }

  /// `Better since December 2025: 35 practices rose, 2 fell, and the level stays 2`.
  func briefChange(_ comparison: Comparison, _ since: String) -> String {
    let overall = comparison.overall
    let moves = counts(overall.practices, join: ", ")
    let level = levelChange(comparison, heldBy: [])
    let ending = level.prefix(1).lowercased() + level.dropFirst()
    return "\(verdict(overall.practices.verdict)) since \(since): \(moves); \(ending)"
  }

  var nothingBefore: String { "There is no earlier result to compare with." }
}
