internal import Formats
package import MaturityModel
internal import Translation

/// Votes: how they lie to each other, what hangs on them, what was decided, and who sees it otherwise.
extension Words {
  /// `level 3`, or in format 2 the step, the options or the number that a practice asks for.
  package func vote(_ vote: Vote?, on practice: Item.ID) -> String {
    switch vote {
    case .level(let level):
      step(level, of: practice) ?? phrase("level \(level, "level")")
    case .options, .number, .text:
      vote.flatMap { vote in asked[practice]?.words(of: vote.answer()) }.map(quoted) ?? ""
    case .notApplicable: notApplicable
    case .unknown, nil: names.unknown
    }
  }

  /// The name of a step of format 2, in quotes; nil in format 1.
  func step(_ level: Int, of practice: Item.ID) -> String? {
    asked[practice].map { quoted($0.words(of: .rank(level))) }
  }

  /// The same where little room is: `3` for a level or a step.
  func short(_ vote: Vote?, on practice: Item.ID) -> String {
    switch vote {
    case .level(let level): "\(level)"
    case .options(let ids):
      phrase(ids.count, one: "1 option", other: "\(ids.count, "count") options")
    case .number: vote.flatMap { vote in asked[practice]?.words(of: vote.answer()) } ?? ""
    case .text: phrase("words")
    case .notApplicable: names.na
    case .unknown, nil: names.unknown
    }
  }

  var notApplicable: String { phrase("not applicable") }

  /// How votes lie to each other, in a room of so many people: `Two camps`.
  package func pattern(of votes: Votes, people: Int) -> String {
    if votes.form == .text, votes.count > 1 { return phrase("Words are collected, not counted") }
    return switch votes.flag {
    case .single: votes.count == 0 ? nobodyGaveLevel : onlyOne
    case .unanimous:
      votes.count < people ? thoseAgree : phrase("All agree")
    case .close: phrase("Close together")
    case .outlier: phrase("One vote stands apart")
    case .split: phrase("Two camps")
    case .spread:
      ends(of: votes).map { phrase("From \($0, "lowest") to \($1, "highest")") }
        ?? phrase("Apart")
    }
  }

  /// The lowest and the highest level or number; nil without any.
  private func ends(of votes: Votes) -> (String, String)? {
    guard case .number(let range, _) = votes.form else {
      return votes.range.map { ("\($0.lowerBound)", "\($0.upperBound)") }
    }
    let numbers = votes.numbers
    return numbers.first.flatMap { low in
      numbers.last.map { (number(low, range), number($0, range)) }
    }
  }

  private var onlyOne: String {
    isMeasured ? phrase("Only one answered") : phrase("Only one gave a level")
  }

  private var thoseAgree: String {
    isMeasured ? phrase("Those who answered agree") : phrase("Those who gave a level agree")
  }

  var noLevel: String { isMeasured ? phrase("no answer") : phrase("no level") }

  /// The same with what helps to talk about it.
  func advice(on votes: Votes, people: Int) -> String {
    let pattern = pattern(of: votes, people: people)
    return switch votes.flag {
    case .single, .unanimous, .close: pattern + "."
    case .outlier:
      phrase("\(pattern, "pattern"): hear that one first, it may be the only one who knows.")
    case .split:
      phrase("\(pattern, "pattern"): first ask whether both speak of the same thing.")
    case .spread:
      switch votes.form {
      case .levels, .number:
        phrase("\(pattern, "pattern"): hear the lowest and the highest first.")
      case .options, .text: phrase("\(pattern, "pattern"): hear both sides.")
      }
    }
  }

  /// The same beside a title: `two camps 1–4, matters`.
  package func short(_ votes: Votes, matters: Bool) -> String {
    let pattern =
      switch votes.flag {
      case .single: votes.count == 0 ? noLevel : phrase("one vote")
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
    let gave =
      isMeasured
      ? phrase("\(votes.count, "count") of \(people, "all") answered")
      : phrase("\(votes.count, "count") of \(people, "all") gave a level")
    let parts =
      [middle(votes).map { phrase("middle vote \($0, "level")") }, gave].compactMap { $0 }
      + without(votes)
    return capital(parts.joined(separator: ", ")) + "."
  }

  /// The middle vote: a level, the place of a step, or a number; nil where there is none.
  private func middle(_ votes: Votes) -> String? {
    if case .number(let range, _) = votes.form {
      let numbers = votes.numbers
      return numbers.isEmpty ? nil : number(numbers[(numbers.count - 1) / 2], range)
    }
    return votes.lowerMedian.map { "\($0)" }
  }

  func number(_ number: Fraction, _ range: NumberRange) -> String {
    range.unit.isEmpty ? number.spelled : "\(number.spelled) \(range.unit)"
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
      if isMeasured {
        return phrase(
          speakers.count, one: "step \(levels, "levels") speaks first",
          other: "steps \(levels, "levels") speak first")
      }
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
    guard !people.isEmpty else {
      return isMeasured
        ? phrase("step \(level, "level")") : phrase("level \(level, "level")")
    }
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
    let notKnown = phrase(
      """
      Whether it matters is known once all of \(dimension, "dimension") is on the table.
      """)
    switch votes.effect {
    case .levels(let low?, let high?):
      return low == high
        ? phrase("Does not matter for the level.")
        : phrase(
          """
          Matters: \(dimension, "dimension") is at level \(low, "low") or \(high, "high").
          """)
    case .notKnown, .levels: return notKnown
    case .none: return phrase("Does not matter for the result.")
    case .headlines(let group, let low, let high):
      return phrase(
        """
        Matters: \(group, "group") is at \(quoted(low), "low") or \(quoted(high), "high").
        """)
    }
  }

  /// How far the middle half of the votes lies apart; nil without a level.
  package func middleHalf(_ votes: Votes) -> String? {
    votes.interquartileRange.map { range in
      if range == .zero { return phrase("The middle half of the votes is alike.") }
      let width = decimal(range)
      if case .number(let limits, _) = votes.form {
        return phrase(
          "The middle half of the votes lies within \(number(range, limits), "number").")
      }
      if isMeasured {
        return range == .one
          ? phrase("The middle half of the votes lies within \(width, "count") step.")
          : phrase("The middle half of the votes lies within \(width, "count") steps.")
      }
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
