internal import Formats
package import MaturityModel
internal import Translation

/// Votes: how they lie to each other, what hangs on them, what was decided, and who sees it otherwise.
extension Words {
  /// `level 3`.
  package func vote(_ vote: Vote?) -> String {
    switch vote {
    case .level(let level): phrase("level \(level, "level")")
    case .notApplicable: notApplicable
    case .unknown, nil: names.unknown
    }
  }

  var notApplicable: String { phrase("not applicable") }

  /// How votes lie to each other, in a room of so many people: `Two camps`.
  package func pattern(of votes: Votes, people: Int) -> String {
    switch votes.flag {
    case .single: votes.count == 0 ? nobodyGaveLevel : phrase("Only one gave a level")
    case .unanimous:
      votes.count < people ? phrase("Those who gave a level agree") : phrase("All agree")
    case .close: phrase("Close together")
    case .outlier: phrase("One vote stands apart")
    case .split: phrase("Two camps")
    case .spread:
      votes.range.map { phrase("From \($0.lowerBound, "lowest") to \($0.upperBound, "highest")") }
        ?? phrase("Apart")
    }
  }

  /// The same with what helps to talk about it.
  func advice(on votes: Votes, people: Int) -> String {
    let pattern = pattern(of: votes, people: people)
    return switch votes.flag {
    case .single, .unanimous, .close: pattern + "."
    case .outlier:
      phrase("\(pattern, "pattern"): hear that one first, it may be the only one who knows.")
    case .split:
      phrase("\(pattern, "pattern"): first ask whether both speak of the same thing.")
    case .spread: phrase("\(pattern, "pattern"): hear the lowest and the highest first.")
    }
  }

  /// The same beside a title: `two camps 1–4, matters`.
  package func short(_ votes: Votes, matters: Bool) -> String {
    let pattern =
      switch votes.flag {
      case .single: votes.count == 0 ? phrase("no level") : phrase("one vote")
      case .unanimous: phrase("unanimous")
      case .close: phrase("close")
      case .outlier: phrase("one apart")
      case .split: phrase("two camps")
      case .spread: phrase("spread")
      }
    let parts = [
      votes.range.map { "\(pattern) \(range($0))" } ?? pattern, matters ? phrase("matters") : "",
      votes.isApplicabilityDisputed ? phrase("n/a disputed") : "",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// `Middle vote 3, 5 of 6 gave a level, 1 don’t know`.
  package func turnout(_ votes: Votes, of people: Int) -> String {
    let gave = phrase("\(votes.count, "count") of \(people, "all") gave a level")
    let parts =
      [votes.lowerMedian.map { phrase("middle vote \($0, "level")") }, gave].compactMap { $0 }
      + without(votes)
    return capital(parts.joined(separator: ", ")) + "."
  }

  /// The votes that give no level: `1 don’t know`, `2 not applicable`.
  package func without(_ votes: Votes) -> [String] {
    var parts: [String] = []
    if votes.unknown > 0 { parts.append(phrase("\(votes.unknown, "count") don’t know")) }
    if votes.notApplicable > 0 {
      parts.append(phrase("\(votes.notApplicable, "count") not applicable"))
    }
    return parts
  }

  /// Who talks first: levels, or the people who voted so where votes carry names; nil for nobody.
  package func speakFirst(_ speakers: [(level: Int, people: [String])], named: Bool) -> String? {
    guard !speakers.isEmpty else { return nil }
    guard named else {
      let levels = list(speakers.map { "\($0.level)" })
      return phrase(
        speakers.count, one: "level \(levels, "levels") speaks first",
        other: "levels \(levels, "levels") speak first")
    }
    let parts = list(speakers.map { spoken($0.people, at: $0.level) })
    return phrase(
      speakers.count, one: "\(parts, "people and levels") speaks first",
      other: "\(parts, "people and levels") speak first")
  }

  /// `Ada, Ben, Cem and 2 more (4)`.
  private func spoken(_ people: [String], at level: Int) -> String {
    guard !people.isEmpty else { return phrase("level \(level, "level")") }
    let named = ScoreWords.enumeration(people.prefix(3))
    return people.count > 3
      ? phrase("\(named, "people") and \(people.count - 3, "count") more (\(level, "level"))")
      : "\(named) (\(level))"
  }

  /// `Talked 3 of 4 minutes`; nil where nobody did.
  package func talked(_ minutes: Int, of allowed: Int) -> String? {
    minutes > 0 ? phrase("Talked \(minutes, "minutes") of \(allowed.minutes, "minutes").") : nil
  }

  /// `Talking: 3 of 4 minutes left`; nil once time is up.
  package func talking(_ left: Int, of allowed: Int) -> String? {
    left > 0 ? phrase("Talking: \(left, "left") of \(allowed.minutes, "minutes") left.") : nil
  }

  package var applicabilityDisputed: String { phrase("Whether it applies is disputed.") }

  /// What hangs on the disagreement, which is not known while practices of the dimension are open.
  package func effect(_ votes: PracticeVotes, on dimension: String) -> String {
    guard let low = votes.levelAtLowest, let high = votes.levelAtHighest else {
      return phrase(
        """
        Whether it matters is known once all of \(dimension, "dimension") is on the table.
        """)
    }
    return low == high
      ? phrase("Does not matter for the level.")
      : phrase(
        """
        Matters: \(dimension, "dimension") is at level \(low, "low") or \(high, "high").
        """)
  }

  /// How many gave each level: `3 for level 2; 2 for level 5`; empty where nobody gave any.
  package func counts(of votes: Votes) -> String {
    votes.frequencies.enumerated().filter { $0.element > 0 }
      .map { phrase("\($0.element, "element") for level \($0.offset + 1, "offset")") }.joined(
        separator: "; ")
  }

  /// `2 for level 1; 3 for level 2. Decided: 2`.
  func votes(_ votes: Votes, decided: Int?) -> String {
    let parts = ([counts(of: votes)] + without(votes)).filter { !$0.isEmpty }
    let all = parts.joined(separator: "; ") + "."
    return decided.map { all + " " + phrase("Decided: \($0, "level").") } ?? all
  }

  /// `6 of 6: don’t know`.
  func noLevels(_ votes: Votes) -> String {
    let all = votes.unknown + votes.notApplicable
    return [(votes.unknown, names.unknown), (votes.notApplicable, notApplicable)]
      .filter { $0.0 > 0 }
      .map { phrase("\($0.0, "count") of \(all, "all"): \($0.1, "answer").") }
      .joined(separator: " ")
  }

  /// The votes, lowest first, and the middle one: `1 3 3 4, middle 3`; many as `5×1 7×3`.
  func digits(_ votes: Votes) -> String {
    let levels =
      votes.count <= 12
      ? votes.levels.map { "\($0)" }
      : votes.frequencies.enumerated().filter { $0.element > 0 }
        .map { "\($0.element)×\($0.offset + 1)" }
    let parts = [
      levels.isEmpty ? phrase("no level") : levels.joined(separator: " "),
      votes.unknown > 0 ? phrase("\(votes.unknown, "count") don’t know") : nil,
      votes.lowerMedian.map { phrase("middle \($0, "level")") },
    ]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }

  /// How far the middle half of the votes lies apart; nil without a level.
  package func middleHalf(_ votes: Votes) -> String? {
    votes.interquartileRange.map { range in
      if range == .zero { return phrase("The middle half of the votes is alike.") }
      let width = decimal(range)
      return range == .one
        ? phrase("The middle half of the votes lies within \(width, "count") level.")
        : phrase("The middle half of the votes lies within \(width, "count") levels.")
    }
  }

  /// A number with as many decimals as it has, six at most.
  func decimal(_ value: Fraction) -> String {
    if case .number(let digits) = JSON.millionths(value) { digits } else { "" }
  }
}
