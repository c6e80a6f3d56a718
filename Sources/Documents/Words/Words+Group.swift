package import MaturityModel
internal import Translation

/// A group: who took part, how far the result depends on them, and what is kept of them.
extension Words {
  func agreement(of respondents: Int) -> String {
    phrase("Agreement of \(people(respondents), "people")")
  }

  /// A level with what missing answers leave possible: `2, could be 1–4`.
  package func standing(_ standing: Headline.Standing) -> String {
    guard let low = standing.levelLow, let high = standing.levelHigh else {
      guard isMeasured else { return notApplicable }
      return standing.name ?? standing.index.map { percent($0) } ?? names.notRated
    }
    let level = standing.name ?? standing.level.map { "\($0)" } ?? names.notRated
    return low == high && standing.level != nil
      ? level : phrase("\(level, "level"), could be \(steps(low...high), "range")")
  }

  /// `, 2–3 depending on who is in the room`; empty where it depends on nobody.
  func dependence(of level: Int?, _ stability: Stability?) -> String {
    guard let range = stability?.levels(with: level), range.count > 1 else { return "" }
    return phrase(", \(steps(range), "range") depending on who is in the room")
  }

  /// `2–3`, or the names of the steps in format 2.
  func steps(_ range: ClosedRange<Int>) -> String {
    guard isMeasured, range.upperBound <= levels.count else { return self.range(range) }
    let (low, high) = (levels.name(of: range.lowerBound), levels.name(of: range.upperBound))
    return range.count == 1 ? low : phrase("\(low, "lowest") to \(high, "highest")", in: "levels")
  }

  /// How far the level depends on who is there, as far as anybody can tell.
  func dependence(of level: Int?, _ stability: Stability?, people: Int) -> String {
    guard let stability else {
      return people < 2
        ? phrase("Only one person is known to have voted.")
        : phrase(
          """
          Raised hands belong to nobody, so nobody can say how far it depends on who is there.
          """)
    }
    guard let range = stability.levels(with: level) else {
      return phrase("Too little is answered to name a level, whoever is left out.")
    }
    if isMeasured {
      return range.count == 1
        ? phrase(
          "\(steps(range), "step") whoever is left out: it does not depend on any one person.")
        : phrase("\(steps(range), "steps") depending on who is in the room.")
    }
    guard level != nil else {
      return phrase("Level \(self.range(range), "range") once somebody is left out.")
    }
    return range.count == 1
      ? phrase(
        """
        Level \(range.lowerBound, "lowest") whoever is left out: it does not depend on any one \
        person.
        """)
      : phrase("Level \(self.range(range), "range") depending on who is in the room.")
  }

  var workshopGoesOn: String {
    phrase("The workshop goes on: only what was revealed is counted here.")
  }
  var nobodyVoted: String { phrase("Nobody voted on this.") }
  var groupSaysNotApplicable: String { phrase("The group: \(notApplicable, "not applicable").") }
  var nothingParked: String { phrase("None.") }
  var nothingToDiscuss: String { phrase("Nothing: the votes are close enough.") }
  var nowhereApart: String { phrase("Nowhere: all votes were alike or close.") }
  var nothingToReadBack: String {
    phrase("Nothing was voted on, so there is nothing to read back.")
  }
  var middleVote: String {
    if isMeasured {
      return phrase(
        """
        The group’s answer is the middle vote, of two middle ones the lower; of options those that \
        more than half ticked. Don’t-knows and missing answers abstain.
        """)
    }
    return phrase(
      """
      The group’s answer is the middle vote, of two middle ones the lower. Don’t-knows and \
      missing answers abstain.
      """)
  }
  var mattersMeans: String {
    if isMeasured {
      return phrase(
        "A vote matters where the headline of a group is another one with another vote.")
    }
    return phrase(
      """
      A vote matters where the level of the dimension is another one with the lowest vote than \
      with the highest.
      """)
  }
  var oneBallot: String { phrase("One ballot says nothing about agreement.") }

  func alpha(_ alpha: Fraction) -> String {
    phrase(
      """
      Krippendorff’s ordinal alpha over all practices is \(decimal(alpha), "alpha"): whether \
      the questionnaire is read the same way, not whether one answer is right.
      """)
  }

  /// `5 people; names: facilitator only`.
  func tookPart(_ count: Int, _ anonymity: Anonymity) -> String {
    phrase("\(people(count), "people"); names: \(name(of: anonymity), "anonymity")")
  }

  /// `1 agreed, 1 accepted as voted, 1 parked`; empty for none.
  func settled(_ kinds: [Decision.Kind]) -> String {
    Decision.Kind.allCases.compactMap { kind in
      let count = kinds.count { $0 == kind }
      guard count > 0 else { return nil }
      switch kind {
      case .consensus: return phrase("\(count, "count") agreed")
      case .median: return phrase("\(count, "count") accepted as voted")
      case .parked: return phrase("\(count, "count") parked")
      }
    }.joined(separator: ", ")
  }

  /// Name and role as far as they are known: `Ada, data scientist`.
  package func person(_ person: Respondent, at index: Int) -> String {
    let parts = [person.name, person.role].filter { !$0.isEmpty }
    return parts.isEmpty ? phrase("Person \(index + 1, "number")") : parts.joined(separator: ", ")
  }

  /// The people in roles that are too small to be shown.
  func hiddenRoles(_ count: Int, of all: Int, _ smallest: Int) -> String {
    phrase(
      count,
      one: """
        \(count, "count") of \(people(all), "people") is in roles that are not shown: fewer than \
        \(smallest, "smallest"), or the rest could be worked out.
        """,
      other: """
        \(count, "count") of \(people(all), "people") are in roles that are not shown: fewer \
        than \(smallest, "smallest"), or the rest could be worked out.
        """)
  }
}

/// What a workshop keeps of its people, and what closing makes of it.
extension Words {
  package func name(of anonymity: Anonymity) -> String {
    switch anonymity {
    case .named: phrase("named")
    case .facilitatorOnly: phrase("facilitator only")
    case .pooled: phrase("pooled")
    }
  }

  /// What the closed file says of people.
  func keeps(_ anonymity: Anonymity) -> String {
    switch anonymity {
    case .named: phrase("The closed file names who took part, never who voted what.")
    case .facilitatorOnly: phrase("The closed file says how many took part, not who.")
    case .pooled: phrase("The closed file holds counts only: no names, roles, ids or times.")
    }
  }

  /// What a mode does and does not hide of so many people, where `smallest` is the smallest group to speak of.
  package func explanation(_ anonymity: Anonymity, people count: Int, smallest: Int) -> String {
    let shown =
      anonymity == .named
      ? phrase("Once votes are shown, the screen says who stands at the ends.") : ""
    let meanwhile =
      phrase(
        """
        Until the workshop is closed, whoever can read this file can read every single vote.
        """)
    let guesses =
      count > 0 && count < smallest ? self.guesses(count, smallest) : ""
    return [shown, keeps(anonymity), meanwhile, guesses].filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  var untilClosed: String {
    phrase("Single votes are in this file until it is closed, and nowhere after that.")
  }

  func becomesAnswer(_ count: Int) -> String {
    phrase("\(count, "count") revealed and not decided: the middle vote becomes the answer.")
  }
  func staysOpen(_ count: Int) -> String {
    phrase("\(count, "count") not voted on: they keep the answer that they have, or none.")
  }
  func isDropped(_ count: Int) -> String {
    phrase("\(count, "count") with votes that were never revealed: these votes are dropped.")
  }

  /// How many actions are missing to three, which a group ends best with; nil for none.
  func missingActions(_ count: Int) -> String? {
    switch count {
    case 0: phrase("None yet. Three with an owner and a date are what to end with.")
    case 1, 2: phrase(3 - count, one: "1 more would make three.", other: "2 more would make three.")
    default: nil
    }
  }
}
