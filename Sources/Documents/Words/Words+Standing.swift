package import MaturityModel
internal import Translation

extension Words {
  /// Who can be left out without another result.
  enum LeftOut {
    case anybody
    case of(Int)
  }

  /// `Level 2 of 5`.
  package func levelOfAll(_ level: Int?) -> String {
    level.map { phrase("Level \($0, "level") of \(levels.count, "highest")") }
      ?? phrase("Not rated")
  }

  /// `Emerging`; what stands in place of a name where nothing is rated.
  package func levelName(_ score: Score) -> String {
    guard let level = score.level else {
      if let name = score.name { return name }
      return score.isApplicable ? phrase("Not rated") : phrase("Nothing applies")
    }
    return levels.name(of: level)
  }

  /// What goes beside an assessment: `Beside it: Generative AI adoption, level 2 (30 of 38 answered)`.
  package func beside(_ other: Beside) -> String {
    let level = other.level.map { phrase("level \($0, "level")") } ?? names.notRated
    return phrase(
      """
      Beside it: \(other.title, "title"), \(level, "level") (\(other.answered, "answered") of \
      \(other.asked, "asked") answered).
      """)
  }

  var levelsNeverMixed: String {
    phrase("Each of the two has a level of its own; they are never mixed.")
  }

  /// Why no level is named; empty where one is.
  func notRated(_ score: Score) -> String {
    guard score.level == nil else { return "" }
    guard let low = score.levelLow, let high = score.levelHigh else {
      return phrase("No practice that is asked applies, so there is nothing to rate.")
    }
    let missing = score.counts?.missing ?? 0
    let levels =
      low == high ? "\(low)" : phrase("\(low, "lowest") to \(high, "highest")", in: "levels")
    return phrase(
      missing, one: "One answer is missing; the level could be \(levels, "levels").",
      other: """
        \(opening(missing), "count") answers are missing; the level could be \(levels, "levels").
        """)
  }

  /// `Target 4, Managed`.
  func target(_ level: Int?) -> String {
    level.map { phrase("Target \($0, "level"), \(levels.name(of: $0), "name").") } ?? ""
  }

  /// `now, and December 2025`.
  func now(and since: String?) -> String {
    since.map { phrase("now, and \($0, "time")") } ?? phrase("now")
  }

  var targetLabel: String { phrase("target") }

  /// The scale in words.
  func strip(
    level: Int?, range: ClosedRange<Int>?, target: Int?, before: Int?, _ since: String
  ) -> String {
    let now =
      level.map { phrase("Now level \($0, "level"), \(levels.name(of: $0), "name").") }
      ?? phrase("Not rated.")
    let parts = [
      phrase("A scale from 1 to \(levels.count, "highest")."), now,
      range.map {
        phrase("It could be \($0.lowerBound, "lowest") to \($0.upperBound, "highest").")
      },
      target.map { phrase("Target \($0, "level").") },
      before.map { phrase("In \(since, "time"): \($0, "level").") },
    ]
    return parts.compactMap { $0 }.joined(separator: " ")
  }

  /// How certain a level is; empty where none is named.
  func certainty(_ score: Score, leavingOut: LeftOut?) -> String {
    guard score.level != nil else { return "" }
    let missing = score.counts?.missing ?? 0
    if let range = score.range {
      let (low, high) = (range.lowerBound, range.upperBound)
      return phrase(
        missing,
        one: "It could be \(low, "lowest") to \(high, "highest"): 1 answer is missing.",
        other: """
          It could be \(low, "lowest") to \(high, "highest"): \(missing, "count") answers are missing.
          """)
    }
    let certain =
      missing > 0
      ? phrase(
        missing, one: "Certain: the 1 missing answer cannot change it",
        other: "Certain: the \(missing, "count") missing answers cannot change it")
      : phrase("Certain: no answer is missing")
    switch leavingOut {
    case nil: return certain + "."
    case .anybody:
      return phrase(
        "\(certain, "certain"), and leaving out any one person gives the same level.")
    case .of(let people):
      return phrase(
        """
        \(certain, "certain"), and leaving out any one of the \(number(people), "count") people gives \
        the same level.
        """)
    }
  }

  var barsTitle: String { phrase("Level of each dimension") }

  /// Every dimension with its level.
  func bars(
    _ rows: [(name: String, level: Int?, range: ClosedRange<Int>?, standing: String)], target: Int?
  ) -> String {
    let parts = rows.map { row in
      let standing = row.level.map { "\($0)" } ?? row.standing
      return row.range.map {
        phrase(
          """
          \(row.name, "dimension") \(standing, "level"), could be \($0.lowerBound, "lowest") to \
          \($0.upperBound, "highest")
          """)
      } ?? "\(row.name) \(standing)"
    }
    let all = parts.joined(separator: "; ") + "."
    return target.map { all + " " + phrase("Target \($0, "level").") } ?? all
  }

  var keyLevel: String { phrase("level now") }
  package func keyTarget(_ level: Int) -> String { phrase("target \(level, "level")") }
  func keyBefore(_ since: String) -> String {
    phrase("level in \(since, "since"), where it differs")
  }
  var keyRange: String { phrase("what missing answers allow") }
  var keyNotCompared: String { phrase("– not compared: too many questions changed") }
}
