package import MaturityModel

extension Words {
  /// Who can be left out without another result.
  enum LeftOut {
    case anybody
    case of(Int)
  }

  /// `Level 2 of 5`.
  package func levelOfAll(_ level: Int?) -> String {
    level.map { "Level \($0) of \(levels.count)" } ?? "Not rated"
  }

  /// `Emerging`; what stands in place of a name where nothing is rated.
  package func levelName(_ score: Score) -> String {
    guard let level = score.level else {
      return score.isApplicable ? "Not rated" : "Nothing applies"
    }
    return levels.name(of: level)
  }

  /// What goes beside an assessment: `Beside it: Generative AI adoption, level 2 (30 of 38 answered)`.
  package func beside(_ other: Beside) -> String {
    let level = other.level.map { "level \($0)" } ?? names.notRated
    return "Beside it: \(other.title), \(level) (\(other.answered) of \(other.asked) answered)."
  }

  var levelsNeverMixed: String { "Each of the two has a level of its own; they are never mixed." }

  /// Why no level is named; empty where one is.
  func notRated(_ score: Score) -> String {
    guard score.level == nil else { return "" }
    guard let low = score.levelLow, let high = score.levelHigh else {
      return "No practice that is asked applies, so there is nothing to rate."
    }
    let missing = score.counts?.missing ?? 0
    return
      "\(opening(missing, "answer")) \(missing == 1 ? "is" : "are") missing; the level could be "
      + "\(low == high ? "\(low)" : "\(low) to \(high)")."
  }

  /// `Target 4, Managed`.
  func target(_ level: Int?) -> String {
    level.map { "Target \($0), \(levels.name(of: $0))." } ?? ""
  }

  /// `now, and December 2025`.
  func now(and since: String?) -> String { since.map { "now, and \($0)" } ?? "now" }

  var targetLabel: String { "target" }

  /// The scale in words.
  func strip(
    level: Int?, range: ClosedRange<Int>?, target: Int?, before: Int?, _ since: String
  ) -> String {
    let parts = [
      "A scale from 1 to \(levels.count).",
      level.map { "Now level \($0), \(levels.name(of: $0))." } ?? "Not rated.",
      range.map { "It could be \($0.lowerBound) to \($0.upperBound)." },
      target.map { "Target \($0)." }, before.map { "In \(since): \($0)." },
    ]
    return parts.compactMap { $0 }.joined(separator: " ")
  }

  /// How certain a level is; empty where none is named.
  func certainty(_ score: Score, leavingOut: LeftOut?) -> String {
    guard score.level != nil else { return "" }
    let missing = score.counts?.missing ?? 0
    let opening: String
    if let range = score.range {
      return "It could be \(range.lowerBound) to \(range.upperBound): "
        + "\(missing.counted("answer")) \(missing == 1 ? "is" : "are") missing."
    } else if missing > 0 {
      opening = "Certain: the \(missing.counted("missing answer")) cannot change it"
    } else {
      opening = "Certain: no answer is missing"
    }
    switch leavingOut {
    case nil: return opening + "."
    case .anybody: return opening + ", and leaving out any one person gives the same level."
    case .of(let people):
      return opening
        + ", and leaving out any one of the \(number(people)) people gives the same level."
    }
  }

  var barsTitle: String { "Level of each dimension" }

  /// Every dimension with its level.
  func bars(
    _ rows: [(name: String, level: Int?, range: ClosedRange<Int>?, standing: String)], target: Int?
  ) -> String {
    let parts = rows.map { row in
      let range = row.range.map { ", could be \($0.lowerBound) to \($0.upperBound)" } ?? ""
      return "\(row.name) \(row.level.map { "\($0)" } ?? row.standing)\(range)"
    }
    return parts.joined(separator: "; ") + "." + (target.map { " Target \($0)." } ?? "")
  }

  var keyLevel: String { "level now" }
  package func keyTarget(_ level: Int) -> String { "target \(level)" }
  func keyBefore(_ since: String) -> String { "level in \(since), where it differs" }
  var keyRange: String { "what missing answers allow" }
  var keyNotCompared: String { "– not compared: too many questions changed" }
}
